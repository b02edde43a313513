import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Flag, Instruction, KeyValue } from "../../languages/dockerfile/ast.ts";
import { splitImageReference, type ImageReferenceParts } from "../../languages/image-reference.ts";
import { OFFICIAL_IMAGES } from "../../libraries/official-images.ts";
import { isReference } from "../images/is-reference.ts";
import { placedInstructions } from "./document.ts";
import { placeOf, type Expansion } from "./expansion.ts";
import { findStage, stageGraph, type BuildStage } from "./stage-graph.ts";

/** An image that the file takes from a registry. Stages and `scratch` are none. */
export interface ImageUse {
  readonly kind: "from" | "copy" | "mount";
  /** The reference with its variables replaced. */
  readonly text: string;
  /** Its parts; their ranges are offsets into `text`. */
  readonly reference: ImageReferenceParts;
  /** The reference as it stands in the instruction. */
  readonly range: Range;
  /** Where the whole reference was written in one piece: in the instruction or as an `ARG`'s default; else `null`. */
  readonly writtenAt: Range | null;
  /** @returns The place of a part of `text`, or of the whole reference if the part is put together from several. */
  readonly placeOf: (part: Range) => Range;
}

function imageUse(kind: ImageUse["kind"], name: Expansion, range: Range): ImageUse | null {
  const text = name.value;
  const reference = splitImageReference(text);
  if (!isReference(reference)) return null;
  return {
    kind,
    text,
    reference,
    range,
    writtenAt: placeOf(name, 0, text.length),
    placeOf: ([start, end]) => placeOf(name, start, end) ?? placeOf(name, 0, text.length) ?? range,
  };
}

function fromUse({ from, base }: BuildStage): ImageUse | null {
  return base.kind === "image" && from.image ? imageUse("from", base.name, from.image.range) : null;
}

/** A name alone may be a build context that the command line gives, unless everybody knows the image. */
function isSurelyImage(name: string, isOnbuild: boolean): boolean {
  return /[/:@.]/u.test(name) || (!isOnbuild && OFFICIAL_IMAGES.has(name));
}

/** `--from` and `from=` take no variables; a number is the index of a stage. */
function sourceUse(
  kind: "copy" | "mount",
  source: string | null | undefined,
  range: Range | null | undefined,
  fileText: string,
  isStageOrContext: (name: string) => boolean,
): ImageUse | null {
  if (!source || !range || source.includes("$") || isStageOrContext(source)) return null;
  const isExact = fileText.slice(...range) === source;
  return imageUse(kind, { value: source, segments: [{ text: source, range, isExact }] }, range);
}

function mountSources(flag: Flag): readonly KeyValue[] {
  return flag.name === "mount" ? flag.options.filter(({ key }) => key.value.toLowerCase() === "from") : [];
}

function usesOf(
  instruction: Instruction,
  fileText: string,
  isStageOrContext: (name: string) => boolean,
): (ImageUse | null)[] {
  if (instruction.type === "Copy") {
    return instruction.flags
      .filter(({ name }) => name === "from")
      .map((flag) => sourceUse("copy", flag.value, flag.valueRange, fileText, isStageOrContext));
  }
  if (instruction.type !== "Run") return [];
  return instruction.flags
    .flatMap(mountSources)
    .map(({ value }) => sourceUse("mount", value?.value, value?.range, fileText, isStageOrContext));
}

/**
 * Every image that a Dockerfile names, in source order: in `FROM`, `COPY --from` and `RUN --mount=…,from=`,
 * also behind `ONBUILD`. Left out are references that hold a variable without a default, and bare names
 * in `--from` that could as well be a build context (`docker build --build-context name=…`).
 */
export const imageUses: (sourceCode: SourceCode) => readonly ImageUse[] = memoize((sourceCode) => {
  const { stages } = stageGraph(sourceCode);
  const froms = stages.map(fromUse);
  const sources = placedInstructions(sourceCode).flatMap(({ instruction, onbuild }) =>
    usesOf(
      instruction,
      sourceCode.text,
      (name) => /^\d+$/u.test(name) || findStage(stages, name) !== null || !isSurelyImage(name, onbuild !== null),
    ),
  );
  return [...froms, ...sources].flatMap((use) => use ?? []).sort((a, b) => a.range[0] - b.range[0]);
});
