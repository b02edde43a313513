import type { Attribute } from "../../kit/attribute.ts";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import { isShared } from "../../languages/yaml/anchors.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { fieldOf, stringOf } from "../../languages/yaml/field.ts";
import { isValidDigest, splitImageReference, type ImageReferenceParts } from "../../languages/image-reference.ts";
import { OFFICIAL_IMAGES } from "../../libraries/official-images.ts";
import { isReference } from "../images/is-reference.ts";
import type { Container, Workload } from "./workload.ts";

/** The image of a container. */
export interface ContainerImage {
  readonly container: Container;
  readonly text: string;
  /** The parts of `text`; their ranges are offsets into it. */
  readonly reference: ImageReferenceParts;
  /** What stands at the place: the scalar, or an alias. */
  readonly node: YamlWritten;
  /** Where `text` begins in the file; `null` where it is not written there character by character. */
  readonly start: number | null;
}

/**
 * Docker Hub gives names of one word to its official images alone. Another such name cannot be pulled:
 * it stands for an image that kustomize, Skaffold or the node itself has.
 */
function standsForAnother({ registry, repository, digest }: ImageReferenceParts): boolean {
  return registry === null && digest === null && !repository.includes("/") && !OFFICIAL_IMAGES.has(repository);
}

function startOf(fileText: string, node: YamlWritten, text: string): number | null {
  const [start, end] = node.range;
  if (fileText.slice(start, end) === text) return start;
  return fileText.slice(start + 1, end - 1) === text ? start + 1 : null;
}

/** @returns The images that a workload's containers pull. Templates and stand-ins for other images are left out. */
export function imagesOf(fileText: string, { containers }: Workload): readonly ContainerImage[] {
  return containers.flatMap((container): ContainerImage[] => {
    const image = stringOf(fieldOf(container.fields, "image"));
    if (image.state !== "known") return [];
    const reference = splitImageReference(image.value);
    if (!isReference(reference) || standsForAnother(reference)) return [];
    const start = startOf(fileText, image.node, image.value);
    return [{ container, text: image.value, reference, node: image.node, start }];
  });
}

/** @returns The place of a part of the reference; the whole value where it cannot be told. */
export function placeOf({ node, start }: ContainerImage, part: Range): Range {
  return start === null ? node.range : [start + part[0], start + part[1]];
}

/** @returns The edits that give the image another digest; none where they would change more than this one value. */
export function pinTo(image: ContainerImage, digest: string): Edit[] {
  const { node, start, reference, text } = image;
  if (start === null || isShared(node)) return [];
  return reference.digestRange
    ? [replaceRange(placeOf(image, reference.digestRange), digest)]
    : [insertAt(start + text.length, `@${digest}`)];
}

export type PullPolicy = Attribute<string, YamlWritten>;

/** @returns `imagePullPolicy` as it is written; absent where the cluster chooses. */
export function pullPolicyOf({ fields }: Container): PullPolicy {
  return stringOf(fieldOf(fields, "imagePullPolicy"));
}

/**
 * How an image is found: by a digest that fits one image alone, by `latest`, or by another tag. Without
 * tag and digest Kubernetes takes `latest`, as its `SetDefaults_Container` does; a malformed digest is
 * no way to find one.
 */
export function pinOf({ tag, digest }: ImageReferenceParts): "digest" | "latest" | "tag" | "malformed" {
  if (digest !== null) return isValidDigest(digest) ? "digest" : "malformed";
  return tag === null || tag === "latest" ? "latest" : "tag";
}
