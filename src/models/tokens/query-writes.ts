import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal, variableOf } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { textParts, type TextPart } from "../../kit/js/text-parts.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { QUERY_OBJECTS } from "../../libraries/tokens/query-tokens.ts";
import { configurationsOf } from "../configurations/configurations.ts";

type Node = TSESTree.Node;
type Expression = TSESTree.Expression;

/** A parameter that is put into the query of an address. */
export interface QueryWrite {
  readonly name: string;
  readonly value: Expression;
  /** The address as it is written: its fixed text and the names of what is put into it. */
  readonly address: string;
}

/** @returns The parameters that a file puts into queries with values that are not fixed, in whatever way. */
export function queryWrites(sourceCode: SourceCode): readonly QueryWrite[] {
  return [...inTexts(sourceCode), ...inUrls(sourceCode), ...inParameters(sourceCode), ...inClientOptions(sourceCode)];
}

/** What stands before the hole in `?name=${…}`. */
const PARAMETER_END = /[?&]([\w.-]+)=$/u;

function inTexts(sourceCode: SourceCode): readonly QueryWrite[] {
  const texts = [...nodesOf(sourceCode, "TemplateLiteral"), ...nodesOf(sourceCode, "BinaryExpression")].filter(
    (node) => !isInsideText(node) && sourceCode.text.slice(...node.range).includes("="),
  );
  return texts.flatMap((node) => {
    const parts = textParts(node, sourceCode);
    const address = addressText(parts);
    return parts.flatMap((part, index) => {
      const before = parts[index - 1];
      const name = typeof before === "string" ? PARAMETER_END.exec(before)?.[1] : undefined;
      return name !== undefined && typeof part !== "string" ? [{ name, value: encoded(part), address }] : [];
    });
  });
}

function addressText(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : ` ${lastName(part)} `)).join("");
}

function lastName(outer: Node): string {
  const node = unwrap(outer);
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
}

function isInsideText({ parent }: Node): boolean {
  return parent?.type === "TemplateLiteral" || (parent?.type === "BinaryExpression" && parent.operator === "+");
}

/** What `encodeURIComponent(x)` is given. */
function encoded(outer: Expression): Expression {
  const node = unwrap(outer) as Expression;
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return node;
  const [first] = node.arguments;
  const isEncoding = ["encodeURIComponent", "encodeURI", "String"].includes(node.callee.name);
  return isEncoding && first && first.type !== "SpreadElement" ? first : node;
}

function isPlatform(name: "URL" | "URLSearchParams", callee: Node, sourceCode: SourceCode): boolean {
  return isGlobal(callee, name, sourceCode) || isImportOf(originOf(callee, sourceCode), "url", [name]);
}

/** `url.searchParams.set("name", value)` */
function inUrls(sourceCode: SourceCode): readonly QueryWrite[] {
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const set = setting(call, sourceCode);
    const holder = set && unwrap(set.holder);
    if (!set || holder?.type !== "MemberExpression" || memberName(holder) !== "searchParams") return [];
    const url = originOf(holder.object, sourceCode);
    if (url.kind !== "new" || !isPlatform("URL", url.node.callee, sourceCode)) return [];
    const parts = url.node.arguments.flatMap((argument) =>
      argument.type === "SpreadElement" ? [] : textParts(argument, sourceCode),
    );
    return [{ name: set.name, value: set.value, address: addressText(parts) }];
  });
}

interface Setting {
  readonly holder: Node;
  readonly name: string;
  readonly value: Expression;
}

function setting(call: TSESTree.CallExpression, sourceCode: SourceCode): Setting | null {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  const [key, value] = call.arguments;
  if (callee.type !== "MemberExpression" || (method !== "set" && method !== "append")) return null;
  if (!key || !value || key.type === "SpreadElement" || value.type === "SpreadElement") return null;
  const name = staticString(key, sourceCode);
  return name === null ? null : { holder: callee.object, name, value: encoded(value) };
}

/** `new URLSearchParams({ name: value })` that stands behind a question mark, with what is set on it later. */
function inParameters(sourceCode: SourceCode): readonly QueryWrite[] {
  return nodesOf(sourceCode, "NewExpression").flatMap((made) => {
    if (!isPlatform("URLSearchParams", made.callee, sourceCode)) return [];
    const uses = usesOf(made, sourceCode);
    const address = uses.map((use) => addressBefore(use, sourceCode)).find((text) => text !== null) ?? null;
    if (address === null) return [];
    const [init] = made.arguments;
    const given = init && init.type !== "SpreadElement" ? membersOf(init, sourceCode) : [];
    const later = uses.flatMap((use) => {
      const call = wrapped(use).parent?.parent;
      const set = call?.type === "CallExpression" ? setting(call, sourceCode) : null;
      return set && unwrap(set.holder) === unwrap(use) ? [{ name: set.name, value: set.value }] : [];
    });
    return [...given, ...later].map((member) => ({ ...member, address }));
  });
}

function usesOf(made: Node, sourceCode: SourceCode): readonly Node[] {
  const declarator = wrapped(made).parent;
  const variable = declarator?.type === "VariableDeclarator" ? variableOf(declarator.id, sourceCode) : null;
  return variable ? variable.references.flatMap((use) => (use.isRead() ? [use.identifier as Node] : [])) : [made];
}

/** The text of the address before a question mark that parameters stand behind; `null` where they go elsewhere. */
function addressBefore(use: Node, sourceCode: SourceCode): string | null {
  let node = wrapped(use);
  const member = node.parent;
  if (member?.type === "MemberExpression" && member.object === node && memberName(member) === "toString") {
    node = wrapped(wrapped(member).parent ?? member);
  }
  const { parent } = node;
  if (parent?.type === "AssignmentExpression" && parent.right === node) {
    return parent.left.type === "MemberExpression" && memberName(parent.left) === "search" ? "" : null;
  }
  if (!parent || !isInsideText(node)) return null;
  let text = parent;
  while (text.parent && isInsideText(text)) text = text.parent;
  const parts = textParts(text as Expression, sourceCode);
  const index = parts.findIndex((part) => typeof part !== "string" && unwrap(part) === unwrap(node));
  const before = parts[index - 1];
  return typeof before === "string" && /[?&]$/u.test(before) ? addressText(parts) : null;
}

function membersOf(node: Node, sourceCode: SourceCode): readonly { readonly name: string; readonly value: Expression }[] {
  const view = objectView(node, sourceCode);
  if (view) return view.properties.flatMap(({ name, value }) => (value ? [{ name, value: encoded(value) }] : []));
  const list = unwrap(node);
  if (list.type !== "ArrayExpression") return [];
  return list.elements.flatMap((pair) => {
    const [key, value] = pair?.type === "ArrayExpression" ? pair.elements : [];
    const name = key && key.type !== "SpreadElement" ? staticString(key, sourceCode) : null;
    return name !== null && value && value.type !== "SpreadElement" ? [{ name, value: encoded(value) }] : [];
  });
}

/** `axios.get(url, { params: { name: value } })` */
function inClientOptions(sourceCode: SourceCode): readonly QueryWrite[] {
  return QUERY_OBJECTS.flatMap(({ place, path }) =>
    configurationsOf(place, sourceCode).flatMap((configuration) => {
      const found = configuration.valueAt(path);
      if (found.state !== "present") return [];
      const [url] = configuration.call?.arguments ?? [];
      const address = addressText(url && url.type !== "SpreadElement" ? textParts(url, sourceCode) : []);
      return membersOf(found.node, sourceCode).map((member) => ({ ...member, address }));
    }),
  );
}
