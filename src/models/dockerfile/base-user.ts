import { splitImageReference } from "../../languages/image-reference.ts";
import { BASE_IMAGES } from "../../libraries/base-images.ts";
import { imageRow, isWindowsImage } from "./image-rows.ts";

/** Who an image runs as, as far as its name tells. */
export type BaseUser = "root" | "nonroot" | "windows" | "unknown";

/** @returns Who the image of that reference runs as when no `USER` says otherwise. */
export function baseUser(text: string): BaseUser {
  const reference = splitImageReference(text);
  if (isWindowsImage(reference)) return "windows";
  return imageRow(BASE_IMAGES, reference)?.user ?? "unknown";
}
