import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Instruction, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { INTERPRETED_INSTALLERS, INTERPRETER_IMAGES, SIDE_FOLDERS, SOURCE_FOLDERS } from "../../libraries/source-folders.ts";
import { buildCommands } from "./build-tools.ts";
import { commandDirectory } from "./command-directory.ts";
import { normalizePath, resolvePath, workingDirectory } from "./copied-files.ts";
import { dependencyInstalls } from "./dependency-installs.ts";
import { commandsOfImage } from "./image-commands.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { matchesOneOf } from "../images/image-pattern.ts";
import { nodeDependencies } from "./node-dependencies.ts";
import { isWithin } from "./run-mounts.ts";
import { shippedImages, type ShippedImage } from "./shipped-images.ts";
import type { BuildStage } from "./stage-graph.ts";
import { stageReferences, type StageReference } from "./stage-references.ts";
import { stageStates } from "./stage-state.ts";
import { transferPath, transfers } from "./transfers.ts";
import { isWholeContext } from "./whole-context.ts";

/** A path that a shipped image copies from a stage and that holds more than the result of a build. */
export interface CopiedBuild {
  readonly problem:
    /** The folder that the whole project was copied to and built in. */
    | "folder"
    /** A folder of sources. */
    | "sources"
    /** `node_modules`, or a folder with it, that has the packages for development too. */
    | "nodeModules";
  readonly at: Argument;
  /** Without a closing slash or star. */
  readonly path: string;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What the image of a stage is given from the build context, each with its folder. */
function contextCopies(sourceCode: SourceCode, stage: BuildStage): { source: string; folder: string }[] {
  const instructions = new Set<unknown>(instructionsOfImage(stage));
  return transfers(sourceCode).flatMap((transfer) => {
    const { instruction } = transfer;
    const isOther = instruction.flags.some(({ name }) => name === "from" || name === "exclude");
    if (isOther || !instructions.has(instruction) || !instruction.destination) return [];
    const target = transferPath(sourceCode, transfer, instruction.destination);
    const folder = target === null ? null : resolvePath(workingDirectory(sourceCode, transfer), target);
    return folder === null ? [] : instruction.sources.map(({ value }) => ({ source: value, folder }));
  });
}

/** Whether the stage removes something there, so that nothing is known of what is left. */
function removesFrom(sourceCode: SourceCode, stage: BuildStage, folder: string): boolean {
  const removals = commandsOfImage(sourceCode, stage).filter(({ program }) => ["rm", "mv", "find"].includes(program));
  return removals.some((command) => {
    const directory = commandDirectory(sourceCode, command, [], []);
    return command.words.slice(1).some(({ value }) => {
      if (value?.startsWith("-")) return value === "-delete";
      const path = value === null ? null : resolvePath(directory, value);
      return path === null || (isWithin(path, folder) && !SIDE_FOLDERS.has(baseName(path)));
    });
  });
}

/** Whether the project is one that runs from its sources. */
function runsFromSources(sourceCode: SourceCode, stage: BuildStage, { base }: ShippedImage): boolean {
  const instructions = new Set<unknown>(instructionsOfImage(stage));
  const isInterpreter = base !== null && matchesOneOf(`${base.image.registry}/${base.image.repository ?? ""}`, INTERPRETER_IMAGES);
  return (
    isInterpreter ||
    dependencyInstalls(sourceCode).some(
      ({ command, installer }) =>
        instructions.has(command.run.instruction) && installer.programs.some((program) => INTERPRETED_INSTALLERS.has(program)),
    )
  );
}

/** Whether `node_modules` of a stage, or of the one that it takes them from, has the packages for development. */
function hasDevelopmentPackages(sourceCode: SourceCode, stage: BuildStage): boolean {
  const left = commandsOfImage(sourceCode, stage).map((command) => nodeDependencies(sourceCode, command));
  if (left.includes("fewer")) return false;
  if (left.includes("all")) return true;
  const instructions = new Set<unknown>(instructionsOfImage(stage));
  return stageReferences(sourceCode).some(
    ({ kind, instruction, target }) =>
      kind === "copy" &&
      instructions.has(instruction) &&
      target.kind === "stage" &&
      target.stage.node.index < stage.node.index &&
      sourcesOf(instruction).some(({ value }) => baseName(normalizePath(value)) === "node_modules") &&
      hasDevelopmentPackages(sourceCode, target.stage),
  );
}

function sourcesOf(instruction: Instruction): readonly Argument[] {
  return instruction.type === "Copy" ? instruction.sources : [];
}

function problemOf(sourceCode: SourceCode, image: ShippedImage, stage: BuildStage, path: string): CopiedBuild["problem"] | null {
  if (baseName(path) === "node_modules") return hasDevelopmentPackages(sourceCode, stage) ? "nodeModules" : null;
  const copies = contextCopies(sourceCode, stage);
  const project = copies.find(({ source, folder }) => isWholeContext(source) && isWithin(folder, path));
  const isSources =
    SOURCE_FOLDERS.has(baseName(path)) &&
    copies.some(({ source, folder }) =>
      isWholeContext(source) ? path === `${folder}/${baseName(path)}` : folder === path && baseName(normalizePath(source)) === baseName(path),
    );
  if ((!project && !isSources) || removesFrom(sourceCode, stage, project?.folder ?? path)) return null;
  const isBuilt = buildCommands(sourceCode, stage).length > 0 && !runsFromSources(sourceCode, stage, image);
  if (isBuilt) return project ? "folder" : "sources";
  return project && hasDevelopmentPackages(sourceCode, stage) ? "nodeModules" : null;
}

function copiedBuilds(sourceCode: SourceCode, image: ShippedImage, { instruction, target, onbuild }: StageReference): CopiedBuild[] {
  const isPlain = instruction.type === "Copy" && !onbuild && !instruction.flags.some(({ name }) => name === "exclude");
  if (target.kind !== "stage" || !isPlain) return [];
  const { variables } = stageStates(sourceCode).before(instruction);
  return (instruction satisfies TransferInstruction).sources.flatMap((at): CopiedBuild[] => {
    const value = variables.expand(at)?.value;
    if (value === undefined) return [];
    const path = normalizePath(`/${value.replace(/\/\*$/u, "")}`);
    const problem = path === "/" ? null : problemOf(sourceCode, image, target.stage, path);
    return problem ? [{ problem, at, path }] : [];
  });
}

/**
 * @param targets The stages that the project builds, by name; empty: the last one.
 * @returns What the shipped images copy from build stages beside the results, in source order.
 */
export function excessiveCopies(sourceCode: SourceCode, targets: readonly string[]): CopiedBuild[] {
  const found = shippedImages(sourceCode, targets).flatMap((image) =>
    image.taken.filter(({ kind }) => kind === "copy").flatMap((reference) => copiedBuilds(sourceCode, image, reference)),
  );
  return [...new Map(found.map((each) => [each.at, each])).values()];
}
