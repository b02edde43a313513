import { ESLint, Linter } from "eslint";
import js from "@eslint/js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";
import { parseTrivyignore } from "../../../src/languages/trivyignore/parse.ts";

/** The entries of a text as lists of their fields. */
function entries(text: string): string[][] {
  return parseTrivyignore(text).entries.map(({ id, fields }) => [id, ...fields].map(({ value }) => value));
}

describe("the language of .trivyignore", () => {
  it.each([
    ["", []],
    ["\n\n", []],
    ["CVE-2026-1", [["CVE-2026-1"]]],
    ["  CVE-2026-1\texp:2027-01-31  \n", [["CVE-2026-1", "exp:2027-01-31"]]],
    ["# a comment\n  # another\nCVE-2026-1", [["CVE-2026-1"]]],
    ["CVE-2026-1 # no comment to Trivy", [["CVE-2026-1", "#", "no", "comment", "to", "Trivy"]]],
    ["CVE-2026-1\r\nCVE-2026-2\r\n", [["CVE-2026-1"], ["CVE-2026-2"]]],
  ])("%j", (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it("knows the place of everything", () => {
    const text = "# why\r\n  CVE-2026-1  exp:2027-01-31\r\n";
    const { entries: [entry], comments, range, loc } = parseTrivyignore(text);
    expect(comments.map(({ range: [start, end], value }) => [text.slice(start, end), value])).toEqual([["# why", " why"]]);
    expect(text.slice(...(entry?.range ?? [0, 0]))).toBe("CVE-2026-1  exp:2027-01-31");
    expect(entry?.loc).toEqual({ start: { line: 2, column: 2 }, end: { line: 2, column: 28 } });
    expect(entry?.fields.map(({ range: [start, end] }) => text.slice(start, end))).toEqual(["exp:2027-01-31"]);
    expect([range, loc.end]).toEqual([[0, text.length], { line: 3, column: 0 }]);
  });

  it("gives every node its own text, whatever the file", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "#", " ", "\t", "\n", "\r", "-", "é", "\ud800", "\0") }), (text) => {
        const root = parseTrivyignore(text);
        for (const entry of root.entries) {
          expect(entry.parent).toBe(root);
          for (const field of [entry.id, ...entry.fields]) {
            expect(text.slice(...field.range)).toBe(field.value);
            expect(field.value).not.toMatch(/\s/u);
            expect(field.parent).toBe(entry);
          }
        }
        for (const { range } of root.comments) expect(text[range[0]]).toBe("#");
      }),
    );
  });

  it("bears the rules of other languages, and understands ESLint's comments", () => {
    const config: Linter.Config[] = [
      js.configs.all,
      ...(plugin.configs.all),
      { linterOptions: { reportUnusedDisableDirectives: "error" } },
    ];
    const lint = (text: string): string[] =>
      new Linter({ cwd: "/project" })
        .verify(text, config, { filename: "/project/.trivyignore" })
        .map(({ ruleId, message }) => ruleId ?? message);
    const bare = lint("CVE-2026-12345\n");
    expect(bare).toContain("batten/trivyignore-require-expiry");
    expect(lint("# eslint-disable-next-line\nCVE-2026-12345\n").filter((id) => id.startsWith("batten/"))).toEqual([]);
    expect(lint('# eslint batten/trivyignore-require-expiry: "off"\nCVE-2026-12345\n')).not.toContain(
      "batten/trivyignore-require-expiry",
    );
    expect(lint("# eslint-disable-next-line batten/trivyignore-no-expired\nCVE-2026-12345\n").join()).toContain(
      "Unused eslint-disable directive",
    );
  });

  it("is picked up by the configs", async () => {
    const eslint = new ESLint({ cwd: "/", overrideConfigFile: true, overrideConfig: plugin.configs.all });
    const config = (await eslint.calculateConfigForFile("/project/.trivyignore")) as { rules?: object };
    expect(Object.keys(config.rules ?? {})).toContain("batten/trivyignore-valid-entry");
  });
});
