import { closest } from "../../kit/closest.ts";
import { insertAt, replaceRange } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { INSTRUCTIONS } from "../../libraries/dockerfile-grammar.ts";
import { dockerfileOf } from "./document.ts";
import type { InstructionProblem } from "./instruction-problem.ts";

/** What another program fills in or takes out before Docker reads the file. */
const PLACEHOLDER = /^(?:\{\{|\{%|\{#|<%|%%|@|\$)/u;
/** What continues a command. */
const JOINT = /^(?:&&|\|\|?|;|-)/u;

/** Whether a comment in the place of a `//` line could be taken for a directive at the head of the file. */
function mayBeDirective({ range, parent }: Instruction, { text }: SourceCode): boolean {
  return parent?.type === "Dockerfile" && /^\/\/\s*\w+\s*=/u.test(text.slice(...range));
}

function slashComment(instruction: Instruction, sourceCode: SourceCode): InstructionProblem {
  const { range } = instruction;
  const isLine = !sourceCode.text.slice(...range).includes("\n") && !mayBeDirective(instruction, sourceCode);
  const at = [range[0], range[0] + 2] as const;
  return { kind: "slashComment", at, data: {}, ...(isLine && { fix: [replaceRange(at, "#")] }) };
}

function isCommandLine(instruction: Instruction): boolean {
  return "command" in instruction && instruction.command?.type === "ShellForm";
}

function lostContinuation(
  { keywordRange }: Instruction,
  previous: Instruction,
  sourceCode: SourceCode,
): InstructionProblem {
  const { text } = sourceCode;
  const word = text.slice(...keywordRange);
  const { escape } = dockerfileOf(sourceCode);
  const isNextLine = /^[ \t]*\r?\n[ \t]*$/u.test(text.slice(previous.range[1], keywordRange[0]));
  const canGoOn = isNextLine && previous.heredocs.length === 0;
  return {
    kind: "lostContinuation",
    at: keywordRange,
    data: { word, escape },
    ...(canGoOn && { meant: { text: `… ${escape}`, edits: [insertAt(previous.range[1], ` ${escape}`)] } }),
  };
}

/**
 * @param previous The instruction before, if any.
 * @returns What a line is that begins with no keyword of Docker's.
 */
export function unknownInstructionProblems(
  instruction: Instruction,
  previous: Instruction | null,
  sourceCode: SourceCode,
): InstructionProblem[] {
  if (instruction.type !== "Unknown") return [];
  const { keywordRange } = instruction;
  const word = sourceCode.text.slice(...keywordRange);
  if (PLACEHOLDER.test(word)) return [];
  // No comment can stand behind `ONBUILD`.
  if (word.startsWith("//") && instruction.parent?.type !== "Onbuild") return [slashComment(instruction, sourceCode)];
  if (previous && isCommandLine(previous) && JOINT.test(word)) return [lostContinuation(instruction, previous, sourceCode)];
  const near = closest(word, Object.keys(INSTRUCTIONS));
  const text = near !== null && word === word.toLowerCase() ? near.toLowerCase() : near;
  const meant = text === null ? {} : { meant: { text, edits: [replaceRange(keywordRange, text)] } };
  return [{ kind: "unknownInstruction", at: keywordRange, data: { word }, ...meant }];
}
