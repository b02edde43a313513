/** A mark that continues a line, with the line's end. */
const CONTINUATION = /\\[ \t]*\r?\n/uy;

/** @returns The offset after blanks and continued line ends. */
function skipGap(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
    CONTINUATION.lastIndex = at;
    if (!CONTINUATION.test(text)) return at;
    at = CONTINUATION.lastIndex;
  }
}

/**
 * @param end Where a command ends.
 * @returns Where the command after `&&` begins; `null` where something else follows, or a comment stands between.
 */
export function startAfterAnd(text: string, end: number): number | null {
  const joint = skipGap(text, end);
  if (!text.startsWith("&&", joint)) return null;
  const next = skipGap(text, joint + 2);
  return text.charAt(next) === "#" || text.charAt(next) === "\n" ? null : next;
}

/** @returns The offset before blanks and continued line ends. */
function skipGapBack(text: string, to: number): number {
  let at = to;
  for (;;) {
    while (text.charAt(at - 1) === " " || text.charAt(at - 1) === "\t") at--;
    if (text.charAt(at - 1) !== "\n") return at;
    let mark = at - 1;
    while (mark > 0 && " \t\r".includes(text.charAt(mark - 1))) mark--;
    if (text.charAt(mark - 1) !== "\\") return at;
    at = mark - 1;
  }
}

/**
 * @param start Where a command begins.
 * @returns Where the command before its `&&` ends; `null` where something else precedes, or a comment stands between.
 */
export function endBeforeAnd(text: string, start: number): number | null {
  const joint = skipGapBack(text, start) - 2;
  if (joint < 0 || text.slice(joint, joint + 2) !== "&&") return null;
  const end = skipGapBack(text, joint);
  const lineStart = text.lastIndexOf("\n", end - 1) + 1;
  // A comment line ends in no continuation mark, yet it may end in a backslash of its own.
  return /^\s*#/u.test(text.slice(lineStart, end)) || text.charAt(end - 1) === "\n" ? null : end;
}
