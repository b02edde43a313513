import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import { literalString } from "./ast.ts";
import { nodesOf } from "./nodes.ts";
import { originOf } from "./origin.ts";

/** A place where a file loads a module when it runs. */
export interface ModuleLoad {
  /** The module as written, without `node:`. */
  readonly module: string;
  /** The text that names it. */
  readonly node: TSESTree.Node;
}

/**
 * Every place where a file loads a module: imports and re-exports in all their forms, `import()` and
 * `require`. What only brings types loads nothing.
 */
export const moduleLoads = memoize((sourceCode): readonly ModuleLoad[] => {
  const loads: ModuleLoad[] = [];
  const add = (node: TSESTree.Node | null | undefined): void => {
    const module = literalString(node);
    if (node && module !== null) loads.push({ module: module.replace(/^node:/u, ""), node });
  };
  for (const node of nodesOf(sourceCode, "ImportDeclaration")) {
    const isOfTypes =
      node.specifiers.length > 0 &&
      node.specifiers.every((specifier) => specifier.type === "ImportSpecifier" && specifier.importKind === "type");
    if (node.importKind !== "type" && !isOfTypes) add(node.source);
  }
  for (const node of nodesOf(sourceCode, "ExportNamedDeclaration")) if (node.exportKind !== "type") add(node.source);
  for (const node of nodesOf(sourceCode, "ExportAllDeclaration")) if (node.exportKind !== "type") add(node.source);
  for (const node of nodesOf(sourceCode, "ImportExpression")) add(node.source);
  for (const node of nodesOf(sourceCode, "TSImportEqualsDeclaration")) {
    const { importKind, moduleReference } = node;
    if (importKind !== "type" && moduleReference.type === "TSExternalModuleReference") add(moduleReference.expression);
  }
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    const [name] = call.arguments;
    if (name && literalString(name) !== null && originOf(call, sourceCode).kind === "import") add(name);
  }
  return loads.sort((a, b) => a.node.range[0] - b.node.range[0]);
});
