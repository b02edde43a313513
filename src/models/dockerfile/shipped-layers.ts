import type { SourceCode } from "../../kit/source-code.ts";
import { ancestry, shippedStages, stageGraph, type BuildStage } from "./stage-graph.ts";

/**
 * @param targets The stages that the project builds, by name.
 * @returns The stages whose layers are shipped: those that are, and those that they are built on.
 */
export function stagesOfShippedLayers(sourceCode: SourceCode, targets: readonly string[]): readonly BuildStage[] {
  return [...new Set(shippedStages(stageGraph(sourceCode), targets).flatMap(ancestry))];
}
