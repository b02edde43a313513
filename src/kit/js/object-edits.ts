import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, removeRange, replaceRange, type Edit } from "../edit.ts";
import type { Range } from "../range.ts";
import type { SourceCode } from "../source-code.ts";
import { contains } from "./ast.ts";
import { jsSource, type Token } from "./js-source.ts";
import { beginsLine, indentAt, lineBreak } from "./source-lines.ts";

type Node = TSESTree.Node;

/** One level of indentation where the file shows none. */
const INDENT = "  ";

function isSameLine(from: number, to: number, sourceCode: SourceCode): boolean {
  return !sourceCode.text.slice(from, to).includes("\n");
}

function isComma(token: Token | null): token is TSESTree.PunctuatorToken {
  return token?.type === "Punctuator" && token.value === ",";
}

/** @returns A string literal in the quotes that the file uses most. */
export function quoted(value: string, sourceCode: SourceCode): string {
  const doubles = sourceCode.text.split('"').length;
  const singles = sourceCode.text.split("'").length;
  const text = JSON.stringify(value);
  return singles > doubles ? `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : text;
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A key as the neighbours write theirs: in quotes where all of them are, or where it has to be. */
function keyText(name: string, neighbours: readonly Node[], sourceCode: SourceCode): string {
  const keys = neighbours.flatMap((node) => (node.type === "Property" ? [node.key] : []));
  const first = keys[0];
  const inQuotes = first?.type === "Literal" && keys.every((key) => key.type === "Literal");
  if (!inQuotes && IDENTIFIER.test(name)) return name;
  const quote = inQuotes ? sourceCode.text[first.range[0]] : null;
  if (quote === "'") return `'${name}'`;
  return quote === '"' ? JSON.stringify(name) : quoted(name, sourceCode);
}

/** A list in brackets: where its items and its closing bracket are. */
interface List {
  readonly items: readonly Node[];
  readonly close: TSESTree.Token;
}

/**
 * Adds items at the end of a list: behind a trailing comma and comments, each on its own line where the
 * others have theirs.
 */
function append(list: List, texts: readonly string[], sourceCode: SourceCode): readonly Edit[] {
  const js = jsSource(sourceCode);
  const last = list.items.at(-1) as Node;
  // Parentheses around the last item belong to it.
  let end: Token = last;
  let next = js.getTokenAfter(end);
  while (next && next !== list.close && !isComma(next) && next.range[1] <= list.close.range[0]) {
    end = next;
    next = js.getTokenAfter(end);
  }
  const comma = isComma(next) ? next : null;
  const before = js.getTokenBefore(list.close, { includeComments: true }) as Token;
  const isBroken = !isSameLine(end.range[1], list.close.range[0], sourceCode);
  if (!isBroken) {
    const text = texts.join(", ");
    if (comma) return [insertAt(before.range[1], ` ${text},`)];
    return [insertAt(before.range[1], `, ${text}`)];
  }
  const first = list.items.find((item) => beginsLine(item.range[0], sourceCode)) ?? null;
  const indent = first
    ? indentAt(first.range[0], sourceCode)
    : indentAt(list.close.range[0], sourceCode) + INDENT;
  const line = texts.map((text) => `${lineBreak(sourceCode)}${indent}${text}`).join(",");
  if (comma) return [insertAt(before.range[1], `${line},`)];
  if (before === end || contains(end as Node, before as Node)) return [insertAt(before.range[1], `,${line}`)];
  return [insertAt(end.range[1], ","), insertAt(before.range[1], line)];
}

/**
 * Adds a member at the end of an object literal, in the style of the others.
 *
 * @param key The member's name; it gets quotes where the others have them.
 * @param valueText The value as source text.
 */
export function insertProperty(
  object: TSESTree.ObjectExpression,
  key: string,
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  return insertProperties(object, [[key, valueText]], sourceCode);
}

/** Adds several members at once, as {@link insertProperty} does one. */
export function insertProperties(
  object: TSESTree.ObjectExpression,
  members: readonly (readonly [key: string, valueText: string])[],
  sourceCode: SourceCode,
): readonly Edit[] {
  const js = jsSource(sourceCode);
  const close = js.getLastToken(object) as TSESTree.Token;
  const texts = members.map(([key, valueText]) => `${keyText(key, object.properties, sourceCode)}: ${valueText}`);
  if (object.properties.length > 0) return append({ items: object.properties, close }, texts, sourceCode);
  const text = texts.join(", ");
  const inner: Range = [object.range[0] + 1, close.range[0]];
  if (sourceCode.text.slice(...inner).trim() === "") return [replaceRange(inner, ` ${text} `)];
  // Only comments inside: they stay before the new member.
  if (isSameLine(...inner, sourceCode)) {
    return [insertAt(inner[0] + sourceCode.text.slice(...inner).trimEnd().length, ` ${text}`)];
  }
  const comment = js.getTokenBefore(close, { includeComments: true }) as Token;
  const indent = beginsLine(comment.range[0], sourceCode)
    ? indentAt(comment.range[0], sourceCode)
    : indentAt(object.range[0], sourceCode) + INDENT;
  return [insertAt(comment.range[1], `${lineBreak(sourceCode)}${indent}${text},`)];
}

/** @returns The edits that give a property another value; none for methods and accessors. */
export function replaceValue(property: TSESTree.Property, valueText: string): readonly Edit[] {
  if (property.kind !== "init" || property.method) return [];
  if (property.shorthand) return [insertAt(property.range[1], `: ${valueText}`)];
  return [replaceRange(property.value.range, valueText)];
}

/** @returns The edits that give a property another name, quotes kept; none for computed keys, methods and accessors. */
export function renameKey(property: TSESTree.Property, name: string, sourceCode: SourceCode): readonly Edit[] {
  if (property.kind !== "init" || property.method || property.computed) return [];
  if (property.shorthand) return [insertAt(property.range[0], `${name}: `)];
  const quote = property.key.type === "Literal" ? (sourceCode.text[property.key.range[0]] ?? "") : "";
  if (quote === "" && !IDENTIFIER.test(name)) return [replaceRange(property.key.range, quoted(name, sourceCode))];
  return [replaceRange(property.key.range, `${quote}${name}${quote}`)];
}

/**
 * Removes a member from the literal that it stands in, with its comma, and with its line where it has
 * one for itself. Comments stay.
 */
export function removeProperty(property: TSESTree.Property, sourceCode: SourceCode): readonly Edit[] {
  const js = jsSource(sourceCode);
  const { text } = sourceCode;
  const object = property.parent as TSESTree.ObjectExpression;
  const after = js.getTokenAfter(property);
  const before = js.getTokenBefore(property) as Token;
  const [start, end] = property.range;
  if (isComma(after)) {
    const hasComment = text.slice(end, after.range[0]).trim() !== "";
    if (hasComment) return [removeRange(property.range), removeRange(after.range)];
    const withComma: Range = [start, after.range[1]];
    return [removeRange(wholeLine(withComma, sourceCode) ?? withBlanksAfter(withComma, text))];
  }
  const gap = text.slice(before.range[1], start);
  if (object.properties.length === 1) {
    const inner: Range = [object.range[0] + 1, object.range[1] - 1];
    const around = text.slice(inner[0], start) + text.slice(end, inner[1]);
    return [removeRange(around.trim() === "" ? inner : property.range)];
  }
  // The last one, with no comma behind it: the comma before goes with it.
  if (isComma(before) && gap.trim() === "") return [removeRange([before.range[0], end])];
  return [
    ...(isComma(before) ? [removeRange(before.range)] : []),
    removeRange(wholeLine(property.range, sourceCode) ?? property.range),
  ];
}

/** A range with the line break before it, where nothing else stands on its lines. */
function wholeLine([start, end]: Range, sourceCode: SourceCode): Range | null {
  const { text } = sourceCode;
  if (!beginsLine(start, sourceCode)) return null;
  const rest = /^[\t ]*(?=\r?\n)/u.exec(text.slice(end));
  if (!rest) return null;
  const lineStart = text.lastIndexOf("\n", start - 1);
  if (lineStart === -1) return null;
  return [text[lineStart - 1] === "\r" ? lineStart - 1 : lineStart, end + rest[0].length];
}

function withBlanksAfter([start, end]: Range, text: string): Range {
  const blanks = /^[\t ]+(?=\S)/u.exec(text.slice(end));
  return [start, end + (blanks?.[0].length ?? 0)];
}

/** @returns The edits that give a call or a `new` one argument more, at the end. */
export function appendArgument(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argumentText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const close = jsSource(sourceCode).getLastToken(call) as TSESTree.Token;
  if (close.value !== ")") return [insertAt(call.range[1], `(${argumentText})`)];
  if (call.arguments.length === 0) return [insertAt(close.range[0], argumentText)];
  return append({ items: call.arguments, close }, [argumentText], sourceCode);
}
