import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { findProgram } from "../../src/kit/find-program.ts";

/** Where the real ShellCheck is; the machine need not have one, unless `BATTEN_REQUIRE_SHELLCHECK` says so. */
export const SHELLCHECK = findProgram("shellcheck");

/** Why tests that need it are skipped; `false` where they are not. */
export const WITHOUT_SHELLCHECK = SHELLCHECK === null && !process.env["BATTEN_REQUIRE_SHELLCHECK"];

/** Makes a program that is a script for Node, alone in a folder. */
function programFolder(name: string, source: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "batten-program-"));
  const file = path.join(folder, name);
  writeFileSync(file, `#!${process.execPath}\n${source}`);
  chmodSync(file, 0o755);
  return folder;
}

/** The same, until the test ends. */
export function program(name: string, source: string): string {
  const folder = programFolder(name, source);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, name);
}

/** Has programs looked up in these folders alone; to be undone by the function that is returned. */
export function setPath(...folders: readonly string[]): () => void {
  const before = process.env["PATH"];
  process.env["PATH"] = folders.join(path.delimiter);
  return () => {
    process.env["PATH"] = before;
  };
}

/** Has a script for Node stand in for a program during the tests of a suite, or of the file. */
export function standIn(name: string, source: string): void {
  let folder = "";
  let restore = (): void => undefined;
  beforeAll(() => {
    folder = programFolder(name, source);
    restore = setPath(folder);
  });
  afterAll(() => {
    restore();
    rmSync(folder, { recursive: true, force: true });
  });
}
