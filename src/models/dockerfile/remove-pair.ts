import { removeRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction, KeyValue, KeyValueInstruction } from "../../languages/dockerfile/ast.ts";
import { hasComment, removeWords } from "./remove-word.ts";

/** @returns The edit that takes out an instruction with its lines, or `null` for one that holds a comment. */
function removeInstruction(sourceCode: SourceCode, { range }: Instruction): Edit | null {
  if (hasComment(sourceCode, range)) return null;
  const { text } = sourceCode;
  const [start, end] = range;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  return removeRange(feed === -1 ? [Math.max(lineStart - 1, 0), end] : [lineStart, feed + 1]);
}

/**
 * @returns The edit that takes a pair out of an `ENV`, `ARG` or `LABEL`, and the instruction with its last
 * one; `null` where a comment stands in the way, and in an `ONBUILD`.
 */
export function removePair(sourceCode: SourceCode, instruction: KeyValueInstruction, pair: KeyValue): Edit | null {
  if (instruction.parent?.type === "Onbuild") return null;
  return instruction.pairs.length === 1
    ? removeInstruction(sourceCode, instruction)
    : removeWords(sourceCode, pair.range);
}
