import type { SourceCode } from "../../kit/source-code.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";

/** The instructions of which an image keeps only the last. Source: https://docs.docker.com/reference/dockerfile/ */
const KEPT_ONCE = ["Cmd", "Entrypoint", "Healthcheck"] as const;

/** A kind of instruction of which an image keeps only the last. */
export type KeptOnce = (typeof KEPT_ONCE)[number];

/** An instruction without effect, since a later one of its stage replaces it. */
export interface OverriddenInstruction {
  readonly type: KeptOnce;
  readonly placed: PlacedInstruction;
  /** The next one of its kind. */
  readonly next: PlacedInstruction;
  /** The one that counts. */
  readonly last: PlacedInstruction;
}

function overriddenOf(type: KeptOnce, all: readonly PlacedInstruction[]): OverriddenInstruction[] {
  const last = all.at(-1);
  return all.flatMap((placed, index) => {
    const next = all[index + 1];
    return next && last ? [{ type, placed, next, last }] : [];
  });
}

/**
 * @returns Every `CMD`, `ENTRYPOINT` and `HEALTHCHECK` that a later one of the same stage replaces. What
 * `ONBUILD` triggers comes into another image, so it is counted for itself.
 */
export function overriddenInstructions(sourceCode: SourceCode): OverriddenInstruction[] {
  const placed = placedInstructions(sourceCode);
  const stages = new Set(placed.map(({ stage }) => stage));
  return [...stages].flatMap((stage) =>
    [false, true].flatMap((isTrigger) => {
      const own = placed.filter((each) => each.stage === stage && (each.onbuild !== null) === isTrigger);
      return KEPT_ONCE.flatMap((type) => overriddenOf(type, own.filter(({ instruction }) => instruction.type === type)));
    }),
  );
}
