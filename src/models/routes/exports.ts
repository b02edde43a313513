import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;

/** A value that a module exports. */
export interface ExportedValue {
  /** The exported name; `default` for the default export. */
  readonly name: string;
  /** Where the name stands, or the value of a default export. */
  readonly at: Node;
  /** The function, or the expression; `null` where it comes from elsewhere. */
  readonly value: Node | null;
  /** The type that the declaration gives it. */
  readonly type: TSESTree.TypeNode | null;
}

/** Every value that a module exports by `export`, in the order of the text. */
export const exportedValues = memoize((sourceCode): readonly ExportedValue[] => [
  ...nodesOf(sourceCode, "ExportNamedDeclaration").flatMap((node) => named(node, sourceCode)),
  ...nodesOf(sourceCode, "ExportDefaultDeclaration").map(({ declaration }) => defaultExport(declaration, sourceCode)),
]);

function named(node: TSESTree.ExportNamedDeclaration, sourceCode: SourceCode): readonly ExportedValue[] {
  const { declaration } = node;
  if (declaration?.type === "FunctionDeclaration" && declaration.id) {
    return [{ name: declaration.id.name, at: declaration.id, value: declaration, type: null }];
  }
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === "Identifier"
        ? [{ name: id.name, at: id, value: init, type: id.typeAnnotation?.typeAnnotation ?? null }]
        : boundNames(id).map((at) => ({ name: at.name, at, value: null, type: null })),
    );
  }
  if (node.source) return [];
  return node.specifiers.flatMap(({ local, exported }) => {
    const name = exported.type === "Identifier" ? exported.name : exported.value;
    return [{ name, at: exported, value: valueBehind(local, sourceCode), type: null }];
  });
}

/** `export const { GET, POST } = handlers` */
function boundNames(pattern: Node): readonly TSESTree.Identifier[] {
  if (pattern.type !== "ObjectPattern") return [];
  return pattern.properties.flatMap((property) =>
    property.type === "Property" && property.value.type === "Identifier" ? [property.value] : [],
  );
}

function defaultExport(declaration: Node, sourceCode: SourceCode): ExportedValue {
  const inner = unwrap(declaration);
  const value = inner.type === "Identifier" ? valueBehind(inner, sourceCode) : declaration;
  const at = isFunction(inner) && inner.type === "FunctionDeclaration" && inner.id ? inner.id : declaration;
  return { name: "default", at, value, type: null };
}

/** The function or expression that a name of the file stands for. */
function valueBehind(name: Node, sourceCode: SourceCode): Node | null {
  const binding = name.type === "Identifier" ? bindingOfName(name, sourceCode) : null;
  if (binding?.kind === "function") return binding.function;
  return binding?.kind === "value" && binding.path.length === 0 ? binding.value : null;
}
