import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { keyName, memberName, unwrap } from "./ast.ts";
import { bindingOf, isGlobal, isInitialised, variableOf, type Variable } from "./bindings.ts";
import { classOfThis, fieldsOf } from "./class-fields.ts";
import { calledFunction } from "./functions.ts";
import { mutationsOf, type Mutation } from "./mutations.ts";
import { nodesOf } from "./nodes.ts";
import { onlyResult } from "./returns.ts";

type Node = TSESTree.Node;

/** One thing that gives an object members, in the order of their effect: later ones win. */
export type Entry =
  | {
      readonly kind: "property";
      readonly name: string;
      readonly property: TSESTree.Property;
      /** The literal that the property is written in. */
      readonly object: TSESTree.ObjectExpression;
      /** Whether the member is given for sure: not so in `...(condition && { … })`. */
      readonly certain: boolean;
    }
  /** It may give any member: a spread of something unknown, a computed key. */
  | { readonly kind: "opaque" };

/** What a file shows of an object. */
export interface Shape {
  readonly entries: readonly Entry[];
  readonly mutations: readonly Mutation[];
  /** The outermost literal: the one that is written, or copied from, in the place that was asked about. */
  readonly literal: TSESTree.ObjectExpression | null;
  /** Whether the literal is reached by a name, a call or a field. */
  readonly isNamed: boolean;
  /** Whether anything else in the program may reach the literal, so that an edit would show there too. */
  readonly isShared: boolean;
}

/** How the value of a computed key is found out. */
export type KeyReader = (key: Node) => string | null;

interface Search {
  readonly sourceCode: SourceCode;
  readonly readKey: KeyReader;
}

interface FileShapes {
  readonly known: WeakMap<Node, Shape | null>;
  /** The nodes whose shape is being looked for: meeting one again is a cycle. */
  readonly pending: Set<Node>;
}

const fileShapes = memoize((): FileShapes => ({ known: new WeakMap(), pending: new Set() }));

/** More members than any options object has; code can be written that doubles them line by line. */
const MAX_ENTRIES = 1000;

const OPAQUE: Entry = { kind: "opaque" };

/**
 * @param readKey The same for every question about one file: answers are kept.
 * @returns What is known of the object that an expression is, `null` where it is reached in no known way.
 */
export function shapeOf(node: Node, sourceCode: SourceCode, readKey: KeyReader): Shape | null {
  return find(node, { sourceCode, readKey });
}

function find(outer: Node, search: Search): Shape | null {
  const { known, pending } = fileShapes(search.sourceCode);
  const node = unwrap(outer);
  const before = known.get(node);
  if (before !== undefined) return before;
  if (pending.has(node)) return null;
  pending.add(node);
  const shape = compute(node, search);
  pending.delete(node);
  const result = shape && shape.entries.length > MAX_ENTRIES ? null : shape;
  known.set(node, result);
  return result;
}

function compute(node: Node, search: Search): Shape | null {
  switch (node.type) {
    case "ObjectExpression":
      return {
        // `__proto__: x` gives what the object itself lacks, wherever it stands.
        entries: [
          ...(node.properties.some(setsPrototype) ? [OPAQUE] : []),
          ...node.properties.flatMap((property) => entriesOf(property, node, search)),
        ],
        mutations: [],
        literal: node,
        isNamed: false,
        isShared: false,
      };
    case "Identifier":
      return named(node, search);
    case "MemberExpression":
      return ofMember(node, search);
    case "CallExpression":
      return ofCall(node, search);
    case "AwaitExpression":
      return find(node.argument, search);
    default:
      return null;
  }
}

function setsPrototype(property: TSESTree.ObjectLiteralElement): boolean {
  if (property.type === "SpreadElement" || property.computed || property.shorthand || property.method) return false;
  return keyName(property) === "__proto__";
}

function entriesOf(
  property: TSESTree.ObjectLiteralElement,
  object: TSESTree.ObjectExpression,
  search: Search,
): readonly Entry[] {
  if (property.type === "SpreadElement") return spreadEntries(property.argument, search);
  const name = keyName(property) ?? (property.computed ? search.readKey(property.key) : null);
  if (name === null) return [OPAQUE];
  return [{ kind: "property", name, property, object, certain: true }];
}

/** Falsy values spread to nothing. */
function isNothing(node: Node, sourceCode: SourceCode): boolean {
  if (node.type === "Literal") return node.value === null || node.value === false;
  return isGlobal(node, "undefined", sourceCode);
}

function spreadEntries(outer: Node, search: Search): readonly Entry[] {
  const node = unwrap(outer);
  if (isNothing(node, search.sourceCode)) return [];
  if (node.type === "LogicalExpression" && node.operator === "&&") return perhaps(spreadEntries(node.right, search));
  if (node.type === "LogicalExpression" || node.type === "ConditionalExpression") {
    const [one, other] =
      node.type === "LogicalExpression" ? [node.left, node.right] : [node.consequent, node.alternate];
    return perhaps([...spreadEntries(one, search), ...spreadEntries(other, search)]);
  }
  const shape = find(node, search);
  return shape ? copied(shape) : [OPAQUE];
}

function perhaps(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => (entry.kind === "property" ? { ...entry, certain: false } : entry));
}

/** The entries of a spread object, as uncertain as its later changes make them. */
function copied({ entries, mutations }: Shape): readonly Entry[] {
  if (mutations.length === 0) return entries;
  if (mutations.some(([name]) => name === null || name === undefined)) return [OPAQUE];
  const changed = new Set(mutations.map(([name]) => name));
  const known = new Set(entries.map((entry) => (entry.kind === "property" ? entry.name : null)));
  if ([...changed].some((name) => !known.has(name as string))) return [OPAQUE];
  return entries.map((entry) =>
    entry.kind === "property" && changed.has(entry.name) ? { ...entry, certain: false } : entry,
  );
}

function named(name: TSESTree.Identifier, search: Search): Shape | null {
  const variable = variableOf(name, search.sourceCode);
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value" || !isInitialised(binding)) return null;
  const shape = binding.path.reduce<Shape | null>(
    (outer, member) => outer && below(outer, member, search),
    find(binding.value, search),
  );
  const named = shape && withMutations(shape, mutationsOf(variable, search.sourceCode));
  return named && { ...named, isShared: named.isShared || isMentionedElsewhere(variable) };
}

function isMentionedElsewhere(variable: Variable): boolean {
  if (variable.references.filter((reference) => reference.isRead()).length > 1) return true;
  const declaration = (variable.defs[0]?.node as Node | undefined)?.parent;
  return declaration?.parent?.type === "ExportNamedDeclaration";
}

function withMutations(shape: Shape, mutations: readonly Mutation[]): Shape | null {
  // An empty path stands for the object being replaced as a whole.
  if (mutations.some((mutation) => mutation.length === 0)) return null;
  return { ...shape, mutations: [...shape.mutations, ...mutations], isNamed: true };
}

/** The object that is a member of another one. */
function below(outer: Shape, name: string, search: Search): Shape | null {
  const found = lookUp(outer, name);
  if (found.state !== "found" || found.entry.property.kind !== "init") return null;
  const shape = find(found.entry.property.value, search);
  const changes = outer.mutations.filter(([first]) => first === name).map(([, ...rest]) => rest);
  return shape && withMutations({ ...shape, isShared: shape.isShared || outer.isShared }, changes);
}

/** What a member of an object is: `found` only where it is given for sure, and not changed as a whole later. */
export type Found =
  | { readonly state: "found"; readonly entry: Extract<Entry, { kind: "property" }> }
  | { readonly state: "absent" }
  | { readonly state: "unknown" };

/** @returns What an object has under a name. */
export function lookUp({ entries, mutations }: Shape, name: string): Found {
  if (mutations.some((path) => path.length === 1 && (path[0] === name || path[0] === null))) {
    return { state: "unknown" };
  }
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index] as Entry;
    if (entry.kind === "opaque" || (entry.name === name && !entry.certain)) return { state: "unknown" };
    if (entry.name === name) return { state: "found", entry };
  }
  return { state: "absent" };
}

function ofMember(node: TSESTree.MemberExpression, search: Search): Shape | null {
  const name = memberName(node) ?? search.readKey(node.property);
  if (name === null) return null;
  const object = unwrap(node.object);
  if (object.type === "ThisExpression") return ofField(node, name, search);
  const shape = find(object, search);
  return shape && below(shape, name, search);
}

function ofField(node: TSESTree.MemberExpression, name: string, search: Search): Shape | null {
  const owner = classOfThis(node);
  const [source, ...others] = owner ? fieldsOf(owner, name, search.sourceCode) : [];
  if (!owner || source?.kind !== "value" || others.length > 0) return null;
  const shape = find(source.value, search);
  return shape && withMutations({ ...shape, isShared: true }, fieldMutations(search.sourceCode).get(name) ?? []);
}

/** Changes below members of `this` anywhere in the file, by the member's name. */
const fieldMutations = memoize((sourceCode): ReadonlyMap<string, readonly Mutation[]> => {
  const mutations = new Map<string, Mutation[]>();
  for (const { left } of nodesOf(sourceCode, "AssignmentExpression")) {
    const path: (string | null)[] = [];
    let node: Node = left;
    while (node.type === "MemberExpression") {
      path.unshift(memberName(node));
      node = unwrap(node.object);
    }
    const [name, ...below] = path;
    if (node.type !== "ThisExpression" || typeof name !== "string" || below.length === 0) continue;
    mutations.set(name, [...(mutations.get(name) ?? []), below]);
  }
  return mutations;
});

const COPIES_UNCHANGED = new Set(["freeze", "seal", "preventExtensions"]);

function ofCall(node: TSESTree.CallExpression, search: Search): Shape | null {
  const callee = unwrap(node.callee);
  const [first, ...others] = node.arguments;
  if (callee.type === "MemberExpression" && isGlobal(callee.object, "Object", search.sourceCode)) {
    const method = memberName(callee) ?? "";
    if (!first) return null;
    if (COPIES_UNCHANGED.has(method)) return find(first, search);
    return method === "assign" ? assigned(first, others, search) : null;
  }
  const local = calledFunction(callee, search.sourceCode);
  const result = local && onlyResult(local, search.sourceCode);
  const shape = result && find(result, search);
  return shape && { ...shape, isNamed: true, isShared: true };
}

function assigned(target: Node, sources: readonly Node[], search: Search): Shape | null {
  const shape = find(target, search);
  if (!shape) return null;
  const added = sources.flatMap((source) =>
    source.type === "SpreadElement" ? [OPAQUE] : spreadEntries(source, search),
  );
  return { ...shape, entries: [...shape.entries, ...added] };
}
