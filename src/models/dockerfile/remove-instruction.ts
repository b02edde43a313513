import { removeRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { hasComment } from "./remove-word.ts";

/** @returns The edit that takes out an instruction with its lines, or `null` for one that holds a comment. */
export function removeInstruction(sourceCode: SourceCode, { range }: Instruction): Edit | null {
  if (hasComment(sourceCode, range)) return null;
  const { text } = sourceCode;
  const [start, end] = range;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  if (feed !== -1) return removeRange([lineStart, feed + 1]);
  const before = /\r?\n$/u.exec(text.slice(0, lineStart))?.[0] ?? "";
  return removeRange([lineStart - before.length, text.length]);
}
