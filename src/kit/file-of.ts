import type { SourceCode } from "./source-code.ts";

const files = new WeakMap<SourceCode, string>();

/** Keeps which file on disk a source code is of, for the models that read a file beside it. */
export function rememberFile(sourceCode: SourceCode, file: string): void {
  files.set(sourceCode, file);
}

/** @returns The absolute path of the file that a source code is of, `null` for text that no rule has been run on. */
export function fileOf(sourceCode: SourceCode): string | null {
  return files.get(sourceCode) ?? null;
}
