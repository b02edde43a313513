import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ImageUse } from "./image-uses.ts";

/**
 * @returns The edits that give an image another tag. None where a digest decides which image it is, or
 * where the tag is put together from several places.
 */
export function retag({ text }: SourceCode, { reference, writtenAt, placeOf }: ImageUse, tag: string): Edit[] {
  const { tag: old, tagRange, digest } = reference;
  if (digest !== null) return [];
  if (!tagRange) return writtenAt ? [insertAt(writtenAt[1], `:${tag}`)] : [];
  const place = placeOf(tagRange);
  return text.slice(...place) === old ? [replaceRange(place, tag)] : [];
}
