import { describe, expect, it } from "vitest";
import { callChain } from "../../../src/kit/js/call-chain.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The chain that `.end()` is called on: its root, its calls (uncertain ones with `?`), and whether all are in sight. */
function read(code: string): { root: string; calls: string[]; isClosed: boolean } {
  const sourceCode = parseScript(code);
  for (const { callee } of nodesOf(sourceCode, "CallExpression")) {
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || callee.property.name !== "end") continue;
    const { root, calls, isClosed } = callChain(callee.object, sourceCode);
    return {
      root: sourceCode.text.slice(...root.range),
      calls: calls.filter(({ name }) => name !== "end").map(({ name, isCertain }) => (isCertain ? name : `${name}?`)),
      isClosed,
    };
  }
  throw new Error("no call of end() in the case");
}

describe("objects that are built by calls", () => {
  it.each([
    ["new B().a().b().end()", ["a", "b"]],
    ["const b = new B().a(); b.b(); b.end()", ["a", "b"]],
    ["const b = new B(); b.a().b(); return_(b.c().end())", ["a", "b", "c"]],
    ["const b = new B(); if (x) b.a(); b.end()", ["a?"]],
    ["const b = new B(); f(() => b.a()); b.end()", ["a?"]],
    ["let b = new B(); b = b.a(); b.end()", ["a"]],
    ["let b = new B(); if (x) b = b.a(); b.end()", ["a?"]],
    ["const make = () => new B().a(); make().b().end()", ["a", "b"]],
    ["function make() { const b = new B(); b.a(); return b.b() } make().end()", ["a", "b"]],
    ["class C { make() { return new B().a() } f() { this.make().b().end() } }", ["a", "b"]],
    ["async function f() { (await new B().a()).end() }", ["a"]],
    ["const b = (new B() as B).a()!; b.end()", ["a"]],
  ])("%s", (code, calls) => {
    expect(read(code)).toEqual({ root: "new B()", calls, isClosed: true });
  });

  it.each([
    ["const b = new B(); f(b); b.end()", "new B()"],
    ["const b = new B(); const c = b; b.end()", "new B()"],
    ["let b = new B(); b = other; b.end()", "b"],
    ["function f(b) { b.a().end() }", "b"],
  ])("may be built elsewhere: %s", (code, root) => {
    expect(read(code)).toMatchObject({ root, isClosed: false });
  });

  it("ends where a chain leads back to itself", () => {
    expect(read("const b = c.a(), c = b.b(); b.end()").isClosed).toBe(false);
  });
});
