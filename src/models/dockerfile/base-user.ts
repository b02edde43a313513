import { splitImageReference } from "../../languages/image-reference.ts";
import { BASE_IMAGES, WINDOWS_REPOSITORIES, WINDOWS_TAG_WORDS } from "../../libraries/base-images.ts";
import { completeName } from "./image-names.ts";
import { matchesOneOf, tagWords } from "./image-pattern.ts";

/** Who an image runs as, as far as its name tells. */
export type BaseUser = "root" | "nonroot" | "windows" | "unknown";

function isWindows(name: string, words: readonly string[]): boolean {
  return (
    matchesOneOf(name, WINDOWS_REPOSITORIES) ||
    words.some((word) => WINDOWS_TAG_WORDS.some((windows) => word.startsWith(windows)))
  );
}

/** @returns Who the image of that reference runs as when no `USER` says otherwise. */
export function baseUser(text: string): BaseUser {
  const reference = splitImageReference(text);
  const name = completeName(reference);
  const words = tagWords(reference.tag);
  if (isWindows(name, words)) return "windows";
  const rows = BASE_IMAGES.filter(({ repositories }) => matchesOneOf(name, repositories));
  // A digest alone does not say which variant it is.
  if (reference.tag === null && reference.digest !== null && rows.some((row) => row.tagWords)) return "unknown";
  const row = rows.find(({ tagWords: wanted }) => !wanted || wanted.some((word) => words.includes(word)));
  return row?.user ?? "unknown";
}
