import type { spawnSync as SpawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readComments, type FileComment, type ShellCheckComment } from "./comments.ts";

/** The findings in each script, or why there are none to be had. */
export type ShellCheckAnswer =
  | { readonly ok: true; readonly comments: readonly (readonly ShellCheckComment[])[] }
  | { readonly ok: false; readonly reason: string };

/** How a run is to be. */
export interface ShellCheckRun {
  /** The absolute path of the program. */
  readonly program: string;
  /** The numbers of checks that are left out. */
  readonly exclude: readonly number[];
  /** After so many milliseconds the program is ended. */
  readonly timeout: number;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Loaded on first use: who does not ask for this rule does not pay for it. */
function spawn(...args: Parameters<typeof SpawnSync>): ReturnType<typeof SpawnSync> {
  return process.getBuiltinModule("node:child_process").spawnSync(...args);
}

function nameOf(index: number): string {
  return `${index}.sh`;
}

function failure(reason: string): ShellCheckAnswer {
  return { ok: false, reason };
}

/** The first line of a text that says something. */
function firstLine(text: string): string | null {
  return text.split("\n").find((line) => line.trim() !== "")?.trim() ?? null;
}

function runIn(folder: string, count: number, { program, exclude, timeout }: ShellCheckRun): ShellCheckAnswer {
  // Neither a file nor a variable of the user changes what is found: the same text has the same findings.
  const options = ["--format=json1", "--norc", `--exclude=${exclude.map((code) => `SC${code}`).join(",")}`];
  const { error, status, stdout, stderr } = spawn(program, [...options, ...Array.from({ length: count }, (_, index) => nameOf(index))], {
    cwd: folder,
    env: { ...process.env, SHELLCHECK_OPTS: "" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout,
    killSignal: "SIGKILL",
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  });
  if (error) {
    const isLate = (error as NodeJS.ErrnoException).code === "ETIMEDOUT";
    return failure(isLate ? `it took longer than ${timeout / 1000} seconds` : error.message);
  }
  // 1: there are findings; above: a file or an option was refused.
  const comments = (status ?? 2) > 1 ? null : readComments(String(stdout));
  if (!comments) return failure(firstLine(String(stderr)) ?? "it printed no JSON");
  const byFile = new Map<string, FileComment[]>();
  for (const comment of comments) byFile.set(comment.file, [...(byFile.get(comment.file) ?? []), comment]);
  return { ok: true, comments: Array.from({ length: count }, (_, index) => byFile.get(nameOf(index)) ?? []) };
}

/**
 * Has ShellCheck read scripts: one process for all of them, which gets each as a file in a temporary
 * folder. It starts no shell, reads nothing of the project and never throws.
 *
 * This is the only file below the command that starts a process (`.dependency-cruiser.cjs`).
 */
export function runShellCheck(scripts: readonly string[], run: ShellCheckRun): ShellCheckAnswer {
  try {
    const folder = mkdtempSync(join(tmpdir(), "batten-shellcheck-"));
    try {
      for (const [index, script] of scripts.entries()) writeFileSync(join(folder, nameOf(index)), script);
      return runIn(folder, scripts.length, run);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
