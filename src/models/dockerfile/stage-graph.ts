import { keepingFacts, memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Dockerfile, From, Instruction, Stage } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";
import type { Expansion } from "./expansion.ts";
import { Variables } from "./variables.ts";

/** What a stage is built on. */
export type StageBase =
  | { readonly kind: "stage"; readonly stage: BuildStage }
  | { readonly kind: "scratch" }
  /** An image by its expanded name. */
  | { readonly kind: "image"; readonly name: Expansion }
  | { readonly kind: "unknown" };

/** A stage and its place among the others. */
export interface BuildStage {
  readonly node: Stage;
  readonly from: From;
  readonly base: StageBase;
}

/** The stages of a file and how they stand on each other. */
export interface StageGraph {
  /** In source order. */
  readonly stages: readonly BuildStage[];
  /** The arguments before the first `FROM`. */
  readonly globals: Variables;
}

/** Stage names are compared without regard to case, as BuildKit does. */
function isNamed(stage: Stage, name: string): boolean {
  return stage.name !== null && stage.name.toLowerCase() === name.toLowerCase();
}

/**
 * @param before The stages that stand before the one which names another.
 * @returns The stage of that name; the last one where several have it.
 */
export function findStage(before: readonly BuildStage[], name: string): BuildStage | null {
  return before.findLast(({ node }) => isNamed(node, name)) ?? null;
}

function globalsOf(dockerfile: Dockerfile): Variables {
  let globals = new Variables(dockerfile.escape, true);
  for (const instruction of dockerfile.preamble) {
    if (instruction.type === "Arg") globals = globals.withArguments(instruction.pairs, null);
  }
  return globals;
}

function baseOf(from: From, before: readonly BuildStage[], globals: Variables): StageBase {
  const name = from.image && globals.expandText(from.image.raw, from.image.range[0]);
  if (!name || name.value === "") return { kind: "unknown" };
  const stage = findStage(before, name.value);
  if (stage) return { kind: "stage", stage };
  return name.value === "scratch" ? { kind: "scratch" } : { kind: "image", name };
}

function isFrom(instruction: Instruction | undefined): instruction is From {
  return instruction?.type === "From";
}

/**
 * The stages of a Dockerfile, each with its base: an earlier stage, `scratch`, an image, or what no
 * file can tell. Only the arguments before the first `FROM` count in a `FROM`.
 */
export const stageGraph: (sourceCode: SourceCode) => StageGraph = memoize((sourceCode) => {
  const dockerfile = dockerfileOf(sourceCode);
  const globals = globalsOf(dockerfile);
  const stages: BuildStage[] = [];
  for (const node of dockerfile.stages) {
    const from = node.instructions[0];
    if (isFrom(from)) stages.push(keepingFacts({ node, from, base: baseOf(from, stages, globals) }));
  }
  return { stages, globals };
});

/** The stage and the stages below it, itself first. */
export const ancestry: (stage: BuildStage) => readonly BuildStage[] = memoize((stage: BuildStage) => {
  const line = [stage];
  for (let { base } = stage; base.kind === "stage"; { base } = base.stage) line.push(base.stage);
  return line;
});

/**
 * @param targets The stages that the project builds, by name; empty: the last one.
 * @returns The stages whose images are shipped. Names that the file does not have are passed over; if
 * it has none of them, the last stage counts.
 */
export function shippedStages({ stages }: StageGraph, targets: readonly string[]): readonly BuildStage[] {
  const named = stages.filter(({ node }) => targets.some((target) => isNamed(node, target)));
  return named.length > 0 ? named : stages.slice(-1);
}
