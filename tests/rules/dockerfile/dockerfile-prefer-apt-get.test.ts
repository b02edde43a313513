import rule from "../../../src/rules/dockerfile/dockerfile-prefer-apt-get.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const apt = (at: At = "apt", instead = "apt-get") => ({ messageId: "apt", at, data: { instead } });

function changed(before: string, after: string, instead?: string, at?: At): InvalidCase {
  return { code: `FROM debian:12\n${before}\n`, output: `FROM debian:12\n${after}\n`, errors: [apt(at, instead)] };
}

runRuleCases("dockerfile-prefer-apt-get", rule, "dockerfile", {
  valid: [
    "FROM debian:12\nRUN apt-get update && apt-get install -y curl && apt-cache policy curl\n",
    "FROM debian:12\nRUN aptitude install -y curl && apt-key list && add-apt-repository x && apt-mark hold y\n",
    { name: "words", code: 'FROM debian:12\nRUN echo apt install curl && echo "apt update"\n' },
    { name: "paths", code: "FROM debian:12\nRUN rm -rf /etc/apt/sources.list /usr/bin/apt && mkdir apt && cd apt\n" },
    { name: "asking for the program", code: "FROM debian:12\nRUN command -v apt && type apt && which apt\n" },
    { name: "options of others", code: "FROM debian:12\nRUN xyz --with apt install\n" },
    { name: "comments", code: "FROM debian:12\n# apt install\nRUN true \\\n  # apt install\n  && true\n" },
    { name: "no RUN", code: 'FROM debian:12\nCMD apt update\nENTRYPOINT ["apt", "update"]\nLABEL a="apt update"\n' },
    { name: "a heredoc that is data", code: "FROM debian:12\nRUN cat <<EOF > /x\napt update\nEOF\nCOPY <<EOF /y\napt update\nEOF\n" },
    { name: "another shell", code: 'FROM debian:12\nSHELL ["pwsh", "-Command"]\nRUN apt update\n' },
    { name: "an unknown program", code: "FROM debian:12\nARG PM\nRUN $PM install -y curl\n" },
    { name: "pragma", code: "FROM debian:12\n# hadolint ignore=DL3027\nRUN apt update\n" },
    { name: "another program of the name's end", code: "FROM debian:12\nRUN ./bin/my-apt install x && xapt update\n" },
  ],
  invalid: [
    changed("RUN apt update", "RUN apt-get update"),
    changed("run apt -y install curl", "run apt-get -y install curl"),
    changed("RUN apt search curl", "RUN apt-cache search curl", "apt-cache"),
    changed("RUN apt policy curl", "RUN apt-cache policy curl", "apt-cache"),
    changed("RUN apt upgrade -y", "RUN apt-get upgrade --with-new-pkgs -y"),
    changed("RUN apt full-upgrade -y", "RUN apt-get full-upgrade -y"),
    changed("RUN sudo /usr/bin/apt purge -y x", "RUN sudo /usr/bin/apt-get purge -y x", "apt-get", "/usr/bin/apt"),
    changed('RUN ["apt", "upgrade", "-y"]', 'RUN ["apt-get", "upgrade", "--with-new-pkgs", "-y"]', "apt-get", '"apt"'),
    changed("ONBUILD RUN apt -o A::B=1 clean", "ONBUILD RUN apt-get -o A::B=1 clean"),
    changed("RUN 'apt' install -y x", "RUN 'apt-get' install -y x", "apt-get", "'apt'"),
    changed("RUN bash -c 'apt install -y x'", "RUN bash -c 'apt-get install -y x'"),
    changed("RUN yes | DEBIAN_FRONTEND=noninteractive apt install x", "RUN yes | DEBIAN_FRONTEND=noninteractive apt-get install x"),
    {
      name: "several lines",
      code: "FROM debian:12\nRUN set -e; \\\n  apt update; \\\n  # then\n  apt install -y \\\n    curl\n",
      output: "FROM debian:12\nRUN set -e; \\\n  apt-get update; \\\n  # then\n  apt-get install -y \\\n    curl\n",
      errors: [apt(["apt", 1]), apt(["apt", 2])],
    },
    {
      name: "heredoc",
      code: "FROM debian:12\nRUN <<EOF\napt update\napt show curl\nEOF\n",
      output: "FROM debian:12\nRUN <<EOF\napt-get update\napt-cache show curl\nEOF\n",
      errors: [apt(["apt", 1]), apt(["apt", 2], "apt-cache")],
    },
    {
      name: "subcommands without a counterpart",
      code: "FROM debian:12\nRUN apt list --installed && apt $DO x\n",
      errors: [apt(["apt", 1], "apt-get` or `apt-cache"), apt(["apt", 2], "apt-get` or `apt-cache")],
    },
    {
      name: "an option that apt-get may not have",
      code: "FROM debian:12\nRUN apt install --update -y curl\n",
      errors: [apt()],
    },
    {
      name: "a program from a variable",
      code: "FROM debian:12\nENV PM=apt\nRUN $PM install -y curl\n",
      errors: [apt("$PM")],
    },
  ],
});
