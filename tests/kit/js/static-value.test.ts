import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { staticString, staticValue } from "../../../src/kit/js/static-value.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

function value(code: string): unknown {
  const sourceCode = parseScript(code);
  const attribute = staticValue(marked(sourceCode), sourceCode);
  return attribute.state === "known" ? { value: attribute.value } : attribute.state;
}

describe("staticValue", () => {
  it.each<[string, unknown]>([
    ["mark('a')", "a"],
    ["mark(`a`)", "a"],
    ["const n = 5; mark(`a-${n}-${'b'}`)", "a-5-b"],
    ["mark('a' + 'b' + 1)", "ab1"],
    ["mark(-1)", -1],
    ["mark(60 * 60 * 24 - 1)", 86_399],
    ["mark(2 ** 3 % 5 / 2 + 1)", 2.5],
    ["mark(void 0)", undefined],
    ["mark(undefined)", undefined],
    ["mark(null)", null],
    ["mark(!0)", true],
    ["mark(!1)", false],
    ["mark(10n)", 10n],
    ["mark(Infinity)", Infinity],
    ["mark(Number.MAX_SAFE_INTEGER)", Number.MAX_SAFE_INTEGER],
    ["mark(/a+/iu)", /a+/iu],
    ["mark(['a', 1, ...['b']])", ["a", 1, "b"]],
    ["const a = ['x']; mark([...a, 'y'])", ["x", "y"]],
    ["mark(['openid', 'email'].join(' '))", "openid email"],
    ["mark({ a: { b: 1 }, 'c': [2] })", { a: { b: 1 }, c: [2] }],
    ["const HOUR = 60 * 60; const DAY = 24 * HOUR; mark(DAY)", 86_400],
    ["const S = { strict: 'Strict' } as const; mark(S.strict)", "Strict"],
    ["const S = Object.freeze({ strict: 'Strict', other: f() }); mark(S.strict)", "Strict"],
    ["const S = Object.freeze({ a: { b: 'Strict' } }); mark(S.a.b)", "Strict"],
    ["const S = { strict: 'Strict' }; const { strict } = S; mark(strict)", "Strict"],
    ["const L = ['a', 'b']; mark(L[1])", "b"],
    ["const L = ['a', 'b']; mark(L.length)", 2],
    ["enum S { Strict = 'strict', Lax = 'lax' } mark(S.Lax)", "lax"],
    ["mark('a' as const)", "a"],
    ["mark(<string>'a')", "a"],
    ["mark('a' satisfies string)", "a"],
    ["mark((0, 'a'))", "a"],
    ["mark(x ? 'a' : 'a')", "a"],
    ["mark(true ? 'a' : b)", "a"],
    ["mark(null ?? 'a')", "a"],
    ["mark('' || 'a')", "a"],
    ["mark('x' && 'a')", "a"],
    ["mark('a' ?? b)", "a"],
    ["mark(new Date(0))", new Date(0)],
    ["mark(+'5')", 5],
    ["let a = 'x'; mark(a)", "x"],
    ["class A { static x = 1; f() { mark('a') } }", "a"],
  ])("%s", (code, expected) => {
    expect(value(code)).toEqual({ value: expected });
  });

  it.each([
    "mark(a)",
    "mark(process.env.SECRET)",
    "mark(x ? 'a' : 'b')",
    "mark(a ?? 'b')",
    "mark(a || 'b')",
    "mark(`a${b}`)",
    "mark('a' + b)",
    "let a = 'x'; a = 'y'; mark(a)",
    "let a; a = 'x'; mark(a)",
    "let a = 1; a++; mark(a)",
    "const a = ['x']; a.push('y'); mark(a)",
    "const a = { b: 1 }; a.b = 2; mark(a.b)",
    "const a = { b: 1 }; Object.assign(a, c); mark(a.b)",
    "const a = { b: 1 }; const c = a; c.b = 2; mark(a.b)",
    "const a = { b: 1, ...c }; mark(a.b)",
    "const a = { [b]: 1 }; mark(a.b)",
    "const a = { get b() { return 1 } }; mark(a.b)",
    "const a = {}; mark(a.constructor)",
    "mark([, 1])",
    "mark([...a])",
    "mark({ ...a })",
    "mark(f())",
    "mark(new Date())",
    "function f(a) { mark(a) }",
    "for (const a of ['x']) mark(a)",
    "const a = b; const b = a; mark(a)",
    "const a = { b: a.b }; mark(a.b)",
    "const undefined_ = 1; function f(undefined) { mark(undefined) }",
    "import { A } from './a'; mark(A)",
    "enum S { A, B } mark(S.A)",
    "mark(f`a`)",
    "mark(typeof 'a')",
  ])("%s is unknown", (code) => {
    expect(value(code)).toBe("unknown");
  });

  it("is quick on values that double line by line", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `const a${index + 1} = a${index} + a${index};`);
    expect(value(`const a0 = "a";\n${lines.join("\n")}\nmark(a60)`)).toBe("unknown");
    expect(value(`const a0 = 1;\n${lines.join("\n")}\nmark(a60)`)).toEqual({ value: 2 ** 60 });
  });

  it("gives the node that was asked about", () => {
    const sourceCode = parseScript("const a = 'x'; mark(a)");
    const node = marked(sourceCode);
    expect(staticValue(node, sourceCode)).toEqual({ state: "known", value: "x", node });
    expect(staticString(node, sourceCode)).toBe("x");
  });

  it("agrees with JavaScript on what it evaluates", () => {
    const leaf = fc.oneof(
      fc.integer({ min: -99, max: 99 }).map((number) => `(${number})`),
      fc.constantFrom("'a'", "''", "`b`", "true", "false", "null", "undefined", "NaN"),
    );
    const expression = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie("node"), fc.constantFrom("+", "-", "*", "/", "%", "&&", "||"), tie("node"))
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
        fc.tuple(tie("node"), tie("node"), tie("node")).map((parts) => `(${parts[0]} ? ${parts[1]} : ${parts[2]})`),
        fc.tuple(tie("node"), tie("node")).map(([left, right]) => `(${left} ?? ${right})`),
        tie("node").map((inner) => `(!${inner})`),
        tie("node").map((inner) => `\`x\${${inner}}\``),
        fc.array(tie("node"), { maxLength: 3 }).map((items) => `[${items.join(", ")}].join("-")`),
      ),
    })).node;
    let evaluated = 0;
    fc.assert(
      fc.property(expression, (text) => {
        const found = value(`mark(${text})`);
        if (typeof found === "string") return;
        evaluated += 1;
        // The text is made above, of literals and operators only.
        expect(found).toEqual({ value: (0, eval)(text) as unknown });
      }),
      { numRuns: 150 },
    );
    expect(evaluated).toBeGreaterThan(20);
  });
});
