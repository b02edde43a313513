import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";

type Node = TSESTree.Node;

/** @returns The findings in the order of the text, the first alone where several stand in one place. */
export function byPlace<Finding extends { readonly at: Node }>(found: readonly Finding[]): readonly Finding[] {
  return found
    .filter(({ at }, index) => found.findIndex((other) => other.at === at) === index)
    .sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** @returns The last name of what is called: `getUri` of `auth.token.getUri`. */
export function calledName(callee: Node): Node {
  const inner = unwrap(callee);
  return inner.type === "MemberExpression" ? inner.property : inner;
}
