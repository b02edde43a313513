import type { ImageReferenceParts } from "../../languages/image-reference.ts";
import { DEFAULT_REGISTRY, OFFICIAL_NAMESPACE } from "../../libraries/base-images.ts";
import { OFFICIAL_IMAGES_WITHOUT_SHELL, SHELLS_IN_IMAGES } from "../../libraries/image-variants.ts";
import { OFFICIAL_IMAGES } from "../../libraries/official-images.ts";
import { completeName } from "../images/image-names.ts";
import { imageRow, isWindowsImage } from "./image-rows.ts";

const OFFICIAL = `${DEFAULT_REGISTRY}/${OFFICIAL_NAMESPACE}/`;

function isOfficialWithShell(name: string): boolean {
  if (!name.startsWith(OFFICIAL)) return false;
  const image = name.slice(OFFICIAL.length);
  return OFFICIAL_IMAGES.has(image) && !OFFICIAL_IMAGES_WITHOUT_SHELL.has(image);
}

/** @returns Whether an image is known to hold a POSIX shell. */
export function hasShell(reference: ImageReferenceParts): boolean {
  if (isWindowsImage(reference)) return false;
  return imageRow(SHELLS_IN_IMAGES, reference)?.hasShell ?? isOfficialWithShell(completeName(reference));
}
