import type { TSESTree } from "@typescript-eslint/utils";
import { ancestor, isFunction, type FunctionNode } from "./ast.ts";

type Node = TSESTree.Node;

/** @returns The innermost function around a node, `null` at the top of the file. */
export function enclosingFunction(node: Node): FunctionNode | null {
  return ancestor(node, isFunction);
}

/** @returns All functions around a node, the innermost first. */
export function enclosingFunctions(node: Node): readonly FunctionNode[] {
  const functions: FunctionNode[] = [];
  for (let current = enclosingFunction(node); current; current = enclosingFunction(current)) functions.push(current);
  return functions;
}
