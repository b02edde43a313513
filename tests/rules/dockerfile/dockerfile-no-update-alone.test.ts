import rule from "../../../src/rules/dockerfile/dockerfile-no-update-alone.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

function alone(code: string, command: string, at: At = "update", output?: string): InvalidCase {
  const suggestions = output === undefined ? undefined : [{ messageId: "join", output: `FROM debian:12\n${output}\n` }];
  return {
    code: `FROM debian:12\n${code}\n`,
    errors: [{ messageId: "alone", at, data: { command }, ...(suggestions && { suggestions }) }],
  };
}

runRuleCases("dockerfile-no-update-alone", rule, "dockerfile", {
  valid: [
    "FROM debian:12\nRUN apt-get update && apt-get install -y curl\n",
    "FROM debian:12\nRUN apt-get update \\\n  # then\n  && apt-get -y upgrade\n",
    "FROM debian:12\nRUN apt update; apt-get build-dep -y x\n",
    "FROM debian:12\nRUN apt-get update && aptitude install -y curl\n",
    "FROM debian:12\nRUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nEOF\n",
    "FROM alpine:3\nRUN apk update && apk add curl\n",
    "FROM debian:12\nRUN bash -c 'apt-get update && apt-get install -y curl'\n",
    { name: "a script may install", code: "FROM debian:12\nRUN apt-get update && ./install.sh\n" },
    { name: "another program may install", code: "FROM debian:12\nRUN apt-get update && npx playwright install-deps\n" },
    { name: "a function may install", code: 'FROM debian:12\nRUN add() { apt-get install -y "$@"; }; apt-get update; add curl\n' },
    { name: "a program that is not known", code: "FROM debian:12\nRUN apt-get update && $PM install x\nRUN apt-get update && sudo $PM install x\n" },
    { name: "a script that is not known", code: 'FROM debian:12\nRUN apt-get update && bash -c "$SCRIPT"\n' },
    { name: "lists in a cache mount", code: "FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n" },
    { name: "managers that renew their lists themselves", code: "FROM a\nRUN dnf makecache\nRUN zypper refresh\nRUN yum -y update\n" },
    { name: "words", code: "FROM debian:12\nRUN echo apt-get update\nCMD apt-get update\nLABEL x='apt-get update'\n" },
    { name: "others", code: "FROM a\nRUN npm update && pip update && ./apt-get update && git submodule update && gem update\n" },
    { name: "another shell", code: 'FROM a\nSHELL ["pwsh", "-Command"]\nRUN apt-get update\n' },
  ],
  invalid: [
    alone("RUN apt-get update", "apt-get update"),
    alone("run apt -qq update", "apt update"),
    alone("RUN aptitude update", "aptitude update"),
    alone("RUN apk update", "apk update"),
    alone("ONBUILD RUN apt-get update", "apt-get update"),
    alone('RUN ["apt-get", "update"]', "apt-get update", '"update"'),
    alone("RUN <<EOF\nset -e\napt-get update\nEOF", "apt-get update"),
    alone("RUN apt-get update && rm -rf /var/lib/apt/lists/* && apt-get clean", "apt-get update"),
    alone("RUN echo 'deb x' > /etc/apt/sources.list.d/x.list \\\n  && apt-get update", "apt-get update"),
    alone("RUN apt-get update && apk add curl", "apt-get update"),
    alone("RUN apt-get update\nWORKDIR /x\nRUN apt-get install -y curl", "apt-get update"),
    alone(
      "RUN apt-get update\nRUN apt-get install -y curl",
      "apt-get update",
      "update",
      "RUN apt-get update \\\n    && apt-get install -y curl",
    ),
    alone(
      "RUN set -e \\\n    && apt-get update\n\n# the client\nRUN apt-get install -y \\\n    curl \\\n    git",
      "apt-get update",
      "update",
      "RUN set -e \\\n    && apt-get update \\\n# the client\n    && apt-get install -y \\\n    curl \\\n    git",
    ),
    alone("RUN apt-get update;\nRUN apt-get install -y curl", "apt-get update"),
    alone("RUN apt-get update # lists\nRUN apt-get install -y curl", "apt-get update"),
    alone("RUN apt-get update\nRUN --network=none apt-get install -y curl", "apt-get update"),
    alone("RUN apt-get update\nRUN apt-get install -y curl || true", "apt-get update"),
    alone("RUN apt-get update || true\nRUN apt-get install -y curl", "apt-get update"),
    alone("RUN apt-get update\nRUN npm ci", "apt-get update"),
    alone('RUN apt-get update\nRUN ["apt-get", "install", "-y", "curl"]', "apt-get update"),
    alone("RUN apt-get update\nRUN <<EOF\napt-get install -y curl\nEOF", "apt-get update"),
  ],
});
