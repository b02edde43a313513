import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, literalString, memberName, unwrap, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";

type Node = TSESTree.Node;

/**
 * The names that say what a value is for: of the variable, the member or the entry that it is put into, of
 * the callback's parameter that it is given to, and of the innermost function with a name around it.
 */
export function destinationNames(value: Node): readonly string[] {
  const owner = enclosingFunctions(value).find((candidate) => functionName(candidate) !== "");
  return [...targetNames(value), ...(owner ? [functionName(owner)] : [])];
}

function targetNames(value: Node): readonly string[] {
  const node = wrapped(value);
  const { parent } = node;
  switch (parent?.type) {
    case "AwaitExpression":
      return targetNames(parent);
    case "VariableDeclarator":
      return parent.init === node ? patternNames(parent.id) : [];
    case "AssignmentExpression":
      return parent.right === node ? patternNames(parent.left) : [];
    case "Property":
    case "PropertyDefinition":
      return parent.value === node ? [keyName(parent) ?? ""] : [];
    case "ConditionalExpression":
    case "LogicalExpression":
      return targetNames(parent);
    case "ArrayExpression":
      return itemNames(parent, parent.elements.indexOf(node as TSESTree.Expression));
    case "CallExpression":
      return [...argumentNames(parent, node), ...callbackNames(value)];
    default:
      return callbackNames(value);
  }
}

function patternNames(pattern: Node): readonly string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  return pattern.type === "MemberExpression" ? [memberName(pattern) ?? ""] : [];
}

/** `const [accessToken, refreshToken] = await Promise.all([sign(…), sign(…)])` */
function itemNames(list: TSESTree.ArrayExpression, index: number): readonly string[] {
  const call = wrapped(list).parent;
  const promise = call?.type === "CallExpression" ? wrapped(call).parent : null;
  const declarator = promise?.type === "AwaitExpression" ? promise.parent : promise;
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "ArrayPattern") return [];
  const item = declarator.id.elements[index];
  return item ? patternNames(item) : [];
}

/** `response.cookie("refreshToken", sign(…))`, `sendResetMail(sign(…))` */
function argumentNames(call: TSESTree.CallExpression, argument: Node): readonly string[] {
  if (call.callee === argument) return [];
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : null;
  return [name ?? "", ...call.arguments.map((other) => literalString(other) ?? "")];
}

/** `sign(claims, key, options, (error, resetToken) => …)` */
function callbackNames(value: Node): readonly string[] {
  if (value.type !== "CallExpression") return [];
  return value.arguments
    .filter((argument): argument is FunctionNode & TSESTree.CallExpressionArgument => isFunction(argument))
    .flatMap(({ params }) => params.flatMap((parameter) => patternNames(parameter)));
}
