import { insertAt, removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import { isShared } from "./anchors.ts";
import {
  withoutMeta,
  type YamlMapping,
  type YamlNode,
  type YamlPair,
  type YamlSequence,
  type YamlWritten,
} from "./ast.ts";
import { fieldOf, ownPair, resolve } from "./field.ts";
import { holdsTemplate } from "./template.ts";

const DEFAULT_STEP = 2;

type Path = readonly [string, ...string[]];

function columnOf(node: YamlNode): number {
  return node.loc.start.column;
}

/** @returns The offset of the line break that ends the line of an offset, or of the end of the text. */
function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** @returns The line break that the text uses around an offset. */
function lineBreakNear(text: string, offset: number): string {
  const before = text.lastIndexOf("\n", offset - 1);
  const newline = before === -1 ? text.indexOf("\n", offset) : before;
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/**
 * @returns The end of the last comment line that belongs to a block mapping: those that follow its last
 * value, no further to the left than its keys.
 */
function endWithComments(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  let position = end;
  while (position < text.length) {
    const start = text.indexOf("\n", position) + 1;
    if (start === 0) break;
    position = lineEnd(text, start);
    const line = text.slice(start, position);
    const content = line.trimStart();
    if (content === "") continue;
    if (!content.startsWith("#") || line.length - content.length < column) break;
    end = position;
  }
  return end;
}

/** @returns The innermost value at the end of a node, the one that a following line could run into. */
function lastValueOf(node: YamlWritten | null): YamlWritten | null {
  const value = withoutMeta(node);
  if (value?.type === "YAMLMapping" && value.style === "block") return lastValueOf(value.pairs.at(-1)?.value ?? null);
  if (value?.type === "YAMLSequence" && value.style === "block") return lastValueOf(value.entries.at(-1) ?? null);
  return value;
}

/** A block scalar that ends with the file, without a line break, would get one from a line after it. */
function canBeFollowed(text: string, collection: YamlMapping | YamlSequence): boolean {
  const last = lastValueOf(collection);
  if (last?.type !== "YAMLScalar" || (last.style !== "literal" && last.style !== "folded")) return true;
  return last.chomping === "strip" || lineEnd(text, last.range[1]) < text.length;
}

/** @returns How many columns deeper this file puts the keys of a mapping in a mapping. */
function stepOf(mapping: YamlMapping): number {
  const candidates = [...mapping.pairs];
  for (let node: YamlNode = mapping.parent; node.type !== "YAMLDocument"; node = node.parent) {
    if (node.type === "YAMLPair") candidates.push(node);
  }
  for (const pair of candidates) {
    const value = withoutMeta(pair.value);
    if (value?.type !== "YAMLMapping" || value.style !== "block") continue;
    const step = columnOf(value) - columnOf(pair);
    if (step > 0) return step;
  }
  return DEFAULT_STEP;
}

function quotedLike(mapping: YamlMapping, key: string): string {
  const last = mapping.pairs.at(-1)?.key;
  return last?.type === "YAMLScalar" && last.style === "double-quoted" ? `"${key}"` : key;
}

function inFlow(mapping: YamlMapping, path: Path, value: string): string {
  return path.reduceRight((inner, key, index) => {
    const pair = `${quotedLike(mapping, key)}: ${inner}`;
    return index === 0 ? pair : `{${pair}}`;
  }, value);
}

function inBlock(mapping: YamlMapping, path: Path, value: string, column: number, lineBreak: string): string {
  const step = stepOf(mapping);
  return path
    .map((key, depth) => `${lineBreak}${" ".repeat(column + depth * step)}${quotedLike(mapping, key)}:`)
    .join("")
    .concat(` ${value}`);
}

function insertIntoFlow(text: string, mapping: YamlMapping, path: Path, value: string): Edit[] {
  const pair = inFlow(mapping, path, value);
  const last = mapping.pairs.at(-1);
  if (!last) return [insertAt(mapping.range[0] + 1, pair)];
  const lineStart = text.lastIndexOf("\n", last.range[0]) + 1;
  const indent = text.slice(lineStart, last.range[0]);
  const rest = text.slice(last.range[1], lineEnd(text, last.range[1]));
  const standsAlone = lineStart > mapping.range[0] && indent.trim() === "" && !rest.includes("#");
  return standsAlone
    ? insertLines(text, last, last.range[1], `,${lineBreakNear(text, last.range[0])}${indent}${pair}`)
    : [insertAt(last.range[1], `, ${pair}`)];
}

/**
 * Puts lines at an offset that fit the columns of a node above. The empty edit at the node's line makes
 * one fix of all between: ESLint applies fixes of several rules at once unless they overlap, and with
 * one that indents these lines anew (yml/indent) the new lines would stand in another mapping.
 */
function insertLines(text: string, fitting: YamlNode, offset: number, lines: string): Edit[] {
  const lineStart = text.lastIndexOf("\n", fitting.range[0] - 1) + 1;
  return [insertAt(lineStart, ""), insertAt(offset, lines)];
}

function insertIntoBlock(text: string, mapping: YamlMapping, path: Path, value: string): Edit[] | null {
  if (!canBeFollowed(text, mapping)) return null;
  const column = columnOf(mapping);
  const end = endWithComments(text, mapping.range[1], column);
  return insertLines(text, mapping, end, inBlock(mapping, path, value, column, lineBreakNear(text, end)));
}

/** Gives a key that stands there without a value, or with null, its value. */
function fill(text: string, mapping: YamlMapping, pair: YamlPair, rest: readonly string[], value: string): Edit[] | null {
  const [first, ...others] = rest;
  const path: Path | null = first === undefined ? null : [first, ...others];
  if (pair.value) {
    if (pair.value.type !== "YAMLScalar") return null;
    return [replaceRange(pair.value.range, path ? `{${inFlow(mapping, path, value)}}` : value)];
  }
  // `? key` and a bare `key` of a flow mapping have no colon to write behind.
  if (text[pair.range[1] - 1] !== ":") return null;
  if (!path) return [insertAt(pair.range[1], ` ${value}`)];
  if (mapping.style === "flow") return [insertAt(pair.range[1], ` {${inFlow(mapping, path, value)}}`)];
  const end = lineEnd(text, pair.range[1]);
  const column = columnOf(pair) + stepOf(mapping);
  return insertLines(text, pair, end, inBlock(mapping, path, value, column, lineBreakNear(text, end)));
}

/**
 * Gives a scalar that is written in the text another value. What follows it, its anchor and its tag stay.
 *
 * @param node What is written at the place, as `Field.node` has it.
 * @param value The new scalar, as YAML.
 * @returns The edits, or `null` where they could change more than this one value: an alias, a value in
 * an anchored node that is used elsewhere, a placeholder, a block scalar.
 */
export function replaceScalar(node: YamlWritten, value: string): Edit[] | null {
  if (node.type !== "YAMLScalar" || node.style === "literal" || node.style === "folded") return null;
  if (isShared(node) || holdsTemplate(node.raw)) return null;
  return [replaceRange(node.range, value)];
}

/**
 * Sets the value at a path of keys, seen from a mapping. Keys that are missing are put at the end of
 * their mapping, in its style (block or flow), at its indentation, with the file's line ends; comments,
 * order and everything else stay as they are.
 *
 * @param text The file's text.
 * @param mapping The mapping to start from.
 * @param path Keys from the mapping down; the last one gets the value.
 * @param value A scalar, as YAML.
 * @returns The edits, or `null` where they could change more than this one value: in an anchored node
 * that is used elsewhere, through an alias, over a mapping that is merged in, over a placeholder.
 */
export function setField(text: string, mapping: YamlMapping, path: Path, value: string): Edit[] | null {
  if (isShared(mapping)) return null;
  const [key, ...rest] = path;
  const pair = ownPair(mapping, key);
  const current = fieldOf(resolve(mapping), key);
  if (current.state === "unknown") return null;
  if (!pair) {
    // A key of the mapping's own hides the whole of one that is merged in.
    if (current.state === "known" && rest.length > 0) return null;
    const insert = mapping.style === "flow" ? insertIntoFlow : insertIntoBlock;
    return insert(text, mapping, path, value);
  }
  if (current.state === "absent") return fill(text, mapping, pair, rest, value);
  const [next, ...others] = rest;
  if (next === undefined) return replaceScalar(current.node, value);
  return current.node.type === "YAMLMapping" ? setField(text, current.node, [next, ...others], value) : null;
}

/**
 * Puts an entry at the end of a sequence, in its style and at its indentation.
 *
 * @param value The entry on one line, as YAML.
 * @returns The edits, or `null` where they could change more than this sequence.
 */
export function appendItem(text: string, sequence: YamlSequence, value: string): Edit[] | null {
  if (isShared(sequence)) return null;
  const last = sequence.entries.at(-1);
  if (sequence.style === "flow") {
    return [last ? insertAt(last.range[1], `, ${value}`) : insertAt(sequence.range[0] + 1, value)];
  }
  if (!canBeFollowed(text, sequence)) return null;
  const column = columnOf(sequence);
  const end = endWithComments(text, sequence.range[1], column);
  return insertLines(text, sequence, end, `${lineBreakNear(text, end)}${" ".repeat(column)}- ${value}`);
}

/** Takes a key out of a flow mapping, with the comma beside it. */
function removeFromFlow(text: string, mapping: YamlMapping, pair: YamlPair): Edit[] | null {
  const index = mapping.pairs.indexOf(pair);
  const next = mapping.pairs[index + 1];
  const previous = mapping.pairs[index - 1];
  const start = next ? pair.range[0] : (previous?.range[1] ?? pair.range[0]);
  const end = next ? next.range[0] : pair.range[1];
  return text.slice(start, end).includes("#") ? null : [removeRange([start, end])];
}

/**
 * Removes a key with its value; the mapping too, where it held nothing else and stands at a key itself.
 *
 * @returns The edits, or `null` where they could take more away: a comment, an anchored value that is
 * used elsewhere, the dash of a list's item.
 */
export function removePair(text: string, pair: YamlPair): Edit[] | null {
  const mapping = pair.parent;
  if (isShared(mapping)) return null;
  if (mapping.pairs.length === 1) {
    const outer = mapping.parent;
    return outer.type === "YAMLPair" && outer.parent.pairs.length > 1 ? removePair(text, outer) : null;
  }
  if (mapping.style === "flow") return removeFromFlow(text, mapping, pair);
  const last = lastValueOf(pair.value);
  if (last?.type === "YAMLScalar" && (last.style === "literal" || last.style === "folded")) return null;
  const lineStart = text.lastIndexOf("\n", pair.range[0] - 1) + 1;
  const end = lineEnd(text, pair.range[1]);
  const isAlone = text.slice(lineStart, pair.range[0]).trim() === "" && text.slice(pair.range[1], end).trim() === "";
  if (lineStart === 0 || !isAlone || text.slice(...pair.range).includes("#")) return null;
  return [removeRange([lineEnd(text, lineStart - 1), end])];
}
