import type { SourceCode } from "../../kit/source-code.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import type { BuildStage } from "./stage-graph.ts";

/** @returns The commands that make the image of a stage, those of the stages below it included, in source order. */
export function commandsOfImage(sourceCode: SourceCode, stage: BuildStage): RunCommand[] {
  const instructions = new Set<unknown>(instructionsOfImage(stage));
  return runCommands(sourceCode).filter(({ run }) => instructions.has(run.instruction));
}

/** @returns The uses of package managers among them. */
export function operationsOfImage(sourceCode: SourceCode, stage: BuildStage): PackageOperation[] {
  const instructions = new Set<unknown>(instructionsOfImage(stage));
  return packageOperations(sourceCode).filter(({ command }) => instructions.has(command.run.instruction));
}
