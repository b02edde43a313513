import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";

function quoteOf({ raw }: Argument): string {
  const first = raw.charAt(0);
  return raw.length > 1 && (first === '"' || first === "'") && raw.endsWith(first) ? first : "";
}

/** @returns The offset right after a word's last character, inside the quotes around it. */
function innerEnd(word: Argument): number {
  return word.range[1] - quoteOf(word).length;
}

/** @returns The edit that lengthens a word, inside the quotes around it. */
export function appendToWord(word: Argument, text: string): Edit {
  return insertAt(innerEnd(word), text);
}

/** @returns The edit that puts `text` in the place of the first characters of a word, inside the quotes around it. */
export function replaceStartOfWord(word: Argument, length: number, text: string): Edit {
  const start = word.range[0] + quoteOf(word).length;
  return replaceRange([start, start + length], text);
}
