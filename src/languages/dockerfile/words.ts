import { isBlank, isSpace } from "./characters.ts";

/** A word of a logical line, `[start, end)`. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** @returns The words between blanks, as `FROM`, `EXPOSE`, `COPY`, `ADD` and `VOLUME` are split: quotes hold nothing together. */
export function splitBlanks(text: string, from: number, to = text.length): Word[] {
  const words: Word[] = [];
  let i = from;
  while (i < to) {
    while (i < to && isBlank(text.charAt(i))) i++;
    const start = i;
    while (i < to && !isBlank(text.charAt(i))) i++;
    if (i > start) words.push({ start, end: i });
  }
  return words;
}

/**
 * @returns The words with quoted blanks kept inside, as `ENV`, `LABEL` and `ARG` are split.
 * Source: BuildKit `frontend/dockerfile/parser`, `parseWords`.
 */
export function splitQuoted(text: string, from: number, escape: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = "";
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote === "" && isSpace(character)) {
      if (start !== -1) words.push({ start, end: i });
      start = -1;
      continue;
    }
    if (start === -1) start = i;
    if (character === escape && quote !== "'") i++;
    else if (quote !== "" && character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
  }
  if (start !== -1) words.push({ start, end: text.length });
  return words;
}

/** A flag in a logical line: `[start, end)`, and the index of its `=` or -1. */
export interface FlagWord extends Word {
  readonly equals: number;
}

/**
 * Splits the flags from the rest of an instruction. Quotes hold blanks together and a backslash
 * escapes, whatever the file's escape character; `--` alone ends the flags.
 *
 * @returns The flags and the index at which the rest begins.
 * Source: BuildKit `frontend/dockerfile/parser`, `extractBuilderFlags`.
 */
export function splitFlags(text: string, from: number): { flags: FlagWord[]; rest: number } {
  const flags: FlagWord[] = [];
  let i = from;
  for (;;) {
    while (i < text.length && isSpace(text.charAt(i))) i++;
    if (!text.startsWith("--", i)) return { flags, rest: i };
    const flag = readFlag(text, i);
    i = flag.end;
    if (flag.end - flag.start > 2) flags.push(flag);
    else {
      while (i < text.length && isSpace(text.charAt(i))) i++;
      return { flags, rest: i };
    }
  }
}

function readFlag(text: string, start: number): FlagWord {
  let quote = "";
  let equals = -1;
  let i = start;
  for (; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === "\\") i++;
    else if (quote !== "") quote = character === quote ? "" : quote;
    else if (isSpace(character)) break;
    else if (character === "'" || character === '"') quote = character;
    else if (character === "=" && equals === -1) equals = i;
  }
  return { start, end: Math.min(i, text.length), equals };
}

/** A decoded stretch of a flag, with the index in the logical line that each of its characters came from. */
export interface DecodedFlag {
  readonly value: string;
  readonly indexes: readonly number[];
}

/** @returns The text of `[start, end)` of a flag without quotes and escapes. */
export function decodeFlag(text: string, start: number, end: number): DecodedFlag {
  const indexes: number[] = [];
  let value = "";
  let quote = "";
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if (quote !== "" && character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    else {
      if (character === "\\" && ++i >= end) break;
      indexes.push(i);
      value += text.charAt(i);
    }
  }
  return { value, indexes };
}

/** A word without quotes and escapes. */
export interface DecodedWord {
  readonly value: string;
  /** Whether a variable is expanded in it. */
  readonly hasVariable: boolean;
}

/** What makes a word mean anything but what it says. */
const SPECIAL = /["'$\\`]/u;
const VARIABLE_NAME = /[\w{@*#?!$-]/u;

/** @returns Whether the text holds `$VAR` or `${VAR}`; for texts in which nothing quotes. */
export function mentionsVariable(text: string): boolean {
  for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", at + 1)) {
    if (VARIABLE_NAME.test(text.charAt(at + 1))) return true;
  }
  return false;
}

/**
 * Takes quotes and escapes off a word as Docker does before it expands variables, which stay as they
 * stand. An open quote is taken for a plain character.
 *
 * Source: BuildKit `frontend/dockerfile/shell`, `ProcessWord`.
 */
export function decodeWord(raw: string, escape: string): DecodedWord {
  if (!SPECIAL.test(raw)) return { value: raw, hasVariable: false };
  let value = "";
  let hasVariable = false;
  let quote = "";
  for (let i = 0; i < raw.length; i++) {
    const character = raw.charAt(i);
    if (quote !== "" && character === quote) {
      quote = "";
    } else if (quote === "" && (character === "'" || character === '"') && raw.includes(character, i + 1)) {
      quote = character;
    } else if (character === escape && quote !== "'") {
      const next = raw.charAt(i + 1);
      if (quote === '"' && next !== '"' && next !== "$" && next !== escape) value += character;
      value += next;
      i++;
    } else {
      if (character === "$" && quote !== "'" && VARIABLE_NAME.test(raw.charAt(i + 1))) hasVariable = true;
      value += character;
    }
  }
  return { value, hasVariable };
}
