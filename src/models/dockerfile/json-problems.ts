import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { arrayPlace } from "./array-place.ts";
import type { InstructionProblem } from "./instruction-problem.ts";
import { joinedText } from "./source-text.ts";

function isArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * @returns The array of an instruction that is valid JSON but holds something else than strings: no other
 * reading is tried then.
 * Source: BuildKit `frontend/dockerfile/parser/line_parsers.go`, `errDockerfileNotStringArray`.
 */
export function jsonProblems(instruction: Instruction, sourceCode: SourceCode): InstructionProblem[] {
  const at = arrayPlace(instruction);
  if (!at || sourceCode.text.charAt(at[0]) !== "[" || !isArray(joinedText(sourceCode, at))) return [];
  return [{ kind: "jsonStrings", at, data: { keyword: instruction.keyword } }];
}
