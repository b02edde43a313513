/** White space as Go's `unicode.IsSpace` knows it, which BuildKit trims lines by. */
const SPACE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u;

/** @returns Whether BuildKit counts the character as white space when it trims a line or splits quoted words. */
export function isSpace(character: string): boolean {
  // Nearly every character is ASCII, where no pattern is needed.
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return SPACE.test(character);
}

/** @returns Whether BuildKit splits plain words at the character: ASCII blanks only. */
export function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** @returns The first offset in `[start, end)` that holds no white space, or `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && isSpace(text.charAt(position))) position++;
  return position;
}

/** @returns The end of `[start, end)` without the white space at its end. */
export function trimEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && isSpace(text.charAt(position - 1))) position--;
  return position;
}
