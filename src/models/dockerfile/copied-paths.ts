import type { SourceCode } from "../../kit/source-code.ts";
import { resolvePath } from "./copied-files.ts";
import { transferPath, type PlacedTransfer } from "./transfers.ts";
import { workdirOf } from "./placed-workdir.ts";
import type { PlacedInstruction } from "./document.ts";

/** What a `COPY` or `ADD` writes, as far as the file tells. */
export interface CopiedPaths {
  readonly placed: PlacedTransfer;
  /** The destination, absolute, without a slash at its end. */
  readonly destination: string;
  /** Whether the destination is certainly a folder. */
  readonly isFolder: boolean;
  /** The paths that each source may get: the destination, and its own name in it. */
  readonly sources: readonly (readonly string[])[];
}

/** The folder that a stage begins in where neither the file nor, as far as is known, its base sets one. */
const ROOT = "/";

/** @returns An absolute path of an instruction, or `null` if the working directory is not known. */
export function pathAt(sourceCode: SourceCode, placed: PlacedInstruction, path: string): string | null {
  const workdir = workdirOf(sourceCode, placed);
  if (path.startsWith("/")) return resolvePath(null, path);
  return workdir.state === "known" ? resolvePath(workdir.value, path) : null;
}

function nameOf(source: string): string {
  return source.split("/").findLast((part) => part !== "") ?? "";
}

function isFolderName(path: string): boolean {
  return /(?:^|\/)\.{0,2}$/u.test(path);
}

/** @returns The path of a name in a folder. */
function inside(folder: string, name: string): string {
  return folder === ROOT ? `/${name}` : `${folder}/${name}`;
}

/** @returns What a `COPY` or `ADD` writes; `null` where a path is not known, and with `--parents`. */
export function copiedPaths(sourceCode: SourceCode, placed: PlacedTransfer): CopiedPaths | null {
  const { sources, heredocs, destination, flags } = placed.instruction;
  const target = destination && transferPath(sourceCode, placed, destination);
  const resolved = target === null ? null : pathAt(sourceCode, placed, target);
  if (!target || resolved === null || flags.some(({ name }) => name === "parents")) return null;
  const names = sources.map((source) => transferPath(sourceCode, placed, source));
  if (names.some((name) => name === null)) return null;
  const written = [...names.flatMap((name) => name ?? []), ...heredocs.map(({ name }) => name)];
  const isFolder = isFolderName(target) || written.length > 1 || names.some((name) => isFolderName(name ?? ""));
  return {
    placed,
    destination: resolved,
    isFolder,
    sources: written.map((name) => {
      const own = isFolderName(name) ? [] : [inside(resolved, nameOf(name))];
      return isFolderName(target) || written.length > 1 ? [...own, resolved] : [resolved, ...own];
    }),
  };
}
