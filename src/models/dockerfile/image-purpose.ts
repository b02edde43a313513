import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { UNTELLING_PROGRAMS } from "../../libraries/development-artifacts.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { runCommands } from "./run-commands.ts";
import type { BuildStage } from "./stage-graph.ts";

function wordsOf(instruction: Instruction): readonly string[] {
  switch (instruction.type) {
    case "Cmd":
    case "Entrypoint":
    case "Healthcheck":
      return instruction.arguments.map(({ value }) => value);
    case "Env":
      return instruction.pairs.flatMap(({ value }) => value?.value ?? []);
    default:
      return [];
  }
}

/** @returns The words that tell what an image is for: the stage's name, what it runs, its environment. */
export function purposeOf(sourceCode: SourceCode, stage: BuildStage): readonly string[] {
  const instructions = instructionsOfImage(stage);
  const own = new Set(instructions);
  const commands = runCommands(sourceCode).filter(
    ({ run, program }) => own.has(run.instruction) && !UNTELLING_PROGRAMS.has(program),
  );
  return [
    stage.node.name ?? "",
    ...instructions.flatMap(wordsOf),
    ...commands.flatMap(({ words }) => words.map(({ value, prefix }) => value ?? prefix)),
  ];
}
