import type { Edit } from "../../kit/edit.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { replaceStartOfWord } from "./word-edits.ts";

/** `C:\app`, `C:/app`, also where an escape character has eaten the backslash. */
const DRIVE = /^[A-Za-z]:/u;

/** What another program fills in before Docker reads the file: `{{ dir }}`, `<%= dir %>`. */
const PLACEHOLDER = /^(?:\{\{|\{%|<%)/u;

/**
 * @param path A path without quotes, its variables as they stand or replaced.
 * @returns Whether it is surely relative. One that begins with a variable or a placeholder is not.
 */
export function isRelativePath(path: string): boolean {
  return path !== "" && !/^[/\\$]/u.test(path) && !DRIVE.test(path) && !PLACEHOLDER.test(path);
}

/** A relative path made absolute. */
export interface AbsolutePath {
  readonly path: string;
  readonly edit: Edit;
}

/** A home folder, which Docker takes for a name, and a way up. */
const NOT_BELOW = /^~|(?:^|\/)\.\.(?:\/|$)/u;

/** The start of a relative path that names the folder itself: `./` of `./app`, `.` alone. */
const HERE = /^(?:\.\/+)+|^\.$/u;

/**
 * @param word A relative path.
 * @param folder The absolute path that it counts from.
 * @returns The path that is meant, or `null` for one that leaves the folder, and where escapes hide
 * where its first characters stand.
 */
export function writeAbsolute(word: Argument, folder: string): AbsolutePath | null {
  const { value, raw } = word;
  if (NOT_BELOW.test(value) || !raw.replace(/^["']/u, "").startsWith(value)) return null;
  const length = HERE.exec(value)?.[0].length ?? 0;
  const start = `${folder.replace(/\/$/u, "")}/`;
  return { path: start + value.slice(length), edit: replaceStartOfWord(word, length, start) };
}
