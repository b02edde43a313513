import {
  CREDENTIAL_COMPOUNDS,
  CREDENTIAL_WORDS,
  OTHER_WORDS,
  TRANSIENT_WORDS,
} from "../../libraries/cookies/credential-names.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { Settings } from "../../kit/settings.ts";

/**
 * What a cookie is for, as its name shows: a credential, a value that one OAuth redirect needs on its
 * way back, or anything else.
 */
export type CookieRole = "credential" | "transient" | "other";

/** The name prefixes that bind a browser (RFC 6265bis §4.1.3), which it knows in any case of letters. */
const NAME_PREFIX = /^__(host|secure)-/iu;

/** @returns Which prefix a cookie's name begins with. */
export function namePrefix(name: string): "host" | "secure" | null {
  const prefix = NAME_PREFIX.exec(name)?.[1]?.toLowerCase();
  return prefix === "host" || prefix === "secure" ? prefix : null;
}

/** @returns The words of a name in lower case: `__Host-accessToken` has `access` and `token`, `connect.sid` has `connect` and `sid`. */
export function wordsOf(name: string): readonly string[] {
  return nameWords(name.replace(NAME_PREFIX, ""));
}

function matches(entries: readonly string[], name: string, words: readonly string[]): boolean {
  return entries.some((entry) => entry === name || words.includes(entry.toLowerCase()));
}

/**
 * Tells a credential by the words of its name. What a project says in `settings.batten.cookies` goes
 * before the built-in words; of those, the ones that rule a credential out go first.
 */
export function roleOfName(name: string, settings: Settings["cookies"]): CookieRole {
  const words = wordsOf(name);
  if (matches(settings.other, name, words)) return "other";
  if (matches(settings.credential, name, words)) return "credential";
  if (words.some((word) => TRANSIENT_WORDS.has(word))) return "transient";
  if (words.some((word) => OTHER_WORDS.has(word))) return "other";
  const isCredential = words.some((word) => CREDENTIAL_WORDS.has(word) || CREDENTIAL_COMPOUNDS.has(word));
  return isCredential ? "credential" : "other";
}
