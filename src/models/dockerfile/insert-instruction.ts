import { insertAt, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";
import type { BuildStage } from "./stage-graph.ts";

/** @returns Where an instruction ends, its heredocs included. */
function endOf({ range, heredocs }: Instruction): number {
  return Math.max(range[1], ...heredocs.map(({ terminatorRange }) => terminatorRange[1]));
}

function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** @returns The keyword in the case of the instruction beside it. */
export function inCaseOf({ keywordRange }: Instruction, text: string, keyword: string): string {
  const neighbour = text.slice(...keywordRange);
  return neighbour === neighbour.toLowerCase() ? keyword.toLowerCase() : keyword;
}

/** The comments right above an instruction speak of it, so nothing may come between. */
function startWithComments(instruction: Instruction, sourceCode: SourceCode): number {
  const { comments } = dockerfileOf(sourceCode);
  let start = lineStart(sourceCode.text, instruction.range[0]);
  for (const { range } of comments.filter((comment) => comment.range[1] <= start).reverse()) {
    if (!/^\r?\n?$/u.test(sourceCode.text.slice(range[1], start))) break;
    start = lineStart(sourceCode.text, range[0]);
  }
  return start;
}

/** @returns The edit that puts an instruction on a line of its own before another and the comments above that. */
export function insertBefore(sourceCode: SourceCode, next: Instruction, keyword: string, rest: string): Edit {
  const { text } = sourceCode;
  const indentation = text.slice(lineStart(text, next.range[0]), next.range[0]);
  const written = `${indentation}${inCaseOf(next, text, keyword)} ${rest}`;
  return insertAt(startWithComments(next, sourceCode), `${written}${lineEndOf(text)}`);
}

/** @returns The edit that puts an instruction on the line after the last one of a stage. */
export function appendTo(sourceCode: SourceCode, { node, from }: BuildStage, keyword: string, rest: string): Edit {
  const { text } = sourceCode;
  const last = node.instructions.at(-1) ?? from;
  const indentation = text.slice(lineStart(text, last.range[0]), last.range[0]);
  return insertAt(endOf(last), `${lineEndOf(text)}${indentation}${inCaseOf(last, text, keyword)} ${rest}`);
}
