import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cachedReader } from "../../kit/cached-file.ts";
import { parseIgnoreFile, type IgnorePattern } from "./ignore-patterns.ts";

/** The folder that a Dockerfile is built in, as far as the disk tells. */
export interface BuildContext {
  /** The patterns of the `.dockerignore`; `null` without one. */
  readonly patterns: readonly IgnorePattern[] | null;
  /** The names that stand in the folder. */
  readonly entries: readonly string[];
}

const patternsOf = cachedReader(parseIgnoreFile);

/** The nearest folder from a Dockerfile's up to the repository's root that holds a `.dockerignore`. */
function nearestIgnoreFile(folder: string): string | null {
  const path = join(folder, ".dockerignore");
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return existsSync(join(folder, ".git")) || above === folder ? null : nearestIgnoreFile(above);
}

/**
 * Looks for `<Dockerfile>.dockerignore` beside the Dockerfile, which Docker prefers, then for a
 * `.dockerignore` in its folder and in those above it, up to the one that holds `.git`. The folder of the
 * file that is found is taken for the build context.
 *
 * @param dockerfile The absolute path of the Dockerfile.
 * @returns The context, or `null` where the disk has no such folder (an editor's unsaved file).
 */
export function buildContext(dockerfile: string): BuildContext | null {
  const folder = dirname(dockerfile);
  try {
    const own = join(folder, `${basename(dockerfile)}.dockerignore`);
    const path = existsSync(own) ? own : nearestIgnoreFile(folder);
    const entries = readdirSync(path === null ? folder : dirname(path));
    return { patterns: path === null ? null : patternsOf(path), entries };
  } catch {
    return null;
  }
}
