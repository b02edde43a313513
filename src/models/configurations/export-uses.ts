import type { TSESTree } from "@typescript-eslint/utils";
import { wrapped } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;

/**
 * @param path The export's name, and names below it: `["ResponseType", "Token"]`.
 * @returns Every place where a file uses what a module exports, other than to import, re-export or
 * rename it, in the order of the text.
 */
export function usesOfExport(
  modules: readonly string[],
  path: readonly string[],
  sourceCode: SourceCode,
): readonly Node[] {
  const name = path.at(-1) ?? "";
  if (!sourceCode.text.includes(name) || !modules.some((module) => sourceCode.text.includes(module))) return [];
  const isExport = (node: Node): boolean => isImportOf(originOf(node, sourceCode), modules, path);
  return [
    ...nodesOf(sourceCode, "Identifier").filter((node) => isRead(node) && isNamedByImport(node, sourceCode) && isExport(node)),
    ...nodesOf(sourceCode, "MemberExpression").filter(isExport),
  ]
    .filter((node) => !isReexport(node))
    .sort((a, b) => a.range[0] - b.range[0]);
}

/** `export const nopkce = oauth.nopkce;` */
function isReexport(node: Node): boolean {
  const declarator = wrapped(node).parent;
  return declarator?.type === "VariableDeclarator" && declarator.parent.parent.type === "ExportNamedDeclaration";
}

/** Whether an identifier stands for its value, not for a name that is declared, exported or looked up. */
function isRead(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case "MemberExpression":
      return parent.object === node || parent.computed;
    case "Property":
      return (parent.value === node && parent.parent.type === "ObjectExpression") || (parent.computed && parent.key === node);
    case "VariableDeclarator":
      return parent.init === node;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ExportSpecifier":
    case "TSImportEqualsDeclaration":
    case "TSTypeReference":
    case "TSTypeQuery":
    case "TSQualifiedName":
      return false;
    default:
      return true;
  }
}

/** Whether a name is bound by the import itself: names that a file gives its value later are its own affair. */
function isNamedByImport(node: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const binding = bindingOfName(node, sourceCode);
  return binding?.kind === "import" || (binding?.kind === "value" && binding.path.length > 0);
}
