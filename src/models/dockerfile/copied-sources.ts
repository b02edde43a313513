import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { OFFICIAL_IMAGES } from "../../libraries/official-images.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageReferences, type StageReference } from "./stage-references.ts";

/** What stands in the way of taking files from a source. */
export type SourceProblem =
  /** Neither a stage nor certainly an image. */
  | "unknown"
  /** A stage further down. */
  | "later"
  /** A number that no stage has. */
  | "noIndex"
  /** A variable, which is not replaced there. */
  | "variable"
  /** The stage that is being built. */
  | "own"
  /** None, but it is given by its number. */
  | "index";

/** A stage, image or build context that a `COPY --from` or a mount takes files from. */
export interface CopiedSource {
  readonly kind: "copy" | "mount";
  readonly text: string;
  readonly range: Range;
  /** Whether the text stands at the range as it is, without quotes and escapes. */
  readonly isLiteral: boolean;
  readonly problem: SourceProblem | null;
  /** The name of the stage that is meant; `null` for none. */
  readonly stageName: string | null;
  /** The names of the stages that files can be taken from there. */
  readonly stageNames: readonly string[];
}

/** What stages can be called, and what a typing error makes of it; a template's placeholder is none. */
const NAME = /^\w[\w.-]*$/u;

function problemOf({ target, text, user, isIndex }: StageReference): SourceProblem | null {
  switch (target.kind) {
    case "variable":
      return /[{%]{2}/u.test(text) ? null : "variable";
    case "no-index":
      return "noIndex";
    case "no-stage":
      return NAME.test(text) && !OFFICIAL_IMAGES.has(text) ? "unknown" : null;
    case "stage": {
      const index = user?.node.index ?? -1;
      if (target.stage.node.index === index) return "own";
      if (target.stage.node.index > index) return "later";
      return isIndex ? "index" : null;
    }
  }
}

function namesAbove(stages: readonly BuildStage[], user: BuildStage | null): string[] {
  return stages.slice(0, user?.node.index ?? 0).flatMap(({ node }) => node.name ?? []);
}

/**
 * What `COPY --from` and `RUN --mount=…,from=` take files from. Behind `ONBUILD` nothing is said of
 * names and numbers, which are those of the file that uses the image.
 */
export const copiedSources: (sourceCode: SourceCode) => readonly CopiedSource[] = memoize((sourceCode) => {
  const { stages } = stageGraph(sourceCode);
  return stageReferences(sourceCode).flatMap((reference): CopiedSource[] => {
    const { kind, text, range, target, user, onbuild } = reference;
    if (kind === "from" || onbuild) return [];
    return [
      {
        kind,
        text,
        range,
        isLiteral: sourceCode.text.slice(...range) === text,
        problem: problemOf(reference),
        stageName: target.kind === "stage" ? target.stage.node.name : null,
        stageNames: namesAbove(stages, user),
      },
    ];
  });
});
