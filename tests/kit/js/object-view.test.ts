import { describe, expect, it } from "vitest";
import { objectView, type ObjectView } from "../../../src/kit/js/object-view.ts";
import { marked, parseScript, type ScriptSyntax } from "../../helpers/parse-script.ts";

function view(code: string, syntax: ScriptSyntax = "ts"): ObjectView | null {
  const sourceCode = parseScript(code, syntax);
  return objectView(marked(sourceCode), sourceCode);
}

/** What a view says of `a`. */
function a(code: string, syntax: ScriptSyntax = "ts"): unknown {
  const found = view(code, syntax);
  if (!found) return "no view";
  const attribute = found.get("a");
  return attribute.state === "known" ? { value: attribute.value } : attribute.state;
}

describe("a member's value", () => {
  it.each<[string, unknown]>([
    ["mark({ a: 1 })", 1],
    ["mark({ 'a': 1 })", 1],
    ["mark({ ['a']: 1 })", 1],
    ["const K = 'a'; mark({ [K]: 1 })", 1],
    ["const a = 1; mark({ a })", 1],
    ["mark({ a: undefined })", undefined],
    ["mark({ a: 1, a: 2 })", 2],
    ["const o = { a: 1 }; mark(o)", 1],
    ["const o = { a: 1 }; mark({ ...o })", 1],
    ["const o = { a: 1 }; mark({ ...o, a: 2 })", 2],
    ["const o = { a: 1 }; mark({ a: 2, ...o })", 1],
    ["mark({ ...b, a: 1 })", 1],
    ["mark({ ...(b && { c: 1 }), a: 1 })", 1],
    ["mark({ a: 1, ...(b && { c: 1 }) })", 1],
    ["mark({ a: 1, ...(b ? { c: 1 } : {}) })", 1],
    ["mark({ a: 1, ...null, ...undefined })", 1],
    ["mark(Object.freeze({ a: 1 }))", 1],
    ["mark(Object.assign({ b: 2 }, { a: 1 }))", 1],
    ["const o = { a: 1 }; mark(Object.assign({}, o, { b: 2 }))", 1],
    ["const c = { cookie: { a: 1 } }; mark(c.cookie)", 1],
    ["const c = { cookie: { a: 1 } }; const { cookie } = c; mark(cookie)", 1],
    ["const c = { cookie: { a: 1 } } as const; mark({ ...c.cookie })", 1],
    ["function o() { return { a: 1 } } mark(o())", 1],
    ["const o = () => ({ a: 1 }); mark({ ...o() })", 1],
    ["function o() { const r = { a: 1 }; return r } mark(o())", 1],
    ["async function o() { return { a: 1 } } mark(await o())", 1],
    ["class A { o = { a: 1 }; f() { mark(this.o) } }", 1],
    ["class A { o() { return { a: 1 } } f() { mark(this.o()) } }", 1],
    ["mark({ a: 1 } satisfies Options)", 1],
    ["mark({ a: 1, __proto__: p })", 1],
    ["const o = { a: 1 }; lib.register(o); mark(o)", 1],
    ["import session from 'express-session'; const o = { a: 1 }; session(o); mark(o)", 1],
    ["const o = { a: 1 }; function log(x) { console.log(x.a) } log(o); mark(o)", 1],
    ["const o = { a: 1 }; o.b = 2; mark(o)", 1],
  ])("%s", (code, expected) => {
    expect(a(code)).toEqual({ value: expected });
  });

  it.each([
    "mark({})",
    "mark({ b: 1 })",
    "mark({ b: 1, [`c`]: 1 })",
    "const o = { b: 1 }; mark({ ...o, c: 1 })",
    "mark({ ...(x && { b: 1 }) })",
    "const o = { b: 1 }; o.c = 1; mark(o)",
    "const o = { b: 1 }; delete o.b; mark(o)",
  ])("%s: absent", (code) => {
    expect(a(code)).toBe("absent");
  });

  it.each([
    "mark({ a: b })",
    "mark({ ...b })",
    "mark({ a: 1, ...b })",
    "mark({ [b]: 1 })",
    "mark({ a: 1, [b]: 1 })",
    "mark({ a() {} })",
    "mark({ get a() { return 1 } })",
    "function f(a) { mark({ a }) }",
    "mark({ __proto__: p })",
    "mark({ ...(x && { a: 1 }) })",
    "mark({ a: 1, ...(x && { a: 2 }) })",
    "mark({ ...(x ? { a: 1 } : y) })",
    "const o = {}; o.a = 1; mark(o)",
    "const o = { a: 1 }; o.a = 2; mark(o)",
    "const o = { a: 1 }; o['a'] = 2; mark({ ...o })",
    "const o = { a: 1 }; o[k] = 2; mark(o)",
    "const o = { a: 1 }; delete o.a; mark(o)",
    "const o = { a: 1 }; Object.assign(o, p); mark(o)",
    "const o = { a: 1 }; const p = o; p.a = 2; mark(o)",
    "const o = { a: 1 }; function set(x) { x.a = 2 } set(o); mark(o)",
    "const o = { a: 1 }; const set = ({ a, ...x }, y) => { y.a = 2 }; set({}, o); mark(o)",
    "import { harden } from './cookies'; const o = { a: 1 }; harden(o); mark(o)",
    "import { merge } from 'lodash'; const o = { a: 1 }; merge(o, p); mark(o)",
    "const { harden } = require('../cookies'); const o = { a: 1 }; harden(o); mark(o)",
    "const o = { a: 1 }; [o.a] = [2]; mark(o)",
    "const o = { a: 1 }; ({ x: o.a } = p); mark(o)",
    "const o = { a: 1 }; o.a++; mark(o)",
    "const c = { o: { a: 1 } }; c.o.a = 2; mark(c.o)",
    "class A { o = { a: 1 }; f() { this.o.a = 2; mark(this.o) } }",
    "function o(x) { const r = { b: 1 }; if (x) r.a = 1; return r } mark(o())",
  ])("%s: unknown", (code) => {
    expect(a(code)).toBe("unknown");
  });

  it.each([
    "mark(o)",
    "mark(f())",
    "function f(o) { mark(o) }",
    "let o = { a: 1 }; o = p; mark(o)",
    "let o; o = { a: 1 }; mark(o)",
    "const c = { o: { a: 1 } }; c.o = p; mark(c.o)",
    "const c = { o: { a: 1 } }; c.o.a = 2; const d = { ...c }; mark(d.o)",
    "function o(x) { if (x) return {}; return { a: 1 } } mark(o())",
    "function o(x) { if (x) return { a: 1 } } mark(o())",
    "function* o() { return { a: 1 } } mark(o())",
    "mark(x ? { a: 1 } : { a: 1 })",
    "mark([])",
    "const o = p; const p = o; mark(o)",
    "const o = { ...o2 }.x; const o2 = { ...o }; mark(o)",
    "function o() { return o() } mark(o())",
    "class A { o = { a: 1 }; g() { this.o = {} } f() { mark(this.o) } }",
  ])("%s: no view", (code) => {
    expect(a(code)).toBe("no view");
  });

  it("is quick on objects that double line by line", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `const o${index + 1} = { ...o${index}, ...o${index} };`);
    expect(a(`const o0 = { a: 1 };\n${lines.join("\n")}\nmark(o60)`)).toBe("no view");
  });

  it("works alike for every parser", () => {
    const code = "const o = { b: 1 }; mark({ ...o, a: 1 })";
    expect(a(code, "js")).toEqual({ value: 1 });
    expect(a(`<script>${code}</script>`, "vue")).toEqual({ value: 1 });
  });
});

describe("the view as a whole", () => {
  it.each<[string, boolean]>([
    ["mark({ b: 1 })", true],
    ["const o = { b: 1 }; mark({ ...o })", true],
    ["mark({ ...(x && { b: 1 }) })", true],
    ["mark({ b: 1, ...o })", false],
    ["mark({ [b]: 1 })", false],
    ["const o = { b: 1 }; o.c = 1; mark(o)", false],
  ])("%s is closed: %s", (code, expected) => {
    expect(view(code)?.isClosed).toBe(expected);
  });

  it("tells a literal in place from one reached by name", () => {
    expect(view("mark({ b: 1 })")?.isNamed).toBe(false);
    expect(view("mark({ ...o })")?.isNamed).toBe(false);
    expect(view("const o = { b: 1 }; mark(o)")?.isNamed).toBe(true);
    expect(view("const o = () => ({ b: 1 }); mark(o())")?.isNamed).toBe(true);
    expect(view("const c = { o: { b: 1 } }; mark(c.o)")?.isNamed).toBe(true);
  });

  it.each<[string, boolean]>([
    ["mark({ b: 1 })", false],
    ["const o = { b: 1 }; mark(o)", false],
    ["const c = { o: { b: 1 } }; mark(c.o)", false],
    ["const o = { b: 1 }; mark(o); other(o)", true],
    ["export const o = { b: 1 }; mark(o)", true],
    ["const o = () => ({ b: 1 }); mark(o())", true],
    ["class A { o = { b: 1 }; f() { mark(this.o) } }", true],
    ["const c = { o: { b: 1 } }; mark(c.o); other(c)", true],
  ])("%s is shared: %s", (code, expected) => {
    expect(view(code)?.isShared).toBe(expected);
  });

  it("gives the properties that decide, with the literal that each stands in", () => {
    const found = view("const o = { a: 1, b: 2 }; mark({ ...o, b: 3 })");
    expect(found?.properties.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(found?.property("b")?.object).toBe(found?.literal);
    expect(found?.property("a")?.object).not.toBe(found?.literal);
    expect(found?.property("c")).toBeNull();
  });

  it("tells a member that is given from one that may be", () => {
    const found = view("mark({ a: f(), b() {}, ...(x && { c: 1 }) })");
    expect(["a", "b", "c", "d"].map((name) => found?.has(name))).toEqual(["present", "present", "unknown", "absent"]);
  });
});
