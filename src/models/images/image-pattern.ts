const pieces = new Map<string, readonly string[]>();

/** The texts between the stars. Patterns are those of tables and settings, so few that all of them are kept. */
function piecesOf(pattern: string): readonly string[] {
  const known = pieces.get(pattern) ?? pattern.split("*");
  pieces.set(pattern, known);
  return known;
}

/**
 * @param name A complete name (`docker.io/library/node`), a registry or a tag.
 * @param pattern The same, with a `*` for any text, also none.
 * @returns Whether the pattern means the name.
 */
export function matchesName(name: string, pattern: string): boolean {
  const parts = piecesOf(pattern);
  if (parts.length === 1) return name === pattern;
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!name.startsWith(first)) return false;
  let position = first.length;
  for (const piece of parts.slice(1, -1)) {
    const at = name.indexOf(piece, position);
    if (at === -1) return false;
    position = at + piece.length;
  }
  return name.length - last.length >= position && name.endsWith(last);
}

/** @returns Whether one of the patterns means the name. */
export function matchesOneOf(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesName(name, pattern));
}

/** @returns The words of a tag, its parts between `-`, `.` and `_`; none of a missing tag. */
export function tagWords(tag: string | null): readonly string[] {
  return tag === null ? [] : tag.split(/[-._]/u);
}
