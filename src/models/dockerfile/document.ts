import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type CommandInstruction, type Dockerfile, type Instruction, instructionsOf, type Onbuild, type Stage } from "../../languages/dockerfile/ast.ts";

/** @returns The tree of a file that a rule for Dockerfiles is looking at. */
export function dockerfileOf(sourceCode: SourceCode): Dockerfile {
  return sourceCode.ast as unknown as Dockerfile;
}

/** Every instruction in source order, those before the first `FROM` included, triggers left out. */
export const instructionsOfFile: (sourceCode: SourceCode) => readonly Instruction[] = memoize((sourceCode) =>
  instructionsOf(dockerfileOf(sourceCode)),
);

/** An instruction as it stands in a stage, or inside an `ONBUILD` there. */
export interface PlacedInstruction<Kind extends Instruction = Instruction> {
  readonly instruction: Kind;
  readonly stage: Stage;
  /** The `ONBUILD` that holds it back until another build uses the image. */
  readonly onbuild: Onbuild | null;
}

function placedIn(stage: Stage): PlacedInstruction[] {
  const placed: PlacedInstruction[] = [];
  for (const instruction of stage.instructions) {
    placed.push({ instruction, stage, onbuild: null });
    if (instruction.type === "Onbuild" && instruction.trigger) {
      placed.push({ instruction: instruction.trigger, stage, onbuild: instruction });
    }
  }
  return placed;
}

/** Every instruction of every stage in source order, each `ONBUILD` followed by its trigger. */
export const placedInstructions: (sourceCode: SourceCode) => readonly PlacedInstruction[] = memoize((sourceCode) =>
  dockerfileOf(sourceCode).stages.flatMap(placedIn),
);

function isRun(placed: PlacedInstruction): placed is PlacedInstruction<CommandInstruction> {
  return placed.instruction.type === "Run";
}

/** Every `RUN` of every stage in source order, behind `ONBUILD` too. */
export const placedRuns: (sourceCode: SourceCode) => readonly PlacedInstruction<CommandInstruction>[] = memoize(
  (sourceCode) => placedInstructions(sourceCode).filter(isRun),
);
