import { dirname, isAbsolute, relative, sep } from "node:path";

/** @returns The path with `/` between its parts, whatever the system's own sign. */
export function toPosix(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** @returns Whether a path is the folder itself or lies somewhere in it. Both are absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** @returns The path as it is shown: relative to the folder where it lies in it, `.` for the folder itself. */
export function displayPath(path: string, cwd: string): string {
  return isInside(cwd, path) ? toPosix(relative(cwd, path)) || "." : path;
}

/** @returns The nearest folder that holds both, or the root where the drives differ. */
export function commonFolder(folder: string, path: string): string {
  let common = folder;
  while (!isInside(common, path) && dirname(common) !== common) common = dirname(common);
  return common;
}
