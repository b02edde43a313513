import * as eslint10 from "eslint";
import type { ESLint, Linter } from "eslint";
import { createRequire } from "node:module";
import { dockerfileLanguage } from "../../../src/languages/dockerfile/language.ts";

const require = createRequire(import.meta.url);

/** The versions of ESLint that the plugin supports, each with its classes. */
export const ESLINTS: readonly (readonly [name: string, eslint: typeof eslint10])[] = [
  ["ESLint 10", eslint10],
  ["ESLint 9", require("eslint9") as typeof eslint10],
];

/** Rules that report every instruction of one kind, at its end, so that the last line of it counts. */
const rules = Object.fromEntries(
  ["Run", "User", "Cmd"].map((type) => [
    type.toLowerCase(),
    {
      meta: { type: "problem", fixable: "code", schema: [] },
      create(context: { report(problem: object): void }) {
        return {
          [type](node: { loc: { end: object }; keywordRange: readonly [number, number]; keyword: string }) {
            context.report({ loc: { start: node.loc.end, end: node.loc.end }, message: type });
          },
        };
      },
    },
  ]),
);

export const plugin = {
  meta: { name: "test-plugin", version: "1.0.0", namespace: "batten" },
  languages: { dockerfile: dockerfileLanguage },
  rules,
} as unknown as ESLint.Plugin;

export const DOCKERFILE: Linter.Config = {
  files: ["**/Dockerfile"],
  plugins: { batten: plugin },
  language: "batten/dockerfile",
};

/** The rules above, and a warning for every ESLint comment that does nothing. */
export const CONFIG: Linter.Config[] = [
  DOCKERFILE,
  {
    linterOptions: { reportUnusedDisableDirectives: "warn" },
    rules: { "batten/run": "error", "batten/user": "error" },
  },
];
