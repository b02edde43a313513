import type { ImageReferenceParts } from "../../languages/image-reference.ts";
import { WINDOWS_REPOSITORIES, WINDOWS_TAG_WORDS } from "../../libraries/base-images.ts";
import { completeName } from "../images/image-names.ts";
import { matchesOneOf, tagWords } from "../images/image-pattern.ts";

/** A row of a table about images: those of some names, and of some tags. */
interface ImageRow {
  readonly repositories: readonly string[];
  readonly tagWords?: readonly string[];
}

/** @returns The first row that is about the image; `null` for none, and where a digest alone does not say which variant it is. */
export function imageRow<Row extends ImageRow>(rows: readonly Row[], reference: ImageReferenceParts): Row | null {
  const name = completeName(reference);
  const words = tagWords(reference.tag);
  const named = rows.filter(({ repositories }) => matchesOneOf(name, repositories));
  if (reference.tag === null && reference.digest !== null && named.some((row) => row.tagWords)) return null;
  return named.find((row) => !row.tagWords || row.tagWords.some((word) => words.includes(word))) ?? null;
}

/** @returns Whether an image is known to be one of Windows. */
export function isWindowsImage(reference: ImageReferenceParts): boolean {
  return (
    matchesOneOf(completeName(reference), WINDOWS_REPOSITORIES) ||
    tagWords(reference.tag).some((word) => WINDOWS_TAG_WORDS.some((windows) => word.startsWith(windows)))
  );
}
