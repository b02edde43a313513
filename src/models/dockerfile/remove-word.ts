import { removeRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { dockerfileOf } from "./document.ts";

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start--;
  return start;
}

function blanksAfter(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end) === " " || text.charAt(end) === "\t") end++;
  return end;
}

/** @returns Whether a comment stands inside a place. */
export function hasComment(sourceCode: SourceCode, [start, end]: Range): boolean {
  return dockerfileOf(sourceCode).comments.some(({ range }) => range[0] > start && range[1] <= end);
}

/** From the mark that continues the line before, for words that are the last of an instruction; a comment may stand there. */
function fromMark(text: string, lineStart: number, end: number): Range | null {
  const before = text.slice(0, lineStart).trimEnd();
  return /[\\`]$/u.test(before) ? [before.slice(0, -1).trimEnd().length, end] : null;
}

/**
 * @param range Words of an instruction that stand next to each other, not its first.
 * @returns The edit that takes them out, with their line where they have one for themselves, and no
 * comment; `null` where a comment stands in the way.
 */
export function removeWords(sourceCode: SourceCode, [start, end]: Range): Edit | null {
  const { text } = sourceCode;
  if (hasComment(sourceCode, [start, end])) return null;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  const lineEnd = feed === -1 ? text.length : feed;
  if (blanksBefore(text, start) > lineStart) return removeRange([blanksBefore(text, start), end]);
  const after = text.slice(end, lineEnd).trim();
  if (after === "\\" || after === "`") return removeRange([lineStart, lineEnd + 1]);
  if (after !== "") return removeRange([start, blanksAfter(text, end)]);
  const range = fromMark(text, lineStart, end);
  return range && removeRange(range);
}

/** @returns The edit that takes a string out of a JSON array, with one of the commas beside it. */
export function removeElement({ text }: SourceCode, [start, end]: Range): Edit {
  const after = text.slice(end).trimStart();
  if (after.startsWith(",")) return removeRange([start, text.length - after.slice(1).trimStart().length]);
  const before = text.slice(0, start).trimEnd();
  return removeRange([before.endsWith(",") ? before.slice(0, -1).trimEnd().length : start, end]);
}
