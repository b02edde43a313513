import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Flag, Instruction, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import type { PlacedInstruction } from "./document.ts";
import { ancestry, stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageStates, type StageState } from "./stage-state.ts";

/** A file or folder that a `COPY`, an `ADD` or a bind mount puts into the image. */
export interface CopiedFile {
  /** The last part of its path, which may be a pattern; `null` for a folder or a name that is not known. */
  readonly name: string | null;
  /** The folders that it may stand in, absolute where the file tells; `null` if that is not known. */
  readonly directories: readonly string[] | null;
}

/** Stands for the working directory of a base image that sets none here. */
const BASE_DIRECTORY = "<base>";

/** @returns The path without `.`, `..` and doubled slashes; paths that do not begin with a slash stay relative. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}

/** @returns The working directory of a place, or `null` if it is not known. */
export function workingDirectory({ workdir }: StageState): string | null {
  if (workdir.state === "unknown") return null;
  return workdir.state === "known" ? normalizePath(workdir.value) : BASE_DIRECTORY;
}

/** @returns `path` seen from a folder. */
export function resolvePath(directory: string | null, path: string): string | null {
  if (path.startsWith("/")) return normalizePath(path);
  return directory === null ? null : normalizePath(`${directory}/${path}`);
}

function parent(path: string): string {
  return normalizePath(path.slice(0, path.lastIndexOf("/") + 1) || "/");
}

function baseName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /[^.]/u.test(name) ? name : null;
}

/** A destination is a folder if it says so or takes several sources; else it is the file, or a folder that exists. */
function directoriesOf(destination: string, resolved: string | null, sources: readonly Argument[]): string[] | null {
  if (resolved === null) return null;
  const isFolder = sources.length > 1 || /(?:^|\/)\.{0,2}$/u.test(destination);
  return isFolder ? [resolved] : [resolved, parent(resolved)];
}

function transferred({ sources, destination }: TransferInstruction, state: StageState): CopiedFile[] {
  const target = destination && (state.variables.expand(destination)?.value ?? null);
  const resolved = target === null ? null : resolvePath(workingDirectory(state), target);
  const directories = target === null ? null : directoriesOf(target, resolved, sources);
  return sources.map((source) => {
    const path = state.variables.expand(source)?.value ?? null;
    return { name: path === null ? null : baseName(path), directories };
  });
}

function optionOf({ options }: Flag, names: readonly string[]): string | null {
  return options.find(({ key }) => names.includes(key.value.toLowerCase()))?.value?.value ?? null;
}

/** A mount without a type is a bind mount. */
function mounted(flag: Flag, state: StageState): CopiedFile[] {
  const type = optionOf(flag, ["type"]) ?? "bind";
  const target = optionOf(flag, ["target", "dst", "destination"]);
  if (flag.name !== "mount" || type !== "bind" || target === null) return [];
  const resolved = target.includes("$") ? null : resolvePath(workingDirectory(state), target);
  return [{ name: baseName(target), directories: resolved === null ? null : [resolved, parent(resolved)] }];
}

function filesOf(instruction: Instruction, state: StageState): CopiedFile[] {
  if (instruction.type === "Copy" || instruction.type === "Add") return transferred(instruction, state);
  return instruction.type === "Run" ? instruction.flags.flatMap((flag) => mounted(flag, state)) : [];
}

const stagesByNode: (sourceCode: SourceCode) => ReadonlyMap<BuildStage["node"], BuildStage> = memoize(
  (sourceCode) => new Map(stageGraph(sourceCode).stages.map((stage) => [stage.node, stage])),
);

/**
 * @returns What is in the image when a `RUN` runs because the file put it there: what the instructions of
 * the stage and of those below it copy before, and what the `RUN` itself mounts. Nothing of what a
 * trigger finds is known.
 */
export function copiedFiles(sourceCode: SourceCode, { instruction, stage, onbuild }: PlacedInstruction): CopiedFile[] {
  const built = stagesByNode(sourceCode).get(stage);
  if (!built || onbuild) return [];
  const states = stageStates(sourceCode);
  return ancestry(built)
    .reverse()
    .flatMap(({ node }) => node.instructions)
    .filter((each) => each === instruction || (each.type !== "Run" && each.range[0] < instruction.range[0]))
    .flatMap((each) => filesOf(each, states.before(each)));
}
