import type { SourceCode } from "../../kit/source-code.ts";
import { shippedStages, stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageReferences, type StageReference } from "./stage-references.ts";

/** Whether a reference may lead to the stage. A variable can be given another value than its default. */
function mayMean({ target, text, kind }: StageReference, stage: BuildStage): boolean {
  if (target.kind === "stage" && target.stage === stage) return true;
  const dollar = kind === "from" ? text.indexOf("$") : -1;
  const { name } = stage.node;
  return dollar !== -1 && name !== null && name.toLowerCase().startsWith(text.slice(0, dollar).toLowerCase());
}

/**
 * @param targets The stages that the project builds, by name.
 * @returns The stages that no other one is built on or takes files from. The last stage and the targets
 * are what the file is for.
 */
export function unusedStages(sourceCode: SourceCode, targets: readonly string[]): readonly BuildStage[] {
  const graph = stageGraph(sourceCode);
  const last = graph.stages.at(-1);
  const shipped = shippedStages(graph, targets);
  const references = stageReferences(sourceCode);
  return graph.stages.filter(
    (stage) =>
      stage !== last &&
      !shipped.includes(stage) &&
      !references.some((reference) => reference.user !== stage && mayMean(reference, stage)),
  );
}
