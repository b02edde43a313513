import type { TSESTree } from "@typescript-eslint/utils";
import { ABSENT, UNKNOWN, type Attribute } from "../attribute.ts";
import type { SourceCode } from "../source-code.ts";
import { lookUp, shapeOf, type Shape } from "./object-shape.ts";
import { readKey, staticValue } from "./static-value.ts";

/** A member of an object as it is written. */
export interface ObjectProperty {
  readonly name: string;
  readonly property: TSESTree.Property;
  readonly key: TSESTree.PropertyName;
  /** The value's node, `null` for getters and methods. Of `{ secure }` it is the name itself. */
  readonly value: TSESTree.Expression | null;
  /** The literal that the property is written in; another one than asked about where it was spread. */
  readonly object: TSESTree.ObjectExpression;
}

/** An object that a file spells out, wholly or in part. */
export interface ObjectView {
  /** The expression as asked about. */
  readonly node: TSESTree.Node;
  /** The literal behind it: where a new member belongs. */
  readonly literal: TSESTree.ObjectExpression | null;
  /** Whether the literal is reached by a name, a call or a field, not written in the place that was asked about. */
  readonly isNamed: boolean;
  /** Whether anything else may reach the literal: no edit then, it would show in other places as well. */
  readonly isShared: boolean;
  /** Whether every member is known by name: no spread of something unknown, no computed key, no later change. */
  readonly isClosed: boolean;
  /** The names of all members that are given, for sure or perhaps. */
  readonly names: readonly string[];
  /** The members' properties that decide, in the order of the source. */
  readonly properties: readonly ObjectProperty[];
  /** @returns The value of a member: known (an explicit `undefined` is known), certainly absent, or unknown. */
  get(name: string): Attribute<unknown, TSESTree.Expression>;
  /** @returns Whether a member is given at all, whatever its value. */
  has(name: string): "present" | "absent" | "unknown";
  /** @returns The property that gives a member for sure, else `null`. */
  property(name: string): ObjectProperty | null;
}

/**
 * Reads an object: a literal, a constant that holds one, spreads of such, `Object.freeze`,
 * `Object.assign({}, …)`, a class field, and a local function that returns one. What the file changes
 * later is unknown; a package's function that is given the object is trusted not to change it.
 *
 * @returns `null` where the expression is reached in no such way: nothing is known of it.
 */
export function objectView(node: TSESTree.Node, sourceCode: SourceCode): ObjectView | null {
  const shape = shapeOf(node, sourceCode, readKey(sourceCode));
  return shape && viewOf(node, shape, sourceCode);
}

function viewOf(node: TSESTree.Node, shape: Shape, sourceCode: SourceCode): ObjectView {
  const property = (name: string): ObjectProperty | null => {
    const found = lookUp(shape, name);
    if (found.state !== "found") return null;
    const { entry } = found;
    const isValue = entry.property.kind === "init" && !entry.property.method;
    return {
      name,
      property: entry.property,
      key: entry.property.key,
      value: isValue ? (entry.property.value as TSESTree.Expression) : null,
      object: entry.object,
    };
  };
  const names = [
    ...new Set(shape.entries.flatMap((entry) => (entry.kind === "property" ? [entry.name] : []))),
  ];
  return {
    node,
    literal: shape.literal,
    isNamed: shape.isNamed,
    isShared: shape.isShared,
    isClosed: shape.mutations.length === 0 && shape.entries.every((entry) => entry.kind === "property"),
    names,
    properties: names.flatMap((name) => property(name) ?? []),
    property,
    get(name) {
      const { state } = lookUp(shape, name);
      if (state === "absent") return ABSENT;
      const value = property(name)?.value;
      const isChangedInside = shape.mutations.some(([first]) => first === name);
      return value && !isChangedInside ? staticValue(value, sourceCode) : UNKNOWN;
    },
    has(name) {
      const { state } = lookUp(shape, name);
      return state === "found" ? "present" : state;
    },
  };
}
