import type { TSESTree } from "@typescript-eslint/utils";
import type { Place } from "../../libraries/cookies/cookie-library.ts";
import { isFunction, unwrap, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { bindingOf, variableOf } from "../../kit/js/bindings.ts";
import { mutationsOf, type Mutation } from "../../kit/js/mutations.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;
type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** What a table's places are looked up in: a call with its arguments, or a configuration object alone. */
export interface PlaceRoot {
  readonly call: Call | null;
  readonly arguments: readonly Node[];
  /** Later changes of the configuration object. */
  readonly mutations?: readonly Mutation[];
}

/** An expression found at a place. */
export interface PresentValue {
  readonly state: "present";
  readonly node: TSESTree.Expression;
  /** The object that it is; `null` where it is none that the file spells out. */
  readonly view: ObjectView | null;
  /** Changes that the file makes later, by names reached from the outer objects: the names below this value. */
  readonly mutations: readonly Mutation[];
  /** Whether an edit of the literal shows in this place alone. */
  readonly isLocal: boolean;
}

/** Nothing is given: where it could be added. */
export interface MissingValue {
  readonly state: "absent";
  /** The object that lacks the rest of the path, `null` where the argument itself is missing. */
  readonly holder: PresentValue | null;
  readonly rest: readonly string[];
}

export type PlacedValue = PresentValue | MissingValue | { readonly state: "unknown" };

export const UNKNOWN_PLACE: PlacedValue = { state: "unknown" };

/** @returns What stands at a place of a call or configuration object. */
export function valueAt(root: PlaceRoot, { argument, path = [] }: Place, sourceCode: SourceCode): PlacedValue {
  const given = root.arguments.slice(0, argument + 1);
  if (given.some((node) => node.type === "SpreadElement")) return UNKNOWN_PLACE;
  const node = given[argument];
  if (!node) return { state: "absent", holder: null, rest: path };
  return descend(present(node as TSESTree.Expression, root.mutations ?? [], true, sourceCode), path, sourceCode);
}

/** @returns What stands at a path of keys below a value. */
export function descend(value: PresentValue, path: readonly string[], sourceCode: SourceCode): PlacedValue {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (!value.view) {
    return isNoObject(value.node, sourceCode) ? { state: "absent", holder: value, rest: path } : UNKNOWN_PLACE;
  }
  if (isChanged(value.mutations, name)) return UNKNOWN_PLACE;
  const has = value.view.has(name);
  if (has === "absent") return { state: "absent", holder: value, rest: path };
  const property = value.view.property(name);
  if (has === "unknown" || !property?.value) return UNKNOWN_PLACE;
  const below = value.mutations.flatMap(([first, ...deeper]) => (first === name || first === null ? [deeper] : []));
  const isLocal = value.isLocal && property.object === value.view.literal;
  return descend(present(property.value, below, isLocal, sourceCode), rest, sourceCode);
}

/** @returns Whether later changes give a member of a value another value as a whole. */
export function isChanged(mutations: readonly Mutation[], name: string): boolean {
  return mutations.some(([first, ...deeper]) => first === undefined || (deeper.length === 0 && (first === name || first === null)));
}

function present(
  node: TSESTree.Expression,
  outer: readonly Mutation[],
  isLocal: boolean,
  sourceCode: SourceCode,
): PresentValue {
  const value = resultOf(node);
  const view = objectView(value, sourceCode);
  return {
    state: "present",
    node: value,
    view,
    mutations: [...outer, ...mutationsOfName(value, sourceCode)],
    isLocal: isLocal && (view ? !view.isNamed || isUsedOnce(value, sourceCode) : true),
  };
}

/** Options may be given by a function that returns them, for each request or only when they are needed. */
function resultOf(node: TSESTree.Expression): TSESTree.Expression {
  const inner = unwrap(node);
  const result = isFunction(inner) ? onlyResult(inner) : null;
  return result ?? node;
}

function onlyResult(owner: FunctionNode): TSESTree.Expression | null {
  if (owner.body.type !== "BlockStatement") return owner.body;
  const [statement, ...others] = owner.body.body;
  return others.length === 0 && statement?.type === "ReturnStatement" ? statement.argument : null;
}

function mutationsOfName(node: Node, sourceCode: SourceCode): readonly Mutation[] {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(inner, sourceCode) : null;
  return variable ? mutationsOf(variable, sourceCode) : [];
}

/** Whether a name holds a literal that is used here and nowhere else, in this file or another. */
function isUsedOnce(node: Node, sourceCode: SourceCode): boolean {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(inner, sourceCode) : null;
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || unwrap(binding.value).type !== "ObjectExpression") return false;
  const declarator = wrapped(binding.value).parent;
  if (declarator?.parent?.parent?.type === "ExportNamedDeclaration") return false;
  return variable.references.filter((reference) => reference.isRead()).length === 1;
}

/** What is no object has no members: `cookie: true` stands for the library's own options. */
function isNoObject(node: TSESTree.Expression, sourceCode: SourceCode): boolean {
  const value = staticValue(node, sourceCode);
  return value.state === "known" && (value.value === null || typeof value.value !== "object");
}
