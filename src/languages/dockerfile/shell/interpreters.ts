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

/**
 * @param words The words of a `SHELL` instruction or a shebang: `/bin/bash -c`, `/usr/bin/env bash`.
 * @returns Whether they start a POSIX shell.
 */
export function startsPosixShell(words: readonly string[]): boolean {
  const [program = "", ...rest] = words;
  if (isPosixShell(program)) return true;
  const name = baseName(program);
  if (name === "busybox") return isPosixShell(rest[0] ?? "");
  // `env -S bash -e` and `env LANG=C bash` start the first word that is neither option nor assignment.
  return name === "env" && isPosixShell(rest.find((word) => !word.startsWith("-") && !word.includes("=")) ?? "");
}

/** @returns Whether a script's first line hands it to another interpreter than a POSIX shell; `null` without one. */
export function hasPosixShebang(script: string): boolean | null {
  if (!script.startsWith("#!")) return null;
  const line = script.slice(2).split(/\r?\n/u, 1)[0] ?? "";
  return startsPosixShell(line.trim().split(/[ \t]+/u));
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
