/** What the codes of the system's errors mean, and what helps. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied. Change its permissions, or name it in .gitignore.",
  EPERM: "the system does not permit it. Change its permissions, or name it in .gitignore.",
  ENOENT: "it is a link to a file that does not exist. Remove the link, or name it in .gitignore.",
  ELOOP: "it is a link that leads in a circle. Remove the link, or name it in .gitignore.",
  EROFS: "the file system is read-only. Make it writable.",
  ENOSPC: "there is no space left on the disk. Make some.",
  EMFILE: "too many files are open. Raise the limit (ulimit -n).",
};

/** @returns The code of a system error, such as `EACCES`; `null` for any other error. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && "syscall" in (error as Error) ? code : null;
}

/** @returns Why the system refused, with what to do about it where that is known. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return (code !== null && REASONS[code]) || (error instanceof Error ? error.message : String(error));
}
