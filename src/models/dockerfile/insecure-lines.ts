import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { INSECURE_LINES, PRINTING_PROGRAMS } from "../../libraries/insecure-settings.ts";
import { placedInstructions } from "./document.ts";
import type { InsecureSetting } from "./insecure-commands.ts";
import { runCommands } from "./run-commands.ts";

/** Texts that become a part of a file: what is printed, and heredocs that are data. */
function writtenTexts(sourceCode: SourceCode): Range[] {
  const printed = runCommands(sourceCode)
    .filter(({ program }) => PRINTING_PROGRAMS.has(program))
    .flatMap(({ words }) => words.slice(1).map(({ range }) => range));
  const documents = placedInstructions(sourceCode)
    .flatMap(({ instruction }) => instruction.heredocs)
    .filter(({ script }) => !script)
    .map(({ bodyRange }) => bodyRange);
  return [...printed, ...documents];
}

/** @returns Every line of a configuration file, written by the Dockerfile itself, that switches a check off. */
export function insecureLines(sourceCode: SourceCode): InsecureSetting[] {
  const whole = sourceCode.text.toLowerCase();
  const lines = INSECURE_LINES.filter(({ mark }) => whole.includes(mark));
  if (lines.length === 0) return [];
  return writtenTexts(sourceCode).flatMap(([start, end]) => {
    const text = sourceCode.text.slice(start, end);
    return lines.flatMap(({ unchecked, pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
        unchecked,
        name,
        at: [start + index, start + index + name.length] as const,
        edit: null,
        removes: false,
      })),
    );
  });
}
