import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type Argument, type KeyValue, type KeyValueInstruction } from "../../languages/dockerfile/ast.ts";
import { instructionsOfFile, type PlacedInstruction, placedInstructions } from "./document.ts";
import type { Expansion } from "./expansion.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { placedVariables } from "./placed-variables.ts";
import type { BuildStage } from "./stage-graph.ts";

/** A label that an instruction gives an image. */
export interface Label {
  readonly instruction: KeyValueInstruction;
  readonly pair: KeyValue;
  /** `null` where the file does not fix it. */
  readonly key: string | null;
  /** `null` where the file does not fix it: also with an `ARG` in it, whose default is meant to be replaced. */
  readonly value: string | null;
}

/** What another program fills in before Docker reads the file: `{{ name }}`, `<%= name %>`. */
const PLACEHOLDER = /\{\{|\{%|<%/u;

function isLabels(placed: PlacedInstruction): placed is PlacedInstruction<KeyValueInstruction> {
  return placed.instruction.type === "Label";
}

/** Whether the text is put together without the default of an `ARG`. An empty one leaves no trace in it. */
function isFixed({ segments, value }: Expansion, defaults: readonly Argument[]): boolean {
  const isDefault = (start: number, end: number): boolean =>
    defaults.some(({ range }) => range[0] <= start && end <= range[1]);
  return value !== "" && !segments.some(({ range }) => isDefault(...range));
}

/** The labels of a file in source order, those that `ONBUILD` triggers included. */
export const labels: (sourceCode: SourceCode) => readonly Label[] = memoize((sourceCode) => {
  const placed = placedInstructions(sourceCode).filter(isLabels);
  if (placed.length === 0) return [];
  const defaults = instructionsOfFile(sourceCode).flatMap((instruction) =>
    instruction.type === "Arg" ? instruction.pairs.flatMap(({ value }) => value ?? []) : [],
  );
  return placed.flatMap((each) => {
    const textOf = (word: Argument | null): string | null => {
      if (!word || PLACEHOLDER.test(word.value)) return null;
      if (!word.hasVariable) return word.value;
      const expansion = placedVariables(sourceCode, each).expand(word);
      return expansion && isFixed(expansion, defaults) ? expansion.value : null;
    };
    const { instruction } = each;
    return instruction.pairs.map((pair) => ({ instruction, pair, key: textOf(pair.key), value: textOf(pair.value) }));
  });
});

/** A label that an image has to have and has not. */
export interface MissingLabel {
  readonly stage: BuildStage;
  readonly key: string;
}

/**
 * @param keys The labels that every image has to have.
 * @param stages The stages whose images count.
 * @returns Those that neither a stage nor one below it sets. A label whose key is not known may be any.
 */
export function missingLabels(
  sourceCode: SourceCode,
  keys: readonly string[],
  stages: readonly BuildStage[],
): MissingLabel[] {
  return stages.flatMap((stage) => {
    const instructions = new Set(instructionsOfImage(stage));
    const own = labels(sourceCode).filter(({ instruction }) => instructions.has(instruction));
    if (own.some(({ key }) => key === null)) return [];
    return keys.filter((key) => own.every((label) => label.key !== key)).map((key) => ({ stage, key }));
  });
}
