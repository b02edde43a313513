import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import type { InstructionProblem } from "./instruction-problem.ts";
import { joinedText } from "./source-text.ts";

/** Where an instruction that takes a JSON array has other words. */
function placeOf(instruction: Instruction): Range | null {
  switch (instruction.type) {
    case "Run":
    case "Cmd":
    case "Entrypoint":
    case "Healthcheck":
      return instruction.command?.type === "ShellForm" ? instruction.command.range : null;
    case "Copy":
    case "Add":
    case "Volume": {
      const [first] = instruction.arguments;
      const last = instruction.arguments.at(-1);
      return first && last ? [first.range[0], last.range[1]] : null;
    }
    default:
      return null;
  }
}

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
  const at = placeOf(instruction);
  if (!at || sourceCode.text.charAt(at[0]) !== "[" || !isArray(joinedText(sourceCode, at))) return [];
  return [{ kind: "jsonStrings", at, data: { keyword: instruction.keyword } }];
}
