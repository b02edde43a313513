import type { TSESTree } from "@typescript-eslint/utils";
import { ABSENT, known, UNKNOWN, type Attribute } from "../attribute.ts";
import { memoize } from "../memoize.ts";
import type { SourceCode } from "../source-code.ts";
import { memberName, unwrap, wrapped } from "./ast.ts";
import { bindingOf, isGlobal, variableOf, type Variable } from "./bindings.ts";
import { objectView, type ObjectView } from "./object-view.ts";
import { isImportOf, originOf } from "./origin.ts";
import { runsWith } from "./runs-with.ts";
import { staticString, staticValue } from "./static-value.ts";
import { textParts } from "./text-parts.ts";

type Node = TSESTree.Node;

/** One parameter of a query, or (`opaque`) something that may be any parameter. */
type Entry =
  | {
      readonly kind: "parameter";
      readonly name: string;
      readonly value: Attribute<unknown, Node>;
      /** Where the parameter is written. */
      readonly node: Node;
      /** Whether it is sent for sure: not so when it is set under a condition or deleted later. */
      readonly certain: boolean;
    }
  | { readonly kind: "opaque" };

const OPAQUE: Entry = { kind: "opaque" };

/** The query parameters that a request is sent with, as far as a file shows them. */
export interface SearchParams {
  /** Whether every parameter is known by name. */
  readonly isClosed: boolean;
  /** The names that are sent for sure or perhaps. */
  readonly names: readonly string[];
  /** @returns The value of a parameter: known, certainly not sent, or unknown. */
  get(name: string): Attribute<unknown, Node>;
  /** @returns Whether a parameter is sent, whatever its value. */
  has(name: string): "present" | "absent" | "unknown";
  /** @returns The place that gives the parameter, be it under a condition; `null` where none does. */
  nodeOf(name: string): Node | null;
}

/**
 * Reads the parameters of a request: a `URLSearchParams`, `URL` or `FormData` with what is set on it later, a URL as
 * text or template, `qs.stringify(…)`, or a plain object of parameters.
 *
 * @returns `null` where the expression is none of these.
 */
export function searchParams(node: Node, sourceCode: SourceCode): SearchParams | null {
  const entries = entriesOf(node, sourceCode);
  return entries && paramsOf(entries);
}

/**
 * Reads the fields of a form that is sent as a body: a text such as `a=b&c=d`, or whatever
 * {@link searchParams} reads.
 *
 * @returns `null` where the expression is none of these.
 */
export function formFields(node: Node, sourceCode: SourceCode): SearchParams | null {
  const inner = unwrap(node);
  const isText = inner.type === "Literal" || inner.type === "TemplateLiteral" || inner.type === "BinaryExpression";
  if (!isText) return searchParams(node, sourceCode);
  const parts = textParts(inner, sourceCode);
  const hasQuery = parts.some((part) => typeof part === "string" && part.includes("?"));
  return hasQuery ? searchParams(node, sourceCode) : paramsOf(queryEntries(parts, inner, sourceCode));
}

function paramsOf(entries: readonly Entry[]): SearchParams {
  const isClosed = entries.every((entry) => entry.kind === "parameter");
  const last = (name: string) => entries.findLast((entry) => entry.kind === "parameter" && entry.name === name);
  const has: SearchParams["has"] = (name) => {
    const entry = last(name);
    if (entry?.kind === "parameter") return entry.certain ? "present" : "unknown";
    return isClosed ? "absent" : "unknown";
  };
  return {
    isClosed,
    names: [...new Set(entries.flatMap((entry) => (entry.kind === "parameter" ? [entry.name] : [])))],
    has,
    get(name) {
      const entry = last(name);
      if (has(name) === "absent") return ABSENT;
      return entry?.kind === "parameter" && entry.certain && isClosed ? entry.value : UNKNOWN;
    },
    nodeOf(name) {
      const entry = last(name);
      return entry?.kind === "parameter" ? entry.node : null;
    },
  };
}

interface FileParams {
  readonly known: WeakMap<Node, readonly Entry[] | null>;
  readonly pending: Set<Node>;
}

const fileParams = memoize((): FileParams => ({ known: new WeakMap(), pending: new Set() }));

/** More parameters than any request has; code can be written that doubles them line by line. */
const MAX_ENTRIES = 1000;

function entriesOf(outer: Node, sourceCode: SourceCode): readonly Entry[] | null {
  const { known: answers, pending } = fileParams(sourceCode);
  const node = unwrap(outer);
  const before = answers.get(node);
  if (before !== undefined) return before;
  if (pending.has(node)) return null;
  pending.add(node);
  const entries = compute(node, sourceCode);
  pending.delete(node);
  const result = entries && entries.length > MAX_ENTRIES ? [OPAQUE] : entries;
  answers.set(node, result);
  return result;
}

function compute(node: Node, sourceCode: SourceCode): readonly Entry[] | null {
  switch (node.type) {
    case "NewExpression":
      return ofNew(node, sourceCode);
    case "Identifier":
      return ofName(node, sourceCode);
    case "MemberExpression":
      if (["searchParams", "search", "href"].includes(memberName(node) ?? "")) {
        const whole = entriesOf(node.object, sourceCode);
        if (whole) return whole;
      }
      return ofObject(objectView(node, sourceCode));
    case "CallExpression":
      return ofCall(node, sourceCode);
    case "Literal":
    case "TemplateLiteral":
    case "BinaryExpression":
      return ofUrlText(node, sourceCode);
    case "AwaitExpression":
      return entriesOf(node.argument, sourceCode);
    default:
      return ofObject(objectView(node, sourceCode));
  }
}

function isUrlClass(callee: Node, name: "URL" | "URLSearchParams", sourceCode: SourceCode): boolean {
  return isGlobal(callee, name, sourceCode) || isImportOf(originOf(callee, sourceCode), "url", [name]);
}

function isFormData(callee: Node, sourceCode: SourceCode): boolean {
  return isGlobal(callee, "FormData", sourceCode) || isImportOf(originOf(callee, sourceCode), "form-data", []);
}

function ofNew(node: TSESTree.NewExpression, sourceCode: SourceCode): readonly Entry[] | null {
  const [first] = node.arguments;
  if (isUrlClass(node.callee, "URL", sourceCode)) {
    if (!first || first.type === "SpreadElement") return [OPAQUE];
    return entriesOf(first, sourceCode) ?? [OPAQUE];
  }
  if (isFormData(node.callee, sourceCode)) return first ? [OPAQUE] : [];
  if (!isUrlClass(node.callee, "URLSearchParams", sourceCode)) return null;
  if (!first) return [];
  return first.type === "SpreadElement" ? [OPAQUE] : (initialEntries(first, sourceCode) ?? [OPAQUE]);
}

/** What `new URLSearchParams(init)` takes: a record, pairs, a text, another set of parameters. */
function initialEntries(init: TSESTree.Expression, sourceCode: SourceCode): readonly Entry[] | null {
  const inner = unwrap(init);
  if (inner.type === "ArrayExpression") return inner.elements.flatMap((pair) => ofPair(pair, sourceCode));
  if (inner.type === "CallExpression" && inner.callee.type === "MemberExpression") {
    const [record] = inner.arguments;
    const isEntries = isGlobal(inner.callee.object, "Object", sourceCode) && memberName(inner.callee) === "entries";
    if (isEntries && record) return entriesOf(record, sourceCode);
  }
  const text = staticString(inner, sourceCode);
  if (text !== null) return queryEntries([text], inner, sourceCode);
  if (inner.type === "TemplateLiteral" || inner.type === "BinaryExpression") {
    return queryEntries(textParts(inner, sourceCode), inner, sourceCode);
  }
  return entriesOf(init, sourceCode);
}

function ofPair(pair: Node | null, sourceCode: SourceCode): readonly Entry[] {
  if (pair?.type !== "ArrayExpression") return [OPAQUE];
  const [key, value] = pair.elements;
  if (!key || !value || key.type === "SpreadElement" || value.type === "SpreadElement") return [OPAQUE];
  const name = staticString(key, sourceCode);
  if (name === null) return [OPAQUE];
  return [{ kind: "parameter", name, value: staticValue(value, sourceCode), node: pair, certain: true }];
}

function ofObject(view: ObjectView | null): readonly Entry[] | null {
  if (!view) return null;
  const entries: Entry[] = view.names.map((name) => ({
    kind: "parameter",
    name,
    value: view.get(name),
    node: view.property(name)?.property ?? view.node,
    certain: view.has(name) === "present",
  }));
  return view.isClosed ? entries : [...entries, OPAQUE];
}

const STRINGIFIERS = ["qs", "querystring", "query-string"];

function ofCall(node: TSESTree.CallExpression, sourceCode: SourceCode): readonly Entry[] | null {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (first && isImportOf(originOf(callee, sourceCode), STRINGIFIERS, ["stringify"])) {
    return entriesOf(first, sourceCode) ?? [OPAQUE];
  }
  if (callee.type === "MemberExpression" && memberName(callee) === "toString" && !first) {
    return entriesOf(callee.object, sourceCode);
  }
  return ofObject(objectView(node, sourceCode));
}

function ofUrlText(node: TSESTree.Expression, sourceCode: SourceCode): readonly Entry[] | null {
  const parts = textParts(node, sourceCode);
  const query = parts.findIndex((part) => typeof part === "string" && part.includes("?"));
  if (query === -1) {
    // `new URL(base)`, `${base}${path}`: any of the pieces may bring a query of its own.
    return parts.every((part) => typeof part === "string") ? [] : [OPAQUE];
  }
  const text = parts[query] as string;
  return queryEntries([text.slice(text.indexOf("?") + 1), ...parts.slice(query + 1)], node, sourceCode);
}

/** Reads `a=b&c=d` with holes: a hole right behind `=` is a value, any other one may be a whole parameter. */
function queryEntries(
  parts: readonly (string | TSESTree.Expression)[],
  node: Node,
  sourceCode: SourceCode,
): readonly Entry[] {
  const HOLE = "\u0000";
  const holes: TSESTree.Expression[] = [];
  const text = parts
    .map((part) => {
      if (typeof part === "string") return part.replaceAll(HOLE, "");
      holes.push(part);
      return HOLE;
    })
    .join("")
    .replace(/^\?/u, "");
  let hole = 0;
  return (text.split("#", 1)[0] ?? "").split("&").flatMap((pair): readonly Entry[] => {
    const own = holes.slice(hole, (hole += pair.split(HOLE).length - 1));
    if (pair === "") return [];
    if (pair === HOLE) return (own[0] && entriesOf(own[0], sourceCode)) ?? [OPAQUE];
    const equals = pair.indexOf("=");
    const name = equals === -1 ? pair : pair.slice(0, equals);
    const value = equals === -1 ? "" : pair.slice(equals + 1);
    if (name.includes(HOLE)) return [OPAQUE];
    const parameter = { kind: "parameter", name: decode(name), certain: true } as const;
    if (own.length === 0) return [{ ...parameter, value: known(decode(value), node), node }];
    const first = own[0] as TSESTree.Expression;
    const entry: Entry = { ...parameter, value: UNKNOWN, node: first };
    return value === HOLE ? [entry] : [entry, OPAQUE];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function ofName(name: TSESTree.Identifier, sourceCode: SourceCode): readonly Entry[] | null {
  const variable = variableOf(name, sourceCode);
  const binding = variable && bindingOf(variable);
  if (!variable || binding?.kind !== "value") return null;
  const { path, value } = binding;
  // `const { searchParams } = new URL(…)`
  if (path.length > 1 || (path.length === 1 && path[0] !== "searchParams")) {
    return ofObject(objectView(name, sourceCode));
  }
  // What the file sets on a plain object later belongs to the object's own view.
  const view = objectView(name, sourceCode);
  if (view) return ofObject(view);
  const entries = entriesOf(value, sourceCode);
  return entries && [...entries, ...laterEntries(variable, sourceCode)];
}

/** What the file sets on parameters after they were made. */
function laterEntries(variable: Variable, sourceCode: SourceCode): readonly Entry[] {
  return variable.references.flatMap((reference) => {
    const name = reference.identifier as Node;
    if (!reference.isRead()) return [];
    let node = wrapped(name);
    if (isMemberObject(node) && memberName(node.parent) === "searchParams") node = wrapped(node.parent);
    const use = node.parent as Node;
    if (isMemberObject(node)) return memberEntries(node.parent, variable, sourceCode);
    if (use.type === "VariableDeclarator" && use.id.type === "Identifier" && use.init === node) {
      const alias = variableOf(use.id, sourceCode);
      return alias && alias !== variable ? laterEntries(alias, sourceCode) : [];
    }
    return isHandedOver(node, sourceCode) ? [OPAQUE] : [];
  });
}

function isMemberObject(node: Node): node is Node & { parent: TSESTree.MemberExpression } {
  return node.parent?.type === "MemberExpression" && node.parent.object === node;
}

function memberEntries(
  member: TSESTree.MemberExpression,
  variable: Variable,
  sourceCode: SourceCode,
): readonly Entry[] {
  const method = memberName(member);
  const outer = wrapped(member);
  const use = outer.parent;
  if (use?.type === "AssignmentExpression" && use.left === outer) {
    if (method !== "search" && method !== "href") return [];
    return entriesOf(use.right, sourceCode) ?? [OPAQUE];
  }
  if (use?.type !== "CallExpression" || use.callee !== outer) return [];
  if (method !== "set" && method !== "append" && method !== "delete") return [];
  const [key, value] = use.arguments;
  const name = key && key.type !== "SpreadElement" ? staticString(key, sourceCode) : null;
  if (name === null) return [OPAQUE];
  const isSet = method !== "delete" && value !== undefined && value.type !== "SpreadElement";
  const entry = { kind: "parameter", name, node: use } as const;
  if (!isSet) return [{ ...entry, value: UNKNOWN, certain: false }];
  return [{ ...entry, value: staticValue(value, sourceCode), certain: runsWith(use, variable) }];
}

/** Whether the parameters are given to a function of the project, which may set more of them. */
function isHandedOver(node: Node, sourceCode: SourceCode): boolean {
  const call = node.parent;
  if (call?.type !== "CallExpression" || call.callee === node) return false;
  const callee = unwrap(call.callee);
  if (callee.type !== "Identifier") return false;
  const origin = originOf(callee, sourceCode);
  if (origin.kind === "global") return false;
  return origin.kind !== "import" || /^[.~#]|^@\//u.test(origin.module);
}
