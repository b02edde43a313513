/** A string of a JSON array, `[start, end)` with its quotes. */
export interface JsonElement {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function skipJsonSpace(text: string, start: number): number {
  let i = start;
  while (i < text.length && " \t\n\r".includes(text.charAt(i))) i++;
  return i;
}

/** @returns The index after the closing quote of the string that begins at `start`, or -1. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') return i + 1;
    if (character === "\\") i++;
  }
  return -1;
}

function decode(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    // A bad escape or a control character: not JSON, so BuildKit reads the shell form.
    return null;
  }
}

/**
 * Reads `["word", "word"]` the way BuildKit does: valid JSON to the end of the text and strings only,
 * or it is no JSON form at all. Keeps the place of every string, which `JSON.parse` would not.
 *
 * @param text A logical line.
 * @param from The index at which the form would begin.
 * @returns The strings with their `[start, end)` indexes and the index after `]`, or `null`.
 */
export function readJsonForm(text: string, from: number): { elements: JsonElement[]; end: number } | null {
  const elements: JsonElement[] = [];
  if (text.charAt(from) !== "[") return null;
  let i = skipJsonSpace(text, from + 1);
  while (text.charAt(i) !== "]" || elements.length > 0) {
    if (text.charAt(i) !== '"') return null;
    const end = stringEnd(text, i);
    const value = end === -1 ? null : decode(text.slice(i, end));
    if (value === null) return null;
    elements.push({ value, start: i, end });
    i = skipJsonSpace(text, end);
    if (text.charAt(i) === "]") break;
    if (text.charAt(i) !== ",") return null;
    i = skipJsonSpace(text, i + 1);
  }
  return skipJsonSpace(text, i + 1) === text.length ? { elements, end: i + 1 } : null;
}
