import { Linter, RuleTester, type ESLint } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import * as vueParser from "vue-eslint-parser";
import yml from "eslint-plugin-yml";
import * as yamlParser from "yaml-eslint-parser";
import { describe, expect, it } from "vitest";
import type { BattenRule } from "../../src/kit/create-rule.ts";
import { dockerfileLanguage } from "../../src/languages/dockerfile/language.ts";
import { trivyignoreLanguage } from "../../src/languages/trivyignore/language.ts";
import { applyOnePass } from "./one-pass.ts";

/** How a case's code is read. A YAML case runs in every set-up that users have. */
export type CaseSyntax = "js" | "ts" | "tsx" | "vue" | "dockerfile" | "yaml" | "trivyignore";

interface BaseCase {
  readonly code: string;
  readonly name?: string;
  readonly options?: readonly unknown[];
  /** `settings.batten`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly filename?: string;
  readonly syntax?: CaseSyntax;
}

/**
 * A place in the code: the text that is reported, which must stand there once, or the text and which
 * of its occurrences (from 1) is meant. It is turned into line, column, endLine and endColumn.
 */
export type At = string | readonly [text: string, occurrence: number];

export interface ExpectedError {
  readonly messageId: string;
  readonly at: At;
  readonly data?: Readonly<Record<string, string>>;
  readonly suggestions?: readonly {
    readonly messageId: string;
    readonly data?: Readonly<Record<string, string>>;
    readonly output: string;
  }[];
}

export type ValidCase = string | BaseCase;

export interface InvalidCase extends BaseCase {
  readonly errors: readonly ExpectedError[];
  /** The code after all passes of the autofix. Left out where nothing is fixed. */
  readonly output?: string;
}

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

const batten = { languages: { dockerfile: dockerfileLanguage, trivyignore: trivyignoreLanguage } } as unknown as ESLint.Plugin;
const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };

/** The set-ups that each syntax is read with; every case runs in all of them. */
const SET_UPS: Readonly<Record<CaseSyntax, Readonly<Record<string, Linter.Config>>>> = {
  js: { espree: { languageOptions: jsx } },
  ts: { typescript: { languageOptions: { parser: typescriptParser } } },
  tsx: { typescript: { languageOptions: { parser: typescriptParser, ...jsx } } },
  vue: {
    vue: {
      languageOptions: {
        parser: vueParser as unknown as Linter.Parser,
        parserOptions: { parser: typescriptParser },
      },
    },
  },
  dockerfile: { dockerfile: { plugins: { batten }, language: "batten/dockerfile" } },
  trivyignore: { trivyignore: { plugins: { batten }, language: "batten/trivyignore" } },
  yaml: {
    "our parser alone": { languageOptions: { parser: yamlParser as unknown as Linter.Parser } },
    "eslint-plugin-yml's language": {
      plugins: { yml: yml as unknown as ESLint.Plugin },
      language: "yml/yaml",
    },
    "our parser under eslint-plugin-yml's language": {
      plugins: { yml: yml as unknown as ESLint.Plugin },
      language: "yml/yaml",
      languageOptions: { parser: yamlParser as unknown as Linter.Parser },
    },
  },
};

const FILENAMES: Readonly<Record<CaseSyntax, string>> = {
  js: "file.js",
  ts: "file.ts",
  tsx: "file.tsx",
  vue: "File.vue",
  dockerfile: "Dockerfile",
  yaml: "file.yaml",
  trivyignore: ".trivyignore",
};

/** @returns The `[start, end)` offsets of an expected place in the code. */
export function offsetsOf(code: string, at: At): [number, number] {
  const [text, occurrence] = typeof at === "string" ? [at, null] : at;
  const starts: number[] = [];
  for (let from = code.indexOf(text); from !== -1; from = code.indexOf(text, from + 1)) starts.push(from);
  if (occurrence === null && starts.length !== 1) {
    throw new Error(`${JSON.stringify(text)} stands ${starts.length} times in the case; say which one is meant`);
  }
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) throw new Error(`${JSON.stringify(text)} does not stand ${occurrence} times in the case`);
  return [start, start + text.length];
}

function positionAt(code: string, offset: number): { line: number; column: number } {
  const before = code.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function toEslintError(code: string, { at, messageId, data, suggestions }: ExpectedError): RuleTester.TestCaseError {
  const [start, end] = offsetsOf(code, at);
  const from = positionAt(code, start);
  const to = positionAt(code, end);
  return {
    messageId,
    ...(data && { data }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(suggestions && { suggestions: suggestions.map((suggestion) => ({ ...suggestion })) }),
  };
}

function toEslintCase(test: BaseCase, filename: string) {
  return {
    code: test.code,
    filename: test.filename ?? filename,
    ...(test.name && { name: test.name }),
    ...(test.options && { options: [...test.options] }),
    ...(test.settings && { settings: { batten: test.settings } }),
  };
}

function configFor(rule: BattenRule, setUp: Linter.Config, test: BaseCase): Linter.Config[] {
  return [
    {
      ...setUp,
      files: ["**"],
      plugins: { ...setUp.plugins, own: { rules: { rule } } },
      rules: { "own/rule": ["error", ...(test.options ?? [])] },
      settings: test.settings ? { batten: test.settings } : {},
    },
  ];
}

/** Lints and fixes like ESLint's own command, all passes. */
function fixAll(rule: BattenRule, setUp: Linter.Config, test: BaseCase, code: string, filename: string): string {
  return new Linter().verifyAndFix(code, configFor(rule, setUp, test), { filename: test.filename ?? filename }).output;
}

/** The texts of all comments, in order. */
function commentsOf(setUp: Linter.Config, code: string, filename: string): string[] {
  const linter = new Linter();
  linter.verify(code, [{ ...setUp, files: ["**"] }], { filename });
  const sourceCode = linter.getSourceCode() as unknown as { getAllComments?(): { value: string }[] } | undefined;
  return (sourceCode?.getAllComments?.() ?? []).map((comment) => comment.value.trim());
}

/** @returns Those of `wanted` that do not stand among `present` in the same order; a fix may add a comment, never drop one. */
function missingFrom(present: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((comment) => {
    const index = present.indexOf(comment, from);
    if (index !== -1) from = index + 1;
    return index === -1;
  });
}

const toCrlf = (text: string): string => text.replace(/\r?\n/gu, "\r\n");

function testFixes(rule: BattenRule, setUp: Linter.Config, cases: readonly InvalidCase[], filename: string): void {
  for (const test of cases) {
    const name = test.filename ?? filename;
    const output = test.output;
    if (output !== undefined) {
      describe(`fix of ${test.name ?? test.code}`, () => {
        it("is complete and stays when fixed twice", () => {
          expect(fixAll(rule, setUp, test, test.code, filename)).toBe(output);
          expect(fixAll(rule, setUp, test, output, filename)).toBe(output);
        });
        it("keeps CRLF line ends", () => {
          expect(fixAll(rule, setUp, test, toCrlf(test.code), filename)).toBe(toCrlf(output));
        });
        it("keeps every comment", () => {
          expect(missingFrom(commentsOf(setUp, output, name), commentsOf(setUp, test.code, name))).toEqual([]);
        });
      });
    }
    for (const suggestion of test.errors.flatMap((error) => error.suggestions ?? [])) {
      it(`suggestion "${suggestion.messageId}" of ${test.name ?? test.code} keeps every comment`, () => {
        expect(missingFrom(commentsOf(setUp, suggestion.output, name), commentsOf(setUp, test.code, name))).toEqual([]);
      });
    }
  }
}

/**
 * Runs a rule's cases in every set-up of their syntax, with ESLint's RuleTester. Every reported place
 * is asserted whole; every fix is proven to be complete, stable, and to keep comments and CRLF.
 *
 * @param id The rule's id.
 * @param syntax How the cases are read, unless one says otherwise.
 */
export function runRuleCases(id: string, rule: BattenRule, syntax: CaseSyntax, cases: RuleCases): void {
  const valid = cases.valid.map((test) => (typeof test === "string" ? { code: test } : test));
  const syntaxes = new Set([...valid, ...cases.invalid].map((test) => test.syntax ?? syntax));
  for (const each of syntaxes) {
    const filename = FILENAMES[each];
    const ofSyntax = (test: BaseCase) => (test.syntax ?? syntax) === each;
    for (const [setUpName, setUp] of Object.entries(SET_UPS[each])) {
      describe(`${each}: ${setUpName}`, () => {
        new RuleTester(setUp).run(id, rule, {
          valid: valid.filter(ofSyntax).map((test) => toEslintCase(test, filename)),
          invalid: cases.invalid.filter(ofSyntax).map((test) => ({
            ...toEslintCase(test, filename),
            errors: test.errors.map((error) => toEslintError(test.code, error)),
            // RuleTester checks one pass; the whole fix is checked below.
            output: firstPass(rule, setUp, test, filename),
          })),
        });
        testFixes(rule, setUp, cases.invalid.filter(ofSyntax), filename);
      });
    }
  }
}

/** The text after one pass of fixes, as RuleTester wants it; `null` where nothing is fixed. */
function firstPass(rule: BattenRule, setUp: Linter.Config, test: InvalidCase, filename: string): string | null {
  if (test.output === undefined) return null;
  const messages = new Linter().verify(test.code, configFor(rule, setUp, test), { filename: test.filename ?? filename });
  return applyOnePass(test.code, messages);
}
