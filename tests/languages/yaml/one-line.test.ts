import { expect, it } from "vitest";
import { onOneLine } from "../../../src/languages/yaml/one-line.ts";
import { documentsOf } from "../../../src/languages/yaml/ast.ts";
import { parse } from "./parse.ts";

it.each([
  ["true", "true"],
  ["'x: y'", "'x: y'"],
  ["[a, {b: c}]", "[a, {b: c}]"],
  ["drop:\n- ALL\nadd:\n  - X\n  - Y", "{drop: [ALL], add: [X, Y]}"],
  ["a:\n  b: {c: d}", "{a: {b: {c: d}}}"],
  ["a:", null],
  ["a: # why\n  - b", null],
  ["a: |\n  b", null],
  ["a: x\n  y", null],
  ["a: &b c", null],
  ["!tag a", null],
])("%j on one line is %j", (text, wanted) => {
  expect(onOneLine(text, documentsOf(parse(text))[0]?.content ?? null)).toBe(wanted);
});
