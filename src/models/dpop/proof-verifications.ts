import type { TSESTree } from "@typescript-eslint/utils";
import { literalString } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, sameOrigin } from "../../kit/js/origin.ts";
import { leaksOf } from "../../kit/js/value-leaks.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { readsClaim } from "../tokens/claim-comparisons.ts";
import type { Call } from "../cookies/call-match.ts";
import { isProofVerification } from "../tokens/proof-tokens.ts";
import { tokenVerifications, type TokenVerification } from "../tokens/token-verifications.ts";
import type { ClaimsCall } from "../tokens/verified-claims.ts";

type Node = TSESTree.Node;

/** What a server compares a proof with (RFC 9449 §4.3). */
export type ProofCheck = "htm" | "htu" | "jti" | "thumbprint";

/** A call that has a DPoP proof's signature verified. */
export interface ProofVerification {
  readonly verification: TokenVerification;
  /** @returns Whether the file looks at it, surely does not, or may have it done elsewhere. */
  readonly state: (check: ProofCheck) => "checked" | "unchecked" | "unknown";
}

/** Every verification of a DPoP proof in a file, in the order of the text. */
export const proofVerifications = memoize((sourceCode): readonly ProofVerification[] => {
  if (!/dpop/iu.test(sourceCode.text)) return [];
  return tokenVerifications(sourceCode)
    .filter((verification) => isProofVerification(verification, sourceCode))
    .map((verification) => ({ verification, state: (check) => stateOf(check, verification, sourceCode) }));
});

/** The members of what the libraries give that other code could look into: the claims and the key. */
const FOLLOWED: ReadonlySet<string> = new Set([
  "payload",
  "protectedHeader",
  "protectedHeader.jwk",
  "header",
  "header.jwk",
  "key",
]);
const KEY_PATHS: ReadonlySet<string> = new Set(["protectedHeader", "protectedHeader.jwk", "header", "header.jwk", "key"]);

/** Libraries that use what they are given for what they are called to do, and for nothing else. */
const TRUSTED = ["jose", "jsonwebtoken", "dpop", "crypto", "oauth4webapi", "jwk-to-pem", "jwk-thumbprint"];

function stateOf(
  check: ProofCheck,
  verification: TokenVerification,
  sourceCode: SourceCode,
): ReturnType<ProofVerification["state"]> {
  const isLookedAt = check === "thumbprint" ? namesThumbprint(sourceCode) : readsClaim(sourceCode, check);
  if (isLookedAt) return "checked";
  const { calls } = verification;
  // A verifier that is set up here and used elsewhere.
  if (calls.length === 0) return "unknown";
  const isFollowed = (path: readonly string[]): boolean => FOLLOWED.has(path.join("."));
  const isOut = calls.some((call) => {
    if (isTokenHandedOn(call, sourceCode)) return true;
    const leaks = leaksOf(resultOf(call.node), { isFollowed, trusted: TRUSTED }, sourceCode);
    return leaks.some(({ path }) => path.length === 0 || KEY_PATHS.has(path.join(".")) === (check === "thumbprint"));
  });
  return isOut ? "unknown" : "unchecked";
}

/** jsonwebtoken gives a callback what others return. */
function resultOf(call: Call): Node {
  const callback = call.arguments.at(-1);
  const isCallback = callback?.type === "ArrowFunctionExpression" || callback?.type === "FunctionExpression";
  return (isCallback && callback.params[1]) || call;
}

/** Whether a file speaks of the thumbprint or of the claim that holds it (RFC 9449 §6.1). */
function namesThumbprint(sourceCode: SourceCode): boolean {
  const says = (name: string | null): boolean => name !== null && (name === "jkt" || /thumbprint/iu.test(name));
  return (
    // An import alone uses nothing.
    nodesOf(sourceCode, "Identifier").some(({ name, parent }) => says(name) && parent.type !== "ImportSpecifier") ||
    nodesOf(sourceCode, "Literal").some((node) => says(literalString(node)))
  );
}

/** Whether a function of the project is given the proof too: it may check the rest. */
function isTokenHandedOn({ node, token }: ClaimsCall, sourceCode: SourceCode): boolean {
  if (!token) return true;
  const tokenOrigin = originOf(token, sourceCode);
  return nodesOf(sourceCode, "CallExpression").some((call) => {
    if (call === node) return false;
    const callee = originOf(call.callee, sourceCode);
    if (callee.kind === "import" && TRUSTED.includes(callee.module)) return false;
    return call.arguments.some(
      (argument) => argument.type !== "SpreadElement" && sameOrigin(originOf(argument, sourceCode), tokenOrigin),
    );
  });
}
