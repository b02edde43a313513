import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import { DEFAULT_REGISTRY } from "../../libraries/base-images.ts";
import { placeOf } from "./expansion.ts";
import { completeName } from "../images/image-names.ts";
import { isReference } from "../images/is-reference.ts";
import { imageUses, type ImageUse } from "./image-uses.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";
import type { Variables } from "./variables.ts";

/** Where an image comes from, as far as the file tells. */
export interface ImageOrigin {
  /** The image as written, its variables replaced where they are known. */
  readonly text: string;
  /** `docker.io` where none is written. */
  readonly registry: string;
  /** Behind the registry, as Docker completes it (`library/node`); `null` if a variable hides it. */
  readonly repository: string | null;
  /** The place of the registry, or of the name where no registry is written. */
  readonly registryAt: Range;
  readonly nameAt: Range;
  /** The image with its tag and digest; `null` if a variable hides a part of them. */
  readonly use: ImageUse | null;
  /** Where the reference stands in its instruction. */
  readonly range: Range;
}

const HOST = /^[\w.:[\]-]+$/u;

/** Splits a complete name at its first slash: `docker.io` and `library/node`. */
function splitName(name: string): { registry: string; repository: string } {
  const slash = name.indexOf("/");
  return { registry: name.slice(0, slash), repository: name.slice(slash + 1) };
}

function originOfUse(use: ImageUse): ImageOrigin {
  const { registry, nameRange } = use.reference;
  const nameAt = use.placeOf(nameRange);
  const { registry: host, repository } = splitName(completeName(use.reference));
  return {
    text: use.text,
    registry: host,
    repository,
    registryAt: registry === null ? nameAt : use.placeOf([0, registry.length]),
    nameAt,
    use,
    range: use.range,
  };
}

/** Of `node:$TAG` the name is known, of `ghcr.io/$NAME` the registry. */
function originOfPart({ from, base }: BuildStage, globals: Variables): ImageOrigin | null {
  const { image } = from;
  if (base.kind !== "unknown" || !image) return null;
  const [start] = image.nameRange;
  const name = globals.expandText(image.name, start);
  const registry = image.registry === null ? null : globals.expandText(image.registry, start);
  const registryAt: Range = image.registry === null ? image.nameRange : [start, start + image.registry.length];
  const common = { text: image.raw, use: null, range: image.range, nameAt: image.nameRange };
  if (name) {
    const parts = splitImageReference(name.value);
    if (!isReference({ ...parts, tag: null })) return null;
    const written = parts.registry === null ? null : placeOf(name, 0, parts.registry.length);
    return { ...common, ...splitName(completeName(parts)), registryAt: written ?? registryAt };
  }
  if (!registry || !HOST.test(registry.value)) return null;
  const isDockerHub = registry.value === DEFAULT_REGISTRY || registry.value === "index.docker.io";
  return { ...common, registry: isDockerHub ? DEFAULT_REGISTRY : registry.value, repository: null, registryAt };
}

/**
 * Where the images of a file come from, in source order. Beside the images whose references are known
 * whole these are bases of which a variable without a default hides only the end.
 */
export const imageOrigins: (sourceCode: SourceCode) => readonly ImageOrigin[] = memoize((sourceCode) => {
  const { stages, globals } = stageGraph(sourceCode);
  const partial = stages.flatMap((stage) => originOfPart(stage, globals) ?? []);
  return [...imageUses(sourceCode).map(originOfUse), ...partial].sort((a, b) => a.range[0] - b.range[0]);
});
