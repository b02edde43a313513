import type { SourceCode } from "../../kit/source-code.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { makesImage } from "./image-instructions.ts";
import type { BuildStage } from "./stage-graph.ts";

/** @returns The commands that make the image of a stage, those of the stages below it included, in source order. */
export function commandsOfImage(sourceCode: SourceCode, stage: BuildStage): RunCommand[] {
  return runCommands(sourceCode).filter(({ run }) => makesImage(stage, run.instruction));
}

/** @returns The uses of package managers among them. */
export function operationsOfImage(sourceCode: SourceCode, stage: BuildStage): PackageOperation[] {
  return packageOperations(sourceCode).filter(({ command }) => makesImage(stage, command.run.instruction));
}
