import { secondsIn, type DurationGrammar } from "../../libraries/tokens/duration-grammars.ts";
import type { TimeOption } from "../../libraries/tokens/token-verifier.ts";

/** @returns The seconds that a library reads in an option's value; `null` for a value that it takes for none. */
export function optionSeconds(
  value: unknown,
  unit: TimeOption["unit"],
  grammar: DurationGrammar | null | undefined,
): number | null {
  if (typeof value === "number") return unit === "ms" ? value / 1000 : value;
  return typeof value === "string" && grammar ? secondsIn(value, grammar) : null;
}
