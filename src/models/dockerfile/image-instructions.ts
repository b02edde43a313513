import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { ancestry, type BuildStage } from "./stage-graph.ts";

/** What the `ONBUILD` instructions of a stage run in the stage that is built on it. */
function triggersOf({ base }: BuildStage): Instruction[] {
  if (base.kind !== "stage") return [];
  const { instructions } = base.stage.node;
  return instructions.flatMap((each) => (each.type === "Onbuild" && each.trigger ? each.trigger : []));
}

/**
 * @returns The instructions that make the image of a stage, in the order in which Docker runs them: those
 * of the stages below it, what their `ONBUILD` instructions trigger (in the next stage alone), its own.
 * Source: https://docs.docker.com/reference/dockerfile/#onbuild
 */
export function instructionsOfImage(stage: BuildStage): Instruction[] {
  return ancestry(stage)
    .reverse()
    .flatMap((each) => [...triggersOf(each), ...each.node.instructions]);
}
