import type { SourceCode } from "../../kit/source-code.ts";
import type { BuildStage } from "./stage-graph.ts";
import { stagesOfShippedLayers } from "./shipped-layers.ts";
import { stageReferences } from "./stage-references.ts";

/**
 * @param targets The stages that the project builds, by name.
 * @returns The stages of which something may reach a shipped image: those whose layers are shipped, and
 * those that files are copied or mounted from, over several steps too.
 */
export function deliveringStages(sourceCode: SourceCode, targets: readonly string[]): ReadonlySet<BuildStage> {
  const references = stageReferences(sourceCode);
  const found = new Set(stagesOfShippedLayers(sourceCode, targets));
  // A set that grows while it is walked is walked to its end.
  for (const stage of found) {
    for (const { user, target } of references) {
      if (user === stage && target.kind === "stage") found.add(target.stage);
    }
  }
  return found;
}
