import { describe, expect, it } from "vitest";
import { valueSource } from "../../../src/kit/js/value-source.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

function read(code: string): string {
  const sourceCode = parseScript(code);
  return sourceCode.text.slice(...valueSource(marked(sourceCode), sourceCode).range);
}

describe("the expression that makes a value", () => {
  it.each([
    ["mark('a')", "'a'"],
    ["const a = 'a' + 'b'; mark(a!)", "'a' + 'b'"],
    ["const a = 'a', b = a; mark(b)", "'a'"],
    ["const { a } = { a: 'x' }; mark(a)", "'x'"],
    ["const config = { jwt: { secret: 'x' } } as const; mark(config.jwt.secret)", "'x'"],
    ["class A { key = 'x'; f() { mark(this.key) } }", "'x'"],
    ["class A { constructor() { this.key = f() } g() { mark(this.key) } }", "f()"],
    ["const get = () => 'x'; mark(get())", "'x'"],
    ["class A { key() { return 'x' } f() { mark(this.key()) } }", "'x'"],
    ["async function key() { return 'x' } async function f() { mark(await key()) }", "'x'"],
    ["import { a } from './a'; mark(a)", "a"],
    ["let a = 'x'; a = 'y'; mark(a)", "a"],
    ["function f(a) { mark(a) }", "a"],
    ["const a = {}; a.b = 1; mark(a.b)", "a.b"],
    ["class A { constructor() { this.key = 'x'; this.key = 'y' } f() { mark(this.key) } }", "this.key"],
    ["function f(x) { if (x) return 1; return 2 } mark(f(1))", "f(1)"],
    ["const a = b, b = a; mark(a)", "a"],
  ])("%s", (code, expected) => {
    expect(read(code)).toBe(expected);
  });
});
