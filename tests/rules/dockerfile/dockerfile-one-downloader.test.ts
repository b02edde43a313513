import rule from "../../../src/rules/dockerfile/dockerfile-one-downloader.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (lines: string): string => `FROM debian:12\n${lines}\n`;
const second = (at: string | readonly [string, number], first: string) => ({ messageId: "second", at, data: { first } });

runRuleCases("dockerfile-one-downloader", rule, "dockerfile", {
  valid: [
    { name: "curl alone", code: file("RUN curl a && curl b\nRUN curl c") },
    { name: "wget alone", code: file("RUN wget a") },
    { name: "installing both", code: file("RUN apt-get install -y curl wget\nRUN curl a") },
    { name: "one in each stage", code: "FROM a AS x\nRUN curl a\nFROM b\nRUN wget b\n" },
    { name: "one in each stage, the second on the first", code: "FROM a AS x\nRUN curl a\nFROM x\nRUN wget b\n" },
    { name: "asking for the other", code: file("RUN wget a\nRUN command -v curl || exit 1") },
    { name: "the other's version", code: file("RUN wget a && curl --version && curl -V") },
    { name: "a health check", code: file("RUN wget a\nHEALTHCHECK CMD curl -f http://localhost\nCMD curl x") },
    { name: "a trigger runs in another build", code: file("ONBUILD RUN curl a\nRUN wget b") },
    { name: "a text and a comment", code: file('RUN wget a && echo "curl b" \\\n  # curl c\n  && d') },
    { name: "names that begin alike", code: file("RUN wget a && curlftpfs b && wget2 c") },
    { name: "a program that is not known", code: file("RUN wget a && $FETCH b") },
    { name: "another shell", code: file('SHELL ["pwsh", "-Command"]\nRUN curl a; wget b') },
    { name: "pragma of Hadolint", code: file("RUN wget a\n# hadolint ignore=DL4001\nRUN curl b") },
  ],
  invalid: [
    { code: file("RUN wget a\nRUN curl b"), errors: [second("curl", "wget")] },
    { name: "the other way round", code: file("RUN curl a && wget b"), errors: [second("wget", "curl")] },
    { name: "one finding a RUN", code: file("RUN wget a\nRUN curl b; curl c\nRUN curl d"), errors: [second(["curl", 1], "wget"), second(["curl", 3], "wget")] },
    { name: "the first again is fine", code: file("RUN wget a\nRUN curl b\nRUN wget c"), errors: [second("curl", "wget")] },
    { name: "by path, behind sudo, in lower case", code: "from a\nrun wget a\nrun sudo /usr/bin/curl b\n", errors: [second("/usr/bin/curl", "wget")] },
    { name: "exec forms", code: file('RUN ["curl", "a"]\nRUN ["wget", "b"]'), errors: [second('"wget"', "curl")] },
    { name: "a heredoc", code: file("RUN <<EOF\ncurl a\nwget b\nEOF"), errors: [second("wget", "curl")] },
    { name: "over several lines", code: file("RUN curl a \\\n  # and\n  && wget b"), errors: [second("wget", "curl")] },
    { name: "a fallback", code: file("RUN curl a || wget a"), errors: [second("wget", "curl")] },
    { name: "in substitutions and nested shells", code: file("RUN V=$(curl a) && sh -c 'wget b'"), errors: [second("wget", "curl")] },
    { name: "in the second stage", code: "FROM a\nRUN curl a\nFROM b\nRUN wget b\nRUN curl c\n", errors: [second(["curl", 2], "wget")] },
    { name: "two triggers", code: file("ONBUILD RUN curl a\nONBUILD RUN wget b"), errors: [second("wget", "curl")] },
    { name: "in a variable", code: file("ENV GET=wget\nRUN curl a\nRUN $GET b"), errors: [second("$GET", "curl")] },
  ],
});
