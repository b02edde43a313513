import { Linter } from "eslint";
import * as yamlParser from "yaml-eslint-parser";
import { describe, expect, it } from "vitest";
import { parseAllDocuments, type Node } from "yaml";
import type { BattenRule } from "../../../src/kit/create-rule.ts";
import type { InvalidCase } from "../../helpers/rule-cases.ts";

/** All leaves of a value as JSON, by their path: `spec.containers.0.name` → `"api"`. */
function leavesOf(value: unknown, path: string, leaves: Map<string, string>): Map<string, string> {
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) leavesOf(member, `${path}.${key}`, leaves);
  } else {
    leaves.set(path, JSON.stringify(value));
  }
  return leaves;
}

function valuesOf(text: string): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [index, document] of [...parseAllDocuments<Node>(text, { version: "1.1" })].entries()) {
    const problem = document.errors[0];
    if (problem) throw problem;
    leavesOf(document.toJS(), `${index}`, leaves);
  }
  return leaves;
}

const EMPTY = ["null", "{}", "[]"];

/** The leaves that a change added, removed or gave another value. A parent that was empty is no leaf any more. */
function changesOf(before: string, after: string): Map<string, string | undefined> {
  const old = valuesOf(before);
  const now = valuesOf(after);
  const changes = new Map<string, string | undefined>();
  for (const [path, value] of now) if (old.get(path) !== value) changes.set(path, value);
  for (const [path, value] of old) {
    const isFilled = EMPTY.includes(value) && [...now.keys()].some((other) => other.startsWith(`${path}.`));
    if (!now.has(path) && !isFilled) changes.set(path, undefined);
  }
  return changes;
}

/** The messageIds of what the rule finds in a text. */
function findings(rule: BattenRule, test: InvalidCase, text: string): (string | undefined)[] {
  const messages = new Linter().verify(text, [
    {
      files: ["**"],
      languageOptions: { parser: yamlParser as unknown as Linter.Parser },
      plugins: { own: { rules: { rule } } },
      rules: { "own/rule": ["error", ...(test.options ?? [])] },
      settings: test.settings ? { batten: test.settings } : {},
    },
  ]);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ messageId }) => messageId);
}

/**
 * Proves of every fix among the cases that the rule has no more to say of its result than what only a
 * person can mend, of every suggestion that its finding is gone, and of both that the result is YAML in which nothing changed but
 * the values at the given keys, to the given values.
 *
 * @param wanted The values that the rule may set, by the last keys of their path.
 */
export function testChanges(
  rule: BattenRule,
  cases: readonly InvalidCase[],
  wanted: Readonly<Record<string, boolean | number>>,
): void {
  function expectChanged(test: InvalidCase, output: string): void {
    const changes = [...changesOf(test.code, output)];
    expect(changes).not.toEqual([]);
    for (const [path, value] of changes) {
      const key = Object.keys(wanted).find((end) => path.endsWith(`.${end}`));
      expect(key, path).toBeDefined();
      expect(value).toBe(JSON.stringify(wanted[key ?? ""]));
    }
  }

  describe("every other value stays", () => {
    for (const test of cases) {
      const name = test.name ?? test.code;
      const { output } = test;
      if (output !== undefined) {
        it(`fix: ${name}`, () => {
          expectChanged(test, output);
          const left = test.errors.filter((error) => error.suggestions);
          expect(findings(rule, test, output)).toEqual(left.map(({ messageId }) => messageId));
        });
      }
      for (const { messageId, suggestions } of test.errors) {
        const countOf = (ids: readonly (string | undefined)[]) => ids.filter((id) => id === messageId).length;
        for (const suggestion of suggestions ?? []) {
          it(`suggestion ${suggestion.messageId}: ${name}`, () => {
            expectChanged(test, suggestion.output);
            expect(countOf(findings(rule, test, suggestion.output))).toBe(
              countOf(test.errors.map((error) => error.messageId)) - 1,
            );
          });
        }
      }
    }
  });
}
