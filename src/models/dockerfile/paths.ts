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

/** @returns The path from the root, for a relative one that stays below its folder; else `null`. */
export function fromRoot(path: string, folder = "/"): string | null {
  if (/^~|(?:^|\/)\.\.(?:\/|$)/u.test(path)) return null;
  const rest = path.replace(/^(?:\.\/+)+|^\.$/u, "");
  return `${folder.replace(/\/$/u, "")}/${rest}`;
}
