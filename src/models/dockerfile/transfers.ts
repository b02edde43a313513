import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";

/** A `COPY` or `ADD`, in a stage or behind `ONBUILD`. */
export type PlacedTransfer = PlacedInstruction<TransferInstruction>;

function isTransfer(placed: PlacedInstruction): placed is PlacedTransfer {
  return placed.instruction.type === "Copy" || placed.instruction.type === "Add";
}

/** Every `COPY` and `ADD` of every stage, in source order. */
export const transfers: (sourceCode: SourceCode) => readonly PlacedTransfer[] = memoize((sourceCode) =>
  placedInstructions(sourceCode).filter(isTransfer),
);

/** @returns A source or destination with its variables replaced, or `null` if one is not known. */
export function transferPath(sourceCode: SourceCode, placed: PlacedTransfer, word: Argument): string | null {
  if (!word.hasVariable) return word.value;
  return placedVariables(sourceCode, placed).expand(word)?.value ?? null;
}
