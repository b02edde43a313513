import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { IGNORE_CASE } from "./gitignore.ts";
import { toPosix } from "./paths.ts";

/** Files named by a pattern: where to look, and which of the files there are meant. */
export interface Pattern {
  /** The absolute path of the deepest folder that the pattern names outright. */
  readonly folder: string;
  /** @param path The absolute path of a file in the folder. */
  readonly matches: (path: string) => boolean;
}

function posixPattern(argument: string): string {
  return sep === "/" ? argument : toPosix(argument);
}

/** @returns Whether an argument that is no path can be meant as a pattern. */
export function isPattern(argument: string): boolean {
  return picomatch.scan(posixPattern(argument)).isGlob;
}

/**
 * Reads a pattern as a shell does, with `**` for folders at any depth: `deploy/**`, `src/*.{ts,vue}`.
 * A folder that matches stands for all that is in it.
 *
 * @param argument The pattern as given on the command line.
 * @param cwd The absolute path of the folder that it is relative to.
 */
export function readPattern(argument: string, cwd: string): Pattern {
  const { base, glob } = picomatch.scan(posixPattern(argument));
  const folder = resolve(cwd, base);
  const isMatch = picomatch([glob, `${glob}/**`], { dot: true, nocase: IGNORE_CASE });
  return { folder, matches: (path) => isMatch(toPosix(relative(folder, path))) };
}
