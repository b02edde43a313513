import type { SourceCode } from "../source-code.ts";

/** @returns The line end that a file has. */
export function lineBreak(sourceCode: SourceCode): string {
  return sourceCode.text.includes("\r\n") ? "\r\n" : "\n";
}

/** @returns The white space that the line of an offset begins with. */
export function indentAt(offset: number, sourceCode: SourceCode): string {
  const start = sourceCode.text.lastIndexOf("\n", offset - 1) + 1;
  return /^[\t ]*/u.exec(sourceCode.text.slice(start, offset))?.[0] ?? "";
}

/** @returns Whether only white space stands before an offset on its line. */
export function beginsLine(offset: number, sourceCode: SourceCode): boolean {
  const start = sourceCode.text.lastIndexOf("\n", offset - 1) + 1;
  return sourceCode.text.slice(start, offset).trim() === "";
}
