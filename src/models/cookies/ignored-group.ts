import { replaceRange } from "../../kit/edit.ts";
import { removeProperty } from "../../kit/js/object-edits.ts";
import { keyName, unwrap } from "../../kit/js/ast.ts";
import type { ObjectProperty } from "../../kit/js/object-view.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieDialect } from "../../libraries/cookies/cookie-library.ts";
import type { EditPlan, IgnoredGroup } from "./cookie-write.ts";
import type { OptionLayers } from "./options-editor.ts";
import type { PresentValue } from "./places.ts";

function hoisted(group: ObjectProperty, layer: PresentValue, sourceCode: SourceCode): EditPlan | null {
  const inner = group.value && unwrap(group.value);
  if (inner?.type !== "ObjectExpression" || group.object !== layer.view?.literal) return null;
  const [first] = inner.properties;
  const last = inner.properties.at(-1);
  const { isLocal } = layer;
  if (!first || !last) return { edits: removeProperty(group.property, sourceCode), isLocal };
  const isGivenTwice = inner.properties.some((property) => {
    const key = property.type === "Property" ? keyName(property) : null;
    return key === null || layer.view?.has(key) !== "absent";
  });
  if (isGivenTwice) return null;
  // Comments before the first and behind the last member stay where they are inside the braces.
  const { text } = sourceCode;
  const before = text.slice(inner.range[0] + 1, first.range[0]).trim();
  const after = text.slice(last.range[1], inner.range[1] - 1).replace(/^\s*,/u, "").trim();
  const members = text.slice(first.range[0], last.range[1]);
  return {
    edits: [replaceRange(group.property.range, [before, members, after].filter((part) => part !== "").join(" "))],
    isLocal,
  };
}

/** @returns The group of attributes that the library passes over, if the options have one. */
export function ignoredGroupOf(
  { values }: OptionLayers,
  { ignoredGroup }: CookieDialect,
  sourceCode: SourceCode,
): IgnoredGroup | null {
  if (ignoredGroup === undefined) return null;
  for (const value of values) {
    const group = value.state === "present" ? value.view?.property(ignoredGroup) : null;
    if (group && value.state === "present") {
      return {
        key: ignoredGroup,
        range: group.property.range,
        keyRange: group.key.range,
        hoist: hoisted(group, value, sourceCode),
      };
    }
  }
  return null;
}
