import { splitImageReference } from "../../languages/image-reference.ts";
import { completeName } from "../images/image-names.ts";
import type { ImageOrigin } from "./image-origins.ts";
import { matchesName } from "../images/image-pattern.ts";

function mayBe({ registry, repository, use }: ImageOrigin, entry: string): boolean {
  const wanted = splitImageReference(entry);
  // "*.example.com" is a registry, which Docker would take for a name of its Hub.
  const name = entry.startsWith("*") ? wanted.name : completeName(wanted);
  if (!matchesName(`${registry}/${repository}`, name)) return false;
  // A tag that is hidden may be the one.
  if (!use) return true;
  const isTag = wanted.tag === null || matchesName(use.reference.tag ?? "latest", wanted.tag);
  return isTag && (wanted.digest === null || use.reference.digest === wanted.digest);
}

/**
 * @param approved Names of images as in a `FROM`, with or without tag, `*` for any text.
 * @returns Whether an image may be one of them: one that a variable hides may be any.
 */
export function mayBeApproved(image: ImageOrigin, approved: readonly string[]): boolean {
  return image.repository === null || approved.some((entry) => mayBe(image, entry));
}
