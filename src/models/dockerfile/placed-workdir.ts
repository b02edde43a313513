import { UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import type { PlacedInstruction } from "./document.ts";
import { stageGraph } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";

/**
 * @returns The working directory that an instruction of a stage runs in. A trigger runs in the one that
 * its stage ends with, or in one that an earlier trigger sets.
 */
export function workdirOf(
  sourceCode: SourceCode,
  { instruction, stage, onbuild }: PlacedInstruction,
): Attribute<string, Argument> {
  const states = stageStates(sourceCode);
  if (!onbuild) return states.before(instruction).workdir;
  const before = stage.instructions.slice(0, stage.instructions.indexOf(onbuild));
  if (before.some((each) => each.type === "Onbuild" && each.trigger?.type === "Workdir")) return UNKNOWN;
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  return own ? states.atEnd(own).workdir : UNKNOWN;
}
