import { describe, expect, it } from "vitest";
import type { FunctionNode } from "../../../src/kit/js/ast.ts";
import {
  argumentPositionsOf,
  callsOf,
  enclosingFunction,
  enclosingFunctions,
  inSameFunction,
} from "../../../src/kit/js/functions.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

/** The function that runs `mark()`. */
function around(code: string): { sourceCode: SourceCode; owner: FunctionNode } {
  const sourceCode = parseScript(code);
  return { sourceCode, owner: enclosingFunction(marked(sourceCode)) as FunctionNode };
}

describe("argumentPositionsOf", () => {
  it.each<[string, [string, number][]]>([
    ["app.get('/', (req) => mark(1))", [["app.get", 1]]],
    ["app.get('/', async function h(req) { mark(1) })", [["app.get", 1]]],
    ["const h = (req) => mark(1); app.get('/', h); app.post('/', a, h)", [["app.get", 1], ["app.post", 2]]],
    ["app.get('/', h); function h(req) { mark(1) }", [["app.get", 1]]],
    ["app.get('/', h as Handler); function h(req) { mark(1) }", [["app.get", 1]]],
    ["new Strategy({}, () => mark(1))", [["Strategy", 1]]],
    ["const h = () => mark(1); h()", []],
    ["let h = () => mark(1); h = other; app.get('/', h)", []],
  ])("%s", (code, expected) => {
    const { sourceCode, owner } = around(code);
    const found = argumentPositionsOf(owner, sourceCode).map(({ call, index }) => [
      sourceCode.text.slice(...call.callee.range),
      index,
    ]);
    expect(found).toEqual(expected);
  });
});

describe("callsOf", () => {
  it.each<[string, number]>([
    ["function f() { mark(1) } f(); f(); g()", 2],
    ["const f = () => mark(1); const g = f; g()", 1],
    ["class A { f() { mark(1) } g() { this.f(); other.f() } }", 1],
    ["(() => mark(1))()", 1],
    ["const o = { f() { mark(1) } }; p.f()", 0],
  ])("%s", (code, expected) => {
    const { sourceCode, owner } = around(code);
    expect(callsOf(owner, sourceCode)).toHaveLength(expected);
  });
});

describe("functions around a node", () => {
  it("are given from the inside out", () => {
    const { sourceCode, owner } = around("function a() { return () => { if (b) mark(1) } }");
    const node = marked(sourceCode);
    expect(enclosingFunctions(node)).toEqual([owner, nodesOf(sourceCode, "FunctionDeclaration")[0]]);
    expect(enclosingFunction(nodesOf(sourceCode, "FunctionDeclaration")[0] as never)).toBeNull();
  });

  it("tell whether two nodes run together", () => {
    const sourceCode = parseScript("const x = 1; function a() { mark(1); if (c) { y } } z");
    const [x, y, z] = ["x", "y", "z"].map((name) =>
      nodesOf(sourceCode, "Identifier").find((identifier) => identifier.name === name),
    );
    expect(inSameFunction(marked(sourceCode), y as never)).toBe(true);
    expect(inSameFunction(marked(sourceCode), z as never)).toBe(false);
    expect(inSameFunction(x as never, z as never)).toBe(true);
  });
});
