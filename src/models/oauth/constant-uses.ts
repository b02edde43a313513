import type { TSESTree } from "@typescript-eslint/utils";
import { wrapped } from "../../kit/js/ast.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { usesOfExport } from "../configurations/export-uses.ts";

type Node = TSESTree.Node;

/**
 * @returns The uses of a library's constant that are certain: not as one of two choices (`verifier ?? nopkce`),
 * nor to give it another name.
 */
export function certainUses(
  { modules, path }: { readonly modules: readonly string[]; readonly path: readonly string[] },
  sourceCode: SourceCode,
): readonly Node[] {
  return usesOfExport(modules, path, sourceCode).filter((node) => {
    const { parent } = wrapped(node);
    return (
      parent?.type !== "ConditionalExpression" &&
      parent?.type !== "LogicalExpression" &&
      parent?.type !== "VariableDeclarator"
    );
  });
}
