import type { ImageReferenceParts } from "../../languages/image-reference.ts";
import { NONROOT_VARIANTS, type NonrootVariantRow } from "../../libraries/image-variants.ts";
import { completeName } from "../images/image-names.ts";
import { matchesOneOf, tagWords } from "../images/image-pattern.ts";

/** An image that runs as root and of which another variant does not. */
export interface RootVariant {
  /** The tag of the other variant; `null` if it is not known. */
  readonly nonrootTag: string | null;
}

/** `latest-amd64` of distroless is `nonroot-amd64`, `debug` is `debug-nonroot`; Microsoft's `3.0` is `3.0-nonroot`. */
function nonrootTag(tag: string | null, { word, position }: NonrootVariantRow): string | null {
  if (position === "last") return tag === null || tag === "latest" ? null : `${tag}-${word}`;
  const [variant = "latest", ...others] = tag?.split("-") ?? [];
  const rest = others.map((other) => `-${other}`).join("");
  if (variant === "latest") return `${word}${rest}`;
  return variant === "debug" ? `${variant}-${word}${rest}` : null;
}

/** @returns The variant that a reference names, if it runs as root and another one does not; a digest alone names none. */
export function rootVariant(reference: ImageReferenceParts): RootVariant | null {
  const { tag, digest } = reference;
  if (tag === null && digest !== null) return null;
  const row = NONROOT_VARIANTS.find(({ repositories }) => matchesOneOf(completeName(reference), repositories));
  if (!row || tagWords(tag).includes(row.word)) return null;
  return { nonrootTag: nonrootTag(tag, row) };
}
