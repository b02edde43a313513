import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Linter, type Rule } from "eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesUnder } from "../../scripts/smoke/files.ts";
import { lintFile } from "../../scripts/smoke/lint-file.ts";
import { noTotals, summary } from "../../scripts/smoke/totals.ts";

/** Reports every debugger statement, and falls over a `with`. */
const rule: Rule.RuleModule = {
  create: (context) => ({
    DebuggerStatement: (node) => context.report({ node, message: "found" }),
    WithStatement: () => {
      throw new Error("did not expect that");
    },
  }),
};
const config: Linter.Config[] = [{ files: ["**/*.js"], plugins: { own: { rules: { rule } } }, rules: { "own/rule": "error" } }];

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-smoke-")));
  const files = {
    "a.js": "debugger;\n",
    "b.js": "with (a) b();\n", // an older script: no module
    "c.js": "this is not JavaScript\n",
    "Dockerfile": "FROM scratch\n", // no config has it here
    "notes.txt": "nothing to lint\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("counts reports, crashes, and the files that were not looked at", () => {
  const totals = noTotals();
  const lines: string[] = [];
  const linter = new Linter({ cwd: folder });
  const files = [...filesUnder(folder)];
  for (const file of files) lintFile(linter, config, file, path.basename(file), totals, (line) => lines.push(line));

  expect(files.map((file) => path.basename(file))).toEqual(["Dockerfile", "a.js", "b.js", "c.js"]);
  expect(lines).toEqual(["a.js:1:1 own/rule found"]);
  expect(totals.crashes.map(({ file }) => file)).toEqual(["b.js"]);
  expect(totals.crashes[0]?.message).toContain("did not expect that");
  expect(totals).toMatchObject({ files: 3, unparsed: 1, ignored: 1, oversized: 0 });
  expect(summary(totals, ["own/rule", "own/silent"], 1)).toMatch(/ 1 {2}own\/rule\n +0 {2}own\/silent\n/u);
});
