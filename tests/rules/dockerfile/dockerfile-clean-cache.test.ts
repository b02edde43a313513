import rule from "../../../src/rules/dockerfile/dockerfile-clean-cache.ts";
import { runRuleCases, type At, type ExpectedError, type InvalidCase } from "../../helpers/rule-cases.ts";

const APT = "/var/lib/apt/lists";
const RM = "rm -rf /var/lib/apt/lists/*";
const TARGETS = {
  apt: APT,
  apk: "/var/cache/apk",
  yum: "/var/cache/yum",
  dnf: "/var/cache/dnf",
  zypper: "/var/cache/zypp",
  pip: "/root/.cache/pip",
  yarn: "/usr/local/share/.cache/yarn",
} as const;

function mount(code: string, target: string): NonNullable<ExpectedError["suggestions"]> {
  const output = code.replace(/(?<=^(?:ONBUILD )?run)/imu, ` --mount=type=cache,target=${target}`);
  return [{ messageId: "mount", data: { target }, output }];
}

/** A finding in a file of one `RUN`, with the fix and the suggestion of a mount. */
function left(messageId: keyof typeof TARGETS, before: string, after: string | null, at: At): InvalidCase {
  const code = `FROM a:1\n${before}\n`;
  return {
    code,
    ...(after !== null && { output: `FROM a:1\n${after}\n` }),
    errors: [{ messageId, at, suggestions: mount(code, TARGETS[messageId]) }],
  };
}

const run = (command: string) => ({ name: command, code: `FROM a:1\nRUN ${command}\n` });

runRuleCases("dockerfile-clean-cache", rule, "dockerfile", {
  valid: [
    run(`apt-get update && apt-get install -y curl && ${RM}`),
    run("apt-get update \\\n  && apt-get install -y curl \\\n  # gone again\n  && rm -fr /var/lib/apt/lists"),
    run("apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/ /var/cache/apt/* /tmp/*"),
    run("apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg,cache,log}/"),
    run("apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete"),
    run("apt-get update && apt-get install -y curl && apt-get dist-clean"),
    run("apt-get update && apt-get install -y curl && /usr/local/bin/docker-cleanup.sh"),
    run(`cleanup() { ${RM}; }; apt-get update; apt-get install -y curl; cleanup`),
    run("apt-get install -y curl"),
    run("--mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl"),
    run("--mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y curl"),
    run("--mount=type=cache,target=$CACHE apt-get update"),
    run(`<<EOF\nset -e\napt-get update\napt-get install -y curl\n${RM}\nEOF`),
    run("apk add --no-cache curl && apk --no-cache add git && apk update && apk del curl"),
    run("--mount=type=cache,target=/var/cache/apk apk add curl"),
    run("--mount=type=cache,target=/etc/apk/cache apk add curl"),
    run("apk add $WANTED && apk add $OPTIONS curl && apk add curl -$X && pip install $1"),
    run('apk add "$@" && apk add $(cat packages) && apk add ${PACKAGES:-$OTHERS} && apk add $UNPACKAGED'),
    run("apk add --no-cache $PHPIZE_DEPS && apk add $PHPIZE_DEPS -$X"),
    run("yum install -y x && yum clean all && yum -y update && yum -y clean all"),
    run("yum install -y x && rm -rf /var/cache/yum"),
    run("microdnf install x && microdnf clean all && dnf5 install y && dnf5 clean all"),
    run("--mount=type=cache,target=/var/cache/dnf dnf install -y x"),
    run("zypper -n install x && zypper cc -a"),
    run("zypper -n install x && rm -rf /var/cache/zypp/*"),
    run("pip install --no-cache-dir x && pip3 --no-cache-dir install y && python3 -m pip install --no-cache-dir z"),
    run("pip install x && pip cache purge"),
    run('pip install x && rm -rf "$HOME/.cache" && rm -rf /var/tmp/*'),
    run("PIP_NO_CACHE_DIR=1 pip install x"),
    run("export PIP_NO_CACHE_DIR=1 && pip install x"),
    run("--mount=type=cache,target=/root/.cache pip install x"),
    run("--mount=type=cache,target=/home/app/.cache/pip pip install x"),
    run("--mount=type=cache,target=/pip pip install --cache-dir /pip x"),
    run("pip config set global.no-cache-dir true && pip install x"),
    run("pip uninstall -y x && pip list && pipx install y && pipenv install z"),
    run("yarn install && yarn cache clean"),
    run("yarn install --immutable"),
    run("corepack enable && yarn install"),
    run("yarn build && yarn run install"),
    run("--mount=type=cache,target=/usr/local/share/.cache yarn install"),
    run("--mount=type=cache,target=/usr/local/share/.cache/yarn yarn install"),
    run("--mount=type=cache,target=/usr/local/share/.cache/yarn/v6 yarn install"),
    run("npm ci && uv sync && conda install -y x && composer install && gem install y && go mod download && cargo install z"),
    run("echo apt-get update && echo pip install x"),
    { name: "off by ENV, whatever its value", code: "FROM a:1\nENV PIP_NO_CACHE_DIR=off\nRUN pip install x\n" },
    { name: "off by ENV of the stage below", code: "FROM a:1 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN pip install x\n" },
    { name: "off by ARG", code: "FROM a:1\nARG PIP_NO_CACHE_DIR=1\nRUN pip install x\n" },
    { name: "off by a copied file", code: "FROM a:1\nCOPY pip.conf /etc/pip.conf\nRUN pip install x\n" },
    { name: "Yarn that runs programs from its cache", code: "FROM a:1\nCOPY package.json yarn.lock .yarnrc.yml ./\nRUN yarn install\n" },
    {
      name: "a stage that is not shipped",
      code: "FROM a:1 AS build\nRUN apt-get update && apt-get install -y gcc && pip install x && yum install y\nFROM b:1\nCOPY --from=build /x /x\n",
    },
    {
      name: "a target by setting",
      code: "FROM a:1 AS one\nRUN true\nFROM b:1\nRUN pip install x\n",
      settings: { docker: { targetStages: ["one"] } },
    },
    { name: "pragma", code: "FROM a:1\n# hadolint ignore=DL3009,DL3042\nRUN apt-get update && apt-get install -y x && pip install y\n" },
    { name: "no RUN", code: "FROM a:1\nCMD pip install x\nENTRYPOINT apt-get update\n" },
    { name: "another shell", code: 'FROM a:1\nSHELL ["pwsh", "-Command"]\nRUN pip install x\n' },
    { name: "strict and clean", code: "FROM a:1\nRUN npm ci && npm cache clean --force && uv sync --no-cache\n", options: [{ strict: true }] },
  ],
  invalid: [
    left("apt", "RUN apt-get update && apt-get install -y curl", `RUN apt-get update && apt-get install -y curl && ${RM}`, "update"),
    left("apt", "run apt update; apt install -y curl", `run apt update; apt install -y curl && ${RM}`, "update"),
    left(
      "apt",
      "RUN apt-get update \\\n  # the client\n  && apt-get install -y \\\n    curl \\\n    git",
      `RUN apt-get update \\\n  # the client\n  && apt-get install -y \\\n    curl \\\n    git \\\n  && ${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN apt-get update && \\\n    apt-get install -y curl && \\\n    apt-get clean",
      `RUN apt-get update && \\\n    apt-get install -y curl && \\\n    apt-get clean && \\\n    ${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y curl",
      `RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y curl; \\\n\t${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN apt-get update; \\\n    apt-get install -y curl",
      `RUN apt-get update; \\\n    apt-get install -y curl && \\\n    ${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN apt-get update && apt-get install -y \\\n    curl",
      `RUN apt-get update && apt-get install -y \\\n    curl \\\n    && ${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN sudo apt-get update && sudo apt-get install -y curl",
      null,
      "update",
    ),
    left(
      "apt",
      "RUN if test -n \"$X\"; then apt-get update && apt-get install -y curl; fi",
      `RUN if test -n "$X"; then apt-get update && apt-get install -y curl; fi && ${RM}`,
      "update",
    ),
    left(
      "apt",
      "RUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nEOF",
      `RUN <<EOF\nset -e\napt-get update\napt-get install -y curl\n${RM}\nEOF`,
      "update",
    ),
    left(
      "apt",
      "RUN <<EOF\napt-get update\n  apt-get install -y curl\nEOF",
      `RUN <<EOF\napt-get update\n  apt-get install -y curl && ${RM}\nEOF`,
      "update",
    ),
    left(
      "apt",
      "ONBUILD RUN apt-get update && apt-get install -y curl",
      `ONBUILD RUN apt-get update && apt-get install -y curl && ${RM}`,
      "update",
    ),
    left("apt", "RUN apt-get update && apt-get install -y curl && rm -rf /tmp/*", `RUN apt-get update && apt-get install -y curl && rm -rf /tmp/* && ${RM}`, "update"),
    left("apt", "RUN apt-get update && apt-get install -y curl # done", null, "update"),
    left("apt", "RUN apt-get update && apt-get install -y curl;", null, "update"),
    left("apt", "RUN apt-get update && apt-get install -y curl && exit 0", null, "update"),
    left("apt", "RUN apt-get update && apt-get install -y curl && cat <<EOF > /x\n1\nEOF", null, "update"),
    left("apt", "RUN sh -c 'apt-get update && apt-get install -y curl'", null, "update"),
    {
      name: "lists that a later RUN installs from",
      code: "FROM a:1\nRUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n",
      errors: [{ messageId: "apt", at: "update" }],
    },
    {
      name: "lists that are only fetched",
      code: 'FROM a:1\nRUN ["apt-get", "update"]\n',
      errors: [{ messageId: "apt", at: '"update"' }],
    },
    {
      name: "a later RUN with lists of its own",
      code: `FROM a:1\nRUN apt-get update && apt-get install -y x\nRUN apt-get update && apt-get install -y y && ${RM}\n`,
      output: `FROM a:1\nRUN apt-get update && apt-get install -y x && ${RM}\nRUN apt-get update && apt-get install -y y && ${RM}\n`,
      errors: [
        {
          messageId: "apt",
          at: ["update", 1],
          data: { command: "apt-get update", directory: APT, remedy: `End the \`RUN\` with \`${RM}\`.` },
          suggestions: mount(
            `FROM a:1\nRUN apt-get update && apt-get install -y x\nRUN apt-get update && apt-get install -y y && ${RM}\n`,
            APT,
          ),
        },
      ],
    },
    {
      name: "a mount for something else",
      code: "FROM a:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\n",
      output: `FROM a:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x && ${RM}\n`,
      errors: [
        {
          messageId: "apt",
          at: "update",
          suggestions: [
            {
              messageId: "mount",
              data: { target: APT },
              output:
                "FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\n",
            },
          ],
        },
      ],
    },
    left("apk", "RUN apk add curl", "RUN apk add --no-cache curl", "add"),
    left("apk", "RUN apk update && apk add curl && rm -rf /var/cache/apk/*", "RUN apk update && apk add --no-cache curl && rm -rf /var/cache/apk/*", "add"),
    left("apk", "RUN apk add git $PHPIZE_DEPS", "RUN apk add --no-cache git $PHPIZE_DEPS", "add"),
    left("apk", "RUN apk add $PHPIZE_DEPS", "RUN apk add --no-cache $PHPIZE_DEPS", "add"),
    left("apk", 'RUN apk add -t .deps "${BUILD_PACKAGES}"', 'RUN apk add --no-cache -t .deps "${BUILD_PACKAGES}"', "add"),
    left("pip", "RUN pip install $pkgs", "RUN pip install --no-cache-dir $pkgs", "install"),
    left("pip", "RUN pip install x $MORE", "RUN pip install --no-cache-dir x $MORE", "install"),
    left("yum", "RUN yum install -y httpd", "RUN yum install -y httpd && yum clean all", "install"),
    left("yum", "RUN yum -y update && yum install -y httpd && yum clean metadata", "RUN yum -y update && yum install -y httpd && yum clean metadata && yum clean all", "install"),
    left("dnf", "RUN dnf5 install -y \\\n      httpd", "RUN dnf5 install -y \\\n      httpd \\\n    && dnf5 clean all", "install"),
    left("dnf", "RUN microdnf install tar", "RUN microdnf install tar && microdnf clean all", "install"),
    left("zypper", "RUN zypper -n in curl", "RUN zypper -n in curl && zypper clean", "in"),
    left("pip", "RUN pip install -r requirements.txt", "RUN pip install --no-cache-dir -r requirements.txt", "install"),
    left("pip", 'RUN ["pip", "install", "x"]', 'RUN ["pip", "install", "--no-cache-dir", "x"]', '"install"'),
    left("pip", "RUN python3 -m pip install --upgrade x", "RUN python3 -m pip install --no-cache-dir --upgrade x", "install"),
    left("pip", "RUN pip install x && rm -rf /var/cache/*", "RUN pip install --no-cache-dir x && rm -rf /var/cache/*", "install"),
    left("yarn", "RUN yarn install --frozen-lockfile", "RUN yarn install --frozen-lockfile && yarn cache clean", "install"),
    left("yarn", "RUN yarn", "RUN yarn && yarn cache clean", "yarn"),
    {
      name: "Yarn's cache of another user",
      code: "FROM a:1\nUSER node\nRUN yarn\n",
      output: "FROM a:1\nUSER node\nRUN yarn && yarn cache clean\n",
      errors: [
        {
          messageId: "yarn",
          at: "yarn",
          data: { command: "yarn", directory: "~/.cache/yarn", remedy: "End the `RUN` with `yarn cache clean`." },
          suggestions: [],
        },
      ],
    },
    {
      name: "a Yarn that may run programs from its cache",
      code: "FROM a:1\nCOPY . .\nRUN yarn install\n",
      errors: [{ messageId: "yarn", at: "install", suggestions: mount("FROM a:1\nCOPY . .\nRUN yarn install\n", TARGETS.yarn) }],
    },
    {
      name: "an empty variable turns nothing off; another user has another home",
      code: "FROM a:1\nENV PIP_NO_CACHE_DIR=\nUSER app\nRUN pip install x\n",
      output: "FROM a:1\nENV PIP_NO_CACHE_DIR=\nUSER app\nRUN pip install --no-cache-dir x\n",
      errors: [{ messageId: "pip", at: "install" }],
    },
    {
      name: "a stage below the shipped one, and each command that needs the flag",
      code: "FROM a:1 AS base\nRUN pip install x; \\\n pip download y\nFROM base\nUSER 1\n",
      output: "FROM a:1 AS base\nRUN pip install --no-cache-dir x; \\\n pip download --no-cache-dir y\nFROM base\nUSER 1\n",
      errors: ["install", "download"].map((at) => ({
        messageId: "pip",
        at,
        suggestions: mount("FROM a:1 AS base\nRUN pip install x; \\\n pip download y\nFROM base\nUSER 1\n", TARGETS.pip),
      })),
    },
    {
      name: "every stage for some managers",
      code: "FROM a:1 AS build\nRUN apk add gcc && yarn add b && apt-get update && apt-get install c\nFROM b:1\nRUN true\n",
      options: [{ everyStage: ["apk", "pip"] }],
      output: "FROM a:1 AS build\nRUN apk add --no-cache gcc && yarn add b && apt-get update && apt-get install c\nFROM b:1\nRUN true\n",
      errors: [
        {
          messageId: "apk",
          at: ["add", 1],
          suggestions: mount(
            "FROM a:1 AS build\nRUN apk add gcc && yarn add b && apt-get update && apt-get install c\nFROM b:1\nRUN true\n",
            TARGETS.apk,
          ),
        },
      ],
    },
    {
      name: "every stage",
      code: "FROM a:1 AS build\nRUN apk add gcc\nFROM b:1\nRUN true\n",
      options: [{ everyStage: true }],
      output: "FROM a:1 AS build\nRUN apk add --no-cache gcc\nFROM b:1\nRUN true\n",
      errors: [
        {
          messageId: "apk",
          at: "add",
          suggestions: mount("FROM a:1 AS build\nRUN apk add gcc\nFROM b:1\nRUN true\n", TARGETS.apk),
        },
      ],
    },
    {
      name: "strict",
      code: "FROM a:1\nUSER 1000\nRUN npm ci\nRUN uv sync --frozen\nRUN composer install\n",
      options: [{ strict: true }],
      output:
        "FROM a:1\nUSER 1000\nRUN npm ci && npm cache clean --force\nRUN uv sync --no-cache --frozen\nRUN composer install --no-cache\n",
      errors: [
        { messageId: "other", at: "ci", data: { command: "npm ci", directory: "~/.npm", remedy: "End the `RUN` with `npm cache clean --force`." } },
        { messageId: "other", at: "sync", data: { command: "uv sync", directory: "~/.cache/uv", remedy: "Add `--no-cache`." } },
        { messageId: "other", at: "install" },
      ],
    },
  ],
});
