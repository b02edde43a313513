import type { SourceCode } from "../../kit/source-code.ts";
import { imageOrigins, type ImageOrigin } from "./image-origins.ts";
import { ancestry, shippedStages, stageGraph, type BuildStage } from "./stage-graph.ts";

/** A shipped stage and the image that it, or the lowest of the stages below it, is built on. */
export interface ShippedBase {
  readonly stage: BuildStage;
  readonly image: ImageOrigin;
}

/**
 * @param targets The stages that the project builds, by name; empty: the last one.
 * @returns The images that the shipped stages stand on. `scratch`, and what no file can tell, is none.
 */
export function shippedBases(sourceCode: SourceCode, targets: readonly string[]): readonly ShippedBase[] {
  const origins = imageOrigins(sourceCode);
  return shippedStages(stageGraph(sourceCode), targets).flatMap((stage): ShippedBase[] => {
    const root = ancestry(stage).at(-1) ?? stage;
    const image = origins.find(({ range }) => range === root.from.image?.range);
    return image ? [{ stage, image }] : [];
  });
}
