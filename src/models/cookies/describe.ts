import type { AttributeName } from "../../libraries/cookies/cookie-library.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { HEADER_NAMES } from "./header-editor.ts";
import { capitalised, spellSameSite } from "./same-site-spelling.ts";

/** @returns The cookie's name for a message, in backticks; a word for it where the file does not fix the name. */
export function describeName({ name: { text } }: CookieWrite): string {
  return text === null ? "here" : `\`${text}\``;
}

/** @returns Whether attributes are spelled as text of a header. */
export function isHeaderText({ library }: CookieWrite): boolean {
  return library.id === "set-cookie" || library.id === "document-cookie";
}

/**
 * @param value As JavaScript source; `true` for an attribute that has no value in a header.
 * @returns An attribute as the cookie's library spells it, in backticks: `secure: true`, `isSecure: true` or `; Secure`.
 */
export function describeOption(write: CookieWrite, attribute: AttributeName, value: true | string): string {
  const key = write.dialect.keys[attribute];
  if (isHeaderText(write) || key === null) {
    return `\`; ${HEADER_NAMES[attribute]}${value === true ? "" : `=${capitalised(value)}`}\``;
  }
  if (value === true) return `\`${key}: true\``;
  return `\`${key}: ${JSON.stringify(attribute === "sameSite" ? spellSameSite(value, write.dialect) : value)}\``;
}
