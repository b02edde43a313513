import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { JOSE_DURATION, MS, secondsIn } from "../../libraries/tokens/duration-grammars.ts";
import type { TokenVerification } from "../tokens/token-verifications.ts";

/**
 * @returns How old a proof may be where it is verified, in seconds, with the tolerance for clocks that
 * differ; `null` where the call does not bound the age, or the file does not fix it.
 */
export function acceptedAge(verification: TokenVerification, sourceCode: SourceCode): number | null {
  const { verifier, options } = verification;
  const given = verification.given("maxAge");
  if (given.state !== "known") return null;
  const age = seconds(given.value, verifier.library, verifier.ageUnit);
  if (age === null || !verifier.clockTolerance) return age;
  const { path, unit } = verifier.clockTolerance;
  const placed = options.at(path);
  const tolerance = placed.state === "present" ? staticValue(placed.node, sourceCode) : null;
  if (tolerance?.state !== "known") return age;
  return age + (seconds(tolerance.value, verifier.library, unit) ?? 0);
}

function seconds(value: unknown, library: string, unit: "s" | "ms"): number | null {
  if (typeof value === "number") return unit === "ms" ? value / 1000 : value;
  if (typeof value !== "string") return null;
  return secondsIn(value, library === "jose" ? JOSE_DURATION : MS);
}
