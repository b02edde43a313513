import type { RouteModule } from "../../libraries/routes/route-library.ts";
import { methodNamed } from "./arguments.ts";
import type { HttpMethod } from "../../libraries/routes/route-library.ts";

/** Where a file stands for a framework that finds routes by their files. */
export interface FilePlace {
  /** Whether the file is where the framework looks for this kind of route. */
  readonly isFound: boolean;
  /** The path that the place gives; `null` where it gives none. */
  readonly path: string | null;
  /** The method that the file's name ends in. */
  readonly method: HttpMethod | null;
}

const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/u;

/** Folders in parentheses group files and are no part of the path. */
function isGroup(segment: string): boolean {
  return segment.startsWith("(") && segment.endsWith(")");
}

/** @returns What the place of a file says of the routes in it. */
export function placeOfFile(filename: string, { folder, file, hasMethodSuffix, givesPath }: RouteModule): FilePlace {
  const nowhere: FilePlace = { isFound: false, path: null, method: null };
  if (!SCRIPT.test(filename)) return nowhere;
  const segments = filename.replaceAll("\\", "/").split("/");
  const stem = (segments.pop() ?? "").replace(SCRIPT, "");
  const wanted = folder.split("/");
  const start = lastIndexOf(segments, wanted);
  if (start === -1 || (file !== "*" && stem !== file)) return nowhere;
  const parts = stem.split(".");
  const method = hasMethodSuffix && parts.length > 1 ? methodNamed(parts.at(-1) as string) : null;
  const name = method ? parts.slice(0, -1).join(".") : stem;
  // What `api` is called by is part of the path, what the framework's own folders are called by is not.
  const below = [...(wanted.at(-1) === "api" ? ["api"] : []), ...segments.slice(start + wanted.length)];
  const ends = file === "*" && name !== "index" ? [name] : [];
  const path = `/${[...below, ...ends].filter((segment) => !isGroup(segment)).join("/")}`;
  return { isFound: true, path: givesPath ? path : null, method };
}

/** The place of the last run of these segments; the framework's folder may stand anywhere in a repository. */
function lastIndexOf(segments: readonly string[], wanted: readonly string[]): number {
  for (let index = segments.length - wanted.length; index >= 0; index -= 1) {
    if (wanted.every((segment, offset) => segments[index + offset] === segment)) return index;
  }
  return -1;
}
