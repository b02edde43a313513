import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { FLAG_VALUES, REVOKED_VALUES } from "../../libraries/cookies/credential-names.ts";
import type { CookieAttributes } from "./cookie-write.ts";

/** Any date that a program fixes before this is meant to be over: the linter itself is younger. */
const LONG_AGO = Date.UTC(2025, 0, 1);

/** @returns Whether a cookie's lifetime is over when it is written. */
export function isOver({ maxAge, expires }: CookieAttributes): boolean {
  if (maxAge.state === "known" && maxAge.value !== null && maxAge.given !== null && maxAge.value <= 0) return true;
  return expires.state === "known" && expires.value !== null && expires.value.getTime() < LONG_AGO;
}

/** @returns Whether an expression is a date before now, as `new Date(Date.now() - 1000)`. */
export function isPastDate(outer: TSESTree.Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  const [first] = node.type === "NewExpression" && isGlobal(node.callee, "Date", sourceCode) ? node.arguments : [];
  const time = first && unwrap(first);
  if (time?.type !== "BinaryExpression" || time.operator !== "-") return false;
  const now = unwrap(time.left);
  return (
    now.type === "CallExpression" &&
    now.callee.type === "MemberExpression" &&
    isGlobal(now.callee.object, "Date", sourceCode) &&
    memberName(now.callee) === "now"
  );
}

/** @returns Whether a value that the file fixes takes a cookie away: empty, or a word for it. */
export function isRevokedValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" && (value === "" || REVOKED_VALUES.has(value.toLowerCase()));
}

/** @returns Whether a value that the file fixes is a plain yes or no. */
export function isFlagValue(value: unknown): boolean {
  if (typeof value === "boolean") return true;
  return (typeof value === "string" || typeof value === "number") && FLAG_VALUES.has(String(value).toLowerCase());
}
