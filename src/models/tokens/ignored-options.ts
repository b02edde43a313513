import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../kit/memoize.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { IGNORED_OPTIONS, type IgnoredOptions } from "../../libraries/tokens/ignored-options.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { propertyAt } from "../configurations/set-option.ts";

/** An option that is written where the library does not look. */
export interface IgnoredOption {
  readonly row: IgnoredOptions;
  readonly configuration: Configuration;
  /** The name as written. */
  readonly name: string;
  readonly property: TSESTree.Property;
  /** The way to the option that does what the name says; `null` where the library has none. */
  readonly meant: readonly string[] | null;
}

/** Every option of a file that a library passes over in silence, in the order of the text. */
export const ignoredOptions = memoize((sourceCode): readonly IgnoredOption[] =>
  IGNORED_OPTIONS.flatMap((row) => {
    const names = Object.keys(row.names).filter((name) => sourceCode.text.includes(name));
    if (names.length === 0) return [];
    return configurationsOf(row.place, sourceCode).flatMap((configuration) =>
      names.flatMap((name) => ignoredIn(configuration, row, name, sourceCode) ?? []),
    );
  }).sort((a, b) => a.property.range[0] - b.property.range[0]),
);

function ignoredIn(
  configuration: Configuration,
  row: IgnoredOptions,
  name: string,
  sourceCode: SourceCode,
): IgnoredOption | null {
  const found = propertyAt(configuration, [...row.path, name]);
  if (!found) return null;
  const value = found.value && staticValue(found.value, sourceCode);
  if (value?.state === "known" && value.value === undefined) return null;
  const meant = row.names[name] ?? null;
  // Said in both ways, it is heard; where it may be said elsewhere, it may be heard.
  if (meant && configuration.valueAt(meant).state !== "absent") return null;
  return { row, configuration, name, property: found.property, meant };
}

/** @returns Whether a call is given an option of this meaning in a place where it is passed over. */
export function isIgnoredIn(call: TSESTree.Node, path: readonly string[], sourceCode: SourceCode): boolean {
  return ignoredOptions(sourceCode).some(
    ({ configuration, meant }) => configuration.call === call && meant?.join(".") === path.join("."),
  );
}
