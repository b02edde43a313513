import type { TSESTree } from "@typescript-eslint/utils";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ComponentName } from "../../libraries/configurations/configuration-place.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { UNKNOWN_PLACE, valueAt, type PlacedValue } from "../cookies/places.ts";

/** @returns The opening tags of a component that a file imports, under whatever name: `<Auth0Provider …>`. */
export function componentElements(
  { modules, name }: ComponentName,
  sourceCode: SourceCode,
): readonly TSESTree.JSXOpeningElement[] {
  const names = new Set(
    nodesOf(sourceCode, "ImportSpecifier")
      .filter(({ local }) => isImportOf(originOf(local, sourceCode), modules, [name]))
      .map(({ local }) => local.name),
  );
  if (names.size === 0) return [];
  return nodesOf(sourceCode, "JSXOpeningElement").filter(
    (element) => element.name.type === "JSXIdentifier" && names.has(element.name.name),
  );
}

/** @returns What stands at a path below a property of an element; unknown behind a spread. */
export function propertyOf(
  { attributes }: TSESTree.JSXOpeningElement,
  name: string,
  path: readonly string[],
  sourceCode: SourceCode,
): PlacedValue {
  if (attributes.some(({ type }) => type === "JSXSpreadAttribute")) return UNKNOWN_PLACE;
  const attribute = attributes.findLast((node) => node.type === "JSXAttribute" && node.name.name === name);
  if (attribute?.type !== "JSXAttribute") return { state: "absent", holder: null, rest: [name, ...path] };
  const { value } = attribute;
  const inner = value?.type === "JSXExpressionContainer" ? value.expression : value;
  if (!inner || inner.type === "JSXEmptyExpression") return UNKNOWN_PLACE;
  return valueAt({ call: null, arguments: [inner] }, { argument: 0, path }, sourceCode);
}
