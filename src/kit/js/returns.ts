import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { ancestor, isFunction, type FunctionNode } from "./ast.ts";
import { nodesOf } from "./nodes.ts";

type Node = TSESTree.Node;

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

/** @returns The expression that every call of a function returns, `null` where there is none or more than one. */
export function onlyResult(owner: FunctionNode, sourceCode: SourceCode): Node | null {
  if (owner.generator) return null;
  if (owner.body.type !== "BlockStatement") return owner.body;
  const [result, ...others] = returnsOf(owner, sourceCode);
  return others.length === 0 && owner.body.body.at(-1) === result ? (result?.argument ?? null) : null;
}
