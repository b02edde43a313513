import type { Range } from "../../kit/range.ts";
import type { CookieAttribute, CookieWrite } from "./cookie-write.ts";

/** @returns Where an attribute is given, or what stands for the cookie that lacks it. */
export function placeOf(attribute: CookieAttribute<unknown>, { at }: CookieWrite): Range {
  return attribute.state === "known" && attribute.given ? attribute.given.range : at;
}

/**
 * Cookies can share a constant or a switch, whose mistake is one and not one for each of them.
 *
 * @returns A test that a place passes the first time it is asked about.
 */
export function oncePerPlace(): (place: Range) => boolean {
  const seen = new Set<string>();
  return (place) => {
    const key = place.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
