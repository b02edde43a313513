/**
 * @param raw A word over several lines as it is written.
 * @returns Its lines without comments and without the marks that continue them.
 */
export function contentLines(raw: string): string[] {
  const lines = raw.split(/\r?\n/u).filter((line, index) => index === 0 || !/^\s*#/u.test(line));
  return lines.map((line, index) => (index < lines.length - 1 ? line.trimEnd().slice(0, -1) : line));
}
