import { isSpace } from "./characters.ts";

/** A heredoc operator with its word, e.g. `3<<-"EOF"`, in a logical line. */
export interface HeredocWord {
  /** Where it stands in the logical line. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
  readonly descriptor: number | null;
}

const OPERATOR = /^(?<digits>\d*)<<(?<word>[^<]*)$/u;

/** @returns The index after a quoted stretch that begins at `start`, or -1 when it is not closed. */
function skipQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === quote) return i + 1;
    if (character === "\\" && quote === '"') i++;
  }
  return -1;
}

/** @returns `[start, end)` of the words with quotes and escapes kept, or `null` when a quote is not closed. */
function rawWords(text: string): (readonly [number, number])[] | null {
  const words: (readonly [number, number])[] = [];
  let start = -1;
  let i = 0;
  while (i < text.length) {
    const character = text.charAt(i);
    if (isSpace(character)) {
      if (start !== -1) words.push([start, i]);
      start = -1;
      i++;
      continue;
    }
    if (start === -1) start = i;
    if (character === "'" || character === '"') {
      i = skipQuoted(text, i);
      if (i === -1) return null;
    } else {
      i += character === "\\" ? 2 : 1;
    }
  }
  if (start !== -1) words.push([start, text.length]);
  return words;
}

function unquote(word: string): string {
  let value = "";
  let quote = "";
  for (let i = 0; i < word.length; i++) {
    const character = word.charAt(i);
    const next = word.charAt(i + 1);
    if (quote !== "" && character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === "\\" && (quote === "" || (quote === '"' && /["$\\]/u.test(next)))) {
      value += next;
      i++;
    } else value += character;
  }
  return value;
}

/**
 * Finds the heredocs that BuildKit sees in an instruction. Unlike a shell it wants the operator at the
 * start of a word (`cat<<EOF` is none), takes the whole word as the name, and sees none at all in a
 * line with an open quote. `<<<` is a here-string, and `<<` without a word is nothing.
 *
 * Source: BuildKit `frontend/dockerfile/parser`, `heredocsFromLine`.
 */
export function heredocWords(text: string): HeredocWord[] {
  if (!text.includes("<<")) return [];
  const heredocs: HeredocWord[] = [];
  for (const [start, end] of rawWords(text) ?? []) {
    const { digits = "", word = "" } = OPERATOR.exec(text.slice(start, end))?.groups ?? {};
    const stripTabs = word.startsWith("-");
    const delimiter = stripTabs ? word.slice(1) : word;
    if (delimiter === "") continue;
    const name = unquote(delimiter);
    heredocs.push({
      start,
      end,
      name,
      quoted: name !== delimiter,
      stripTabs,
      descriptor: digits === "" ? null : Number(digits),
    });
  }
  return heredocs;
}
