import { closest } from "../../kit/closest.ts";
import type { SameSite } from "../../libraries/cookies/cookie-library.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { spellSameSite } from "./same-site-spelling.ts";

const VALUES: readonly SameSite[] = ["strict", "lax", "none"];

/**
 * @returns The SameSite value that an invalid one was meant to be, as the library spells it: `strict` for
 * `true` or `stric`; `null` where that is anyone's guess.
 */
export function meantSameSite({ attributes: { sameSite }, dialect }: CookieWrite): string | null {
  const given = sameSite.state === "known" ? sameSite.given?.value : null;
  const word = typeof given === "string" || given === true ? String(given).trim().toLowerCase() : "";
  if (word === "true") return spellSameSite("strict", dialect);
  const exact = VALUES.find((value) => value === word);
  const meant = exact ?? (word === "" ? null : closest(word, VALUES));
  const value = VALUES.find((one) => one === meant);
  return value ? spellSameSite(value, dialect) : null;
}
