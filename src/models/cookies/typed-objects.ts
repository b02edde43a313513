import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, wrapped } from "../../kit/js/ast.ts";
import { variableOf } from "../../kit/js/bindings.ts";
import { mutationsOf, type Mutation } from "../../kit/js/mutations.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { jsdocTypeOf, originOfType } from "./file-evidence.ts";

type Node = TSESTree.Node;

/** An object literal that is declared with a type. */
export interface TypedObject {
  readonly literal: TSESTree.ObjectExpression;
  /** Where the type comes from. */
  readonly type: Origin;
}

/**
 * Objects that are declared with a type: `const options: Type = { … }`, `{ … } satisfies Type`, and in
 * JavaScript a statement under `@type {import("module").Type}`.
 */
export const typedObjects = memoize((sourceCode): readonly TypedObject[] => {
  const found = (node: Node | null, type: Origin): readonly TypedObject[] => {
    const literal = node && unwrap(node);
    return literal?.type === "ObjectExpression" && type.kind !== "unknown" ? [{ literal, type }] : [];
  };
  return [
    ...nodesOf(sourceCode, "VariableDeclarator").flatMap(({ id, init, parent }) => [
      ...found(init, originOfType(id.typeAnnotation?.typeAnnotation, sourceCode)),
      ...found(init, jsdocTypeOf(parent.parent.type === "ExportNamedDeclaration" ? parent.parent : parent, sourceCode)),
    ]),
    ...nodesOf(sourceCode, "ExportDefaultDeclaration").flatMap((node) =>
      found(node.declaration, jsdocTypeOf(node, sourceCode)),
    ),
    ...nodesOf(sourceCode, "TSSatisfiesExpression").flatMap((node) =>
      found(node.expression, originOfType(node.typeAnnotation, sourceCode)),
    ),
    ...nodesOf(sourceCode, "TSAsExpression").flatMap((node) =>
      found(node.expression, originOfType(node.typeAnnotation, sourceCode)),
    ),
  ];
});

/** @returns What the file changes later in a literal that a constant holds. */
export function mutationsOfLiteral(literal: TSESTree.ObjectExpression, sourceCode: SourceCode): readonly Mutation[] {
  const declarator = wrapped(literal).parent;
  const name = declarator?.type === "VariableDeclarator" ? variableOf(declarator.id, sourceCode) : null;
  return name ? mutationsOf(name, sourceCode) : [];
}
