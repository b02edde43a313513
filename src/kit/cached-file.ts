import { readFileSync, statSync } from "node:fs";

interface CachedFile<Content> {
  readonly modified: number;
  readonly content: Content;
}

/**
 * Makes a reader of files other than the one that is linted, which only rules that say so on their page
 * may use. A file is read and parsed again only when it has changed: an editor's server lives long.
 *
 * @param parse Makes the content of a file's text; what it throws is what the reader throws.
 * @returns The reader: of an absolute path, the content, or `null` where there is no such file.
 */
export function cachedReader<Content>(parse: (text: string) => Content): (file: string) => Content | null {
  const cache = new Map<string, CachedFile<Content>>();
  return (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const before = cache.get(file);
    if (before?.modified === stat.mtimeMs) return before.content;
    const content = parse(readFileSync(file, "utf8"));
    cache.set(file, { modified: stat.mtimeMs, content });
    return content;
  };
}
