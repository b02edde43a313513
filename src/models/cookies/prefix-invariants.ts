import type { Range } from "../../kit/range.ts";
import { namePrefix } from "./cookie-name.ts";
import type { CookieWrite, EditPlan } from "./cookie-write.ts";
import { placeOf } from "./report-place.ts";

/** An attribute that a cookie's name prefix does not allow as it is. */
export interface BrokenInvariant {
  readonly invariant: "secure" | "path" | "domain";
  readonly at: Range;
  readonly plan: EditPlan | null;
}

/**
 * What a browser refuses a cookie for because of its name: with `__Secure-` that it is not Secure, with
 * `__Host-` also a Domain or a Path other than `/` (RFC 6265bis §4.1.3).
 *
 * @returns Nothing for a cookie without a prefix, and for attributes that are not known.
 */
export function brokenInvariants(write: CookieWrite): readonly BrokenInvariant[] {
  const prefix = namePrefix(write.name.start);
  if (prefix === null) return [];
  const { secure, path, domain } = write.attributes;
  const broken: BrokenInvariant[] = [];
  if (secure.state === "known" && !secure.value) {
    broken.push({ invariant: "secure", at: placeOf(secure, write), plan: write.edits.set("secure", true) });
  }
  if (prefix === "secure") return broken;
  if (domain.state === "known" && domain.value !== null) {
    broken.push({ invariant: "domain", at: placeOf(domain, write), plan: write.edits.remove("domain") });
  }
  if (path.state === "known" && path.value !== "/") {
    broken.push({ invariant: "path", at: placeOf(path, write), plan: write.edits.set("path", "/") });
  }
  return broken;
}
