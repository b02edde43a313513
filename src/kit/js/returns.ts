import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { ancestor, isFunction, type FunctionNode } from "./ast.ts";
import { nodesOf } from "./nodes.ts";

const returnsByFunction = memoize((sourceCode): ReadonlyMap<FunctionNode, readonly TSESTree.ReturnStatement[]> => {
  const returns = new Map<FunctionNode, TSESTree.ReturnStatement[]>();
  for (const statement of nodesOf(sourceCode, "ReturnStatement")) {
    const owner = ancestor(statement, isFunction);
    if (!owner) continue;
    const same = returns.get(owner);
    if (same) same.push(statement);
    else returns.set(owner, [statement]);
  }
  return returns;
});

/** @returns The `return` statements of a function itself, not those of functions inside it. */
export function returnsOf(owner: FunctionNode, sourceCode: SourceCode): readonly TSESTree.ReturnStatement[] {
  return returnsByFunction(sourceCode).get(owner) ?? [];
}
