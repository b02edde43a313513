import { UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import { insertAt, type Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";
import { stageGraph } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";

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

/**
 * @returns The working directory that a transfer runs in. A trigger runs in the one that its stage ends
 * with, or in one that an earlier trigger sets.
 */
export function workdirOf(
  sourceCode: SourceCode,
  { instruction, stage, onbuild }: PlacedTransfer,
): Attribute<string, Argument> {
  const states = stageStates(sourceCode);
  if (!onbuild) return states.before(instruction).workdir;
  const before = stage.instructions.slice(0, stage.instructions.indexOf(onbuild));
  if (before.some((each) => each.type === "Onbuild" && each.trigger?.type === "Workdir")) return UNKNOWN;
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  return own ? states.atEnd(own).workdir : UNKNOWN;
}

function quoteOf({ raw }: Argument): string {
  const first = raw.charAt(0);
  return raw.length > 1 && (first === '"' || first === "'") && raw.endsWith(first) ? first : "";
}

/** @returns The offset right after a word's last character, inside the quotes around it. */
function innerEnd(word: Argument): number {
  return word.range[1] - quoteOf(word).length;
}

/** @returns The edit that lengthens a word, inside the quotes around it. */
export function appendToWord(word: Argument, text: string): Edit {
  return insertAt(innerEnd(word), text);
}

/** @returns The edit that puts `text` in the place of the first characters of a word, inside the quotes around it. */
export function replaceStartOfWord(word: Argument, length: number, text: string): Edit {
  const start = word.range[0] + quoteOf(word).length;
  return { range: [start, start + length], text };
}
