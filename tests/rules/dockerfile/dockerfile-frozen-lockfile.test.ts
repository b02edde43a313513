import rule from "../../../src/rules/dockerfile/dockerfile-frozen-lockfile.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const NPM = "FROM node:22 AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\n";
const YARN = "FROM node:22 AS build\nWORKDIR /app\nCOPY package.json yarn.lock ./\n";
const PNPM = "FROM node:22 AS build\nWORKDIR /app\nCOPY package.json pnpm-lock.yaml ./\n";
const FINAL = "FROM gcr.io/distroless/nodejs22\nCOPY --from=build /app/dist /app\n";

/** A finding in a stage that is not shipped, with its fix. */
function loose(start: string, before: string, after: string, at: At, data?: Readonly<Record<string, string>>): InvalidCase {
  return {
    code: `${start}${before}\n${FINAL}`,
    output: `${start}${after}\n${FINAL}`,
    errors: [{ messageId: "loose", at, ...(data && { data }) }],
  };
}

/** The same where the lockfile may be covered by a pattern: a suggestion. */
function perhaps(start: string, before: string, after: string, at: At, instead: string): InvalidCase {
  return {
    code: `${start}${before}\n${FINAL}`,
    errors: [
      { messageId: "loose", at, suggestions: [{ messageId: "useFrozen", data: { instead }, output: `${start}${after}\n${FINAL}` }] },
    ],
  };
}

/** Development dependencies in the last stage of a file of several stages. */
function development(files: string, before: string, after: string, at: At, flag: string): InvalidCase {
  const start = `FROM node:22 AS build\nRUN true\nFROM node:22-slim\nWORKDIR /app\nCOPY ${files} ./\n`;
  const end = 'USER node\nCMD ["node", "server.js"]\n';
  return {
    code: `${start}${before}\n${end}`,
    errors: [
      {
        messageId: "development",
        at,
        data: { command: before.replace(/^RUN (\w+ ?\w*).*$/su, "$1"), flag },
        suggestions: [{ messageId: "omitDevelopment", data: { flag }, output: `${start}${after}\n${end}` }],
      },
    ],
  };
}

const build = (start: string, instructions: string, name = instructions) => ({ name, code: `${start}${instructions}\n${FINAL}` });

runRuleCases("dockerfile-frozen-lockfile", rule, "dockerfile", {
  valid: [
    build(NPM, "RUN npm ci"),
    build(NPM, "RUN npm clean-install && npm run build"),
    build(NPM, "RUN npm install -g pnpm@9 && npm install left-pad@1.3.0 && npm install --global"),
    build(NPM, "RUN npm install --package-lock-only && npm install --help"),
    build(NPM, "RUN npm install $PACKAGES"),
    build(NPM, "RUN cd web && npm install", "another folder"),
    build(NPM, "RUN npm --prefix web install", "another folder by option"),
    build(NPM, "WORKDIR /web\nRUN npm install", "another working directory"),
    build(NPM, "WORKDIR $ELSEWHERE\nRUN npm install", "a working directory that is not known"),
    build(NPM, "RUN cd $(mktemp -d) && npm install", "a folder that is not known"),
    build(NPM, "RUN yarn install && pnpm install", "the lockfile of another manager"),
    build(NPM, "RUN echo npm install && npm run install && ./npm-install.sh"),
    build("FROM node:22\nCOPY package.json ./\n", "RUN npm install", "no lockfile"),
    build("FROM node:22\nCOPY . .\n", "RUN npm install", "a folder may hold one or not"),
    build("FROM node:22\n", "RUN npm install\nCOPY package-lock.json ./", "the lockfile comes later"),
    build(YARN, "RUN yarn install --frozen-lockfile && yarn --immutable"),
    build(YARN, "RUN yarn --version && yarn build && yarn add react@19.0.0"),
    build(YARN, "ENV CI=1\nRUN yarn", "Yarn that keeps to the lockfile because of CI"),
    build(YARN, "COPY .yarnrc.yml ./\nRUN yarn install", "a configuration that may say it"),
    build(YARN, "RUN yarn config set enableImmutableInstalls true && yarn install"),
    build(PNPM, "RUN pnpm install --frozen-lockfile && pnpm i --lockfile-only && pnpm fetch"),
    build(PNPM, "ARG CI=true\nRUN pnpm install"),
    build(PNPM, "COPY .npmrc ./\nRUN pnpm i", "an .npmrc that may say it"),
    build("FROM a:1\nCOPY pyproject.toml uv.lock ./\n", "RUN uv sync --locked && uv sync --frozen && uv pip sync r.txt && uv add x"),
    { name: "production dependencies", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci --omit=dev\n` },
    { name: "the older flags", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci --only=production && npm ci --production\n` },
    { name: "by variable", code: `FROM a:1 AS b\nRUN true\n${NPM}ENV NODE_ENV=production\nRUN npm ci\n` },
    { name: "by a variable of the command", code: `FROM a:1 AS b\nRUN true\n${PNPM}RUN NODE_ENV=production pnpm i --frozen-lockfile\n` },
    { name: "the tools are used after", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci && npm run build\n` },
    { name: "taken out again", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci\nRUN npm prune --omit=dev\n` },
    { name: "an image for development", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci\nCMD ["npm", "run", "dev"]\n` },
    { name: "a stage for tests", code: "FROM a:1 AS b\nRUN true\nFROM node:22 AS test\nRUN npm ci\n" },
    { name: "a single stage, without strict", code: `${NPM}RUN npm ci\nCMD ["node", "x.js"]\n` },
    { name: "development dependencies asked for", code: `FROM a:1 AS b\nRUN true\n${NPM}RUN npm ci --include=dev\n` },
    { name: "another shell", code: `${NPM}SHELL ["pwsh", "-Command"]\nRUN npm install\n` },
  ],
  invalid: [
    loose(NPM, "RUN npm install", "RUN npm ci", "install", { command: "npm install", lockfile: "package-lock.json", instead: "npm ci" }),
    loose(NPM, "run npm i --legacy-peer-deps", "run npm ci --legacy-peer-deps", ["i", 2]),
    loose(
      NPM,
      "RUN --mount=type=cache,target=/root/.npm \\\n  # from the lockfile\n  npm install \\\n    --no-audit \\\n  && npm run build",
      "RUN --mount=type=cache,target=/root/.npm \\\n  # from the lockfile\n  npm ci \\\n    --no-audit \\\n  && npm run build",
      "install",
    ),
    loose(NPM, 'RUN ["npm", "install"]', 'RUN ["npm", "ci"]', '"install"'),
    loose(NPM, "RUN <<EOF\nset -e\nnpm install\nEOF", "RUN <<EOF\nset -e\nnpm ci\nEOF", "install"),
    loose(NPM, "RUN cd /app && npm install", "RUN cd /app && npm ci", "install"),
    loose("FROM node:22 AS build\nCOPY web/package.json web/package-lock.json web/\n", "RUN cd web && npm install", "RUN cd web && npm ci", "install"),
    loose("FROM node:22 AS build\nCOPY npm-shrinkwrap.json /x/\n", "RUN npm --prefix /x install", "RUN npm --prefix /x ci", "install"),
    loose("FROM node:22 AS base\nWORKDIR /app\nCOPY package-lock.json ./\nFROM base AS build\n", "RUN npm install", "RUN npm ci", "install"),
    loose("FROM node:22 AS build\n", "RUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm install", "RUN --mount=type=bind,source=package-lock.json,target=package-lock.json npm ci", "install"),
    loose("FROM node:22 AS build\nWORKDIR /app\nONBUILD COPY package.json package-lock.json ./\n", "ONBUILD RUN npm install", "ONBUILD RUN npm ci", "install"),
    loose(YARN, "RUN yarn", "RUN yarn --frozen-lockfile", ["yarn", 2], { command: "yarn", lockfile: "yarn.lock", instead: "yarn --frozen-lockfile" }),
    loose(YARN, "RUN yarn install --pure-lockfile", "RUN yarn install --frozen-lockfile --pure-lockfile", "install"),
    loose(YARN, "COPY .yarn/releases /app/.yarn\nRUN yarn install", "COPY .yarn/releases /app/.yarn\nRUN yarn install --frozen-lockfile", "install"),
    loose(PNPM, "RUN corepack enable && pnpm install", "RUN corepack enable && pnpm install --frozen-lockfile", "install"),
    loose("FROM a:1 AS build\nCOPY pyproject.toml uv.lock ./\n", "RUN uv sync --no-dev", "RUN uv sync --locked --no-dev", "sync", {
      command: "uv sync",
      lockfile: "uv.lock",
      instead: "uv sync --locked",
    }),
    {
      name: "strict: a copied configuration may say it, or not",
      code: `${YARN}COPY .yarnrc.yml ./\nRUN yarn install\n${FINAL}`,
      options: [{ strict: true }],
      output: `${YARN}COPY .yarnrc.yml ./\nRUN yarn install --immutable\n${FINAL}`,
      errors: [{ messageId: "loose", at: "install", data: { command: "yarn install", lockfile: "yarn.lock", instead: "yarn install --immutable" } }],
    },
    {
      name: "changes that are allowed by a flag",
      code: `${PNPM}RUN pnpm install --no-frozen-lockfile\n${FINAL}`,
      errors: [{ messageId: "loose", at: "install" }],
    },
    {
      name: "the same by the flag's value",
      code: `${PNPM}RUN pnpm install --frozen-lockfile=false\n${FINAL}`,
      errors: [{ messageId: "loose", at: "install" }],
    },
    perhaps("FROM node:22 AS build\nCOPY package*.json ./\n", "RUN npm install", "RUN npm ci", "install", "npm ci"),
    perhaps("FROM node:22 AS build\nCOPY package.json yarn.lock* ./\n", "RUN yarn install", "RUN yarn install --frozen-lockfile", "install", "yarn install --frozen-lockfile"),
    perhaps("FROM node:22 AS build\nCOPY package.json pnpm-lock.yam[l] /\nWORKDIR /\n", "RUN pnpm install", "RUN pnpm install --frozen-lockfile", "install", "pnpm install --frozen-lockfile"),
    development("package.json package-lock.json", "RUN npm ci", "RUN npm ci --omit=dev", "ci", "--omit=dev"),
    development("package.json yarn.lock", "RUN yarn install --frozen-lockfile", "RUN yarn install --production --frozen-lockfile", "install", "--production"),
    development("package.json pnpm-lock.yaml", "RUN pnpm install --frozen-lockfile", "RUN pnpm install --prod --frozen-lockfile", "install", "--prod"),
    {
      name: "both at once; a stage below the shipped one",
      code: `FROM node:22 AS build\nRUN true\nFROM node:22 AS base\nWORKDIR /app\nCOPY package-lock.json ./\nRUN npm install\nFROM base\nCOPY --from=build /x /x\n`,
      output: `FROM node:22 AS build\nRUN true\nFROM node:22 AS base\nWORKDIR /app\nCOPY package-lock.json ./\nRUN npm ci\nFROM base\nCOPY --from=build /x /x\n`,
      errors: [
        { messageId: "loose", at: "install" },
        {
          messageId: "development",
          at: "install",
          suggestions: [
            {
              messageId: "omitDevelopment",
              data: { flag: "--omit=dev" },
              output: `FROM node:22 AS build\nRUN true\nFROM node:22 AS base\nWORKDIR /app\nCOPY package-lock.json ./\nRUN npm install --omit=dev\nFROM base\nCOPY --from=build /x /x\n`,
            },
          ],
        },
      ],
    },
    {
      name: "strict: a single stage",
      code: `${NPM}RUN npm ci\nCMD ["node", "server.test.js"]\n`,
      options: [{ strict: true }],
      errors: [
        {
          messageId: "development",
          at: "ci",
          suggestions: [
            {
              messageId: "omitDevelopment",
              data: { flag: "--omit=dev" },
              output: `${NPM}RUN npm ci --omit=dev\nCMD ["node", "server.test.js"]\n`,
            },
          ],
        },
      ],
    },
  ],
});
