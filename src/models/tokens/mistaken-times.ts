import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { contains, unwrap } from "../../kit/js/ast.ts";
import { clockTime, type ClockTime } from "../../kit/js/clock-time.ts";
import { quoted, replaceValue } from "../../kit/js/object-edits.ts";
import { dividedByThousand, factorsOf, isInMilliseconds, isInSeconds, withOperation } from "../../kit/js/time-products.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { GivenLifetime } from "./signing-lifetime.ts";
import type { TokenSigning } from "./token-signings.ts";

type Node = TSESTree.Node;

/**
 * - `bareText`: a text of digits, which the library reads as milliseconds;
 * - `seconds`: seconds where the library counts milliseconds;
 * - `milliseconds`: milliseconds where it counts seconds;
 * - `length`: a length of time where it wants a point in time;
 * - `point`: a point in time where it wants a length;
 * - `clock`: milliseconds since 1970 where it wants seconds since 1970.
 */
export type TimeMistake = "bareText" | "seconds" | "milliseconds" | "length" | "point" | "clock";

/** A time of a token that can hardly be meant. */
export interface MistakenTime {
  readonly mistake: TimeMistake;
  readonly node: Node;
  /** The option, claim or method that is given it. */
  readonly name: string;
  /** What it comes to, where that is a length of time. */
  readonly seconds: number;
  /** What takes a text with its unit. */
  readonly takesText: boolean;
  /** The same time as the library counts it; none where it is not clear which one is meant. */
  readonly edits: readonly Edit[];
}

/** @returns The times of a token that are wrong by their unit. */
export function mistakenTimes(signing: TokenSigning, sourceCode: SourceCode): readonly MistakenTime[] {
  const { lifetime } = signing;
  return [...(lifetime.state === "given" ? ofLifetime(lifetime, sourceCode) : []), ...ofOtherTimes(signing, sourceCode)];
}

/** No token was made before: 9 September 2001 in seconds, 1970 in milliseconds. */
const FIRST_POINT = 1e9;
/** The year 5138 in seconds, and 1973 in milliseconds. */
const LAST_POINT = 1e11;
/** Less than this is a token that is over on purpose. */
const LEAST_LENGTH = 60;

function ofLifetime(lifetime: GivenLifetime, sourceCode: SourceCode): readonly MistakenTime[] {
  const { count, node, name, clock } = lifetime;
  const found = (mistake: TimeMistake, edits: readonly Edit[]): readonly MistakenTime[] => [
    { mistake, node, name, seconds: lifetime.seconds ?? 0, takesText: count.text !== null, edits },
  ];
  if (typeof lifetime.value === "string") {
    const isTrap = lifetime.seconds !== null && isBareTrap(lifetime.value);
    return isTrap ? found("bareText", withUnit(node, lifetime.value, count.number === "s", sourceCode)) : [];
  }
  if (!clock) return [];
  if (count.number === "timestamp") {
    if (clock.factor === 1 || (clock.factor === 0 && clock.offset >= LAST_POINT)) {
      return found("clock", clockInSeconds(node, clock, sourceCode));
    }
    const isLength = clock.factor === 0 && clock.offset >= LEAST_LENGTH && clock.offset < FIRST_POINT;
    return isLength ? found("length", count.text ? asText(node, sourceCode) : fromNowOn(node, sourceCode)) : [];
  }
  if (clock.factor !== 0) return found("point", []);
  const factors = factorsOf(node, sourceCode) ?? [clock.offset];
  if (count.number === "ms" && isMeantInSeconds(clock.offset, factors)) return found("seconds", withOperation(node, "* 1000"));
  const isTooMuch = isInMilliseconds(factors) || isWholeHoursInMilliseconds(clock.offset);
  return count.number === "s" && isTooMuch ? found("milliseconds", dividedByThousand(node, sourceCode)) : [];
}

/** Digits that come to less than a minute, or to whole days only in seconds. */
function isBareTrap(text: string): boolean {
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return false;
  const number = Number(text);
  return number > 0 && (number < 60_000 || isInSeconds([number]));
}

/** A number that is even in seconds and odd in milliseconds. */
function isMeantInSeconds(value: number, factors: readonly number[]): boolean {
  if (value <= 0) return false;
  return isInSeconds(factors) || (value < 60_000 && value % 60 === 0 && (value % 1000 !== 0 || value % 3600 === 0));
}

/** A thousand hours and the like: nobody counts so in seconds. */
function isWholeHoursInMilliseconds(value: number): boolean {
  return value > 0 && value % 3_600_000 === 0;
}

/** A number of seconds, or with a library that counts numbers in milliseconds the text with its unit. */
function withUnit(node: Node, text: string, isNumber: boolean, sourceCode: SourceCode): readonly Edit[] {
  if (node.type !== "Literal") return [];
  return [replaceRange(node.range, isNumber ? String(Number(text)) : quoted(`${text}s`, sourceCode))];
}

/** `900` as `"900s"`. */
function asText(node: Node, sourceCode: SourceCode): readonly Edit[] {
  const text =
    node.type === "Literal" ? quoted(`${String(node.value)}s`, sourceCode) : `\`\${${sourceCode.text.slice(...node.range)}}s\``;
  return replaced(node, text);
}

function fromNowOn(node: Node, sourceCode: SourceCode): readonly Edit[] {
  const text = sourceCode.text.slice(...node.range);
  const isProduct = node.type === "BinaryExpression" && node.operator === "*";
  const isWhole = isProduct || ["Literal", "Identifier", "MemberExpression", "CallExpression"].includes(node.type);
  return replaced(node, `Math.floor(Date.now() / 1000) + ${isWhole ? text : `(${text})`}`);
}

/** Divides what is in milliseconds: the whole, or the clock alone where seconds are added to it. */
function clockInSeconds(node: Node, { factor, offset, clock }: ClockTime, sourceCode: SourceCode): readonly Edit[] {
  if (factor === 0) return dividedByThousand(node, sourceCode);
  if (isMeantInSeconds(offset, [offset])) {
    if (!clock || !contains(node, clock)) return [];
    return [insertAt(clock.range[0], "Math.floor("), insertAt(clock.range[1], " / 1000)")];
  }
  const text = sourceCode.text.slice(...node.range);
  const inner = unwrap(node);
  const isSum = inner.type === "BinaryExpression" && (inner.operator === "+" || inner.operator === "-");
  return replaced(node, `Math.floor(${isSum ? `(${text})` : text} / 1000)`);
}

function replaced(node: Node, text: string): readonly Edit[] {
  const { parent } = node;
  if (parent?.type === "Property" && parent.shorthand) return replaceValue(parent, text);
  return [replaceRange(node.range, text)];
}

/** Claims that are points in time beside `exp`, and the methods that set them. */
const OTHER_TIMES: readonly (readonly [claim: string, setter: string])[] = [
  ["iat", "setIssuedAt"],
  ["nbf", "setNotBefore"],
];

function ofOtherTimes({ claimsView, chain }: TokenSigning, sourceCode: SourceCode): readonly MistakenTime[] {
  return OTHER_TIMES.flatMap(([claim, setter]) => {
    const given = [
      { name: claim, node: claimsView?.property(claim)?.value },
      ...(chain?.calls ?? []).flatMap(({ name, call }) => (name === setter ? [{ name, node: call.arguments[0] }] : [])),
    ];
    return given.flatMap(({ name, node }): readonly MistakenTime[] => {
      const clock = node ? clockTime(node, sourceCode) : null;
      if (!node || clock?.factor !== 1) return [];
      const edits = clockInSeconds(node, clock, sourceCode);
      return [{ mistake: "clock", node, name, seconds: 0, takesText: false, edits }];
    });
  });
}
