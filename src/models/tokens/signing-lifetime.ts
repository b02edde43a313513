import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { clockDate, clockTime, type ClockTime } from "../../kit/js/clock-time.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { valueSource } from "../../kit/js/value-source.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { secondsIn, TIME_SPAN_UNITS } from "../../libraries/tokens/duration-grammars.ts";
import type { LifetimePlace, SigningPlace, TimeCount } from "../../libraries/tokens/token-signer.ts";
import { comesFrom } from "../cookies/source-match.ts";
import type { SigningValues } from "./signing-values.ts";

type Expression = TSESTree.Expression;

/** A lifetime that a signing is given. */
export interface GivenLifetime {
  readonly state: "given";
  readonly place: SigningPlace;
  readonly count: TimeCount;
  /** The option, claim or method by name. */
  readonly name: string;
  readonly node: Expression;
  /** The number or text that the file fixes; `null` for none. */
  readonly value: number | string | null;
  /** The number as one that may be made from the time of day; `null` where it is not fixed. */
  readonly clock: ClockTime | null;
  /** How long the token lives from when it is signed; `null` where that is not fixed. */
  readonly seconds: number | null;
}

/** Whether and when a token ends. */
export type TokenLifetime = GivenLifetime | { readonly state: "absent" } | { readonly state: "unknown" };

/** @returns What is said of the end of a token's life, at the first place that says something. */
export function signingLifetime(
  places: readonly LifetimePlace[],
  values: SigningValues,
  sourceCode: SourceCode,
): TokenLifetime {
  for (const { place, count } of places) {
    const placed = values.at(place);
    if (placed.state === "unknown") return placed;
    if (placed.state === "absent") continue;
    if (placed.mutations.length > 0) return { state: "unknown" };
    const fixed = staticValue(placed.node, sourceCode);
    // A getter that gives nothing, `expiresIn: undefined`.
    if (fixed.state === "known" && (fixed.value ?? null) === null) continue;
    return givenLifetime(placed.node, place, count, sourceCode);
  }
  return { state: "absent" };
}

/** @returns The name that people know a place by: `expiresIn`, `setExpirationTime`, `exp`. */
export function placeName(place: SigningPlace): string {
  if (place.by === "claim" || place.by === "setter") return place.name;
  return place.by === "option" || place.by === "argument" ? (place.path.at(-1) ?? "") : "";
}

function givenLifetime(node: Expression, place: SigningPlace, count: TimeCount, sourceCode: SourceCode): GivenLifetime {
  const clock = clockTime(node, sourceCode);
  const text = staticString(valueSource(node, sourceCode), sourceCode);
  return {
    state: "given",
    place,
    count,
    name: placeName(place),
    node,
    value: clock?.factor === 0 ? clock.offset : text,
    clock,
    seconds: secondsOf(node, count, clock, text, sourceCode),
  };
}

function secondsOf(
  node: Expression,
  { number, text: grammar, span }: TimeCount,
  clock: ClockTime | null,
  text: string | null,
  sourceCode: SourceCode,
): number | null {
  if (text !== null) return grammar && secondsIn(text, grammar);
  if (span) return comesFromSpan(node, span, sourceCode);
  if (number !== "timestamp") return clock?.factor === 0 ? clock.offset / (number === "ms" ? 1000 : 1) : null;
  const date = clock ? null : clockDate(node, sourceCode);
  if (date?.factor === 1) return date.offset / 1000;
  return clock?.factor === 0.001 ? clock.offset : null;
}

/** The seconds in `new TimeSpan(2, "w")`. */
function comesFromSpan(outer: Expression, span: NonNullable<TimeCount["span"]>, sourceCode: SourceCode): number | null {
  const node = valueSource(outer, sourceCode);
  if (node.type !== "NewExpression" || !comesFrom(node.callee, span, sourceCode)) return null;
  const [count, unit] = node.arguments;
  if (!count || !unit || count.type === "SpreadElement") return null;
  const value = staticValue(unwrap(count) as Expression, sourceCode);
  const size = TIME_SPAN_UNITS[staticString(unit, sourceCode) ?? ""];
  return value.state === "known" && typeof value.value === "number" && size !== undefined ? value.value * size : null;
}
