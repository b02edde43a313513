import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, type Edit } from "../edit.ts";
import type { SourceCode } from "../source-code.ts";
import { jsSource } from "./js-source.ts";
import { beginsLine, indentAt, lineBreak } from "./source-lines.ts";

/**
 * Adds a statement behind another one, on a line of its own where the other has one, with a semicolon
 * where the other has one.
 *
 * @param statement A statement of a block or of the file; of an `if` without braces nothing can be added to.
 * @param text The statement without its semicolon.
 */
export function insertStatementAfter(
  statement: TSESTree.ExpressionStatement,
  text: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const [start, end] = statement.range;
  if (statement.parent.type !== "BlockStatement" && statement.parent.type !== "Program") return [];
  const hasSemicolon = sourceCode.text[end - 1] === ";";
  if (!beginsLine(start, sourceCode)) return hasSemicolon ? [insertAt(end, ` ${text};`)] : [];
  const line = `${lineBreak(sourceCode)}${indentAt(start, sourceCode)}${text}`;
  // A comment at the end of the line is about what stands before it.
  const next = jsSource(sourceCode).getTokenAfter(statement, { includeComments: true });
  const isComment = next?.type === "Line" || next?.type === "Block";
  const isBeside = isComment && !sourceCode.text.slice(end, next.range[1]).includes("\n");
  return [insertAt(isBeside ? next.range[1] : end, hasSemicolon ? `${line};` : line)];
}
