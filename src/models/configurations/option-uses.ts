import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../kit/source-code.ts";
import type { LibraryOption } from "../../libraries/configurations/library-option.ts";
import { isChanged } from "../cookies/places.ts";
import { configurationsOf, type Configuration } from "./configurations.ts";
import { propertyAt } from "./set-option.ts";
import { hasValue } from "./value-test.ts";

type Node = TSESTree.Node;

/** A place where a library is given, or left to take, one of the values that a table's row speaks of. */
export interface OptionUse<Row extends LibraryOption = LibraryOption> {
  readonly row: Row;
  readonly configuration: Configuration;
  /** The option as it is written; where nothing is said, what is called. */
  readonly at: Node;
  /** The value, `null` where nothing is said. */
  readonly value: Node | null;
}

/**
 * @param rows Options of libraries.
 * @returns Every place of a file where one of them certainly has one of its row's values, once each, in
 * the order of the text.
 */
export function optionUses<Row extends LibraryOption>(
  rows: readonly Row[],
  sourceCode: SourceCode,
): readonly OptionUse<Row>[] {
  const found = new Map<Node, OptionUse<Row>>();
  for (const row of rows) {
    const name = row.path.at(-1);
    if (!row.isDefault && name !== undefined && !sourceCode.text.includes(name)) continue;
    for (const configuration of configurationsOf(row, sourceCode)) {
      const use = useOf(row, configuration, sourceCode);
      if (use && !found.has(use.at)) found.set(use.at, use);
    }
  }
  return [...found.values()].sort((a, b) => a.at.range[0] - b.at.range[0]);
}

function useOf<Row extends LibraryOption>(
  row: Row,
  configuration: Configuration,
  sourceCode: SourceCode,
): OptionUse<Row> | null {
  if (row.when && !hasOneOf(configuration, row.when, sourceCode)) return null;
  const written = writtenValue(row, configuration);
  if (written) {
    const has = row.values.some((test) => hasValue(written.value, test, sourceCode));
    return has ? { row, configuration, ...written } : null;
  }
  const isAbsent = (path: readonly string[]): boolean => configuration.valueAt(path).state === "absent";
  const isLeft = row.isDefault && configuration.isWhole && [row.path, ...(row.unless ?? [])].every(isAbsent);
  return isLeft ? { row, configuration, at: configuration.at, value: null } : null;
}

function hasOneOf(
  configuration: Configuration,
  { path, values }: NonNullable<LibraryOption["when"]>,
  sourceCode: SourceCode,
): boolean {
  const value = configuration.valueAt(path);
  return value.state === "present" && values.some((test) => hasValue(value.node, test, sourceCode));
}

/** The option's value and the place that gives it: a method such as `required() { … }` has no value of its own. */
function writtenValue(
  { path }: LibraryOption,
  configuration: Configuration,
): { readonly at: Node; readonly value: Node } | null {
  const holder = configuration.valueAt(path.slice(0, -1));
  const name = path.at(-1);
  if (name !== undefined && holder.state === "present") {
    if (isChanged(holder.mutations, name)) return null;
    const property = propertyAt(configuration, path);
    if (property) return { at: property.property, value: property.value ?? property.property.value };
  }
  const value = configuration.valueAt(path);
  return value.state === "present" ? { at: value.node, value: value.node } : null;
}
