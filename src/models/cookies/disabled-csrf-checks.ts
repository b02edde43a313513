import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import type { ObjectProperty } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import { returnsOf } from "../../kit/js/returns.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CSRF_SWITCHES, type CsrfSwitch, type SwitchedOff } from "../../libraries/cookies/csrf-switches.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { isChanged } from "./places.ts";
import { comesFrom } from "./source-match.ts";

/** An option that takes a library's CSRF check away. */
export interface DisabledCsrfCheck {
  readonly library: string;
  readonly off: SwitchedOff;
  readonly property: ObjectProperty;
  /** The methods that pass unchecked although they change things; empty where nothing is checked at all. */
  readonly methods: readonly string[];
}

const CHANGING_METHODS: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Every option of the file that takes a library's CSRF check away, in the order of the text. */
export const disabledCsrfChecks = memoize((sourceCode): readonly DisabledCsrfCheck[] => {
  const found = new Map<TSESTree.Node, DisabledCsrfCheck>();
  for (const row of CSRF_SWITCHES) {
    if (!sourceCode.text.includes(row.path.at(-1) as string)) continue;
    for (const configuration of configurationsOf(row, sourceCode)) {
      const check = disabledAt(row, configuration, sourceCode);
      if (check) found.set(check.property.property, check);
    }
  }
  return [...found.values()].sort((a, b) => a.property.property.range[0] - b.property.property.range[0]);
});

function disabledAt(row: CsrfSwitch, configuration: Configuration, sourceCode: SourceCode): DisabledCsrfCheck | null {
  const name = row.path.at(-1) as string;
  const holder = configuration.valueAt(row.path.slice(0, -1));
  if (holder.state !== "present" || isChanged(holder.mutations, name)) return null;
  const property = holder.view?.property(name);
  if (!property) return null;
  // A method such as `origin() { … }` has no value of its own.
  const value = property.value ?? property.property.value;
  const methods = row.off.kind === "methods" ? changingMethods(value, sourceCode) : [];
  const isOff = row.off.kind === "methods" ? methods.length > 0 : isSwitchedOff(value, row.off, sourceCode);
  return isOff ? { library: row.library, off: row.off, property, methods } : null;
}

function isSwitchedOff(
  node: TSESTree.Node,
  off: Exclude<SwitchedOff, { kind: "methods" }>,
  sourceCode: SourceCode,
): boolean {
  switch (off.kind) {
    case "boolean":
      return isAlways(node, off.value, sourceCode);
    case "marker":
      return comesFrom(node, off.source, sourceCode);
    case "item":
      return textsOf(node, sourceCode).includes(off.value);
    case "accepts-all":
      return acceptsAll(node, sourceCode);
  }
}

function isAlways(node: TSESTree.Node, wanted: boolean, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && value.value === wanted;
}

/** Whether a function gives nothing but `true`. */
function acceptsAll(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "function" || !isFunction(origin.function)) return false;
  const { function: owner } = origin;
  const results =
    owner.body.type === "BlockStatement" ? returnsOf(owner, sourceCode).map(({ argument }) => argument) : [owner.body];
  return results.length > 0 && results.every((result) => result !== null && isAlways(result, true, sourceCode));
}

/** The texts that a value is, or that stand in its list for sure. */
function textsOf(node: TSESTree.Node, sourceCode: SourceCode): readonly string[] {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression") {
    return inner.elements.flatMap((element) =>
      element && element.type !== "SpreadElement" ? (staticString(element, sourceCode) ?? []) : [],
    );
  }
  const value = staticValue(inner as TSESTree.Expression, sourceCode);
  const items: readonly unknown[] = value.state === "known" ? [value.value].flat() : [];
  return items.filter((item) => typeof item === "string");
}

function changingMethods(node: TSESTree.Node, sourceCode: SourceCode): readonly string[] {
  const names = textsOf(node, sourceCode).map((name) => name.toUpperCase());
  return [...new Set(names)].filter((name) => CHANGING_METHODS.has(name));
}
