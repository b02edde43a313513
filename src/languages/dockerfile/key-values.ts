import { isBlank } from "./characters.ts";
import { splitQuoted, type Word } from "./words.ts";

/** A pair in a logical line. */
export interface KeyValueWords {
  readonly start: number;
  readonly end: number;
  readonly key: Word;
  readonly value: Word | null;
  readonly legacy: boolean;
}

function splitPair(text: string, { start, end }: Word): KeyValueWords {
  const equals = text.indexOf("=", start);
  if (equals === -1 || equals >= end) return { start, end, key: { start, end }, value: null, legacy: false };
  return { start, end, key: { start, end: equals }, value: { start: equals + 1, end }, legacy: false };
}

function legacyPair(text: string, from: number): KeyValueWords | null {
  let keyEnd = from;
  while (keyEnd < text.length && !isBlank(text.charAt(keyEnd))) keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < text.length && isBlank(text.charAt(valueStart))) valueStart++;
  if (valueStart === text.length) return null;
  const end = text.length;
  return { start: from, end, key: { start: from, end: keyEnd }, value: { start: valueStart, end }, legacy: true };
}

/**
 * Reads the pairs of `ENV`, `LABEL` or `ARG`: `name=value …`, for `ARG` also bare names, for the
 * others also the old form `name the rest of the line`, which an `=` in the first word rules out.
 *
 * Source: BuildKit `frontend/dockerfile/parser`, `parseNameVal` and `parseNameOrNameVal`.
 */
export function readPairs(text: string, from: number, escape: string, allowsLegacy: boolean): KeyValueWords[] {
  const words = splitQuoted(text, from, escape);
  const first = words[0];
  if (!first) return [];
  if (allowsLegacy && !text.slice(first.start, first.end).includes("=")) {
    const legacy = legacyPair(text, from);
    if (legacy) return [legacy];
  }
  return words.map((word) => splitPair(text, word));
}
