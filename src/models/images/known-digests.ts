import { splitImageReference } from "../../languages/image-reference.ts";
import { completeTag } from "./image-names.ts";

/** The option `digests` of the rules that ask for digests: the digest of each image, `node:22` to `sha256:…`. */
export type KnownDigests = Readonly<Record<string, string>>;

/** The option's JSON schema. */
export const KNOWN_DIGESTS_SCHEMA = {
  description: "The digest of each image, for suggestions: `node:22` to `sha256:…`.",
  type: "object",
  additionalProperties: { type: "string", pattern: "^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$" },
} as const;

/** @returns The digests by the complete name of the image: `node:22` and `docker.io/library/node:22` are one. */
export function byCompleteName(digests: KnownDigests): ReadonlyMap<string, string> {
  return new Map(Object.entries(digests).map(([image, digest]) => [completeTag(splitImageReference(image)), digest]));
}
