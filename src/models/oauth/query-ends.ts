import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal, variableOf } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;

/** Methods of `URL` and `URLSearchParams` whose effect on the parameters is read where they are, or that have none. */
const PARAMETER_METHODS = new Set(["set", "append", "delete", "has", "get", "getAll", "sort", "keys", "values", "entries", "forEach"]);

/** Words in the names of functions that take a whole URL and have the browser go there, or ask for it themselves. */
const SENDING_WORDS: ReadonlySet<string> = new Set([
  "assign", "browse", "browser", "end", "fetch", "get", "goto", "head", "header", "html", "json", "launch", "load",
  "location", "navigate", "open", "push", "redirect", "render", "replace", "request", "send", "visit",
]);

/** How many names a query is followed through. */
const MAX_STEPS = 4;

/**
 * Follows a piece of a query to the texts that are sent in the end: a `URLSearchParams` to the template
 * that it stands in, a constant to every use of it.
 *
 * @param piece An expression, or the name that a variable is declared by.
 * @returns The outermost expressions; `null` where the piece reaches a place that may add to it unseen.
 */
export function queryEnds(piece: Node, sourceCode: SourceCode): readonly Node[] | null {
  const { parent } = piece;
  return parent?.type === "VariableDeclarator" && parent.id === piece
    ? endsOfVariable(piece, isText(parent.init), sourceCode, MAX_STEPS)
    : endsOfUse(piece, isText(piece), sourceCode, MAX_STEPS);
}

function isText(outer: Node | null): boolean {
  return outer !== null && ["Literal", "TemplateLiteral", "BinaryExpression"].includes(unwrap(outer).type);
}

function endsOfVariable(name: Node, isText: boolean, sourceCode: SourceCode, steps: number): readonly Node[] | null {
  const variable = steps > 0 ? variableOf(name, sourceCode) : null;
  const declaration = name.parent?.parent?.parent;
  if (!variable || declaration?.type === "ExportNamedDeclaration") return null;
  return joined(
    variable.references
      .filter((reference) => reference.isRead())
      .map((reference) => endsOfUse(reference.identifier as Node, isText, sourceCode, steps - 1)),
  );
}

function joined(lists: readonly (readonly Node[] | null)[]): readonly Node[] | null {
  return lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
}

/** Climbs from a use to the outermost expression that sends the same query, and asks where that one goes. */
function endsOfUse(
  start: Node,
  startsAsText: boolean,
  sourceCode: SourceCode,
  steps: number,
): readonly Node[] | null {
  let node = wrapped(start);
  let isText = startsAsText;
  for (;;) {
    const parent = node.parent as Node;
    if (parent.type === "MemberExpression" && parent.object === node) {
      const name = memberName(parent) ?? "";
      const outer = wrapped(parent);
      if (outer.parent?.type === "CallExpression" && outer.parent.callee === outer) {
        if (PARAMETER_METHODS.has(name)) return [];
        if (name !== "toString") return null;
        node = wrapped(outer.parent);
        isText = true;
        continue;
      }
      if (name === "search" || name === "href") isText = true;
      else if (name !== "searchParams") return null;
      // `url.search = …` is read with the parameters.
      if (outer.parent?.type === "AssignmentExpression" && outer.parent.left === outer) return [];
      node = outer;
      continue;
    }
    if (parent.type === "TemplateLiteral" || (parent.type === "BinaryExpression" && parent.operator === "+")) {
      node = wrapped(parent);
      isText = true;
      continue;
    }
    if (isPassedOn(node, parent, sourceCode)) {
      node = wrapped(parent);
      continue;
    }
    return endOf(node, parent, isText, sourceCode, steps);
  }
}

/** Whether what stands around an expression has the same value, or the same as text. */
function isPassedOn(node: Node, parent: Node, sourceCode: SourceCode): boolean {
  if (parent.type === "AwaitExpression") return true;
  if (parent.type === "ConditionalExpression") return parent.test !== node;
  return parent.type === "CallExpression" && isGlobal(parent.callee, "String", sourceCode);
}

function endOf(
  node: Node,
  parent: Node,
  isText: boolean,
  sourceCode: SourceCode,
  steps: number,
): readonly Node[] | null {
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? endsOfVariable(parent.id, isText, sourceCode, steps) : null;
    case "CallExpression":
      return parent.callee !== node && isSent(parent.callee, sourceCode) ? [node] : null;
    case "AssignmentExpression":
      return parent.right === node && isLocation(parent.left, sourceCode) ? [node] : null;
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      return isText && !isBuiltUpon(parent, sourceCode) ? [node] : null;
    case "Property":
      return isText && isHeader(parent) ? [node] : null;
    case "JSXExpressionContainer":
    case "JSXAttribute":
      return isText ? [node] : null;
    default:
      return null;
  }
}

/**
 * Whether a call sends what it is given, by its name. A function of the file or of the project may add
 * parameters, and `equal` only compares.
 */
function isSent(outer: Node, sourceCode: SourceCode): boolean {
  const callee = unwrap(outer);
  const name = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : null;
  if (!nameWords(name ?? "").some((word) => SENDING_WORDS.has(word))) return false;
  const origin = originOf(callee.type === "MemberExpression" ? callee.object : callee, sourceCode);
  if (origin.kind === "import") return !isOfProject(origin.module);
  return callee.type === "MemberExpression" ? origin.kind !== "this" : origin.kind === "global";
}

function isOfProject(module: string): boolean {
  return /^[.~#]|^@\//u.test(module);
}

/** `location = …`, `window.location.href = …` */
function isLocation(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (node.type === "Identifier") return isGlobal(node, "location", sourceCode);
  if (node.type !== "MemberExpression") return false;
  const name = memberName(node);
  const object = unwrap(node.object);
  if (name === "location") return object.type === "Identifier" && ["window", "document", "globalThis", "self", "top"].includes(object.name);
  return name === "href" && isLocation(object, sourceCode);
}

function isHeader({ key }: TSESTree.Property): boolean {
  const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
  return name.toLowerCase() === "location";
}

/** Whether the file adds to what a function returns: `loginUrl() + "&state=…"`, `new URL(loginUrl())`. */
function isBuiltUpon(place: Node, sourceCode: SourceCode): boolean {
  let owner: Node | undefined = place;
  while (owner && !isFunction(owner)) owner = owner.parent;
  if (!owner) return true;
  return nodesOf(sourceCode, "CallExpression").some((call) => {
    const origin = originOf(call.callee, sourceCode);
    if (origin.kind !== "function" || origin.function !== owner) return false;
    const use = wrapped(call).parent;
    return use?.type === "TemplateLiteral" || use?.type === "BinaryExpression" || use?.type === "NewExpression" || use?.type === "VariableDeclarator";
  });
}
