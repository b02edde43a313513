import rule from "../../../src/rules/dockerfile/dockerfile-no-dist-upgrade.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

function upgrade(instruction: string, at: At, command: string): InvalidCase {
  return {
    code: `FROM opensuse/leap:15.6\n${instruction}\n`,
    errors: [{ messageId: "distUpgrade", at, data: { command } }],
  };
}

runRuleCases("dockerfile-no-dist-upgrade", rule, "dockerfile", {
  valid: [
    "FROM opensuse/leap:15.6\nRUN zypper -n update && zypper -n up && zypper -n patch\n",
    "FROM opensuse/leap:15.6\nRUN zypper -n install curl && zypper refresh && zypper clean\n",
    { name: "a dry run", code: "FROM opensuse/leap:15.6\nRUN zypper dup --dry-run && zypper -n dist-upgrade -D\n" },
    { name: "other managers, on purpose", code: "FROM a\nRUN apt-get dist-upgrade -y && dnf distro-sync -y && apt full-upgrade\n" },
    { name: "words", code: 'FROM a\nRUN echo zypper dup && echo "zypper dist-upgrade"\nLABEL x="zypper dup"\n' },
    { name: "a package of the name", code: "FROM a\nRUN zypper -n install dup && zypper search dist-upgrade\n" },
    { name: "no RUN", code: "FROM a\nCMD zypper dup\n" },
    { name: "comments", code: "FROM a\n# zypper dup\nRUN true \\\n  # zypper dup\n  && true\n" },
    { name: "asking for the program", code: "FROM a\nRUN command -v zypper dup\n" },
    { name: "own script", code: "FROM a\nRUN ./zypper.sh dup\n" },
    { name: "a subcommand that is not known", code: "FROM a\nRUN zypper $DO\n" },
    { name: "pragma", code: "FROM a\n# hadolint ignore=DL3035\nRUN zypper -n dup\n" },
  ],
  invalid: [
    upgrade("RUN zypper dup", "dup", "zypper dup"),
    upgrade("RUN zypper --non-interactive dist-upgrade", "dist-upgrade", "zypper dist-upgrade"),
    upgrade("run zypper -n dup --no-recommends", "dup", "zypper dup"),
    upgrade("RUN zypper -n refresh \\\n  # all of it\n  && zypper -n dist-upgrade \\\n  && zypper clean", "dist-upgrade", "zypper dist-upgrade"),
    upgrade("ONBUILD RUN zypper -n dup", "dup", "zypper dup"),
    upgrade('RUN ["zypper", "-n", "dup"]', '"dup"', "zypper dup"),
    upgrade("RUN <<EOF\nset -e\nzypper -n dup\nEOF", "dup", "zypper dup"),
    upgrade("RUN bash -c 'zypper -n dup'", "dup", "zypper dup"),
    upgrade("RUN sudo /usr/bin/zypper -n dup", "dup", "zypper dup"),
    upgrade("ENV HOW=dup\nRUN zypper -n $HOW", "$HOW", "zypper dup"),
  ],
});
