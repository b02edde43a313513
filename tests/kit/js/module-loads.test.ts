import { describe, expect, it } from "vitest";
import { moduleLoads } from "../../../src/kit/js/module-loads.ts";
import { parseScript } from "../../helpers/parse-script.ts";

function loads(code: string): readonly string[] {
  const sourceCode = parseScript(code, "ts");
  return moduleLoads(sourceCode).map(({ module, node }) => `${module} ${sourceCode.text.slice(...node.range)}`);
}

describe("moduleLoads", () => {
  it.each([
    [`import a from "m";`, `m "m"`],
    [`import "m";`, `m "m"`],
    [`import { type A, b } from 'm';`, `m 'm'`],
    [`import a = require("m");`, `m "m"`],
    [`export * from "m";`, `m "m"`],
    [`export { a } from "m";`, `m "m"`],
    [`const a = await import("m");`, `m "m"`],
    ["const { b } = require(`m`);", "m `m`"],
    [`import { readFile } from "node:fs";`, `fs "node:fs"`],
  ])("finds %s", (code, expected) => {
    expect(loads(code)).toEqual([expected]);
  });

  it.each([
    `import type a from "m";`,
    `import { type A } from "m";`,
    `import type a = require("m");`,
    `export type { A } from "m";`,
    `export type * from "m";`,
    `export const m = "m";`,
    `import(name); require(name);`,
    `function run(require) { require("m"); }`,
    `load("m");`,
  ])("finds nothing in %s", (code) => {
    expect(loads(code)).toEqual([]);
  });

  it("keeps the order of the text, and counts what an interop helper wraps once", () => {
    expect(loads(`const b = __importDefault(require("b"));\nimport a from "a";\n`)).toEqual([`b "b"`, `a "a"`]);
  });
});
