import js from "@eslint/js";
import stylistic from "@stylistic/eslint-plugin";
import type { ESLint, Linter } from "eslint";
import n from "eslint-plugin-n";
import * as regexp from "eslint-plugin-regexp";
import { describe, expect, it } from "vitest";
import { DOCKERFILE, ESLINTS } from "./eslints.ts";

/** Plugins whose rules are written for JavaScript and name no files. */
const PLUGINS: Readonly<Record<string, ESLint.Plugin>> = {
  n,
  regexp,
  "@stylistic": stylistic,
};

/** Every rule of the plugins, with no `files`, as users write them. */
const everyRule: Linter.Config = {
  plugins: PLUGINS,
  rules: Object.fromEntries(
    Object.entries(PLUGINS).flatMap(([name, { rules = {} }]) =>
      Object.entries(rules)
        // ESLint itself ends the run for a rule that says it reads other languages only.
        .filter(([, rule]) => typeof rule === "function" || !("languages" in (rule.meta ?? {})))
        .map(([rule]) => [`${name}/${rule}`, "error"]),
    ),
  ),
};

const DOCKERFILES: Readonly<Record<string, string>> = {
  plain: `FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci && npm run build
USER node
CMD ["node", "server.js"]
`,
  "with everything": `# syntax=docker/dockerfile:1
# check=skip=all
ARG BASE=alpine
FROM --platform=$BUILDPLATFORM \${BASE}:3.20 AS build
# TODO: var x = 1; // eslint-disable-line
RUN --mount=type=cache,target=/x apk add curl && \\
    # why
    echo "\${X:-y}" 'z' \`id\`
COPY <<-EOF /x
	function f() { return undefined }
	EOF
ENV A=1 B="2"
ONBUILD RUN <<'B'
debugger; eval("1")
B
HEALTHCHECK CMD ["true"]
FOO bar
`,
};

describe.each(ESLINTS)("rules for JavaScript without files, under %s", (_name, { Linter }) => {
  const config = [js.configs.all, everyRule, DOCKERFILE];

  it("are many", () => {
    expect(Object.keys({ ...js.configs.all.rules, ...everyRule.rules }).length).toBeGreaterThan(350);
  });

  it.each(Object.entries(DOCKERFILES))("neither crash nor report on a Dockerfile %s", (_what, text) => {
    expect(new Linter().verify(text, config, { filename: "Dockerfile" })).toEqual([]);
  });

  it.each([
    ["FROM a\nRUN b", "@stylistic/eol-last"],
    ["FROM a\r\nRUN b\r\n", "@stylistic/linebreak-style"],
    ["FROM a \nRUN b\n", "@stylistic/no-trailing-spaces"],
  ])("say of %j what is true of any text", (text, rule) => {
    const messages = new Linter().verify(text, config, { filename: "Dockerfile" });
    expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set([rule]));
  });

  it.each([
    [{ globals: { window: "readonly" } }],
    [{ ecmaVersion: 2022, sourceType: "commonjs" }],
    [{ parserOptions: { ecmaFeatures: { jsx: true } } }],
    [{ custom: true }],
  ] as unknown as [Linter.LanguageOptions][])("may come with language options for all files: %j", (languageOptions) => {
    expect(new Linter().verify("FROM a\n", [{ languageOptions }, ...config], { filename: "Dockerfile" })).toEqual([]);
  });
});
