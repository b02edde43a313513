import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { originOf } from "../../kit/js/origin.ts";
import { returnsOf } from "../../kit/js/returns.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ValueTest } from "../../libraries/configurations/library-option.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** @returns Whether an expression certainly has a value; never so where the file does not fix it. */
export function hasValue(node: Node, test: ValueTest, sourceCode: SourceCode): boolean {
  switch (test.kind) {
    case "equals":
      return test.values.some((value) => isAlways(node, value, sourceCode));
    case "export":
      return comesFrom(node, test.source, sourceCode);
    case "item":
      return textsOf(node, sourceCode).some((text) => test.values.includes(text));
    case "word":
      return textsOf(node, sourceCode).some((text) => text.split(/\s/u).includes(test.value));
    case "lacks-item": {
      const value = staticValue(node as TSESTree.Expression, sourceCode);
      return value.state === "known" && Array.isArray(value.value) && !value.value.includes(test.value);
    }
    case "returns":
      return isOnlyResult(node, test.value, sourceCode);
    case "calls-back":
      return callsBack(node, sourceCode);
  }
}

function isAlways(node: Node, wanted: unknown, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && value.value === wanted;
}

/** Whether a function gives nothing but one value. */
function isOnlyResult(node: Node, wanted: boolean, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "function" || !isFunction(origin.function)) return false;
  const { function: owner } = origin;
  const results =
    owner.body.type === "BlockStatement" ? returnsOf(owner, sourceCode).map(({ argument }) => argument) : [owner.body];
  return results.length > 0 && results.every((result) => result !== null && isAlways(result, wanted, sourceCode));
}

function callsBack(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "function" || !isFunction(origin.function)) return false;
  const { body, params } = origin.function;
  const [only, ...others] = body.type === "BlockStatement" ? body.body : [];
  const call = only?.type === "ExpressionStatement" && others.length === 0 ? only.expression : body;
  const callback = params.at(-1);
  return (
    call.type === "CallExpression" &&
    call.arguments.length === 0 &&
    call.callee.type === "Identifier" &&
    callback?.type === "Identifier" &&
    call.callee.name === callback.name
  );
}

/** @returns The texts that a value is, or that stand in its list for sure. */
export function textsOf(node: Node, sourceCode: SourceCode): readonly string[] {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression") {
    return inner.elements.flatMap((element) =>
      element && element.type !== "SpreadElement" ? (staticString(element, sourceCode) ?? []) : [],
    );
  }
  const value = staticValue(inner as TSESTree.Expression, sourceCode);
  const items: readonly unknown[] = value.state === "known" ? [value.value].flat() : [];
  return items.filter((item) => typeof item === "string");
}
