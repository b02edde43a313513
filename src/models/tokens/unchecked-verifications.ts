import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../kit/source-code.ts";
import { optionName, optionPath, type TokenCheck } from "../../libraries/tokens/token-verifier.ts";
import { isIgnoredIn } from "./ignored-options.ts";
import { tokenVerifications, type TokenVerification } from "./token-verifications.ts";

/** A verification that surely leaves a check out. */
export interface UncheckedVerification {
  readonly verification: TokenVerification;
  /** The value that leaves it out; where nothing is said, what is called. */
  readonly at: TSESTree.Node;
  /** Whether nothing asks for it, a value leaves it out, or the library has no option for it. */
  readonly how: "missing" | "disabled" | "byHand";
  /** The option or argument that asks for the check; `null` where the library has none. */
  readonly option: string | null;
}

/**
 * @returns The verifications of a file that leave a check out. Not those that ask for it in a place where
 * the library does not look: that is another mistake.
 */
export function uncheckedVerifications(check: TokenCheck, sourceCode: SourceCode): readonly UncheckedVerification[] {
  return tokenVerifications(sourceCode).flatMap((verification): readonly UncheckedVerification[] => {
    if (verification.state(check) !== "unchecked") return [];
    const { callee, node, verifier } = verification;
    const spelling = verifier.checks[check];
    const path = optionPath(spelling);
    if (path && isIgnoredIn(node, path, sourceCode)) return [];
    const given = verification.given(check);
    const option = optionName(spelling);
    if (given.state === "known") return [{ verification, at: given.node, how: "disabled", option }];
    return [{ verification, at: callee, how: option === null ? "byHand" : "missing", option }];
  });
}
