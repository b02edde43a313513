import { optionName, type CheckSpelling } from "../../libraries/tokens/token-verifier.ts";

/**
 * @param value What is to be expected, in words: `the issuer's URL`.
 * @param byHand The sentence for libraries that cannot make the check.
 * @returns The sentence that says how a library is told to make a check, or that it has to be made by hand.
 */
export function checkAdvice(
  spelling: CheckSpelling,
  claim: string,
  value: string,
  byHand = `Compare the claim \`${claim}\` with ${value} after the verification.`,
): string {
  const option = optionName(spelling);
  if (option !== null) return `Pass ${value} as \`${option}\`.`;
  if (spelling.by === "argument") return `Pass ${value} as argument ${spelling.index + 1}.`;
  return byHand;
}
