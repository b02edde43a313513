import type { SourceCode } from "../../kit/source-code.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import { type Instruction } from "../../languages/dockerfile/ast.ts";
import { DOCKERFILE_FRONTENDS } from "../../libraries/dockerfile-syntax.ts";
import { argumentProblems } from "./argument-problems.ts";
import { dockerfileOf, instructionsOfFile } from "./document.ts";
import { flagProblems } from "./flag-problems.ts";
import type { InstructionProblem } from "./instruction-problem.ts";
import { jsonProblems } from "./json-problems.ts";
import { quoteProblems } from "./open-quotes.ts";
import { unknownInstructionProblems } from "./unknown-instructions.ts";

/** Whether Docker's own frontend reads the file, from whatever registry: another has instructions of its own. */
function isDockers(sourceCode: SourceCode): boolean {
  const directive = dockerfileOf(sourceCode).directives.find(({ name }) => name === "syntax");
  if (!directive) return true;
  const { name } = splitImageReference(directive.value);
  return [...DOCKERFILE_FRONTENDS].some((frontend) => name === frontend || name.endsWith(`/${frontend}`));
}

function problemsOf(
  instruction: Instruction,
  previous: Instruction | null,
  sourceCode: SourceCode,
): InstructionProblem[] {
  const trigger = instruction.type === "Onbuild" ? instruction.trigger : null;
  return [
    ...unknownInstructionProblems(instruction, previous, sourceCode),
    ...flagProblems(instruction),
    ...argumentProblems(instruction, sourceCode),
    ...jsonProblems(instruction, sourceCode),
    ...quoteProblems(instruction, sourceCode),
    ...(trigger ? problemsOf(trigger, null, sourceCode) : []),
  ];
}

/**
 * @returns What is wrong with the way a file's instructions are written, triggers included; nothing for a
 * file that another frontend than Docker's reads.
 */
export function instructionProblems(sourceCode: SourceCode): InstructionProblem[] {
  if (!isDockers(sourceCode)) return [];
  const instructions = instructionsOfFile(sourceCode);
  return instructions.flatMap((instruction, index) => problemsOf(instruction, instructions[index - 1] ?? null, sourceCode));
}
