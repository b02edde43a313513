import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Linter, type Rule } from "eslint";
import * as yamlParser from "yaml-eslint-parser";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { BattenRule } from "../../src/kit/create-rule.ts";
import { applyEdits, type Edit } from "../../src/kit/edit.ts";
import type { CaseSyntax, InvalidCase, RuleCases } from "../helpers/rule-cases.ts";
import { leavesOf, type Leaf } from "../helpers/yaml-leaves.ts";

/*
 * What must hold of every edit of every YAML rule, fix or suggestion, on every case of the rules' own
 * tests: the file can still be read, the finding is gone, and no value changed but where something was
 * written. The tests are imported with a `runRuleCases` that only keeps what it is given.
 */

interface TestedRule {
  readonly id: string;
  readonly rule: BattenRule;
  readonly cases: readonly InvalidCase[];
}

const { tested } = vi.hoisted(() => ({ tested: [] as TestedRule[] }));

vi.mock("../helpers/rule-cases.ts", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  runRuleCases(id: string, rule: BattenRule, syntax: CaseSyntax, { invalid }: RuleCases) {
    const cases = invalid.filter((test) => (test.syntax ?? syntax) === "yaml");
    if (cases.length > 0 && (rule.meta.fixable || rule.meta.hasSuggestions)) tested.push({ id, rule, cases });
  },
}));

for (const name of readdirSync(import.meta.dirname, { recursive: true }) as string[]) {
  const file = path.join(import.meta.dirname, name);
  if (!/[\\/][^\\/]+\.test\.ts$/u.test(name) || !readFileSync(file, "utf8").includes('"yaml"')) continue;
  await import(/* @vite-ignore */ file);
}

interface Finding {
  readonly messageId: string;
  readonly fix: readonly Edit[];
  readonly suggestions: readonly (readonly Edit[])[];
}

type Fixer = ((fixer: Rule.RuleFixer) => unknown) | null | undefined;

/** The edits as the rule made them, before ESLint makes one replacement of all between them. */
function editsOf(fix: Fixer): Edit[] {
  const replaceTextRange = (range: [number, number], text: string): Edit => ({ range, text });
  return (fix?.({ replaceTextRange } as unknown as Rule.RuleFixer) as Edit[] | null | undefined) ?? [];
}

/** @returns What a rule finds in a text, in the order of the text. */
function findings({ rule }: TestedRule, test: InvalidCase, text: string): Finding[] {
  const found: { at: number; finding: Finding }[] = [];
  const spy: Rule.RuleModule = {
    meta: rule.meta,
    create: (context) =>
      rule.create(
        Object.create(context, {
          report: {
            value(descriptor: Rule.ReportDescriptor & { messageId: string; loc: { start: { line: number; column: number } } }) {
              const finding = {
                messageId: descriptor.messageId,
                fix: editsOf(descriptor.fix as Fixer),
                suggestions: (descriptor.suggest ?? []).map(({ fix }) => editsOf(fix as Fixer)),
              };
              found.push({ at: context.sourceCode.getIndexFromLoc(descriptor.loc.start), finding });
              context.report(descriptor);
            },
          },
        }) as Rule.RuleContext,
      ),
  };
  const messages = new Linter().verify(
    text,
    [
      {
        files: ["**"],
        languageOptions: { parser: yamlParser as unknown as Linter.Parser },
        plugins: { own: { rules: { rule: spy } } },
        rules: { "own/rule": ["error", ...(test.options ?? [])] },
        settings: test.settings ? { batten: test.settings } : {},
      },
    ],
    { filename: test.filename ?? "file.yaml" },
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return found.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

const EMPTY = ["null", "{}", "[]"];

function overlaps([start, end]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return start < to && from < end;
}

/** Where the edits' texts stand afterwards. */
function written(edits: readonly Edit[]): (readonly [number, number])[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
    .map(({ range, text }) => {
      const start = range[0] + shift;
      shift += text.length - (range[1] - range[0]);
      return [start, start + text.length] as const;
    });
}

/** Applies edits, and expects every value to stay that they do not touch. */
function changed(text: string, edits: readonly Edit[]): string {
  const after = applyEdits(text, edits);
  const old = leavesOf(text);
  const now = leavesOf(after);
  const isTouched = ({ range, keys, value }: Leaf): boolean =>
    edits.some(({ range: edited }) => [range, ...keys].some((each) => overlaps(edited, each))) ||
    (EMPTY.includes(value) && edits.some(({ range: edited }) => edited[0] >= range[0]));
  const texts = written(edits);
  const isWritten = ({ range, keys }: Leaf): boolean =>
    texts.some((own) => [range, ...keys].some((each) => overlaps(own, each)));
  const lost = [...old].filter(([place, leaf]) => {
    const left = now.get(place);
    return left?.value !== leaf.value && !isTouched(leaf) && !(left && isWritten(left));
  });
  const added = [...now].filter(([place, leaf]) => old.get(place)?.value !== leaf.value && !isWritten(leaf));
  // A mapping that lost its last key is nothing, where its key stands.
  const strange = added.filter(([, { value }]) => !EMPTY.includes(value));
  expect({ after, lost, strange }).toEqual({ after, lost: [], strange: [] });
  return after;
}

/** Those fixes that ESLint applies in one pass: each that begins after the last one ended. */
function onePass(found: readonly Finding[]): Edit[] {
  const fixes = found
    .map(({ fix }) => fix)
    .filter((fix) => fix.length > 0)
    .map((fix) => ({ fix, start: Math.min(...fix.map((each) => each.range[0])), end: Math.max(...fix.map((each) => each.range[1])) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let position = -1;
  return fixes.flatMap(({ fix, start, end }) => {
    if (start <= position) return [];
    position = end;
    return fix;
  });
}

/** The text with a comment behind every value that ends its line, and at the file's end. */
function commented(text: string): string {
  const ends = [...leavesOf(text).values()]
    .filter(({ range: [start, end] }) => start < end && !/[|>]/u.test(text.charAt(start)))
    .map(({ range: [, end] }) => end)
    .filter((end) => text[end] === "\n");
  return applyEdits(
    text.endsWith("\n") ? `${text}# the end\n` : text,
    [...new Set(ends)].map((end, index) => ({ range: [end, end] as const, text: ` # value ${index}` })),
  );
}

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  "as it stands": (text) => text,
  "with CRLF": (text) => text.replace(/\r?\n/gu, "\r\n"),
  "with comments": commented,
};

const comments = (text: string): string[] => text.match(/# (?:value \d+|the end)/gu) ?? [];
const countOf = (found: readonly Finding[], id: string): number => found.filter(({ messageId }) => messageId === id).length;

const PASSES = 10;
const tried = { fixes: 0, suggestions: 0 };

afterAll(() => {
  const cases = tested.reduce((sum, each) => sum + each.cases.length, 0);
  console.log(`${tested.length} rules, ${cases} cases: ${tried.fixes} fixed texts, ${tried.suggestions} suggestions tried`);
});

it("there are rules and cases to try", () => {
  expect(tested.length).toBeGreaterThan(5);
});

describe.each(tested)("the edits of $id", (each) => {
  it.each(each.cases.map((test) => [test.name ?? test.code, test] as const))("leave the rest of %j", (_, test) => {
    for (const [variant, vary] of Object.entries(VARIANTS)) {
      const code = vary(test.code);
      const before = findings(each, test, code);

      let text = code;
      for (let pass = 0; pass < PASSES; pass += 1) {
        const edits = onePass(findings(each, test, text));
        if (edits.length === 0) break;
        text = changed(text, edits);
      }
      if (text !== code) {
        tried.fixes += 1;
        const left = findings(each, test, text);
        expect(left.filter(({ fix }) => fix.length > 0), variant).toEqual([]);
        expect(left.length, variant).toBeLessThanOrEqual(before.filter(({ fix }) => fix.length === 0).length);
        expect(comments(text)).toEqual(comments(code));
      }

      for (const { messageId, suggestions } of before) {
        for (const edits of suggestions.filter(({ length }) => length > 0)) {
          tried.suggestions += 1;
          const suggested = changed(code, edits);
          expect(countOf(findings(each, test, suggested), messageId), variant).toBeLessThan(countOf(before, messageId));
          expect(comments(suggested)).toEqual(comments(code));
        }
      }
    }
  });
});
