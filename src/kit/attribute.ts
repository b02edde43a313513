import type { Ranged } from "./range.ts";

/** The attribute stands in the source with a value that the file itself fixes. */
export interface KnownAttribute<Value, Node extends Ranged = Ranged> {
  readonly state: "known";
  readonly value: Value;
  /** The node of the value; the place to report a wrong value at. */
  readonly node: Node;
}

/** The attribute is certainly not given. */
export interface AbsentAttribute {
  readonly state: "absent";
}

/** It may be given, with any value: a spread, an import, a computed value. Never a reason to report. */
export interface UnknownAttribute {
  readonly state: "unknown";
}

/** What a file tells about one attribute of a call, a manifest or an instruction. */
export type Attribute<Value = unknown, Node extends Ranged = Ranged> =
  | KnownAttribute<Value, Node>
  | AbsentAttribute
  | UnknownAttribute;

export const ABSENT: AbsentAttribute = { state: "absent" };
export const UNKNOWN: UnknownAttribute = { state: "unknown" };

/** @returns A known attribute with its value and the node that gives it. */
export function known<Value, Node extends Ranged>(value: Value, node: Node): KnownAttribute<Value, Node> {
  return { state: "known", value, node };
}
