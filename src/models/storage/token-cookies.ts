import type { TSESTree } from "@typescript-eslint/utils";
import { textParts } from "../../kit/js/text-parts.ts";
import type { Settings } from "../../kit/settings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieWrite } from "../cookies/cookie-write.ts";
import { cookieWrites } from "../cookies/cookie-writes.ts";
import { roleOfName } from "../cookies/cookie-name.ts";
import { isCredential, isSession } from "../cookies/credential.ts";
import { tokenName } from "./token-names.ts";
import { tokenEvidence } from "./token-values.ts";

/** The expressions of which one is the cookie's value. */
function parts(write: CookieWrite, sourceCode: SourceCode): readonly TSESTree.Node[] {
  const { node } = write;
  if (node.type === "CallExpression") return node.arguments;
  if (node.type !== "AssignmentExpression") return [];
  return textParts(node.right, sourceCode).flatMap((part) => (typeof part === "string" ? [] : [part]));
}

function holdsToken(write: CookieWrite, settings: Settings["cookies"], sourceCode: SourceCode): boolean {
  const name = write.name.text ?? "";
  if (write.isFlag || roleOfName(name, { ...settings, credential: [] }) === "transient") return false;
  const byName = tokenName(name);
  if (byName === "other" || settings.other.includes(name)) return false;
  if (isCredential(write, settings) && (isSession(write) || byName !== null || isNamedBy(settings, name))) return true;
  return parts(write, sourceCode).some((node) => tokenEvidence(node, sourceCode) === "sure");
}

function isNamedBy(settings: Settings["cookies"], name: string): boolean {
  return roleOfName(name, { ...settings, credential: [] }) !== "credential";
}

/** Code that runs on either side writes a cookie that scripts cannot read where it says so. */
function isReadable({ side, attributes: { httpOnly } }: CookieWrite): boolean {
  if (side !== "either") return side === "page";
  return httpOnly.state === "known" && !httpOnly.value;
}

/** @returns The cookies with a token or a session in them that scripts of a page write, and so can read. */
export function scriptCookies(sourceCode: SourceCode, settings: Settings["cookies"]): readonly CookieWrite[] {
  return cookieWrites(sourceCode).filter(
    (write) =>
      isReadable(write) &&
      write.effect === "set" &&
      !write.isDeletion &&
      holdsToken(write, settings, sourceCode),
  );
}
