import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { KeyValue, KeyValueInstruction } from "../../languages/dockerfile/ast.ts";
import { removeInstruction } from "./remove-instruction.ts";
import { removeWords } from "./remove-word.ts";

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
