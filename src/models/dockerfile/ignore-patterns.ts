import picomatch from "picomatch";

/** A line of a `.dockerignore`. */
export interface IgnorePattern {
  /** From the root of the build context, without slashes at the ends. */
  readonly pattern: string;
  /** `!pattern`: takes files back in. */
  readonly isException: boolean;
}

/** Braces and negation mean nothing in Docker's patterns. */
const OPTIONS = { dot: true, nobrace: true, noextglob: true, nonegate: true };

/** `./a//b/` is `a/b`. */
function cleaned(pattern: string): string {
  return pattern
    .trim()
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/**
 * @returns The patterns of a `.dockerignore`, in order.
 * Source: https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function parseIgnoreFile(text: string): IgnorePattern[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.trim())
    .map((line) => ({ pattern: cleaned(line.replace(/^!/u, "")), isException: line.startsWith("!") }))
    .filter(({ pattern }) => pattern !== "");
}

/** @returns The path and the folders above it. */
function lineOf(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** @returns Whether the patterns keep a file out: the last one that fits it, or a folder above it, decides. */
export function isIgnored(patterns: readonly IgnorePattern[], path: string): boolean {
  const line = lineOf(path);
  const last = patterns.findLast(({ pattern }) => line.some((each) => picomatch.isMatch(each, pattern, OPTIONS)));
  return last !== undefined && !last.isException;
}
