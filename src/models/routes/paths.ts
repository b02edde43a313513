/** What a path covers of another one. */
export type Coverage = "always" | "maybe" | "never";

/** The end of a path that stands for anything below: `/*`, `/*rest`, `/(.*)`, `/**`, `/{*rest}`. */
const WILDCARD_END = /\/?(?:\*{1,2}\w*|\(\.\*\)|\{\*\w*\})$/u;

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function isOpen(segment: string): boolean {
  return /[:*([{]/u.test(segment);
}

/** @returns Whether a path stands for itself alone: it has no parameter, no wildcard and no choice. */
export function isPlainPath(path: string | null): path is string {
  return path !== null && !isOpen(path);
}

/**
 * @param pattern The path that functions are added for; `""`: none in particular, `null`: it is not known.
 * @param path A route's path below the same app; `null` where it is not known.
 * @param coversBelow Whether a path stands for the paths below it too.
 * @returns Whether the functions run for the route.
 */
export function coverageOf(pattern: string | null, path: string | null, coversBelow: boolean): Coverage {
  if (pattern === null) return "maybe";
  if (pattern === "") return "always";
  const start = pattern.replace(WILDCARD_END, "");
  const isWild = start !== pattern;
  if (start === "" || start === "/") return isWild || coversBelow || path === "" || path === "/" ? "always" : "never";
  if (path === null) return "maybe";
  const wanted = segmentsOf(start);
  const given = segmentsOf(path);
  if (wanted.length > given.length && !given.some((segment) => segment.includes("*"))) return "never";
  let coverage: Coverage = "always";
  for (const [index, segment] of wanted.entries()) {
    const other = given[index] ?? "*";
    if (isOpen(segment) || isOpen(other)) {
      if (segment !== other) coverage = "maybe";
    } else if (segment.toLowerCase() !== other.toLowerCase()) {
      return "never";
    }
  }
  return isWild || coversBelow || wanted.length === given.length ? coverage : "never";
}

/** @returns Both paths one after the other, `null` where one of them is not known. */
export function joinPaths(prefix: string | null, path: string | null): string | null {
  if (prefix === null || path === null) return null;
  return `/${[...segmentsOf(prefix), ...segmentsOf(path)].join("/")}`;
}
