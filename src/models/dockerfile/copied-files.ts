import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Flag, Instruction, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";
import { workdirOf } from "./placed-workdir.ts";
import { ancestry, stageGraph, type BuildStage } from "./stage-graph.ts";
import type { Variables } from "./variables.ts";

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

/** @returns The working directory of an instruction, or `null` if it is not known. */
export function workingDirectory(sourceCode: SourceCode, placed: PlacedInstruction): string | null {
  const workdir = workdirOf(sourceCode, placed);
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

/** Where an instruction stands. */
interface Place {
  readonly directory: string | null;
  readonly variables: Variables;
}

function transferred({ sources, destination }: TransferInstruction, { directory, variables }: Place): CopiedFile[] {
  const target = destination && (variables.expand(destination)?.value ?? null);
  const resolved = target === null ? null : resolvePath(directory, target);
  const directories = target === null ? null : directoriesOf(target, resolved, sources);
  return sources.map((source) => {
    const path = variables.expand(source)?.value ?? null;
    return { name: path === null ? null : baseName(path), directories };
  });
}

/** @returns The value of an option of `--mount`, which may go by several names. */
export function mountOption({ options }: Flag, names: readonly string[]): string | null {
  return options.find(({ key }) => names.includes(key.value.toLowerCase()))?.value?.value ?? null;
}

/** A mount without a type is a bind mount. */
function mounted(flag: Flag, { directory }: Place): CopiedFile[] {
  const type = mountOption(flag, ["type"]) ?? "bind";
  const target = mountOption(flag, ["target", "dst", "destination"]);
  if (flag.name !== "mount" || type !== "bind" || target === null) return [];
  const resolved = target.includes("$") ? null : resolvePath(directory, target);
  return [{ name: baseName(target), directories: resolved === null ? null : [resolved, parent(resolved)] }];
}

function filesOf(instruction: Instruction, place: Place): CopiedFile[] {
  if (instruction.type === "Copy" || instruction.type === "Add") return transferred(instruction, place);
  return instruction.type === "Run" ? instruction.flags.flatMap((flag) => mounted(flag, place)) : [];
}

const stagesByNode: (sourceCode: SourceCode) => ReadonlyMap<BuildStage["node"], BuildStage> = memoize(
  (sourceCode) => new Map(stageGraph(sourceCode).stages.map((stage) => [stage.node, stage]))
);

/** Whether an instruction has been carried out when another one is: triggers come after all of their stage. */
function isBefore(one: PlacedInstruction, other: PlacedInstruction): boolean {
  const isEarlier = one.instruction.range[0] < other.instruction.range[0];
  return other.onbuild ? !one.onbuild || (one.stage === other.stage && isEarlier) : !one.onbuild && isEarlier;
}

/**
 * @returns What is in the image when a `RUN` runs because the file put it there: what the instructions of
 * the stage and of those below it copy before, and what the `RUN` itself mounts.
 */
export function copiedFiles(sourceCode: SourceCode, run: PlacedInstruction): CopiedFile[] {
  const built = stagesByNode(sourceCode).get(run.stage);
  const nodes = new Set(built && ancestry(built).map(({ node }) => node));
  return placedInstructions(sourceCode)
    .filter(({ stage }) => nodes.has(stage))
    .filter((each) => each.instruction === run.instruction || (each.instruction.type !== "Run" && isBefore(each, run)))
    .flatMap((each) =>
      filesOf(each.instruction, {
        directory: workingDirectory(sourceCode, each),
        variables: placedVariables(sourceCode, each),
      })
    );
}
