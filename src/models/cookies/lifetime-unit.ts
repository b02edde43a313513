import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieWrite, GivenAttribute } from "./cookie-write.ts";

/** Browsers keep no cookie longer (RFC 6265bis §5.5). */
export const LONGEST_LIFETIME = 400 * 86_400;

/**
 * - `seconds`: a number of seconds where the library counts milliseconds;
 * - `milliseconds`: a number of milliseconds where it counts seconds;
 * - `tooLong`: more than any browser heeds.
 */
export type UnitMistake = "seconds" | "milliseconds" | "tooLong";

/** A lifetime that can hardly be meant. */
export interface MistakenLifetime {
  readonly mistake: UnitMistake;
  readonly given: GivenAttribute;
  /** What the value comes to, in seconds. */
  readonly seconds: number;
  /** The same number in the library's unit; none where it is not clear which one is meant. */
  readonly edits: readonly Edit[];
}

/** Seconds in a minute and so on up, minutes in an hour, hours in a day. */
const TIME_FACTORS: ReadonlySet<number> = new Set([24, 60, 3600, 86_400, 604_800]);

/** The numbers that an expression multiplies, constants of the file taken apart; `null` where it does more than that. */
function factorsOf(outer: TSESTree.Node, sourceCode: SourceCode, depth = 0): readonly number[] | null {
  const node = unwrap(outer);
  if (node.type === "BinaryExpression") {
    if (node.operator !== "*" || depth > 20) return null;
    const left = factorsOf(node.left, sourceCode, depth + 1);
    const right = factorsOf(node.right, sourceCode, depth + 1);
    return left && right && [...left, ...right];
  }
  const binding = node.type === "Identifier" && depth <= 20 ? bindingOfName(node, sourceCode) : null;
  if (binding?.kind === "value" && binding.path.length === 0) return factorsOf(binding.value, sourceCode, depth + 1);
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && typeof value.value === "number" ? [value.value] : null;
}

function timeFactors(factors: readonly number[]): number {
  return factors.filter((factor) => TIME_FACTORS.has(factor)).length;
}

/** Whole days in seconds, as a product or as one number, and nothing that could be milliseconds. */
function isInSeconds(factors: readonly number[]): boolean {
  const [first, ...others] = factors;
  if (first !== undefined && others.length === 0) return first % 86_400 === 0 && first % 60_000 !== 0;
  return timeFactors(factors) >= 2 && factors.every((factor) => factor < 1000 || TIME_FACTORS.has(factor));
}

function isInMilliseconds(factors: readonly number[]): boolean {
  return factors.length > 1 && timeFactors(factors) >= 1 && factors.some((factor) => factor >= 1000 && factor % 1000 === 0);
}

/** A value of more than 400 days that comes out even in milliseconds. */
function isWholeHours(value: number): boolean {
  return value % 3_600_000 === 0;
}

/** @returns The lifetime of a cookie that is wrong by its unit, or beyond what browsers heed; `null` for any other. */
export function mistakenLifetime(write: CookieWrite, sourceCode: SourceCode): MistakenLifetime | null {
  const { maxAge } = write.attributes;
  if (maxAge.state === "unknown" || maxAge.value === null || !maxAge.given || maxAge.value <= 0) return null;
  const { given, value: seconds } = maxAge;
  const found = (mistake: UnitMistake, edits: readonly Edit[] = []): MistakenLifetime => ({
    mistake,
    given,
    seconds,
    edits,
  });
  const { expiresInDays, keys, maxAgeUnit } = write.dialect;
  const unit = expiresInDays && given.key === keys.expires ? "days" : maxAgeUnit;
  const factors = given.node ? (factorsOf(given.node, sourceCode) ?? []) : [];
  if (unit === "ms" && (seconds < 60 || isInSeconds(factors))) return found("seconds", timesThousand(given, sourceCode));
  if (unit === "s" && (isInMilliseconds(factors) || (seconds > LONGEST_LIFETIME && isWholeHours(seconds)))) {
    return found("milliseconds", seconds / 1000 > LONGEST_LIFETIME ? [] : withoutThousand(given, seconds, sourceCode));
  }
  return seconds > LONGEST_LIFETIME ? found("tooLong") : null;
}

/** The value with an operation behind it; what is written short is written out. */
function withOperation({ keyRange, valueRange, key }: GivenAttribute, node: TSESTree.Node, operation: string): readonly Edit[] {
  if (keyRange[0] === valueRange[0]) return [insertAt(valueRange[1], `: ${key} ${operation}`)];
  const { type } = unwrap(node);
  const isPlain = ["Literal", "Identifier", "MemberExpression", "CallExpression"].includes(type);
  const isProduct = node.type === "BinaryExpression" && node.operator === "*";
  if ((isPlain && unwrap(node) === node) || isProduct) return [insertAt(node.range[1], ` ${operation}`)];
  return [insertAt(node.range[0], "("), insertAt(node.range[1], `) ${operation}`)];
}

function timesThousand(given: GivenAttribute, sourceCode: SourceCode): readonly Edit[] {
  if (!given.node || typeof given.value !== "number") return [];
  const value = staticValue(given.node, sourceCode);
  return value.state === "known" ? withOperation(given, given.node, "* 1000") : [];
}

function withoutThousand(given: GivenAttribute, value: number, sourceCode: SourceCode): readonly Edit[] {
  const { node, valueRange } = given;
  if (!node || node.type === "Literal") {
    const isWritten = Number(sourceCode.text.slice(...valueRange).replaceAll("_", "")) === value;
    return isWritten ? [replaceRange(valueRange, String(value / 1000))] : [];
  }
  const removed = node.type === "BinaryExpression" ? withoutFactor(node, sourceCode) : null;
  return removed ? [removed] : withOperation(given, node, "/ 1000");
}

/** Takes the literal factor 1000 out of a product without parentheses, with its sign. */
function withoutFactor(product: TSESTree.BinaryExpression, sourceCode: SourceCode): Edit | null {
  if (product.operator !== "*" || /[()]/u.test(sourceCode.text.slice(...product.range))) return null;
  const { left, right } = product;
  if (isThousand(right)) return removeRange([left.range[1], right.range[1]]);
  if (isThousand(left)) return removeRange([left.range[0], right.range[0]]);
  return left.type === "BinaryExpression" ? withoutFactor(left, sourceCode) : null;
}

function isThousand(node: TSESTree.Node): boolean {
  return node.type === "Literal" && node.value === 1000;
}
