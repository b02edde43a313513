import { readdirSync } from "node:fs";
import path from "node:path";
import { Linter, type ESLint } from "eslint";
import { describe, expect, it, vi } from "vitest";
import type { BattenRule } from "../../src/kit/create-rule.ts";
import { dockerfileLanguage } from "../../src/languages/dockerfile/language.ts";
import { instructionsOf } from "../../src/languages/dockerfile/ast.ts";
import { parseDockerfile } from "../../src/languages/dockerfile/parse.ts";
import type { CaseSyntax, InvalidCase, RuleCases } from "../helpers/rule-cases.ts";

/*
 * What must hold of the fix of every Dockerfile rule, on every case of its own test and beside all the
 * other rules. The tests are imported with a `runRuleCases` that only keeps what it is given.
 */

interface TestedRule {
  readonly id: string;
  readonly rule: BattenRule;
  readonly invalid: readonly InvalidCase[];
}

const { tested } = vi.hoisted(() => ({ tested: [] as TestedRule[] }));

vi.mock("../helpers/rule-cases.ts", () => ({
  runRuleCases(id: string, rule: BattenRule, _: CaseSyntax, { invalid }: RuleCases) {
    tested.push({ id, rule, invalid });
  },
}));

const folder = path.join(import.meta.dirname, "dockerfile");
for (const name of readdirSync(folder)) await import(/* @vite-ignore */ path.join(folder, name));

const linter = new Linter();
const plugin = {
  languages: { dockerfile: dockerfileLanguage },
  rules: Object.fromEntries(tested.map(({ id, rule }) => [id, rule])),
} as unknown as ESLint.Plugin;

/** Lints with some rules; the options are for the rule that the case is of. */
function lint(code: string, test: InvalidCase, own: string, ids: readonly string[]): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ["**"],
    plugins: { batten: plugin },
    language: "batten/dockerfile",
    settings: test.settings ? { batten: test.settings } : {},
    rules: Object.fromEntries(ids.map((id) => [`batten/${id}`, ["error", ...(id === own ? (test.options ?? []) : [])]])),
  };
  return linter.verify(code, [config], { filename: test.filename ?? "Dockerfile" });
}

interface Replacement {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The fixes that one pass applies: from the start of the file, each that begins after the last one ended. */
function applied(messages: readonly Linter.LintMessage[]): Replacement[] {
  const fixes = messages.flatMap(({ fix }) => fix ?? []);
  const chosen: Replacement[] = [];
  for (const fix of fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (fix.range[0] > (chosen.at(-1)?.range[1] ?? -1)) chosen.push(fix);
  }
  return chosen;
}

function replaced(code: string, replacements: readonly Replacement[]): string {
  return replacements.reduceRight(
    (text, { range, text: by }) => text.slice(0, range[0]) + by + text.slice(range[1]),
    code,
  );
}

/** The instructions of a file, as `<offset> <type> <text>`; an instruction ends where its last character does. */
function instructionsIn(code: string): { range: readonly [number, number]; type: string; text: string }[] {
  const outcome = parseDockerfile(code);
  if (!outcome.ok) throw new Error(`${outcome.error.line}:${outcome.error.column} ${outcome.error.message}`);
  return instructionsOf(outcome.ast).map(({ range, type }) => ({ range, type, text: code.slice(...range) }));
}

/** The instructions that no replacement touches, where they stand after all of them. */
function untouched(code: string, replacements: readonly Replacement[]): string[] {
  return instructionsIn(code)
    .filter(({ range }) => !replacements.some((each) => each.range[0] <= range[1] && range[0] <= each.range[1]))
    .map(({ range, type, text }) => {
      const before = replacements.filter((each) => each.range[1] < range[0]);
      const shift = before.reduce((sum, each) => sum + each.text.length - (each.range[1] - each.range[0]), 0);
      return `${range[0] + shift} ${type} ${text}`;
    });
}

/** How often each message of each rule is given. */
function counts(messages: readonly Linter.LintMessage[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { ruleId, messageId, message } of messages) {
    const key = `${ruleId ?? "parser"} ${messageId ?? message}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return count;
}

const PASSES = 10;
// What an installed program finds is not the same everywhere.
const all = tested.filter(({ rule }) => !rule.meta.docs.program).map(({ id }) => id);
const fixing = tested
  .filter(({ rule }) => rule.meta.fixable)
  .map((each) => ({ ...each, cases: each.invalid.filter(({ output }) => output !== undefined) }));

it("rules with a fix, and cases of each, are there to try", () => {
  expect(fixing.length).toBeGreaterThan(5);
  expect(fixing.filter(({ cases }) => cases.length === 0).map(({ id }) => id)).toEqual([]);
});

describe.each(fixing)("the fix of $id", ({ id, cases }) => {
  it.each(cases.map((test) => [test.name ?? test.code, test] as const))("leaves the rest of %j", (_, test) => {
    const before = lint(test.code, test, id, all);
    let code = test.code;
    for (let pass = 0; pass < PASSES; pass += 1) {
      const replacements = applied(lint(code, test, id, [id]));
      if (replacements.length === 0) break;
      const fixed = replaced(code, replacements);
      const kept = instructionsIn(fixed).map(({ range, type, text }) => `${range[0]} ${type} ${text}`);
      expect(kept).toEqual(expect.arrayContaining(untouched(code, replacements)));
      code = fixed;
    }
    const after = lint(code, test, id, all);
    // What had a fix is gone; what had none may be left.
    const unfixed = before.filter((each) => each.ruleId === `batten/${id}` && !each.fix).length;
    expect(after.filter(({ ruleId }) => ruleId === `batten/${id}`).length).toBeLessThanOrEqual(unfixed);
    const earlier = counts(before);
    const added = [...counts(after)].filter(([key, count]) => count > (earlier.get(key) ?? 0)).map(([key]) => key);
    expect({ code, added }).toEqual({ code, added: [] });
  });
});
