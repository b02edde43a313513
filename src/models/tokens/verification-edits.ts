import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { optionPath, type TokenCheck } from "../../libraries/tokens/token-verifier.ts";
import { setArgument, setCallOption } from "../configurations/call-options.ts";
import { removeOption } from "../configurations/set-option.ts";
import type { TokenVerification } from "./token-verifications.ts";

/**
 * @param valueText What is to be expected, as source text.
 * @returns The edits that make a verification ask for a check; none where the library takes no such
 * option, or where the options are an object that other code uses as well.
 */
export function requireCheck(
  verification: TokenVerification,
  check: TokenCheck,
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const { node, verifier } = verification;
  const spelling = verifier.checks[check];
  if (spelling.by === "argument") {
    // jwt-simple: the argument before says whether anything is verified at all.
    const isGap = verifier.skippedBy === node.arguments.length && verifier.skippedBy === spelling.index - 1;
    if (isGap) return setArgument(node, verifier.skippedBy, `false, ${valueText}`, sourceCode);
    return setArgument(node, spelling.index, valueText, sourceCode);
  }
  return spelling.by === "option" ? setVerificationOption(verification, spelling.path, valueText, sourceCode) : [];
}

/** @returns The edits that take away the option by which a verification leaves out a check that is made by default. */
export function enableDefault(
  { verifier, options }: TokenVerification,
  check: TokenCheck,
  sourceCode: SourceCode,
): readonly Edit[] {
  const path = optionPath(verifier.checks[check]);
  const inCall = path && options.ownPath(path);
  return inCall ? removeOption(options.own, inCall, sourceCode) : [];
}

/**
 * @param path The keys that lead to the option, as the table has them.
 * @returns The edits that set an option of a verification; none where its options are shared or unknown.
 */
export function setVerificationOption(
  { options }: TokenVerification,
  path: readonly string[],
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  return setCallOption(options, path, valueText, sourceCode);
}
