import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { attributeOf } from "../configurations/call-options.ts";
import { optionSeconds } from "./option-seconds.ts";
import { tokenSignings } from "./token-signings.ts";
import type { TokenVerification } from "./token-verifications.ts";

/** How long a file's tokens live, as far as it makes any. */
export interface SignedLifetime {
  /** The longest that is known in seconds; `Infinity` for tokens without an end, `null` where none is known. */
  readonly longest: number | null;
  /** Whether all that are made have a known end. */
  readonly isWhole: boolean;
}

/** What the signings of a file say of how long its tokens live. */
export const signedLifetime = memoize((sourceCode): SignedLifetime => {
  const lifetimes = tokenSignings(sourceCode).flatMap(({ node, signer, lifetime }) => {
    if (signer.content !== "claims") return [];
    if (lifetime.state === "given") return [lifetime.seconds];
    return lifetime.state === "absent" && node ? [Number.POSITIVE_INFINITY] : [null];
  });
  const known = lifetimes.filter((seconds) => seconds !== null);
  return {
    longest: known.length > 0 ? Math.max(...known) : null,
    isWhole: lifetimes.length > 0 && known.length === lifetimes.length,
  };
});

/**
 * @returns How old a token may be where it is verified, in seconds, with the tolerance for clocks that
 * differ; `null` where the call does not bound the age, or the file does not fix it.
 */
export function acceptedAge(verification: TokenVerification, sourceCode: SourceCode): number | null {
  const { ageUnit, ageGrammar, clockTolerance } = verification.verifier;
  const given = verification.given("maxAge");
  const age = given.state === "known" ? optionSeconds(given.value, ageUnit, ageGrammar) : null;
  if (age === null || !clockTolerance) return age;
  const tolerance = attributeOf(verification.options.at(clockTolerance.path), sourceCode);
  if (tolerance.state !== "known") return age;
  return age + (optionSeconds(tolerance.value, clockTolerance.unit, clockTolerance.grammar) ?? 0);
}
