import type { ShellCommand } from "./shell-script.ts";

/** Shells that read the POSIX command language, or a superset of it. */
const POSIX_SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "ash", "dash", "ksh", "mksh", "zsh"]);

function baseName(path: string): string {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return name.toLowerCase().replace(/\.exe$/u, "");
}

/** @returns Whether a path or name is that of a shell whose language is known here, e.g. `/bin/bash`. */
export function isPosixShell(program: string): boolean {
  return POSIX_SHELLS.has(baseName(program));
}

/** A POSIX shell as it is started. */
export interface StartedShell {
  /** The program's name without its folder: `bash`. */
  readonly name: string;
  /** The words behind it. */
  readonly options: readonly string[];
}

/**
 * @param words The words of a `SHELL` instruction or a shebang: `/bin/bash -c`, `/usr/bin/env bash`.
 * @returns The POSIX shell that they start, or `null` for another program.
 */
export function startedShell(words: readonly string[]): StartedShell | null {
  const [program = "", ...rest] = words;
  const name = baseName(program);
  if (POSIX_SHELLS.has(name)) return { name, options: rest };
  if (name === "busybox") return isPosixShell(rest[0] ?? "") ? startedShell(rest) : null;
  if (name !== "env") return null;
  // `env -S bash -e` and `env LANG=C bash` start the first word that is neither option nor assignment.
  const start = rest.findIndex((word) => !word.startsWith("-") && !word.includes("="));
  return isPosixShell(rest[start] ?? "") ? startedShell(rest.slice(start)) : null;
}

/** @returns Whether the words of a `SHELL` instruction or a shebang start a POSIX shell. */
export function startsPosixShell(words: readonly string[]): boolean {
  return startedShell(words) !== null;
}

/** @returns The words of the line that names a script's interpreter, or `null` without one. */
export function shebangWords(script: string): string[] | null {
  if (!script.startsWith("#!")) return null;
  const line = script.slice(2).split(/\r?\n/u, 1)[0] ?? "";
  return line.trim().split(/[ \t]+/u);
}

/** @returns Whether a script's first line hands it to another interpreter than a POSIX shell; `null` without one. */
export function hasPosixShebang(script: string): boolean | null {
  const words = shebangWords(script);
  return words && startsPosixShell(words);
}

/**
 * @returns Whether a command is a shell that takes its script from the standard input: `bash -eu`, but
 * not `bash build.sh` or `bash -c '…'`.
 */
export function readsScriptFromInput({ program, words }: Pick<ShellCommand, "program" | "words">): boolean {
  if (program === null || !isPosixShell(program)) return false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]?.value ?? null;
    if (word === null) return false;
    if (word === "-" || word === "--") return i === words.length - 1;
    if (!/^[-+]/u.test(word)) return false;
    if (/^-[a-z]*s/iu.test(word)) return true;
    if (/^-[a-z]*c/iu.test(word)) return false;
    if (/^[-+][a-z]*o$/iu.test(word)) i++;
  }
  return true;
}
