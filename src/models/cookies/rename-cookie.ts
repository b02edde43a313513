import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieWrite } from "./cookie-write.ts";

type Node = TSESTree.Node;

function isAt({ range: [start, end] }: Node, range: Range): boolean {
  return start === range[0] && end === range[1];
}

/** The literal that a name's expression leads to: itself, a constant's, a member's of an object of the file. */
function literalOf(outer: Node, sourceCode: SourceCode, depth = 0): Node | null {
  const node = unwrap(outer);
  if (depth > 5) return null;
  if (literalString(node) !== null) return node;
  if (node.type === "Identifier") {
    const binding = bindingOfName(node, sourceCode);
    return binding?.kind === "value" && binding.path.length === 0 ? literalOf(binding.value, sourceCode, depth + 1) : null;
  }
  if (node.type !== "MemberExpression") return null;
  const name = memberName(node);
  const value = name === null ? null : objectView(node.object, sourceCode)?.property(name)?.value;
  return value ? literalOf(value, sourceCode, depth + 1) : null;
}

/** Where the literal of a cookie's name has its text; `null` where the file does not write it in one piece. */
function nameText(range: Range, name: string, sourceCode: SourceCode): Range | null {
  if (sourceCode.text.slice(...range) === name) {
    const reference = nodesOf(sourceCode, "Identifier").find((node) => isAt(node, range));
    if (!reference) return range;
  }
  const types = ["Literal", "TemplateLiteral", "Identifier", "MemberExpression"] as const;
  const node = types.flatMap((type) => nodesOf(sourceCode, type)).find((one) => isAt(one, range));
  const literal = node && literalOf(node, sourceCode);
  if (!literal) return null;
  const inner: Range = [literal.range[0] + 1, literal.range[1] - 1];
  return sourceCode.text.slice(...inner) === name ? inner : null;
}

/** Whether something along the way that a value comes has to do with cookies by its name. */
function speaksOfCookies(origin: Origin): boolean {
  switch (origin.kind) {
    case "import":
      return [origin.module, ...origin.path].some((name) => /cookie/iu.test(name));
    case "call":
    case "new":
      return speaksOfCookies(origin.callee);
    case "member":
      return /cookie/iu.test(origin.name) || speaksOfCookies(origin.object);
    case "parameter":
      return origin.path.some((name) => /cookie/iu.test(name));
    case "global":
      return /cookie/iu.test(origin.name);
    default:
      return false;
  }
}

function isCookies(node: Node, sourceCode: SourceCode): boolean {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression" && /cookie/iu.test(memberName(inner) ?? "")) return true;
  return speaksOfCookies(originOf(inner, sourceCode));
}

/** `getCookie(c, "session")`, `jar.get("session")`, `request.cookies["session"]` */
function literalUses(name: string, sourceCode: SourceCode): readonly Range[] {
  return [...nodesOf(sourceCode, "Literal"), ...nodesOf(sourceCode, "TemplateLiteral")].flatMap((node) => {
    if (literalString(node) !== name) return [];
    const { parent } = node;
    const isArgument =
      (parent.type === "CallExpression" || parent.type === "NewExpression") &&
      parent.callee !== node &&
      isCookies(parent.callee, sourceCode);
    const isKey = parent.type === "MemberExpression" && parent.computed && isCookies(parent.object, sourceCode);
    const inner: Range = [node.range[0] + 1, node.range[1] - 1];
    return (isArgument || isKey) && sourceCode.text.slice(...inner) === name ? [inner] : [];
  });
}

/** `request.cookies.session` becomes `request.cookies["__Host-session"]`. */
function memberUses(name: string, wanted: string, sourceCode: SourceCode): readonly Edit[] {
  return nodesOf(sourceCode, "MemberExpression").flatMap((node) => {
    const isUse = !node.computed && memberName(node) === name && isCookies(node.object, sourceCode);
    if (!isUse) return [];
    const dot: Range = [node.object.range[1], node.range[1]];
    // Parentheses around the object, or a comment before the dot, stay where they are.
    const start = dot[0] + sourceCode.text.slice(...dot).lastIndexOf(node.optional ? "?." : ".");
    return [replaceRange([start, node.range[1]], `${node.optional ? "?." : ""}[${JSON.stringify(wanted)}]`)];
  });
}

/** `const { session } = request.cookies` becomes `const { "__Host-session": session } = …`. */
function patternUses(name: string, wanted: string, sourceCode: SourceCode): readonly Edit[] {
  return nodesOf(sourceCode, "VariableDeclarator").flatMap(({ id, init }) => {
    if (id.type !== "ObjectPattern" || !init || !isCookies(init, sourceCode)) return [];
    return id.properties.flatMap((property) => {
      if (property.type !== "Property" || property.computed) return [];
      const key = property.key.type === "Identifier" ? property.key.name : literalString(property.key);
      if (key !== name) return [];
      const text = JSON.stringify(wanted);
      return [replaceRange(property.key.range, property.shorthand ? `${text}: ${name}` : text)];
    });
  });
}

/**
 * Gives a cookie another name wherever the file names it: in the calls that write and delete it, in
 * reads of it, in the constant that they share.
 *
 * @param writes All cookies of the file.
 * @returns `null` where the cookie's own name is not written out in the file.
 */
export function renameEdits(
  write: CookieWrite,
  wanted: string,
  writes: readonly CookieWrite[],
  sourceCode: SourceCode,
): readonly Edit[] | null {
  const { text: name, range } = write.name;
  if (name === null || range === null) return null;
  const own = nameText(range, name, sourceCode);
  if (!own) return null;
  const others = writes.flatMap((other) => {
    const place = other.name.text === name && other.name.range ? nameText(other.name.range, name, sourceCode) : null;
    return place ? [place] : [];
  });
  const edits = [
    ...[own, ...others, ...literalUses(name, sourceCode)].map((place) => replaceRange(place, wanted)),
    ...memberUses(name, wanted, sourceCode),
    ...patternUses(name, wanted, sourceCode),
  ];
  return distinct(edits);
}

/** @returns The edits in the order of the text, each of them once. */
export function distinct(edits: readonly Edit[]): readonly Edit[] {
  const byKey = new Map(edits.map((edit) => [`${edit.range.join()} ${edit.text}`, edit]));
  return [...byKey.values()].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
