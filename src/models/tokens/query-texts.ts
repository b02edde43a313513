import type { TSESTree } from "@typescript-eslint/utils";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";

/**
 * @param names Parameters of which a text has to hold one, as `name=`.
 * @returns The expressions that may hold the query or form of a request, seen from the variable that
 * later code adds to.
 */
export function queryTexts(names: readonly string[], sourceCode: SourceCode): readonly TSESTree.Node[] {
  const made = nodesOf(sourceCode, "NewExpression").map((node) =>
    node.parent.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id : node,
  );
  const texts = [
    ...nodesOf(sourceCode, "Literal"),
    ...nodesOf(sourceCode, "TemplateLiteral"),
    ...nodesOf(sourceCode, "BinaryExpression"),
  ].filter(
    (node) =>
      node.parent.type !== "BinaryExpression" &&
      names.some((name) => sourceCode.text.slice(...node.range).includes(`${name}=`)),
  );
  return [...made, ...texts];
}
