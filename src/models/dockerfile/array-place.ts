import type { Range } from "../../kit/range.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";

/** @returns Where the JSON array of an instruction would stand that takes one and has none; else `null`. */
export function arrayPlace(instruction: Instruction): Range | null {
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
      return first && last && instruction.heredocs.length === 0 ? [first.range[0], last.range[1]] : null;
    }
    default:
      return null;
  }
}
