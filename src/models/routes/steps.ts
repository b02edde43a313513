import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { resultOriginOf } from "../../kit/js/result-origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Step } from "./route.ts";

type Node = TSESTree.Node;

/** How many calls deep a handler may be wrapped: `limit(catchErrors(handler))`. */
const MAX_WRAPPERS = 3;

/** The function that an expression is, or that the function of the file gives which it calls. */
function functionBehind(origin: Origin, sourceCode: SourceCode): FunctionNode | null {
  if (origin.kind === "function") return origin.function;
  if (origin.kind !== "call" || origin.callee.kind !== "function") return null;
  const made = resultOriginOf(origin.callee.function, sourceCode);
  return made.kind === "function" ? made.function : null;
}

/** @returns A step of which nothing is known but what stands for it. */
export function unknownStep(node: Node): Step {
  return { node, function: null, wrappers: [] };
}

/** @returns What an expression in a handler's place stands for. */
export function stepOf(node: Node, sourceCode: SourceCode): Step {
  return find(node, [], sourceCode) ?? unknownStep(node);
}

/** Looks for the function that an expression is, or that is handed to the call which it is. */
function find(node: Node, wrappers: readonly TSESTree.CallExpression[], sourceCode: SourceCode): Step | null {
  const inner = unwrap(node);
  const origin = originOf(inner, sourceCode);
  const shown = isFunction(inner) ? inner : functionBehind(origin, sourceCode);
  if (shown) return { node, function: shown, wrappers };
  // A constant may hold the wrapped handler.
  const call = inner.type === "CallExpression" ? inner : origin.kind === "call" ? origin.node : null;
  if (!call || wrappers.length >= MAX_WRAPPERS) return null;
  for (const argument of call.arguments) {
    const given = argument.type === "SpreadElement" ? null : handlerIn(argument, sourceCode);
    const found = given && find(given, [...wrappers, call], sourceCode);
    if (found) return { ...found, node };
  }
  return null;
}

/** A function may be handed over as the member `handler` of an object: `defineEventHandler({ handler })`. */
function handlerIn(argument: Node, sourceCode: SourceCode): Node | null {
  const inner = unwrap(argument);
  if (inner.type !== "ObjectExpression") {
    return isFunction(inner) || inner.type === "CallExpression" || originOf(inner, sourceCode).kind === "function"
      ? inner
      : null;
  }
  const handler = inner.properties.find(
    (property) => property.type === "Property" && keyName(property) === "handler",
  );
  return handler?.type === "Property" ? handler.value : null;
}

/**
 * @returns The steps that an argument stands for: lists are taken apart, what cannot be is one step of its
 * own whose function is unknown.
 */
export function stepsOf(node: Node, sourceCode: SourceCode): readonly Step[] {
  const inner = unwrap(node);
  if (inner.type === "SpreadElement") return [unknownStep(inner)];
  if (inner.type !== "ArrayExpression") return [stepOf(node, sourceCode)];
  return inner.elements.flatMap((element) => (element ? stepsOf(element, sourceCode) : []));
}
