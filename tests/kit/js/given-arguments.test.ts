import { describe, expect, it } from "vitest";
import { givenArguments } from "../../../src/kit/js/given-arguments.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { originOf } from "../../../src/kit/js/origin.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** What the calls of the file give where `use` is given a parameter: the names that lead there. */
function given(code: string): string[] {
  const sourceCode = parseScript(code);
  const use = nodesOf(sourceCode, "CallExpression").find(({ callee }) => callee.type === "Identifier" && callee.name === "use");
  const [argument] = use?.arguments ?? [];
  const origin = argument ? originOf(argument, sourceCode) : null;
  if (origin?.kind !== "parameter") throw new Error("no parameter");
  return givenArguments(origin, sourceCode).map((one) => {
    if (one.kind === "global") return one.name;
    return one.kind === "member" && one.object.kind === "global" ? `${one.object.name}.${one.name}` : one.kind;
  });
}

describe("what the file's calls give a parameter", () => {
  it.each([
    ["function f(a) { use(a); } f(x); f(y.z);", ["x", "y.z"]],
    ["const f = (a, b) => use(b); f(x, y);", ["y"]],
    ["class A { f(a) { use(a); } g() { this.f(x); } }", ["x"]],
    ["function f({ a }) { use(a); } f({ a: x }); f(y);", ["x", "y.a"]],
    ["function f({ a: { b } }) { use(b); } f({ a: x });", []],
    ["function f(a) { use(a); } f(...x); f();", []],
    ["function f(a) { use(a); } g(x); other.f(x);", []],
  ])("%s", (code, expected) => {
    expect(given(code)).toEqual(expected);
  });
});
