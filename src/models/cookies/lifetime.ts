import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { staticValue } from "../../kit/js/static-value.ts";
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

/** `Date.now()`, `new Date().getTime()` */
function isNow(outer: TSESTree.Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : null;
  if (callee?.type !== "MemberExpression") return false;
  const object = unwrap(callee.object);
  if (isGlobal(object, "Date", sourceCode)) return memberName(callee) === "now";
  const isToday =
    object.type === "NewExpression" && object.arguments.length === 0 && isGlobal(object.callee, "Date", sourceCode);
  return isToday && memberName(callee) === "getTime";
}

/** The sum or difference that a date is made of, as `new Date(Date.now() + 1000)`. */
function timeOf(outer: TSESTree.Node, sourceCode: SourceCode): TSESTree.BinaryExpression | null {
  const node = unwrap(outer);
  const [first] = node.type === "NewExpression" && isGlobal(node.callee, "Date", sourceCode) ? node.arguments : [];
  const time = first && unwrap(first);
  return time?.type === "BinaryExpression" ? time : null;
}

/** @returns Whether an expression is a date before now, as `new Date(Date.now() - 1000)`. */
export function isPastDate(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const time = timeOf(node, sourceCode);
  return time?.operator === "-" && isNow(time.left, sourceCode);
}

/** @returns In how many seconds a date is that is told from now on, `null` where it is not told so or not fixed. */
export function secondsFromNow(node: TSESTree.Node, sourceCode: SourceCode): number | null {
  const time = timeOf(node, sourceCode);
  if (time?.operator !== "+") return null;
  const [first, second] = isNow(time.left, sourceCode) ? [time.left, time.right] : [time.right, time.left];
  if (!isNow(first, sourceCode)) return null;
  const value = staticValue(second, sourceCode);
  return value.state === "known" && typeof value.value === "number" ? value.value / 1000 : null;
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
