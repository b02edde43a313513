import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { ancestor, isFunction, unwrap, wrapped, type FunctionNode } from "./ast.ts";
import { bindingOf, variableOf } from "./bindings.ts";
import { nodesOf } from "./nodes.ts";
import { originOf } from "./origin.ts";

type Node = TSESTree.Node;

/** A call that is given a function, and as which argument (from 0). */
export interface ArgumentPosition {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly index: number;
}

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

/** @returns Whether the same function runs both nodes, or neither stands in one. */
export function inSameFunction(a: Node, b: Node): boolean {
  return enclosingFunction(a) === enclosingFunction(b);
}

/** The names that stand for a function in the file. */
function mentionsOf(owner: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  const holder = wrapped(owner).parent;
  const name =
    owner.type === "FunctionDeclaration" ? owner.id : holder?.type === "VariableDeclarator" ? holder.id : null;
  const variable = name?.type === "Identifier" ? variableOf(name, sourceCode) : null;
  if (!variable || !bindingOf(variable)) return [];
  return variable.references.filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node);
}

function argumentPosition(node: Node): ArgumentPosition | null {
  const outer = wrapped(node);
  const call = outer.parent;
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return null;
  const index = call.arguments.indexOf(outer as TSESTree.CallExpressionArgument);
  return index === -1 ? null : { call, index };
}

/** @returns Every call that is given a function as an argument, written in place or by name. */
export function argumentPositionsOf(owner: FunctionNode, sourceCode: SourceCode): readonly ArgumentPosition[] {
  return [owner, ...mentionsOf(owner, sourceCode)].flatMap((node) => argumentPosition(node) ?? []);
}

/** @returns Every call of a function of the file, methods called on `this` included. */
export function callsOf(owner: FunctionNode, sourceCode: SourceCode): readonly TSESTree.CallExpression[] {
  return nodesOf(sourceCode, "CallExpression").filter((call) => {
    const callee = unwrap(call.callee);
    if (callee === owner) return true;
    if (callee.type !== "Identifier" && callee.type !== "MemberExpression") return false;
    const origin = originOf(callee, sourceCode);
    return origin.kind === "function" && origin.function === owner;
  });
}
