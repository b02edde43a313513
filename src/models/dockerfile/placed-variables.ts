import type { SourceCode } from "../../kit/source-code.ts";
import { dockerfileOf, type PlacedInstruction } from "./document.ts";
import { stageStates } from "./stage-state.ts";
import { Variables } from "./variables.ts";

/** @returns The variables that an instruction of a stage is read with. Of the build that a trigger runs in nothing is known. */
export function placedVariables(sourceCode: SourceCode, { instruction, onbuild }: PlacedInstruction): Variables {
  if (onbuild) return new Variables(dockerfileOf(sourceCode).escape, false);
  return stageStates(sourceCode).before(instruction).variables;
}
