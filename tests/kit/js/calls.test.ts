import { expect, it } from "vitest";
import { callsIn } from "../../../src/kit/js/calls.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { parseScript } from "../../helpers/parse-script.ts";

it("finds the calls inside a function, those of inner functions as well", () => {
  const sourceCode = parseScript(`a(); function f() { b(c()); const g = () => { d(); }; } class A { m() { e(); } }`);
  const [f] = nodesOf(sourceCode, "FunctionDeclaration");
  const [g] = nodesOf(sourceCode, "ArrowFunctionExpression");
  const names = (owner: typeof f | typeof g) =>
    owner && callsIn(owner, sourceCode).map(({ callee }) => (callee.type === "Identifier" ? callee.name : ""));
  expect(names(f)).toEqual(["b", "c", "d"]);
  expect(names(g)).toEqual(["d"]);
});

it("finds none in a function without calls", () => {
  const sourceCode = parseScript(`function f() {} f();`);
  const [f] = nodesOf(sourceCode, "FunctionDeclaration");
  expect(f && callsIn(f, sourceCode)).toEqual([]);
});
