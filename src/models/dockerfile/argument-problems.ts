import { insertAt, replaceRange } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type {
  CommandInstruction,
  From,
  Instruction,
  KeyValueInstruction,
  TransferInstruction,
} from "../../languages/dockerfile/ast.ts";
import { INSTRUCTIONS } from "../../libraries/dockerfile-grammar.ts";
import type { InstructionProblem } from "./instruction-problem.ts";

function missing({ keyword, keywordRange }: Instruction): InstructionProblem[] {
  return [{ kind: "missingArgument", at: keywordRange, data: { keyword, needs: INSTRUCTIONS[keyword]?.needs ?? "" } }];
}

/** `FROM image` or `FROM image AS name`. */
function fromProblems({ arguments: words, as, image, keywordRange }: From, { text }: SourceCode): InstructionProblem[] {
  const [, second, third] = words;
  if (!second || !image || (as && words.length === 3)) return [];
  const at: Range = [second.range[0], words.at(-1)?.range[1] ?? second.range[1]];
  const comment = words.find(({ value }) => value.startsWith("#"));
  if (comment) return [{ kind: "trailingComment", at: [comment.range[0], at[1]], data: { keyword: "FROM" } }];
  if (/\{\{|\{%|<%/u.test(text.slice(image.range[0], at[1]))) return [];
  const keyword = text.slice(...keywordRange);
  const word = keyword === keyword.toLowerCase() ? "as" : "AS";
  const data = { words: text.slice(...at) };
  if (as || words.length > 3) return [{ kind: "fromArguments", at, data }];
  const edit = third ? replaceRange(second.range, word) : insertAt(second.range[0], `${word} `);
  const meant = { text: `${image.raw} ${word} ${(third ?? second).raw}`, edits: [edit] };
  return [{ kind: "fromArguments", at, data, meant }];
}

function pairProblems(instruction: KeyValueInstruction): InstructionProblem[] {
  const { type, keyword, pairs } = instruction;
  if (pairs.length === 0) return missing(instruction);
  if (type !== "Arg" && pairs.length === 1 && pairs[0]?.value === null) return missing(instruction);
  return pairs.flatMap(({ key, value, range }): InstructionProblem[] => {
    if (value === null) {
      if (type === "Arg" || /^(?:\{\{|<%)/u.test(key.value)) return [];
      const kind = key.value.startsWith("#") ? "trailingComment" : "missingEquals";
      return [{ kind, at: range, data: { keyword, word: key.value } }];
    }
    return key.value === "" ? [{ kind: "blankName", at: range, data: { keyword } }] : [];
  });
}

function transferProblems(instruction: TransferInstruction): InstructionProblem[] {
  const { arguments: words, heredocs, destination, keyword } = instruction;
  if (words.length + heredocs.length < 2) return missing(instruction);
  const last = heredocs.at(-1);
  return destination || !last ? [] : [{ kind: "heredocDestination", at: last.range, data: { keyword } }];
}

function healthcheckProblems(instruction: CommandInstruction): InstructionProblem[] {
  if (instruction.command) return [];
  const [type, second] = instruction.arguments;
  const end = instruction.arguments.at(-1)?.range[1] ?? 0;
  if (!type) return missing(instruction);
  switch (type.value.toUpperCase()) {
    case "CMD":
      return missing(instruction);
    case "NONE":
      return second ? [{ kind: "healthcheckNone", at: [second.range[0], end], data: {} }] : [];
    default:
      if (/^(?:\{\{|<%)/u.test(type.value)) return [];
      return [
        {
          kind: "healthcheckType",
          at: type.range,
          data: { word: type.value },
          meant: { text: `CMD ${type.raw}`, edits: [insertAt(type.range[0], "CMD ")] },
        },
      ];
  }
}

function shellProblems(instruction: CommandInstruction): InstructionProblem[] {
  const { command } = instruction;
  if (!command || (command.type === "ExecForm" && command.elements.length === 0)) return missing(instruction);
  if (command.type === "ExecForm") return [];
  const words = instruction.arguments.map(({ raw }) => raw);
  const isPlain = words.every((word) => /^[\w./:=+-]+$/u.test(word));
  const array = `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
  const meant = { text: `SHELL ${array}`, edits: [replaceRange(command.range, array)] };
  return [{ kind: "shellForm", at: command.range, data: {}, ...(isPlain && { meant }) }];
}

/** @returns What is wrong with the number and the kinds of an instruction's words. */
export function argumentProblems(instruction: Instruction, sourceCode: SourceCode): InstructionProblem[] {
  switch (instruction.type) {
    case "Unknown":
      return [];
    case "Onbuild":
      return instruction.trigger || instruction.parent?.type === "Onbuild" ? [] : missing(instruction);
    case "Healthcheck":
      return healthcheckProblems(instruction);
    case "Shell":
      return shellProblems(instruction);
    case "Run":
    case "Cmd":
    case "Entrypoint":
      return instruction.command ? [] : missing(instruction);
    case "Copy":
    case "Add":
      return transferProblems(instruction);
    case "Env":
    case "Label":
    case "Arg":
      return pairProblems(instruction);
    default:
      break;
  }
  if (instruction.arguments.length === 0) return missing(instruction);
  return instruction.type === "From" ? fromProblems(instruction, sourceCode) : [];
}
