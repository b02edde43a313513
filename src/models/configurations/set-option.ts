import type { Edit } from "../../kit/edit.ts";
import { appendArgument, insertProperty, removeProperty, replaceValue } from "../../kit/js/object-edits.ts";
import type { ObjectProperty } from "../../kit/js/object-view.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Configuration } from "./configurations.ts";

/**
 * @param path The keys that lead to the option; at least one.
 * @param valueText The option's value as source text.
 * @returns The edits that make a configuration say so; none where its object is shared with other code,
 * spread over, or not in the file.
 */
export function setOption(
  configuration: Configuration,
  path: readonly string[],
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const found = configuration.valueAt(path);
  if (found.state === "unknown") return [];
  if (found.state === "present") {
    const property = propertyAt(configuration, path);
    return property && found.isLocal ? replaceValue(property.property, valueText) : [];
  }
  const [first = "", ...below] = found.rest;
  if (!found.holder) return addArgument(configuration, path, valueText, sourceCode);
  const { view, isLocal } = found.holder;
  if (!view?.literal || !isLocal) return [];
  return insertProperty(view.literal, first, nested(below, valueText), sourceCode);
}

/** @returns The edits that take an option away; none where its object is not the configuration's own. */
export function removeOption(
  configuration: Configuration,
  path: readonly string[],
  sourceCode: SourceCode,
): readonly Edit[] {
  const holder = configuration.valueAt(path.slice(0, -1));
  const property = propertyAt(configuration, path);
  const isLocal = holder.state === "present" && holder.isLocal;
  return property && isLocal ? removeProperty(property.property, sourceCode) : [];
}

/** @returns The property that an option is written as; `null` where it is not one of a literal of this configuration. */
export function propertyAt(configuration: Configuration, path: readonly string[]): ObjectProperty | null {
  const name = path.at(-1);
  const holder = configuration.valueAt(path.slice(0, -1));
  if (name === undefined || holder.state !== "present") return null;
  const property = holder.view?.property(name);
  return property && property.object === holder.view?.literal ? property : null;
}

/** @returns The text of objects inside each other: `{ auth: { flowType: "pkce" } }`. */
export function nested(path: readonly string[], valueText: string): string {
  return path.reduceRight((text, name) => `{ ${name}: ${text} }`, valueText);
}

/** Gives a call the options that it lacks; arguments that would have to come before are not made up. */
function addArgument(
  { call, argument }: Configuration,
  path: readonly string[],
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  if (call?.arguments.length !== argument) return [];
  return appendArgument(call, nested(path, valueText), sourceCode);
}
