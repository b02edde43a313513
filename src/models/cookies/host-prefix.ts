import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { namePrefix } from "./cookie-name.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { distinct, renameEdits } from "./rename-cookie.ts";

/** @returns The name that a cookie has with the prefix `__Host-`, in the place of another prefix if it has one. */
export function hostName(name: string): string {
  return `__Host-${namePrefix(name) === null ? name : name.slice(name.indexOf("-") + 1)}`;
}

/** @returns Whether a cookie is restricted to a part of its host, or may be: `__Host-` demands the whole. */
export function mayBeRestricted({ attributes: { path, domain } }: CookieWrite): boolean {
  if (path.state === "unknown" || domain.state === "unknown") return true;
  return path.given !== null && path.value !== null && path.value !== "/";
}

/** What a cookie lacks of Secure, `Path=/` and no Domain; `null` where that cannot be given to it for sure. */
function demandedEdits(write: CookieWrite): readonly Edit[] | null {
  const { secure, path, domain } = write.attributes;
  const isSecureGiven = write.spelled.some(({ key }) => key === write.dialect.keys.secure);
  // A Secure that a condition decides stays: without it the cookie would be refused.
  if (secure.state === "unknown" && isSecureGiven) return null;
  const plans = [
    secure.state === "known" && secure.value ? [] : write.edits.set("secure", true)?.edits,
    path.state === "known" && path.value === "/" ? [] : write.edits.set("path", "/")?.edits,
    domain.state === "known" && domain.value === null ? [] : write.edits.remove("domain")?.edits,
  ].flatMap((edits) => (edits?.length === 0 ? [] : [edits ?? null]));
  // Two additions to one object would stand in each other's way.
  return plans.length === 0 ? [] : plans.length === 1 ? (plans[0] ?? null) : null;
}

function overlaps(edits: readonly Edit[]): boolean {
  return edits.some((edit, index) => {
    const next = edits[index + 1];
    return next !== undefined && next.range[0] < edit.range[1];
  });
}

/**
 * @param writes All cookies of the file.
 * @returns The edits that give a cookie the prefix `__Host-` and, where that is one change, what the
 * prefix demands. What is missing beyond that is for the rule that looks after prefixes, whose fix is safe.
 */
export function hostPrefixEdits(
  write: CookieWrite,
  writes: readonly CookieWrite[],
  sourceCode: SourceCode,
): readonly Edit[] {
  const name = write.name.text;
  const renamed = name === null ? null : renameEdits(write, hostName(name), writes, sourceCode);
  if (!renamed) return [];
  const { secure } = write.attributes;
  const isSecureGiven = write.spelled.some(({ key }) => key === write.dialect.keys.secure);
  if (secure.state === "unknown" && isSecureGiven) return [];
  const demanded = writes.filter((other) => other.name.text === name).flatMap((other) => demandedEdits(other) ?? []);
  const edits = distinct([...renamed, ...demanded]);
  return overlaps(edits) ? renamed : edits;
}
