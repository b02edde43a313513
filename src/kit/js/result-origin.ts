import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import type { FunctionNode } from "./ast.ts";
import { isGlobal } from "./bindings.ts";
import { awaited, originOf, sameOrigin, UNKNOWN_ORIGIN, type Origin } from "./origin.ts";
import { returnsOf } from "./returns.ts";

type Node = TSESTree.Node;

/**
 * @returns What a function of the file gives back, where all its `return`s agree; `return` without a
 * value, `null` and `undefined` aside. A promise counts as what it holds.
 */
export function resultOriginOf(owner: FunctionNode, sourceCode: SourceCode): Origin {
  const results = resultsOf(owner, sourceCode).filter((result) => !isNullish(result, sourceCode));
  const [first, ...others] = results.map((result) => originOf(result, sourceCode));
  return first && others.every((other) => sameOrigin(first, other)) ? awaited(first) : UNKNOWN_ORIGIN;
}

function resultsOf(owner: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  if (owner.generator) return [];
  if (owner.body.type !== "BlockStatement") return [owner.body];
  return returnsOf(owner, sourceCode).flatMap(({ argument }) => argument ?? []);
}

function isNullish(node: Node, sourceCode: SourceCode): boolean {
  return (node.type === "Literal" && node.raw === "null") || isGlobal(node, "undefined", sourceCode);
}
