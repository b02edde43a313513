import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { LOGOUT_EVENT } from "../../libraries/oidc/logout-tokens.ts";
import { readsClaim } from "../tokens/claim-comparisons.ts";
import { decodedTokens } from "../tokens/decoded-tokens.ts";
import { isTokenNamed, namesLogoutToken } from "../tokens/id-token-evidence.ts";
import { tokenVerifications, type TokenVerification } from "../tokens/token-verifications.ts";
import { isDecodedAndHandedOn, isHandedOn } from "./hand-checks.ts";

type Node = TSESTree.Node;

/** A logout token whose checks are not all made (OpenID Connect Back-Channel Logout 1.0 §2.6). */
export interface UncheckedLogoutToken {
  /** The name of what decodes or verifies it. */
  readonly at: Node;
  /** What is missing: the signature, the claim `events`, or the look whether it is an ID token by its `nonce`. */
  readonly missing: "signature" | "events" | "nonce";
}

/** Every logout token that a file takes for one without all of the checks. */
export const uncheckedLogoutTokens = memoize((sourceCode): readonly UncheckedLogoutToken[] => {
  if (!/logout/iu.test(sourceCode.text)) return [];
  const isLogoutToken = (node: Node | null): boolean => node !== null && isTokenNamed(node, namesLogoutToken, sourceCode);
  const verifications = tokenVerifications(sourceCode).filter(({ calls }) =>
    calls.some(({ token }) => isLogoutToken(token)),
  );
  if (verifications.length > 0) return verifications.flatMap((verification) => lapsesOf(verification, sourceCode));
  return decodedTokens(sourceCode).flatMap((decoded) =>
    isLogoutToken(decoded.token) && !isDecodedAndHandedOn(decoded, sourceCode)
      ? [{ at: decoded.at, missing: "signature" as const }]
      : [],
  );
});

function lapsesOf(verification: TokenVerification, sourceCode: SourceCode): readonly UncheckedLogoutToken[] {
  if (isHandedOn(verification, sourceCode)) return [];
  const { callee: at } = verification;
  const looksAtEvents = readsClaim(sourceCode, "events") || sourceCode.text.includes(LOGOUT_EVENT);
  if (!looksAtEvents) return [{ at, missing: "events" }];
  return sourceCode.text.includes("nonce") ? [] : [{ at, missing: "nonce" }];
}
