import { nameWords } from "../../kit/name-words.ts";
import { DESCRIBING_WORDS, SWITCH_WORDS } from "../../libraries/credentials/secret-words.ts";
import {
  KEY_ENDS,
  KINDS_OF_SEVERAL,
  NEUTRAL_ENDS,
  OTHER_TOKEN_WORDS,
  TOKEN_COMPOUNDS,
  TOKEN_KINDS,
  TOKEN_NOTES,
} from "../../libraries/storage/token-words.ts";

/**
 * What a name says of its value:
 * - `sure`: a credential of a kind that it names, as `accessToken` or `jwt`;
 * - `likely`: a token, which in a parser or a shop may be another thing: `token`;
 * - `other`: something about a token, or another kind of token;
 * - `null`: nothing.
 */
export type NameVerdict = "sure" | "likely" | "other" | null;

function isToken(word: string | undefined): boolean {
  return word === "token" || word === "tokens";
}

function withoutEnds(words: readonly string[], ends: ReadonlySet<string>): readonly string[] {
  const end = words.findLastIndex((word) => !ends.has(word) && !/^\d+$/u.test(word));
  return words.slice(0, end + 1);
}

function verdictOf(words: readonly string[]): NameVerdict {
  const hasToken = words.some((word) => isToken(word) || TOKEN_COMPOUNDS.has(word));
  if (!hasToken) return null;
  const last = words.at(-1) ?? "";
  if (
    words.some((word) => OTHER_TOKEN_WORDS.has(word)) ||
    SWITCH_WORDS.has(words[0] ?? "") ||
    DESCRIBING_WORDS.has(last) ||
    TOKEN_NOTES.has(last)
  ) {
    return "other";
  }
  if (TOKEN_COMPOUNDS.has(last)) return "sure";
  const before = words.at(-2) ?? "";
  if (last === "tokens") return KINDS_OF_SEVERAL.has(before) ? "sure" : null;
  if (last === "token" && TOKEN_KINDS.has(before)) return "sure";
  return last === "token" ? "likely" : null;
}

/** @returns What the name of a variable, a member or a stored entry says, by its whole words. */
export function tokenName(name: string): NameVerdict {
  return verdictOf(withoutEnds(nameWords(name), NEUTRAL_ENDS));
}

/** @returns What the name of a constant that holds a key says: `REFRESH_TOKEN_KEY` is the key of a refresh token. */
export function tokenKeyName(name: string): NameVerdict {
  const words = withoutEnds(nameWords(name), NEUTRAL_ENDS);
  return verdictOf(withoutEnds(words, KEY_ENDS));
}
