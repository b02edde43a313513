import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "./ast.ts";
import type { Variable } from "./bindings.ts";

type Node = TSESTree.Node;

/** What a call may stand in and still run with its statement: it is chained, awaited, or sets the variable anew. */
const PASSED_THROUGH: ReadonlySet<string> = new Set([
  "AssignmentExpression",
  "AwaitExpression",
  "CallExpression",
  "ExpressionStatement",
  "MemberExpression",
]);

/** @returns Whether a call runs whenever the variable is declared: as a statement of the same block. */
export function runsWith(call: Node, variable: Variable): boolean {
  const declaration = (variable.defs[0]?.node as Node | undefined)?.parent?.parent;
  let node = call.parent;
  while (node && node.type !== "BlockStatement" && node.type !== "Program") {
    if (isFunction(node) || !PASSED_THROUGH.has(node.type)) return false;
    node = node.parent;
  }
  return node === declaration;
}
