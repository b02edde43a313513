import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

function isProgram(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Looks a program up as a shell would, but never in a relative folder: the project that is linted could
 * have put something of that name there.
 *
 * @param name The program's name without an ending.
 * @param searched The folders to look in, as the `PATH` lists them.
 * @returns The program's absolute path, or `null` where there is none.
 */
export function findProgram(name: string, searched = process.env["PATH"] ?? ""): string | null {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const folders = searched.split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, file)).find(isProgram) ?? null;
}
