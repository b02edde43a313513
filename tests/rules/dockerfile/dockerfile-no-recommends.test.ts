import rule from "../../../src/rules/dockerfile/dockerfile-no-recommends.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

const missing = (at: At = "install") => ({ messageId: "missing", at });
const FROM = "FROM debian:12\n";

runRuleCases("dockerfile-no-recommends", rule, "dockerfile", {
  valid: [
    `${FROM}RUN apt-get update && apt-get install -y --no-install-recommends curl\n`,
    `${FROM}RUN apt-get --no-install-recommends -y install curl\n`,
    `${FROM}RUN apt-get install curl -y --no-install-recommends\n`,
    `${FROM}RUN apt-get -o APT::Install-Recommends=false install -y curl\n`,
    `${FROM}RUN apt-get -o APT::Install-Recommends=0 install -y curl && apt-get --option apt::install-recommends="no" install git\n`,
    { name: "recommended packages asked for", code: `${FROM}RUN apt-get install -y --install-recommends wine\n` },
    `${FROM}RUN apt-get install -s curl\n`,
    `${FROM}RUN apt-get update && apt-get upgrade -y && apt-get build-dep -y x && apt-get remove -y curl\n`,
    { name: "options that are not known", code: `${FROM}RUN apt-get install $OPTIONS curl\n` },
    { name: "options in a variable", code: `${FROM}ENV OPTIONS="-y --no-install-recommends"\nRUN apt-get install $OPTIONS curl\n` },
    { name: "own wrapper", code: `${FROM}RUN add() { apt-get install "$@"; }; add --no-install-recommends curl\n` },
    {
      name: "configured before",
      code: `${FROM}RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99\nRUN apt-get install -y curl\n`,
    },
    {
      name: "configured in the stage below",
      code: `FROM debian:12 AS base\nCOPY 99norecommends /etc/apt/apt.conf.d/\nFROM base\nRUN apt-get install -y curl\n`,
    },
    { name: "configured by variable", code: `${FROM}ENV APT_CONFIG=/apt.conf\nRUN apt-get install -y curl\n` },
    `${FROM}RUN aptitude install -y --without-recommends curl && aptitude -Ry install git\n`,
    { name: "other managers", code: "FROM a\nRUN apk add curl && dnf install -y x && npm install && zypper -n install y\n" },
    { name: "words", code: `${FROM}RUN echo apt-get install curl\nLABEL x="apt-get install"\nCMD apt-get install curl\n` },
    { name: "pragma", code: `${FROM}# hadolint ignore=DL3015\nRUN apt-get install -y curl\n` },
    { name: "another shell", code: `${FROM}SHELL ["pwsh", "-Command"]\nRUN apt-get install curl\n` },
  ],
  invalid: [
    {
      code: `${FROM}RUN apt-get update && apt-get install -y curl\n`,
      output: `${FROM}RUN apt-get update && apt-get install --no-install-recommends -y curl\n`,
      errors: [{ ...missing(), data: { command: "apt-get install", flag: "--no-install-recommends" } }],
    },
    {
      name: "over several lines, with comments",
      code: `${FROM}RUN apt-get update \\\n  && apt-get install -y \\\n    # the client: install\n    curl \\\n  && rm -rf /x\n`,
      output: `${FROM}RUN apt-get update \\\n  && apt-get install --no-install-recommends -y \\\n    # the client: install\n    curl \\\n  && rm -rf /x\n`,
      errors: [missing(["install", 1])],
    },
    {
      name: "lower case, apt, options first",
      code: "from debian:12\nrun apt -y install curl\n",
      output: "from debian:12\nrun apt -y install --no-install-recommends curl\n",
      errors: [missing()],
    },
    {
      name: "aptitude has another flag",
      code: `${FROM}RUN aptitude install -y curl\n`,
      output: `${FROM}RUN aptitude install --without-recommends -y curl\n`,
      errors: [{ ...missing(), data: { command: "aptitude install", flag: "--without-recommends" } }],
    },
    {
      name: "exec form",
      code: `${FROM}RUN ["apt-get", "install", "-y", "curl"]\n`,
      output: `${FROM}RUN ["apt-get", "install", "--no-install-recommends", "-y", "curl"]\n`,
      errors: [missing('"install"')],
    },
    {
      name: "more packages in a variable",
      code: `${FROM}RUN apt-get install -y curl $PACKAGES\n`,
      output: `${FROM}RUN apt-get install --no-install-recommends -y curl $PACKAGES\n`,
      errors: [missing()],
    },
    {
      name: "heredoc",
      code: `${FROM}RUN <<EOF\nset -e\napt-get install -y curl\nEOF\n`,
      output: `${FROM}RUN <<EOF\nset -e\napt-get install --no-install-recommends -y curl\nEOF\n`,
      errors: [missing()],
    },
    {
      name: "ONBUILD, sudo, variables",
      code: `${FROM}ONBUILD RUN sudo DEBIAN_FRONTEND=noninteractive apt-get install -y curl=$V\n`,
      output: `${FROM}ONBUILD RUN sudo DEBIAN_FRONTEND=noninteractive apt-get install --no-install-recommends -y curl=$V\n`,
      errors: [missing()],
    },
    {
      name: "sh -c",
      code: `${FROM}RUN sh -c "apt-get install -y curl"\n`,
      output: `${FROM}RUN sh -c "apt-get install --no-install-recommends -y curl"\n`,
      errors: [missing()],
    },
    {
      name: "each one",
      code: `${FROM}RUN apt-get install -y a; apt-get reinstall -y b\n`,
      output: `${FROM}RUN apt-get install --no-install-recommends -y a; apt-get reinstall --no-install-recommends -y b\n`,
      errors: [missing(["install", 1]), missing("reinstall")],
    },
    {
      name: "another item",
      code: `${FROM}RUN apt-get -o APT::Install-Suggests=false install -y curl\n`,
      output: `${FROM}RUN apt-get -o APT::Install-Suggests=false install --no-install-recommends -y curl\n`,
      errors: [missing()],
    },
    {
      name: "a subcommand from a variable is not changed",
      code: `${FROM}ARG DO=install\nRUN apt-get $DO -y curl\n`,
      errors: [missing("$DO")],
    },
    {
      name: "the flag on another command does not count",
      code: `${FROM}RUN apt-get install -y --no-install-recommends a \\\n && apt-get install -y b\n`,
      output: `${FROM}RUN apt-get install -y --no-install-recommends a \\\n && apt-get install --no-install-recommends -y b\n`,
      errors: [missing(["install", 3])],
    },
  ],
});
