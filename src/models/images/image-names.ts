import type { ImageReferenceParts } from "../../languages/image-reference.ts";
import { DEFAULT_REGISTRY, OFFICIAL_NAMESPACE } from "../../libraries/base-images.ts";

/**
 * @returns The name with the registry and the namespace that Docker adds: `docker.io/library/node` for
 * `node`. Source: https://pkg.go.dev/github.com/distribution/reference#ParseNormalizedNamed
 */
export function completeName({ registry, repository }: Pick<ImageReferenceParts, "registry" | "repository">): string {
  const isDockerHub = registry === null || registry === DEFAULT_REGISTRY || registry === "index.docker.io";
  if (!isDockerHub) return `${registry}/${repository}`;
  const path = repository.includes("/") ? repository : `${OFFICIAL_NAMESPACE}/${repository}`;
  return `${DEFAULT_REGISTRY}/${path}`;
}

/** @returns The complete name with the tag, `latest` where none is written. */
export function completeTag(reference: Pick<ImageReferenceParts, "registry" | "repository" | "tag">): string {
  return `${completeName(reference)}:${reference.tag ?? "latest"}`;
}
