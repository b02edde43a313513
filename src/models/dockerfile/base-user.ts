import { splitImageReference, type ImageReferenceParts } from "../../languages/image-reference.ts";
import { BASE_IMAGES, WINDOWS_REPOSITORIES, WINDOWS_TAG_WORDS } from "../../libraries/base-images.ts";
import { completeName } from "./image-names.ts";

/** Who an image runs as, as far as its name tells. */
export type BaseUser = "root" | "nonroot" | "windows" | "unknown";

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function tagWords({ tag }: ImageReferenceParts): readonly string[] {
  return (tag ?? "").split(/[-._]/u);
}

function isWindows(name: string, words: readonly string[]): boolean {
  return (
    WINDOWS_REPOSITORIES.some((pattern) => matches(name, pattern)) ||
    words.some((word) => WINDOWS_TAG_WORDS.some((windows) => word.startsWith(windows)))
  );
}

/** @returns Who the image of that reference runs as when no `USER` says otherwise. */
export function baseUser(text: string): BaseUser {
  const reference = splitImageReference(text);
  const name = completeName(reference);
  const words = tagWords(reference);
  if (isWindows(name, words)) return "windows";
  const rows = BASE_IMAGES.filter(({ repositories }) => repositories.some((pattern) => matches(name, pattern)));
  // A digest alone does not say which variant it is.
  if (reference.tag === null && reference.digest !== null && rows.some((row) => row.tagWords)) return "unknown";
  const row = rows.find(({ tagWords: wanted }) => !wanted || wanted.some((word) => words.includes(word)));
  return row?.user ?? "unknown";
}
