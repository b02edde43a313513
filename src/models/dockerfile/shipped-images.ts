import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, Instruction } from "../../languages/dockerfile/ast.ts";
import { DEVELOPMENT_STAGES } from "../../libraries/build-tools.ts";
import { SHELLS } from "../../libraries/command-wrappers.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { shippedBases, type ShippedBase } from "./shipped-bases.ts";
import { shippedStages, stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageReferences, type StageReference } from "./stage-references.ts";

/** The image of a stage that is shipped. */
export interface ShippedImage {
  readonly stage: BuildStage;
  /** The image below it; `null` for `scratch` and what no file can tell. */
  readonly base: ShippedBase | null;
  /** What it takes from other stages: by `COPY --from` and by mounts. */
  readonly taken: readonly StageReference[];
  /** Whether the file tells that the image runs a program of its own: it starts one, or takes one from a stage. */
  readonly hasApplication: boolean;
}

function isForDevelopment({ node }: BuildStage): boolean {
  return (node.name ?? "").toLowerCase().split(/[-_.]/u).some((word) => DEVELOPMENT_STAGES.has(word));
}

/** A `CMD` or `ENTRYPOINT` that starts something else than a shell to work in. */
function startsProgram(instruction: Instruction): boolean {
  const { type } = instruction;
  if (type !== "Cmd" && type !== "Entrypoint") return false;
  const { command } = instruction satisfies CommandInstruction;
  if (command?.type !== "ExecForm") return command !== null;
  const words = command.elements.map(({ value }) => value.slice(value.lastIndexOf("/") + 1));
  return words.length > 0 && !words.every((word) => SHELLS.has(word) || word.startsWith("-"));
}

function shippedImage(sourceCode: SourceCode, stage: BuildStage, base: ShippedBase | null): ShippedImage {
  const instructions = instructionsOfImage(stage);
  const own = new Set(instructions);
  const taken = stageReferences(sourceCode).filter(
    ({ kind, target, instruction }) => kind !== "from" && target.kind === "stage" && own.has(instruction),
  );
  return { stage, base, taken, hasApplication: taken.length > 0 || instructions.some(startsProgram) };
}

/**
 * @param targets The stages that the project builds, by name; empty: the last one.
 * @returns The images that are shipped. A last stage that goes by the name of something else (`dev`,
 * `test`, `builder`) is none, unless it is a target.
 */
export function shippedImages(sourceCode: SourceCode, targets: readonly string[]): readonly ShippedImage[] {
  const bases = shippedBases(sourceCode, targets);
  return shippedStages(stageGraph(sourceCode), targets)
    .filter((stage) => !isForDevelopment(stage) || targets.includes(stage.node.name ?? ""))
    .map((stage) => shippedImage(sourceCode, stage, bases.find((base) => base.stage === stage) ?? null));
}
