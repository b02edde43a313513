/**
 * @param name A complete name, `docker.io/library/node`.
 * @param pattern A complete name, or the beginning of one and a `*` for any rest.
 * @returns Whether the pattern means the name.
 */
export function matchesName(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** @returns Whether one of the patterns means the name. */
export function matchesOneOf(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesName(name, pattern));
}

/** @returns The words of a tag, its parts between `-`, `.` and `_`; none of a missing tag. */
export function tagWords(tag: string | null): readonly string[] {
  return tag === null ? [] : tag.split(/[-._]/u);
}
