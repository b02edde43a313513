import type { CookieDialect } from "../../libraries/cookies/cookie-library.ts";

/** @returns A SameSite value as a library takes it; what is none of SameSite's values stays as it is. */
export function spellSameSite(value: string, { sameSite: { strings } }: CookieDialect): string {
  if (strings === "any-case") return value;
  return value === "strict" || value === "lax" || value === "none" ? strings[value] : value;
}

/** @returns A word as headers write it: `Strict`. */
export function capitalised(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
