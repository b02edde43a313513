import { relative, resolve, sep } from "node:path";
import ignore from "ignore";
import { IGNORE_CASE } from "./gitignore.ts";
import { toPosix } from "./paths.ts";

/** Files named by a pattern: where to look, and which of the files there are meant. */
export interface Pattern {
  /** The absolute path of the deepest folder that the pattern names outright. */
  readonly folder: string;
  /** @param path The absolute path of a file in the folder. */
  readonly matches: (path: string) => boolean;
}

const MAGIC = /[*?[\]{}]/u;

/** @returns Whether an argument that is no path can be meant as a pattern. */
export function isPattern(argument: string): boolean {
  return MAGIC.test(argument);
}

/** The end of the brace group that begins at `start`, and the commas that part it; `null` where it is no group. */
function braceGroup(text: string, start: number): { commas: number[]; end: number } | null {
  const commas: number[] = [];
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === "{") depth += 1;
    else if (sign === "," && depth === 1) commas.push(index);
    else if (sign === "}") {
      depth -= 1;
      if (depth === 0) return commas.length > 0 ? { commas, end: index } : null;
    }
  }
  return null;
}

/** @returns The patterns that braces stand for: `*.{ts,tsx}` gives `*.ts` and `*.tsx`. */
export function expandBraces(text: string): string[] {
  for (let start = text.indexOf("{"); start !== -1; start = text.indexOf("{", start + 1)) {
    const group = braceGroup(text, start);
    if (!group) continue;
    const bounds = [start, ...group.commas, group.end];
    return bounds.slice(1).flatMap((bound, index) => {
      const choice = text.slice((bounds[index] ?? start) + 1, bound);
      return expandBraces(text.slice(0, start) + choice + text.slice(group.end + 1));
    });
  }
  return [text];
}

/**
 * Reads a pattern as a shell does, with `**` for folders at any depth: `deploy/**`, `src/*.{ts,vue}`.
 * A folder that matches stands for all that is in it.
 *
 * @param argument The pattern as given on the command line.
 * @param cwd The absolute path of the folder that it is relative to.
 */
export function readPattern(argument: string, cwd: string): Pattern {
  const segments = (sep === "/" ? argument : toPosix(argument)).split("/");
  const first = segments.findIndex((segment) => MAGIC.test(segment));
  const folder = resolve(cwd, segments.slice(0, first).join("/") || (argument.startsWith("/") ? "/" : "."));
  const patterns = expandBraces(segments.slice(first).join("/"));
  const matcher = ignore({ ignorecase: IGNORE_CASE }).add(patterns.map((pattern) => `/${pattern}`));
  return { folder, matches: (path) => matcher.ignores(toPosix(relative(folder, path))) };
}
