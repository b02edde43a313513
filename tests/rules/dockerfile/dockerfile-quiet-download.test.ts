import rule from "../../../src/rules/dockerfile/dockerfile-quiet-download.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const loud = (at: At = "wget") => ({ messageId: "loud", at, data: { flag: "-nv" } });
const FROM = "FROM debian:12\n";
const run = (command: string) => `${FROM}RUN ${command}\n`;

function quiet(before: string, after: string, at?: At): InvalidCase {
  return { code: `${FROM}${before}\n`, output: `${FROM}${after}\n`, errors: [loud(at)] };
}

runRuleCases("dockerfile-quiet-download", rule, "dockerfile", {
  valid: [
    run("wget -nv https://x.example/a"),
    run("wget -q https://x.example/a && wget --quiet https://x.example/b && wget --no-verbose https://x.example/c"),
    run("wget -qO- https://x.example/a | tar xz"),
    run("wget -O /tmp/a -q https://x.example/a"),
    run("wget https://x.example/a -nv"),
    run("wget --progress=dot:giga https://x.example/a && wget --progress bar https://x.example/b"),
    run("wget -o log https://x.example/a && wget -a log https://x.example/a && wget --append-output=log https://x.example/a"),
    run("wget --version && wget --help && wget -V"),
    run("wget https://x.example/a 2>/dev/null && wget https://x.example/a &>log"),
    { name: "options that are not known", code: run("wget $OPTIONS https://x.example/a && wget $A $B") },
    { name: "options in a variable", code: `${FROM}ENV O=-q\nRUN wget $O https://x.example/a\n` },
    { name: "configured before", code: `${FROM}RUN echo 'verbose = off' >> /etc/wgetrc\nRUN wget https://x.example/a\n` },
    { name: "a copied configuration", code: `${FROM}COPY wgetrc /root/.wgetrc\nRUN wget https://x.example/a\n` },
    { name: "configured by variable", code: `${FROM}ENV WGETRC=/w\nRUN wget https://x.example/a && wget -e verbose=off https://x.example/b\n` },
    { name: "others", code: run("curl -fsSL https://x.example/a && apt-get install -y wget && apk add wget && wget2 https://x.example/a") },
    { name: "words", code: `${FROM}RUN echo wget https://x.example/a && command -v wget && rm /usr/bin/wget\nCMD wget https://x.example\n` },
    { name: "health checks are no builds", code: `${FROM}HEALTHCHECK CMD wget http://localhost/ || exit 1\n` },
    { name: "pragma", code: `${FROM}# hadolint ignore=DL3047\nRUN wget https://x.example/a\n` },
    { name: "no address", code: run("wget") },
  ],
  invalid: [
    quiet("RUN wget https://x.example/a", "RUN wget -nv https://x.example/a"),
    quiet("run wget -O /tmp/q https://x.example/a", "run wget -nv -O /tmp/q https://x.example/a"),
    quiet("RUN wget -nc https://x.example/a", "RUN wget -nv -nc https://x.example/a"),
    quiet("RUN wget $URL", "RUN wget -nv $URL"),
    quiet("RUN wget https://x.example/$V.tar.gz", "RUN wget -nv https://x.example/$V.tar.gz"),
    quiet("RUN wget -i urls.txt", "RUN wget -nv -i urls.txt"),
    quiet("RUN wget --show-progress https://x.example/a", "RUN wget -nv --show-progress https://x.example/a"),
    quiet("RUN wget --header 'A: -q' https://x.example/a", "RUN wget -nv --header 'A: -q' https://x.example/a"),
    quiet('RUN ["wget", "https://x.example/a"]', 'RUN ["wget", "-nv", "https://x.example/a"]', '"wget"'),
    quiet("ONBUILD RUN sudo /usr/bin/wget https://x.example/a", "ONBUILD RUN sudo /usr/bin/wget -nv https://x.example/a", "/usr/bin/wget"),
    quiet("RUN sh -c 'wget https://x.example/a'", "RUN sh -c 'wget -nv https://x.example/a'"),
    quiet("RUN wget https://x.example/a 2>&1 | tee log", "RUN wget -nv https://x.example/a 2>&1 | tee log"),
    quiet("RUN <<EOF\nset -e\nwget https://x.example/a\nEOF", "RUN <<EOF\nset -e\nwget -nv https://x.example/a\nEOF"),
    {
      name: "several lines and several times",
      code: `${FROM}RUN set -e; \\\n  # the first\n  wget \\\n    https://x.example/a; \\\n  wget -q https://x.example/b; \\\n  (cd /tmp && wget https://x.example/c)\n`,
      output: `${FROM}RUN set -e; \\\n  # the first\n  wget -nv \\\n    https://x.example/a; \\\n  wget -q https://x.example/b; \\\n  (cd /tmp && wget -nv https://x.example/c)\n`,
      errors: [loud(["wget", 1]), loud(["wget", 3])],
    },
  ],
});
