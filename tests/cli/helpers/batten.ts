import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { ensureBuilt, root } from "../../../scripts/install.mjs";

// While the tests are collected: no test's time limit has to cover a build.
ensureBuilt();

/** What a run of the command left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another installation of the package than the repository's own. */
  readonly installation?: string;
}

/** Only what the command needs: the colours and paths of the machine that tests must not decide. */
const ENVIRONMENT = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };

/** Runs the built command in a process of its own. */
export function batten(args: readonly string[], { cwd, input = "", env = {}, installation = root }: RunOptions): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(installation, "dist/cli/main.js"), ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...ENVIRONMENT, ...env },
  });
  return { status, stdout, stderr };
}

/** @returns The absolute path of an empty folder outside of any repository; it is gone after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "batten-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns The absolute path of a folder with these files, by their relative paths. */
export function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A result as ESLint's `json` format has it, as far as the tests look at it. */
export interface JsonResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly severity: number }[];
  readonly suppressedMessages: readonly { readonly ruleId: string | null }[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly output?: string;
}

/** @returns The results that a run with `--format json` printed. */
export function jsonResults({ stdout }: Run): JsonResult[] {
  return JSON.parse(stdout) as JsonResult[];
}

/** @returns The ids of the rules that report in a file of this name, in order, each once. */
export function rulesIn(results: readonly JsonResult[], name: string): (string | null)[] {
  const result = results.find(({ filePath }) => filePath.endsWith(`/${name}`));
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId) ?? [])].sort();
}
