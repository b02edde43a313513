import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";

/** What keeps a file from having a first stage. */
export interface MisplacedInstructions {
  /** The instructions before the first `FROM` that only a stage can have. */
  readonly misplaced: readonly Instruction[];
  /** The last instruction of a file that holds nothing but `ARG`, so that no stage ever begins; else `null`. */
  readonly withoutStage: Instruction | null;
}

/**
 * Tells what stands before the first `FROM` but may not. After a line that is no instruction of
 * Docker's nothing is said: a template or another frontend may put a `FROM` in its place.
 *
 * Source: BuildKit `frontend/dockerfile/instructions`, `Parse` and `CurrentStage`.
 */
export function misplacedInstructions(sourceCode: SourceCode): MisplacedInstructions {
  const { preamble, stages } = dockerfileOf(sourceCode);
  const unknown = preamble.findIndex(({ type }) => type === "Unknown");
  const known = unknown === -1 ? preamble : preamble.slice(0, unknown);
  const misplaced = known.filter(({ type }) => type !== "Arg");
  const isWhole = unknown === -1 && stages.length === 0 && misplaced.length === 0;
  return { misplaced, withoutStage: isWhole ? (preamble.at(-1) ?? null) : null };
}
