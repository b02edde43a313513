import { describe, expect, it } from "vitest";
import { isImportOf, originOf, typeOriginOf, type Origin } from "../../../src/kit/js/origin.ts";
import { resultOriginOf } from "../../../src/kit/js/result-origin.ts";
import { marked, parseScript, type ScriptSyntax } from "../../helpers/parse-script.ts";

/** An origin in one line, to compare with. */
function show(origin: Origin): string {
  switch (origin.kind) {
    case "import":
      return `import ${[origin.module, ...origin.path].join(".")}`;
    case "call":
      return `${origin.awaited ? "await " : ""}call(${show(origin.callee)})`;
    case "new":
      return `new(${show(origin.callee)})`;
    case "member":
      return `${show(origin.object)}.${origin.name}`;
    case "parameter":
      return `parameter ${[String(origin.index), ...origin.path].join(".")}`;
    case "global":
      return `global ${origin.name}`;
    default:
      return origin.kind;
  }
}

function origin(code: string, syntax: ScriptSyntax = "ts"): string {
  const sourceCode = parseScript(code, syntax);
  return show(originOf(marked(sourceCode), sourceCode));
}

describe("imports", () => {
  it.each([
    ['import x from "m"; mark(x)', "import m.default"],
    ['import x from "m"; mark(x.sign)', "import m.default.sign"],
    ['import * as x from "m"; mark(x)', "import m"],
    ['import { a } from "m"; mark(a)', "import m.a"],
    ['import { a as b } from "m"; mark(b)', "import m.a"],
    ['import { default as b } from "m"; mark(b)', "import m.default"],
    ['import { "a-b" as b } from "m"; mark(b)', "import m.a-b"],
    ['import { a } from "m/sub/path"; mark(a)', "import m/sub/path.a"],
    ['import { createHmac } from "node:crypto"; mark(createHmac)', "import crypto.createHmac"],
    ['const x = require("m"); mark(x)', "import m"],
    ['const { a } = require("m"); mark(a)', "import m.a"],
    ['const { a: { b: c } } = require("m"); mark(c)', "import m.a.b"],
    ['const { a, ...rest } = require("m"); mark(rest.b)', "import m.b"],
    ['const a = require("m").a; mark(a)', "import m.a"],
    ['const a = require(`m`).default; mark(a)', "import m.default"],
    ['const x = await import("m"); mark(x.a)', "import m.a"],
    ['const { a } = await import("m"); mark(a)', "import m.a"],
    ['import("m").then(({ a }) => mark(a))', "import m.a"],
    ['import("m").then((m) => mark(m.a))', "import m.a"],
    ['import { createRequire } from "node:module"; const require = createRequire(import.meta.url); mark(require("m"))', "import m"],
    ['const m_1 = require("m"); mark((0, m_1.a))', "import m.a"],
    ['const m_1 = __importDefault(require("m")); mark(m_1.default)', "import m.default"],
    ['import x from "m"; mark(x["sign"])', "import m.default.sign"],
    ['import x from "m"; mark(x?.sign)', "import m.default.sign"],
  ])("%s", (code, expected) => {
    expect(origin(code, "js")).toBe(expected);
    expect(origin(code, "ts")).toBe(expected);
    expect(origin(`<script>\n${code}\n</script>`, "vue")).toBe(expected);
  });

  it.each([
    ['import x = require("m"); mark(x.a)', "import m.a"],
    ['import * as m from "m"; import v = m.a.b; mark(v)', "import m.a.b"],
    ['import x from "m"; mark((x as any).sign)', "import m.default.sign"],
    ['import x from "m"; mark(x!.sign)', "import m.default.sign"],
    ['import x from "m"; mark((<any>x).sign)', "import m.default.sign"],
    ['import x from "m"; mark(x.sign satisfies Sign)', "import m.default.sign"],
    ['import x from "m"; mark(x.sign<string>)', "import m.default.sign"],
  ])("TypeScript: %s", (code, expected) => {
    expect(origin(code)).toBe(expected);
  });
});

describe("the way from a name to its origin", () => {
  it.each([
    ['import x from "m"; const y = x; const { sign: z } = y; mark(z)', "import m.default.sign"],
    ['import x from "m"; let y = x; mark(y)', "import m.default"],
    ['let y; y = require("m"); mark(y)', "import m"],
    ['let y; function f() { y ??= require("m"); mark(y) }', "import m"],
    ['import { a } from "m"; mark(a())', "call(import m.a)"],
    ['import { a } from "m"; mark(await a())', "await call(import m.a)"],
    ['import { a } from "m"; const { payload } = await a(); mark(payload)', "await call(import m.a).payload"],
    ['import { a } from "m"; const [, set] = a(); mark(set)', "call(import m.a).1"],
    ['import X from "m"; const x = new X(); mark(x.set)', "new(import m.default).set"],
    ['import X from "m"; class A { #x = new X(); go() { mark(this.#x.set) } }', "new(import m.default).set"],
    ['import X from "m"; class A { constructor() { this.x = new X() } go() { mark(this.x) } }', "new(import m.default)"],
    ['import X from "m"; class A { x = new X(); go() { [1].map(() => mark(this.x)) } }', "new(import m.default)"],
    ['import { B } from "m"; class A extends B { constructor() { mark(super.go) } }', "import m.B.go"],
    ['import { a } from "m"; a().then(({ payload }) => mark(payload))', "await call(import m.a).payload"],
    ["list.then((x) => mark(x))", "parameter 0"],
    ["app.get('/', (req, res) => mark(res))", "parameter 1"],
    ["app.get('/', ({ body: { token } }) => mark(token))", "parameter 0.body.token"],
    ["function f(a = {}) { mark(a.b) }", "parameter 0.b"],
    ["mark(process.env.X)", "global process.env.X"],
    ['import x from "m"; mark(a ? x : x)', "import m.default"],
    ['import x from "m"; mark(x.verify.bind(x))', "import m.default.verify"],
    ['import x from "m"; const api = { verify: x.verify }; mark(api.verify)', "import m.default.verify"],
    ["class A { go() {} run() { mark(this.go) } }", "function"],
    ["mark(f); function f() {}", "function"],
  ])("%s", (code, expected) => {
    expect(origin(code, "js")).toBe(expected);
  });

  it.each([
    ["a cycle", "const a = b; const b = a; mark(a)"],
    ["a longer cycle", "const a = b.x; const b = { x: c }; const c = a; mark(a)"],
    ["a reassigned name", 'let x = require("m"); x = other; mark(x)'],
    ["two assignments", 'let x; x = require("m"); x = require("n"); mark(x)'],
    ["two declarations", 'var x = require("m"); var x = require("n"); mark(x)'],
    ["a loop variable", 'for (const x of require("m")) mark(x)'],
    ["sides that differ", 'import a from "m"; import b from "n"; mark(c ? a : b)'],
    ["a fallback that differs", 'import a from "m"; mark(a || other)'],
    ["a default value", 'const { a = 1 } = require("m"); mark(a)'],
    ["a computed module", "mark(require(name))"],
    ["a computed member", 'import x from "m"; mark(x[y])'],
    ["two values of a field", 'class A { constructor() { this.x = require("m") } set() { this.x = {} } go() { mark(this.x) } }'],
    ["this of a plain function", "class A { x = 1; go() { f(function () { mark(this.x) }) } }"],
  ])("%s has none", (_name, code) => {
    expect(origin(code, "js")).toBe("unknown");
  });

  it.each([
    ['import x from "m"; function f(x) { mark(x) }', "parameter 0"],
    ['function require() {} mark(require("m"))', "call(function)"],
    ['import x from "m"; { const x = 1; mark(x) }', "unknown"],
    ['const api = { verify: require("m").verify }; api.verify = other; mark(api.verify)', "unknown"],
  ])("shadowing and changes: %s", (code, expected) => {
    expect(origin(code, "js")).toBe(expected);
  });

  it("ends on a very long chain", () => {
    const names = Array.from({ length: 500 }, (_, index) => `const a${index + 1} = a${index};`).join("\n");
    expect(origin(`const a0 = require("m");\n${names}\nmark(a500)`, "js")).toBe("import m");
  });
});

describe("isImportOf", () => {
  const sameOf = (code: string, module: string | string[], path: string[]): boolean => {
    const sourceCode = parseScript(code);
    return isImportOf(originOf(marked(sourceCode), sourceCode), module, path);
  };

  it.each([
    'import x from "m"; mark(x.verify)',
    'import * as x from "m"; mark(x.verify)',
    'import * as x from "m"; mark(x.default.verify)',
    'import { verify } from "m"; mark(verify)',
    'const x = require("m"); mark(x.verify)',
    'import x = require("m"); mark(x.verify)',
  ])("sees one export in %s", (code) => {
    expect(sameOf(code, "m", ["verify"])).toBe(true);
    expect(sameOf(code, ["k", "m"], ["verify"])).toBe(true);
    expect(sameOf(code, "m", [])).toBe(false);
    expect(sameOf(code, "n", ["verify"])).toBe(false);
  });

  it.each(['import x from "m"; mark(x)', 'const x = require("m"); mark(x)', 'import * as x from "m"; mark(x)'])(
    "sees the module itself in %s",
    (code) => {
      expect(sameOf(code, "m", [])).toBe(true);
    },
  );
});

describe("typeOriginOf", () => {
  const typeOf = (code: string): string => {
    const sourceCode = parseScript(code);
    return show(typeOriginOf(marked(sourceCode), sourceCode));
  };

  it.each([
    ['import type { Response } from "express"; const f = (req, res: Response) => mark(res)', "import express.Response"],
    ['import * as e from "express"; const f = (req, res: e.Response) => mark(res)', "import express.Response"],
    ['import { J } from "m"; class A { constructor(private readonly j: J) {} go() { mark(this.j) } }', "import m.J"],
    ['import { J } from "m"; class A { private j: J; go() { mark(this.j) } }', "import m.J"],
    ['import { J } from "m"; let j: J; mark(j)', "import m.J"],
    ["const f = (res: Response) => mark(res)", "global Response"],
    ["const f = (res: string) => mark(res)", "unknown"],
    ["const f = (res) => mark(res)", "unknown"],
  ])("%s", (code, expected) => {
    expect(typeOf(code)).toBe(expected);
  });
});

describe("resultOriginOf", () => {
  const resultOf = (code: string): string => {
    const sourceCode = parseScript(`import { a } from "m"; ${code}`);
    const origin = originOf(marked(sourceCode), sourceCode);
    return origin.kind === "function" ? show(resultOriginOf(origin.function, sourceCode)) : "no function";
  };

  it.each([
    ["function f() { return a() } mark(f)", "await call(import m.a)"],
    ["const f = async () => a; mark(f)", "import m.a"],
    ["const f = () => new a(); mark(f)", "new(import m.a)"],
    ["let x; async function f() { if (x) return x; x = await a(); return x } mark(f)", "await call(import m.a)"],
    ["function f() { if (b) return null; return () => { return 1 }, a } mark(f)", "import m.a"],
    ["function f() { if (b) return c; return a } mark(f)", "unknown"],
    ["function f() {} mark(f)", "unknown"],
    ["function* f() { return a } mark(f)", "unknown"],
    ["function f() { return f() } mark(f)", "await call(function)"],
  ])("%s", (code, expected) => {
    expect(resultOf(code)).toBe(expected);
  });
});
