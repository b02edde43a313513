/** A place in a script: lines and characters count from 1, a character beyond the basic plane is one. */
export interface ScriptPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What ShellCheck would write in a place. */
export interface ShellCheckReplacement extends ScriptPlace {
  readonly replacement: string;
  /** Whether what is inserted belongs to the text behind the place (`afterEnd`) or before it. */
  readonly insertionPoint: "afterEnd" | "beforeStart";
}

/** A finding of ShellCheck. */
export interface ShellCheckComment extends ScriptPlace {
  readonly code: number;
  readonly level: string;
  readonly message: string;
  readonly fix: { readonly replacements: readonly ShellCheckReplacement[] } | null;
}

/** A finding and the file it is in. */
export interface FileComment extends ShellCheckComment {
  readonly file: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPlace(value: unknown): value is ScriptPlace {
  return isObject(value) && ["line", "column", "endLine", "endColumn"].every((key) => Number.isInteger(value[key]));
}

function isReplacement(value: unknown): boolean {
  if (!isPlace(value) || !isObject(value)) return false;
  return typeof value["replacement"] === "string" && ["afterEnd", "beforeStart"].includes(String(value["insertionPoint"]));
}

function isFix(value: unknown): boolean {
  if (value === null) return true;
  return isObject(value) && Array.isArray(value["replacements"]) && value["replacements"].every(isReplacement);
}

function isComment(value: unknown): value is FileComment {
  if (!isPlace(value) || !isObject(value)) return false;
  const { file, code, level, message, fix } = value;
  return [file, level, message].every((each) => typeof each === "string") && Number.isInteger(code) && isFix(fix);
}

/**
 * @param output What ShellCheck prints with `--format=json1`.
 * @returns Its findings, or `null` for a text that is something else.
 * Source: shellcheck(1), "FORMATS"
 */
export function readComments(output: string): FileComment[] | null {
  let value: unknown;
  try {
    value = JSON.parse(output);
  } catch {
    return null;
  }
  const comments = isObject(value) ? value["comments"] : null;
  return Array.isArray(comments) && comments.every(isComment) ? comments : null;
}
