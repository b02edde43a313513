import type { ImageReferenceParts } from "../../languages/image-reference.ts";
import { DEBUG_VARIANTS } from "../../libraries/image-variants.ts";
import { completeName } from "./image-names.ts";
import { matchesOneOf, tagWords } from "./image-pattern.ts";

/** A tag of an image that holds a shell and tools beside the program. */
export interface DebugVariant {
  readonly tag: string;
  /** The tag of the same image without them; `null` if it is not known. */
  readonly plainTag: string | null;
}

/** `debug-nonroot` is `nonroot`, `1.2-debug` is `1.2`; `debug-amd64` of distroless is `latest-amd64`. */
function withoutWord(tag: string, word: string, plainTag: string | undefined): string | null {
  if (tag.endsWith(word) && tag !== word) return tag.slice(0, -word.length - 1);
  const rest = tag.slice(word.length + 1);
  if (plainTag === undefined) return rest === "" ? null : rest;
  if (rest.startsWith("nonroot")) return rest;
  return rest === "" ? plainTag : `${plainTag}-${rest}`;
}

/** @returns The variant that a reference names by its tag, or `null` if it is none for debugging. */
export function debugVariant(reference: ImageReferenceParts): DebugVariant | null {
  const { tag } = reference;
  if (tag === null) return null;
  const name = completeName(reference);
  const words = tagWords(tag);
  const row = DEBUG_VARIANTS.find(
    ({ repositories, word }) => matchesOneOf(name, repositories) && (words[0] === word || words.at(-1) === word),
  );
  return row ? { tag, plainTag: withoutWord(tag, row.word, row.plainTag) } : null;
}
