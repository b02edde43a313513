import type { Settings } from "../../kit/settings.ts";
import { roleOfName, wordsOf } from "./cookie-name.ts";
import type { CookieWrite } from "./cookie-write.ts";

/** @returns Whether a cookie carries what proves who the user is: a session's always does, others by their name. */
export function isCredential({ effect, name, isFlag }: CookieWrite, settings: Settings["cookies"]): boolean {
  if (effect === "session") return true;
  return name.text !== null && !isFlag && roleOfName(name.text, settings) === "credential";
}

const SESSION_WORDS: ReadonlySet<string> = new Set([
  "session",
  "sess",
  "sid",
  "sessid",
  "sessionid",
  "jsessionid",
  "phpsessid",
  "sessiontoken",
  "usersession",
]);

/** @returns Whether a credential cookie is the one of a session. */
export function isSession({ effect, name }: CookieWrite): boolean {
  return effect === "session" || wordsOf(name.text ?? "").some((word) => SESSION_WORDS.has(word));
}

const LONG_LIVED_WORDS: ReadonlySet<string> = new Set([
  "refresh",
  "refreshtoken",
  "remember",
  "rememberme",
  "remembertoken",
]);

/** @returns Whether a credential cookie is meant to outlive sessions: it renews them, or remembers the user. */
export function isLongLived({ name }: CookieWrite): boolean {
  return wordsOf(name.text ?? "").some((word) => LONG_LIVED_WORDS.has(word));
}
