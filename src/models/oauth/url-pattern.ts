/** Why a regular expression matches more than one address. */
export type PatternLapse = "unanchored" | "wildcard";

/** A domain in the source of a pattern, its dots escaped or not: `example\.com`. */
const DOMAIN = /[a-z\d-]\\?\.[a-z]{2,}/iu;

/**
 * @param source A regular expression's source, as written between the slashes.
 * @returns Why it matches more than the addresses that it spells out; `null` where it does not, or where it
 * names no domain and so looks at something else (a scheme, a parameter, the machine itself).
 */
export function patternLapse(source: string): PatternLapse | null {
  if (!DOMAIN.test(source)) return null;
  const alternatives = topLevelAlternatives(source);
  if (alternatives.some((text) => !text.startsWith("^") || !/(?:^|[^\\])(?:\\\\)*\$$/u.test(text))) return "unanchored";
  return hasWildcard(source) ? "wildcard" : null;
}

/** One element of a pattern: a character, an escape, a class. */
interface Piece {
  readonly text: string;
  readonly kind: "escape" | "class" | "other";
}

function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < source.length; ) {
    const char = source[index] ?? "";
    let end = index + 1;
    if (char === "\\") end = index + 2;
    else if (char === "[") {
      while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
      end += 1;
    }
    pieces.push({ text: source.slice(index, end), kind: char === "\\" ? "escape" : char === "[" ? "class" : "other" });
    index = end;
  }
  return pieces;
}

function topLevelAlternatives(source: string): readonly string[] {
  const alternatives: string[] = [];
  let current = "";
  let depth = 0;
  for (const { text, kind } of piecesOf(source)) {
    if (kind === "other" && text === "(") depth += 1;
    if (kind === "other" && text === ")") depth -= 1;
    if (kind === "other" && text === "|" && depth === 0) {
      alternatives.push(current);
      current = "";
    } else {
      current += text;
    }
  }
  return [...alternatives, current];
}

/** Whether anything of a pattern stands for characters that it does not name; the digits of a port do not count. */
function hasWildcard(source: string): boolean {
  const pieces = piecesOf(source);
  return pieces.some(({ text, kind }, index) => {
    if (kind === "other") return text === ".";
    const isSet = kind === "class" || /^\\[dwsDWS]$/u.test(text);
    if (!isSet || !/^[*+{]/u.test(pieces[index + 1]?.text ?? "")) return false;
    const isPort = (text === "\\d" || text === "[0-9]") && pieces[index - 1]?.text === ":";
    return !isPort;
  });
}
