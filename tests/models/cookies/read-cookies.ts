import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { applyEdits } from "../../../src/kit/edit.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import type { AttributeName } from "../../../src/libraries/cookies/cookie-library.ts";
import type { CookieAttribute, CookieWrite } from "../../../src/models/cookies/cookie-write.ts";
import { cookieWrites } from "../../../src/models/cookies/cookie-writes.ts";

/** @returns The source code object of a TypeScript text, as a rule gets it. */
export function sourceCodeOf(code: string): SourceCode {
  const linter = new Linter();
  const messages = linter.verify(
    code,
    [{ files: ["**"], languageOptions: { parser: typescriptParser } }],
    { filename: "file.ts" },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in ${code}`);
  return linter.getSourceCode();
}

/** @returns The cookies that a TypeScript text writes. */
export function readCookies(code: string): readonly CookieWrite[] {
  return cookieWrites(sourceCodeOf(code));
}

function word(key: string, attribute: CookieAttribute<unknown>): string | null {
  if (attribute.state === "unknown") return `${key}?`;
  const { value } = attribute;
  if (value === false || value === null) return null;
  if (value === true) return key;
  return `${key}=${value instanceof Date ? value.toISOString() : JSON.stringify(value).replaceAll('"', "")}`;
}

/** What a write says in short: one word for each attribute that is on or has a value, `?` where it is not known. */
export function summary({ library, effect, name, attributes, isDeletion }: CookieWrite): string {
  const words = Object.entries<CookieAttribute<unknown>>({ ...attributes }).flatMap(
    ([key, attribute]) => word(key, attribute) ?? [],
  );
  return [library.id, isDeletion && effect !== "delete" ? "deletion" : effect, name.text ?? "?", ...words].join(" ");
}

/** @returns The text after an attribute of its only cookie was set, `null` where that cannot be done. */
export function afterSetting(code: string, attribute: AttributeName, value: true | string): string | null {
  const [write, ...others] = readCookies(code);
  if (!write || others.length > 0) throw new Error(`not one cookie, but ${write ? others.length + 1 : 0}: ${code}`);
  const plan = write.edits.set(attribute, value);
  return plan && applyEdits(code, plan.edits);
}
