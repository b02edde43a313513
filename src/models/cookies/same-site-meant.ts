import { closest } from "../../kit/closest.ts";
import type { CookieDialect, SameSite } from "../../libraries/cookies/cookie-library.ts";
import type { CookieWrite } from "./cookie-write.ts";

const VALUES: readonly SameSite[] = ["strict", "lax", "none"];

function spelled(value: SameSite, { sameSite: { strings } }: CookieDialect): string {
  return strings === "any-case" ? value : strings[value];
}

/**
 * @returns The SameSite value that an invalid one was meant to be, as the library spells it: `strict` for
 * `true` or `stric`; `null` where that is anyone's guess.
 */
export function meantSameSite({ attributes: { sameSite }, dialect }: CookieWrite): string | null {
  const given = sameSite.state === "known" ? sameSite.given?.value : null;
  const word = typeof given === "string" || given === true ? String(given).trim().toLowerCase() : "";
  if (word === "true") return spelled("strict", dialect);
  const exact = VALUES.find((value) => value === word);
  const meant = exact ?? (word === "" ? null : closest(word, VALUES));
  const value = VALUES.find((one) => one === meant);
  return value ? spelled(value, dialect) : null;
}
