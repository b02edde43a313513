import { distance } from "fastest-levenshtein";
import type { AttributeName, CookieDialect } from "../../libraries/cookies/cookie-library.ts";
import type { CookieWrite, SpelledAttribute } from "./cookie-write.ts";
import { isHeaderText } from "./describe.ts";
import { HEADER_NAMES } from "./header-editor.ts";

/**
 * - `case`: an attribute's key but for the case of its letters;
 * - `spelling`: nearly an attribute's key;
 * - `foreign`: the key that other libraries have for an attribute;
 * - `deprecated`: a key that the library still takes, and is about to drop.
 */
export type KeyMistake = "case" | "spelling" | "foreign" | "deprecated";

/** A key that the library drops, or means to, and the one that it takes. */
export interface MistakenKey {
  readonly mistake: KeyMistake;
  readonly attribute: SpelledAttribute;
  readonly wanted: string;
  /** The right key gives the cookie what the program asks for, and takes nothing from it. */
  readonly isSafe: boolean;
  /** The right key is given as well: renaming would give it twice. */
  readonly isTaken: boolean;
}

/** What a call that takes the whole cookie reads beside its attributes. */
const COOKIE_KEYS = ["name", "value"];

/** Letters only, in lower case: `max-age`, `max_age` and `MaxAge` are one. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[-_\s]/gu, "");
}

/** A slip of the hand: one letter wrong, two in a long word, never the first one. */
function isSlipOf(key: string, wanted: string): boolean {
  if (key[0] !== wanted[0]?.toLowerCase()) return false;
  return distance(key, wanted.toLowerCase()) <= (wanted.length >= 8 ? 2 : 1);
}

/** A library's keys, or the names that attributes have in a header. */
function keysOf(write: CookieWrite): Readonly<Record<AttributeName, string | null>> {
  return isHeaderText(write) ? HEADER_NAMES : write.dialect.keys;
}

const STRICT = 2;
const STRENGTH: ReadonlyMap<string, number> = new Map([["none", 0], ["lax", 1], ["strict", STRICT]]);

/** How strong a library's own SameSite is at the most. */
function strengthOfDefault(value: CookieDialect["defaults"]["sameSite"]): number {
  if (value === "varies") return STRICT;
  if (typeof value === "object" && value !== null) return Math.max(...Object.values(value.byVersion).map(strengthOfDefault));
  return value === null ? 0 : (STRENGTH.get(value) ?? 0);
}

/** Whether an attribute that was dropped so far can only strengthen the cookie, or was asked for in so many words. */
function strengthens(attribute: AttributeName, { value }: SpelledAttribute, { defaults }: CookieDialect): boolean {
  switch (attribute) {
    case "httpOnly":
    case "secure":
    case "partitioned":
      return defaults[attribute] === false || value?.value === true;
    case "sameSite": {
      const weakest = strengthOfDefault(defaults.sameSite);
      return weakest === 0 || (typeof value?.value === "string" && (STRENGTH.get(value.value.toLowerCase()) ?? -1) >= weakest);
    }
    default:
      return true;
  }
}

function mistakeIn(write: CookieWrite, spelled: SpelledAttribute): Omit<MistakenKey, "attribute" | "isTaken"> | null {
  const { dialect } = write;
  const keys = keysOf(write);
  const entries = (Object.entries(keys) as [AttributeName, string | null][]).flatMap(([attribute, key]) =>
    key === null ? [] : [{ attribute, key }],
  );
  const { key } = spelled;
  const deprecated = dialect.deprecatedKeys[key];
  if (deprecated) return { mistake: "deprecated", wanted: deprecated.key, isSafe: deprecated.isSame };
  if ([...entries.map((entry) => entry.key), ...dialect.otherKeys, ...COOKIE_KEYS].includes(key)) return null;
  const same = entries.find((entry) => plain(entry.key) === plain(key));
  if (same) {
    if (same.key.toLowerCase() !== key.toLowerCase()) return { mistake: "spelling", wanted: same.key, isSafe: false };
    if (dialect.anyCase) return null;
    return { mistake: "case", wanted: same.key, isSafe: strengthens(same.attribute, spelled, dialect) };
  }
  const foreign = (Object.entries(HEADER_NAMES) as [AttributeName, string][]).find(
    ([, name]) => plain(name) === plain(key),
  );
  if (foreign) {
    const wanted = keys[foreign[0]];
    return wanted === null ? null : { mistake: "foreign", wanted, isSafe: false };
  }
  const near = entries.find((entry) => isSlipOf(key.toLowerCase(), entry.key));
  return near ? { mistake: "spelling", wanted: near.key, isSafe: false } : null;
}

/** @returns The keys of a cookie's attributes that its library does not know as they are written. */
export function mistakenKeys(write: CookieWrite): readonly MistakenKey[] {
  return write.spelled.flatMap((attribute) => {
    const found = mistakeIn(write, attribute);
    if (!found) return [];
    const isTaken = write.spelled.some(({ key }) => key === found.wanted);
    return [{ ...found, attribute, isTaken }];
  });
}
