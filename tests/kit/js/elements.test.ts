import { expect, it } from "vitest";
import { elementsOf } from "../../../src/kit/js/elements.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

it.each([
  ["mark([a, 1, ...b, f()])", ["a", "1", "f()"]],
  ["const list = [a] as const; mark(list)", ["a"]],
  ["const list = [a]; list.push(b); mark(list)", []],
  ["let list = [a]; list = []; mark(list)", []],
  ["mark(f())", []],
  ["mark([, a])", ["a"]],
])("the elements in %s", (code, expected) => {
  const sourceCode = parseScript(code);
  expect(elementsOf(marked(sourceCode), sourceCode).map(({ range }) => code.slice(...range))).toEqual(expected);
});
