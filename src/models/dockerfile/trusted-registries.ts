import { DEFAULT_REGISTRY } from "../../libraries/base-images.ts";
import type { ImageOrigin } from "./image-origins.ts";
import { matchesName } from "../images/image-pattern.ts";

/** Names that people give Docker Hub. */
const DOCKER_HUB: ReadonlySet<string> = new Set([DEFAULT_REGISTRY, "index.docker.io", "hub.docker.com"]);

/** A registry, with `*` for any text, and the beginning of the names that are trusted there. */
interface TrustedPlace {
  readonly registry: string;
  readonly path: string;
}

function trustedPlace(entry: string): TrustedPlace {
  const slash = entry.indexOf("/");
  const registry = (slash === -1 ? entry : entry.slice(0, slash)).toLowerCase();
  const path = slash === -1 ? "" : entry.slice(slash + 1).replace(/\/?\*?$/u, "");
  return { registry: DOCKER_HUB.has(registry) ? DEFAULT_REGISTRY : registry, path };
}

function isBelow(repository: string | null, path: string): boolean {
  if (path === "") return true;
  // What is hidden may be below it.
  return repository === null || repository === path || repository.startsWith(`${path}/`);
}

/**
 * @param trusted Registries (`ghcr.io`, `*.example.com`), or places in them (`ghcr.io/team`).
 * @returns Whether the image may come from one of them.
 */
export function isTrusted({ registry, repository }: ImageOrigin, trusted: readonly string[]): boolean {
  return trusted
    .map(trustedPlace)
    .some((place) => matchesName(registry.toLowerCase(), place.registry) && isBelow(repository, place.path));
}
