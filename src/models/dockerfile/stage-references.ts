import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Flag, Instruction, Onbuild } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf, placedInstructions } from "./document.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";

/** What a reference leads to. */
export type StageTarget =
  /** A stage of the file, in any place: also the own one or a later one. */
  | { readonly kind: "stage"; readonly stage: BuildStage }
  /** A number that no stage has. */
  | { readonly kind: "no-index" }
  /** A name that no stage has: an image, a build context of the command line, or a mistake. */
  | { readonly kind: "no-stage" }
  /** A variable is part of it; `prefix` is the text before. */
  | { readonly kind: "variable"; readonly prefix: string };

/** A word that names a stage or what else files can be taken from. */
export interface StageReference {
  readonly kind: "from" | "copy" | "mount";
  /** Without quotes; variables of a `FROM` stay as they stand. */
  readonly text: string;
  readonly range: Range;
  readonly instruction: Instruction;
  /** The `ONBUILD` that holds it back: names and numbers are then those of another file. */
  readonly onbuild: Onbuild | null;
  /** The stage that it stands in; `null` before the first `FROM`. */
  readonly user: BuildStage | null;
  readonly target: StageTarget;
  /** Whether the stage is given by its number. */
  readonly isIndex: boolean;
}

const INDEX = /^\d+$/u;

/** The nearest one above (or the own one) before those below, which Docker finds as well. */
function stageNamed(stages: readonly BuildStage[], name: string, user: BuildStage | null): BuildStage | null {
  const named = stages.filter(({ node }) => node.name?.toLowerCase() === name.toLowerCase());
  return named.findLast(({ node }) => user !== null && node.index <= user.node.index) ?? named[0] ?? null;
}

function targetOf(stages: readonly BuildStage[], text: string, user: BuildStage | null): StageTarget {
  const dollar = text.indexOf("$");
  if (dollar !== -1) return { kind: "variable", prefix: text.slice(0, dollar) };
  const isIndex = INDEX.test(text);
  const stage = isIndex ? stages[Number(text)] : stageNamed(stages, text, user);
  if (stage) return { kind: "stage", stage };
  return { kind: isIndex ? "no-index" : "no-stage" };
}

/** A `FROM` takes no numbers and finds only what stands above it. */
function fromReference(stage: BuildStage): StageReference[] {
  const { from, base } = stage;
  if (!from.image) return [];
  const { raw, range, hasVariable } = from.image;
  const variable: StageTarget = { kind: "variable", prefix: raw.slice(0, raw.indexOf("$")) };
  const target: StageTarget = base.kind === "stage" ? base : hasVariable ? variable : { kind: "no-stage" };
  return [{ kind: "from", text: raw, range, instruction: from, onbuild: null, user: stage, target, isIndex: false }];
}

/** A value of `--from` or of a mount's `from=`. */
interface SourceValue {
  readonly kind: "copy" | "mount";
  readonly text: string | null | undefined;
  readonly range: Range | null | undefined;
}

function mountValues(flag: Flag): SourceValue[] {
  return flag.options
    .filter(({ key }) => key.value.toLowerCase() === "from")
    .map(({ value }) => ({ kind: "mount", text: value?.value, range: value?.range }));
}

function valuesOf(instruction: Instruction): SourceValue[] {
  return instruction.flags.flatMap((flag): SourceValue[] => {
    if (instruction.type === "Copy" && flag.name === "from") {
      return [{ kind: "copy", text: flag.value, range: flag.valueRange }];
    }
    return instruction.type === "Run" && flag.name === "mount" ? mountValues(flag) : [];
  });
}

/**
 * Every word of a file that can name a stage, in source order: the base of a `FROM`, `COPY --from`, the
 * `from=` of a mount, behind `ONBUILD` too.
 *
 * Docker compares names without regard to case, and lets `--from` see every stage of the file
 * (BuildKit `frontend/dockerfile/dockerfile2llb/convert.go`).
 */
export const stageReferences: (sourceCode: SourceCode) => readonly StageReference[] = memoize((sourceCode) => {
  const { stages } = stageGraph(sourceCode);
  const byNode = new Map(stages.map((stage) => [stage.node, stage]));
  const early = dockerfileOf(sourceCode).preamble.map((instruction) => ({ instruction, stage: null, onbuild: null }));
  return [...early, ...placedInstructions(sourceCode)].flatMap(({ instruction, stage, onbuild }) => {
    const user = (stage && byNode.get(stage)) ?? null;
    if (user?.from === instruction) return fromReference(user);
    return valuesOf(instruction).flatMap(({ kind, text, range }): StageReference[] => {
      if (!text || !range) return [];
      const target = targetOf(stages, text, user);
      return [{ kind, text, range, instruction, onbuild, user, target, isIndex: INDEX.test(text) }];
    });
  });
});
