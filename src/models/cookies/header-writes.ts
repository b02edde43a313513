import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { bindingOf, variableOf } from "../../kit/js/bindings.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { AttributeName, CookieLibrary } from "../../libraries/cookies/cookie-library.ts";
import { effectiveAttributes, type Raw } from "./attributes.ts";
import type { CookieWrite, SpelledAttribute, WrittenName } from "./cookie-write.ts";
import { headerEditor, partOf, sourceRange } from "./header-editor.ts";
import { isFlagValue, isOver, isRevokedValue } from "./lifetime.ts";
import { readSetCookie, type HeaderPart, type SetCookieText } from "./set-cookie-text.ts";
import { HOLE, piecesOf, type PiecedText } from "./text-pieces.ts";

type Node = TSESTree.Node;

/** An expression that is a header's text, or one of several. */
interface HeaderExpression {
  readonly node: TSESTree.Expression;
  /** Whether the text is used in this place alone. */
  readonly isLocal: boolean;
}

/** The texts that an expression can be: items of lists, both sides of conditions, constants of the file. */
function* headersIn(outer: Node, isLocal: boolean, sourceCode: SourceCode, depth = 0): Generator<HeaderExpression> {
  const node = unwrap(outer);
  if (depth > 5) return;
  switch (node.type) {
    case "ArrayExpression":
      for (const element of node.elements) {
        if (element && element.type !== "SpreadElement") yield* headersIn(element, isLocal, sourceCode, depth + 1);
      }
      return;
    case "ConditionalExpression":
      yield* headersIn(node.consequent, isLocal, sourceCode, depth + 1);
      yield* headersIn(node.alternate, isLocal, sourceCode, depth + 1);
      return;
    case "Identifier": {
      const variable = variableOf(node, sourceCode);
      const binding = variable && bindingOf(variable);
      if (!variable || binding?.kind !== "value" || binding.path.length > 0) return;
      const isUsedOnce = variable.references.filter((reference) => reference.isRead()).length === 1;
      yield* headersIn(binding.value, isLocal && isUsedOnce, sourceCode, depth + 1);
      return;
    }
    case "Literal":
    case "TemplateLiteral":
    case "BinaryExpression":
    case "CallExpression":
      yield { node, isLocal };
      return;
    default:
  }
}

/** A flag is on however it is given; what a hole says is not known. */
function rawOf(part: HeaderPart | null, attribute: AttributeName, header: SetCookieText, pieces: PiecedText): Raw {
  if (!part) return header.isOpen ? { state: "unknown" } : { state: "absent" };
  if (part.value?.includes(HOLE)) return { state: "unknown" };
  const range = sourceRange(pieces, part.range) ?? rangeOfAll(pieces);
  const isFlag = attribute === "httpOnly" || attribute === "secure" || attribute === "partitioned";
  const given = {
    range,
    keyRange: sourceRange(pieces, part.nameRange) ?? range,
    valueRange: part.value === null ? range : (sourceRange(pieces, part.valueRange) ?? range),
    key: part.name,
    value: isFlag ? true : (part.value ?? ""),
    node: null,
  };
  return { state: "given", given };
}

/** From the first to the last character that stands in the source. */
function rangeOfAll({ offsets }: PiecedText): Range {
  const known = offsets.filter((offset) => offset !== null);
  return [known[0] ?? 0, (known.at(-1) ?? -1) + 1];
}

function nameOf({ cookie }: SetCookieText, pieces: PiecedText, node: Node): WrittenName {
  if (!cookie) return { text: null, start: "", range: null };
  const hole = cookie.name.indexOf(HOLE);
  return {
    text: hole === -1 ? cookie.name : null,
    start: hole === -1 ? cookie.name : cookie.name.slice(0, hole),
    range: sourceRange(pieces, cookie.nameRange) ?? node.range,
  };
}

function spelledIn(header: SetCookieText, pieces: PiecedText, isLocal: boolean): readonly SpelledAttribute[] {
  return header.attributes.flatMap((part) => {
    const keyRange = sourceRange(pieces, part.nameRange);
    if (!keyRange) return [];
    return {
      key: part.name,
      keyRange,
      valueRange: sourceRange(pieces, part.valueRange) ?? keyRange,
      isLocal,
      value: part.value === null || part.value.includes(HOLE) ? null : { value: part.value },
      node: null,
      rename: (key) => [replaceRange(keyRange, key)],
    };
  });
}

/** @returns The cookies that a header's value writes, where it is text that the file puts together. */
export function headerWrites(
  value: TSESTree.Node,
  library: CookieLibrary,
  node: TSESTree.Node,
  sourceCode: SourceCode,
): readonly CookieWrite[] {
  return [...headersIn(value, true, sourceCode)].flatMap((header) => writeOf(header, library, node, sourceCode) ?? []);
}

function writeOf(
  { node: text, isLocal }: HeaderExpression,
  library: CookieLibrary,
  node: TSESTree.Node,
  sourceCode: SourceCode,
): CookieWrite | null {
  const pieces = piecesOf(text, sourceCode);
  const header = readSetCookie(pieces.text);
  if (!header.cookie) return null;
  const { dialect } = library;
  const name = nameOf(header, pieces, text);
  const attributes = effectiveAttributes((attribute) => rawOf(partOf(header, attribute), attribute, header, pieces), dialect);
  const cookieValue = header.cookie.value?.includes(HOLE) ? null : header.cookie.value;
  return {
    library,
    dialect,
    node,
    effect: "set",
    name,
    attributes,
    doubledPrefix: null,
    isDeletion: isOver(attributes) || (cookieValue !== null && isRevokedValue(cookieValue)),
    isFlag: cookieValue !== null && isFlagValue(cookieValue),
    side: library.side ?? "server",
    at: name.range ?? text.range,
    spelled: spelledIn(header, pieces, isLocal),
    ignoredGroup: null,
    edits: headerEditor(pieces, header, isLocal),
  };
}
