import type { ImageReferenceParts } from "../../languages/image-reference.ts";

const NAME = /^[a-z0-9][a-z0-9._/-]*$/u;
const HOST = /^[\w.:[\]-]+$/u;
const TAG = /^\w[\w.-]*$/u;

/**
 * What is no reference at all (a template's placeholder, a misspelt name) tells nothing about an image.
 *
 * @returns Whether a reference is one that a registry can be asked for.
 */
export function isReference({
  registry,
  repository,
  tag,
}: Pick<ImageReferenceParts, "registry" | "repository" | "tag">): boolean {
  return NAME.test(repository) && (registry === null || HOST.test(registry)) && (tag === null || TAG.test(tag));
}
