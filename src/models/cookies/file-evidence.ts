import type { TSESTree } from "@typescript-eslint/utils";
import { literalString } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { jsSource } from "../../kit/js/js-source.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memberOf, originOf, UNKNOWN_ORIGIN, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";

/** @returns The modules that a file names in imports, types included, and in calls of `require`. */
export const modulesOf = memoize((sourceCode): ReadonlySet<string> => {
  const names = [
    ...nodesOf(sourceCode, "ImportDeclaration").map(({ source }) => source.value),
    ...nodesOf(sourceCode, "ExportNamedDeclaration").map(({ source }) => source?.value ?? null),
    ...nodesOf(sourceCode, "TSExternalModuleReference").map(({ expression }) => literalString(expression)),
    ...nodesOf(sourceCode, "CallExpression").map(({ callee, arguments: [first] }) =>
      callee.type === "Identifier" && callee.name === "require" ? literalString(first) : null,
    ),
  ];
  return new Set(names.flatMap((name) => (name === null ? [] : [name.replace(/^node:/u, "")])));
});

/** @returns Where a type that is written out comes from, such as the import of `Response` in `res: Response`. */
export function originOfType(type: TSESTree.TypeNode | undefined, sourceCode: SourceCode): Origin {
  if (type?.type !== "TSTypeReference") return UNKNOWN_ORIGIN;
  return originOfEntity(type.typeName, sourceCode);
}

function originOfEntity(entity: TSESTree.EntityName, sourceCode: SourceCode): Origin {
  if (entity.type === "ThisExpression") return UNKNOWN_ORIGIN;
  if (entity.type === "TSQualifiedName") {
    return memberOf(originOfEntity(entity.left, sourceCode), [entity.right.name], sourceCode);
  }
  // The scope of a type that the file does not declare has no binding.
  return bindingOfName(entity, sourceCode) ? originOf(entity, sourceCode) : { kind: "global", name: entity.name };
}

const IMPORTED_TYPE = /import\(\s*["']([^"'\n]{1,200})["']\s*\)\.([\w.]{1,200})/u;

/** @returns The import that a JSDoc tag such as `@type {import("./$types").Actions}` names. */
function importInTag(comment: string, tag: RegExp): Origin {
  const line = comment.split("\n").find((text) => tag.test(text));
  const found = line === undefined ? null : IMPORTED_TYPE.exec(line);
  if (!found) return UNKNOWN_ORIGIN;
  return { kind: "import", module: found[1] as string, path: (found[2] as string).split(".") };
}

/** The block comment that ends where a node begins. */
function commentBefore(node: TSESTree.Node, sourceCode: SourceCode): string | null {
  const { ast, text } = jsSource(sourceCode);
  const comment = ast.comments?.find(
    ({ type, range }) =>
      type === "Block" && range[1] <= node.range[0] && text.slice(range[1], node.range[0]).trim() === "",
  );
  return comment?.value ?? null;
}

/** @returns The imported type that the JSDoc comment before a node gives it with `@type`. */
export function jsdocTypeOf(node: TSESTree.Node, sourceCode: SourceCode): Origin {
  const comment = commentBefore(node, sourceCode);
  return comment === null ? UNKNOWN_ORIGIN : importInTag(comment, /@(?:type|satisfies)\s*\{/u);
}

/** @returns The imported type that the JSDoc comment before a function's statement gives one of its parameters. */
export function jsdocTypeOfParameter(node: TSESTree.Node, name: string, sourceCode: SourceCode): Origin {
  const comment = commentBefore(node, sourceCode);
  if (comment === null) return UNKNOWN_ORIGIN;
  const line = comment.split("\n").find((text) => text.includes("@param") && wordAfterType(text) === name);
  return line === undefined ? UNKNOWN_ORIGIN : importInTag(line, /@param\s*\{/u);
}

/** The parameter's name in `@param {Type} name - what it is`. */
function wordAfterType(line: string): string | null {
  const end = line.lastIndexOf("}");
  return end === -1 ? null : (/^\s*\[?([\w$]+)/u.exec(line.slice(end + 1))?.[1] ?? null);
}
