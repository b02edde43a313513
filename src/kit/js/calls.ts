import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import type { FunctionNode } from "./ast.ts";
import { enclosingFunctions } from "./functions.ts";
import { nodesOf } from "./nodes.ts";

const callsByFunction = memoize((sourceCode): ReadonlyMap<FunctionNode, readonly TSESTree.CallExpression[]> => {
  const calls = new Map<FunctionNode, TSESTree.CallExpression[]>();
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    for (const owner of enclosingFunctions(call)) {
      const same = calls.get(owner);
      if (same) same.push(call);
      else calls.set(owner, [call]);
    }
  }
  return calls;
});

/** @returns The calls inside a function, those of functions inside it as well, in the order of the text. */
export function callsIn(owner: FunctionNode, sourceCode: SourceCode): readonly TSESTree.CallExpression[] {
  return callsByFunction(sourceCode).get(owner) ?? [];
}
