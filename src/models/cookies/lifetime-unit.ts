import { replaceRange, type Edit } from "../../kit/edit.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { dividedByThousand, factorsOf, isInMilliseconds, isInSeconds, withOperation } from "../../kit/js/time-products.ts";
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

function timesThousand(given: GivenAttribute, sourceCode: SourceCode): readonly Edit[] {
  if (!given.node || typeof given.value !== "number") return [];
  const value = staticValue(given.node, sourceCode);
  return value.state === "known" ? withOperation(given.node, "* 1000") : [];
}

function withoutThousand({ node, valueRange }: GivenAttribute, value: number, sourceCode: SourceCode): readonly Edit[] {
  if (node) return dividedByThousand(node, sourceCode);
  const isWritten = Number(sourceCode.text.slice(...valueRange).replaceAll("_", "")) === value;
  return isWritten ? [replaceRange(valueRange, String(value / 1000))] : [];
}
