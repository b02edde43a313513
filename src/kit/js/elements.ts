import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";
import { unwrap } from "./ast.ts";
import { bindingOf, variableOf } from "./bindings.ts";
import { mutationsOf } from "./mutations.ts";

type Node = TSESTree.Node;

/** @returns The elements of a list that is written out, in place or by a constant's name; spread elements are left out. */
export function elementsOf(outer: Node, sourceCode: SourceCode): readonly TSESTree.Expression[] {
  const node = unwrap(outer);
  const list = node.type === "Identifier" ? listOf(node, sourceCode) : node;
  if (list?.type !== "ArrayExpression") return [];
  return list.elements.flatMap((element) => (element && element.type !== "SpreadElement" ? [element] : []));
}

function listOf(name: TSESTree.Identifier, sourceCode: SourceCode): Node | null {
  const variable = variableOf(name, sourceCode);
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || binding.path.length > 0) return null;
  return mutationsOf(variable, sourceCode).length > 0 ? null : unwrap(binding.value);
}
