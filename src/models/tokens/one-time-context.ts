import type { TSESTree } from "@typescript-eslint/utils";
import { isClass, literalString } from "../../kit/js/ast.ts";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";
import { nameWords } from "../../kit/name-words.ts";
import { ONE_TIME_WORDS } from "../../libraries/tokens/token-purposes.ts";

type Node = TSESTree.Node;

/** @returns Whether one of these names says that a token is used once: for a reset, an invitation, a magic link. */
export function namesOneTime(names: readonly string[], more: ReadonlySet<string> = new Set()): boolean {
  return names.flatMap(nameWords).some((word) => ONE_TIME_WORDS.has(word) || more.has(word));
}

/**
 * @returns The names around a place that say what it is for: of functions, classes and variables, and the
 * texts that calls around it are given: `passport.use("reset-password", …)`.
 */
export function namesAround(place: Node): readonly string[] {
  const names = enclosingFunctions(place).map(functionName);
  for (let node: Node | undefined = place; node; node = node.parent) {
    if (isClass(node)) {
      names.push(node.id?.name ?? "", ...(node.superClass?.type === "CallExpression" ? textsGiven(node.superClass) : []));
    }
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier") names.push(node.id.name);
    if (node.type === "CallExpression" || node.type === "NewExpression") names.push(...textsGiven(node));
  }
  return names;
}

function textsGiven(call: TSESTree.CallExpression | TSESTree.NewExpression): readonly string[] {
  return call.arguments.flatMap((argument) => literalString(argument) ?? []);
}
