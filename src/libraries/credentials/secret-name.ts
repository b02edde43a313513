import { nameWords } from "../../kit/name-words.ts";
import { remember } from "../../kit/remember.ts";
import {
  ACCOUNT_WORDS,
  DESCRIBING_WORDS,
  OPEN_KEY_WORDS,
  OPEN_NAMES,
  OPEN_WORDS,
  PLACEHOLDER_WORDS,
  SECRET_COMPOUNDS,
  SECRET_NAME_ENDS,
  SECRET_WORDS,
  SHORT_PASSWORD_WORDS,
  SWITCH_VALUES,
  SWITCH_WORDS,
} from "./secret-words.ts";

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => words[words.length - end.length + index] === word);
}

function isOpen(words: readonly string[]): boolean {
  return (
    words.some((word) => OPEN_WORDS.has(word)) ||
    words.some((word, index) => SWITCH_WORDS.has(word) && index < words.length - 1) ||
    OPEN_NAMES.some((name) => endsWith(words, name)) ||
    DESCRIBING_WORDS.has(words.at(-1) ?? "")
  );
}

/** `PGPASSWORD`, `smtppasswd`: nothing else ends so. */
const PASSWORD_END = /(?:passwd|password|passphrase)$/u;

function isShortPassword(words: readonly string[]): boolean {
  return SHORT_PASSWORD_WORDS.has(words.at(-1) ?? "") && ACCOUNT_WORDS.has(words.at(-2) ?? "");
}

/**
 * Tells a secret by the whole words of a name, a variable's, an option's or a field's: `NPM_TOKEN`,
 * `dbPassword` and `AWS_ACCESS_KEY_ID` are, `TOKENIZERS_PARALLELISM`, `DB_PASSWORD_FILE`, `PUBLIC_KEY` and
 * `AUTH_URL` are none.
 */
export const isSecretName: (name: string) => boolean = remember((name) => {
  const words = nameWords(name);
  if (SECRET_NAME_ENDS.some((end) => endsWith(words, end))) return true;
  if (isOpen(words)) return false;
  const found = words.filter((word) => SECRET_WORDS.has(word));
  if (found.some((word) => word !== "key")) return true;
  if (found.length > 0) return !words.some((word) => OPEN_KEY_WORDS.has(word));
  return words.some((word) => SECRET_COMPOUNDS.has(word) || PASSWORD_END.test(word)) || isShortPassword(words);
});

/** A path below one of the top folders of a Linux system: where a secret is, and not the secret. */
const PATH = /^\/(?:app|data|etc|home|mnt|opt|root|run|secrets?|srv|tmp|usr|var|workspace)(?:\/[\w.@-]+)+\/?$/u;

/** @returns Whether a value is certainly no secret: a switch, a path, a placeholder. */
export function isOpenValue(value: string): boolean {
  return SWITCH_VALUES.has(value.toLowerCase()) || PATH.test(value) || isPlaceholder(value);
}

/** @returns Whether a value says of itself that it stands for another: `dummy`, `<your-token>`, `xxxxxxxx`. */
export function isPlaceholder(value: string): boolean {
  if (/^<.*>$/u.test(value) || /^(.)\1{3,}$/u.test(value)) return true;
  return nameWords(value).some((word) => PLACEHOLDER_WORDS.has(word) || /^x{3,}$/u.test(word));
}
