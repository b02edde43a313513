import { memoize } from "../../kit/memoize.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { ancestry, type BuildStage } from "./stage-graph.ts";

/** What the `ONBUILD` instructions of a stage run in the stage that is built on it. */
function triggersOf({ base }: BuildStage): Instruction[] {
  if (base.kind !== "stage") return [];
  const { instructions } = base.stage.node;
  return instructions.flatMap((each) => (each.type === "Onbuild" && each.trigger ? each.trigger : []));
}

/**
 * The instructions that make the image of a stage, in the order in which Docker runs them: those of the
 * stages below it, what their `ONBUILD` instructions trigger (in the next stage alone), its own.
 *
 * Source: https://docs.docker.com/reference/dockerfile/#onbuild
 */
export const instructionsOfImage: (stage: BuildStage) => readonly Instruction[] = memoize((stage: BuildStage) =>
  ancestry(stage)
    .toReversed()
    .flatMap((each) => [...triggersOf(each), ...each.node.instructions]),
);

const makers: (stage: BuildStage) => ReadonlySet<Instruction> = memoize(
  (stage: BuildStage) => new Set(instructionsOfImage(stage)),
);

/** @returns Whether an instruction is one of those that make the image of a stage. */
export function makesImage(stage: BuildStage, instruction: Instruction): boolean {
  return makers(stage).has(instruction);
}
