import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** A `COPY` or `ADD` of several sources whose destination does not say that it is a directory. */
export interface SeveralSourceTransfer {
  readonly keyword: string;
  readonly destination: Argument;
}

const ENDS_IN_VARIABLE = /\$(?:\w+|\{[^}]*\})$/u;

/** Whether the destination certainly does not end in a slash; a backslash is one on Windows. */
function lacksSlash(sourceCode: SourceCode, placed: PlacedTransfer, destination: Argument): boolean {
  const { value } = destination;
  const isOpen = destination.hasVariable && ENDS_IN_VARIABLE.test(value);
  const path = isOpen ? transferPath(sourceCode, placed, destination) : value;
  return path !== null && path !== "" && !/[/\\]$|\}\}$|%>$/u.test(path);
}

/**
 * @returns Every `COPY` and `ADD` of several sources, heredocs counted, into something that is not
 * written as a directory. `ADD a b .` is left out: every builder takes `.` for the directory that it is,
 * and only Hadolint's DL3021 about `COPY` says otherwise.
 */
export function severalSourceTransfers(sourceCode: SourceCode): SeveralSourceTransfer[] {
  return transfers(sourceCode).flatMap((placed) => {
    const { keyword, sources, heredocs, destination } = placed.instruction;
    if (!destination || sources.length + heredocs.length < 2) return [];
    const isExempt = keyword === "ADD" && destination.value === ".";
    return !isExempt && lacksSlash(sourceCode, placed, destination) ? [{ keyword, destination }] : [];
  });
}
