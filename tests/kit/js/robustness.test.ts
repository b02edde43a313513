import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { TSESTree } from "@typescript-eslint/utils";
import { callChain } from "../../../src/kit/js/call-chain.ts";
import { clockTime } from "../../../src/kit/js/clock-time.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { objectView } from "../../../src/kit/js/object-view.ts";
import { originOf } from "../../../src/kit/js/origin.ts";
import { searchParams } from "../../../src/kit/js/search-params.ts";
import { staticValue } from "../../../src/kit/js/static-value.ts";
import { valueSource } from "../../../src/kit/js/value-source.ts";
import { parseScript, type ScriptSyntax } from "../../helpers/parse-script.ts";

const name = fc.constantFrom("a", "b", "c", "require", "undefined");

/** Expressions that lead into each other, in circles too. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie("expression");
  return {
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      name,
      fc.constantFrom("'m'", "1", "/x/u", "`t`", "null", "this", "import('m')", "new URLSearchParams()"),
      fc.tuple(inner, name).map(([object, key]) => `(${object}).${key}`),
      fc.tuple(inner, inner).map(([object, key]) => `(${object})[${key}]`),
      fc.tuple(inner, inner).map(([callee, argument]) => `(${callee})(${argument})`),
      fc.tuple(inner, inner).map(([callee, argument]) => `new (${callee})(...[${argument}])`),
      fc.tuple(name, inner, inner).map(([key, value, rest]) => `({ ${key}: ${value}, [${rest}]: 1, ...${rest} })`),
      fc.tuple(inner, inner).map(([one, other]) => `[${one}, , ...${other}]`),
      fc.tuple(inner, fc.constantFrom("+", "??", "===", ","), inner).map((parts) => `(${parts.join(" ")})`),
      fc.tuple(inner, inner, inner).map(([test, one, other]) => `(${test} ? ${one} : ${other})`),
      fc.tuple(inner, inner).map(([one, other]) => `\`x?a=\${${one}}&\${${other}}\``),
      fc.tuple(name, inner).map(([parameter, body]) => `((${parameter}_ = 1) => (${body}))`),
      fc.tuple(name, inner).map(([key, value]) => `class { ${key} = ${value}; f() { this.${key} = ${value}; } }`),
      fc.tuple(name, inner).map(([target, value]) => `(${target}.x = ${value})`),
    ),
  };
});

const statement = fc.oneof(
  fc.tuple(fc.constantFrom("var", "let"), name, expression).map(([kind, id, value]) => `{ ${kind} ${id}_ = ${value}; }`),
  fc.tuple(name, name, expression).map(([id, key, value]) => `var { ${key}: ${id}, ...r${key} } = ${value};`),
  fc.tuple(name, expression).map(([id, value]) => `function f${id}(p) { p.x = 1; return ${value}; }`),
  expression.map((value) => `(${value});`),
  fc.tuple(name, expression).map(([id, value]) => `var ${id} = ${value};`),
);

/** Asks everything of every expression of a file. */
function askEverything(text: string, syntax: ScriptSyntax): number {
  const sourceCode = parseScript(text, syntax);
  const types = ["Identifier", "MemberExpression", "CallExpression", "NewExpression", "ObjectExpression", "TemplateLiteral"] as const;
  const nodes = types.flatMap((type): readonly TSESTree.Expression[] => nodesOf(sourceCode, type));
  for (const node of nodes) {
    originOf(node, sourceCode);
    const value = staticValue(node, sourceCode);
    const view = objectView(node, sourceCode);
    const params = searchParams(node, sourceCode);
    valueSource(node, sourceCode);
    callChain(node, sourceCode);
    clockTime(node, sourceCode);
    for (const key of ["a", "x", ...(view?.names ?? []), ...(params?.names ?? [])]) {
      // What is certainly absent, or there for sure, agrees with what its value says.
      if (view) expect(view.get(key).state === "absent").toBe(view.has(key) === "absent");
      if (params) expect(params.get(key).state === "absent").toBe(params.has(key) === "absent");
    }
    if (value.state === "known") expect(value.node).toBe(node);
  }
  return nodes.length;
}

describe("whatever the code", () => {
  it.each<ScriptSyntax>(["js", "ts"])("every question gets an answer (%s)", (syntax) => {
    let asked = 0;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (statements) => {
        let text = statements.join("\n");
        try {
          parseScript(text, syntax);
        } catch {
          // Not every mix of fragments is a program.
          text = "var a = b; var b = a;";
        }
        asked += askEverything(text, syntax);
      }),
      { numRuns: 150 },
    );
    expect(asked).toBeGreaterThan(1000);
  });
});
