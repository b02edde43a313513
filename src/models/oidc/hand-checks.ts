import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, sameOrigin, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isRequestInput } from "../routes/request-input.ts";
import { readsClaim } from "../tokens/claim-comparisons.ts";
import { decodedTokens, type DecodedToken } from "../tokens/decoded-tokens.ts";
import { tokenVerifications, type TokenVerification } from "../tokens/token-verifications.ts";
import { claimsOrigin, isHandedToCheck } from "../tokens/verified-claims.ts";
import { claimsSourceOf, isIdTokenDecoding, readClaim, type ReadClaim } from "./id-token-claims.ts";

type Node = TSESTree.Node;

/** A comparison of a claim with what a program expects. */
interface Comparison {
  readonly claim: ReadClaim;
  readonly node: Node;
}

const EQUALITY = new Set(["===", "!==", "==", "!="]);

/** The comparisons of ID tokens' claims by equality; a look at whether a claim is there is none. */
const equalities = memoize((sourceCode): readonly Comparison[] =>
  nodesOf(sourceCode, "BinaryExpression").flatMap((node) => {
    if (!EQUALITY.has(node.operator)) return [];
    return [
      [node.left, node.right],
      [node.right, node.left],
    ].flatMap(([side, other]) => {
      const claim = side && other && !isNothing(other) ? readClaim(side, sourceCode) : null;
      return claim ? [{ claim, node }] : [];
    });
  }),
);

function isNothing(outer: Node): boolean {
  const node = unwrap(outer);
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}

/** The claims by which a program decides whether a token was made for it. */
const DECIDING: readonly string[] = ["iss", "aud", "azp", "nonce"];

/** Whether an ID token is only decoded, by all that a file shows: no verification, nothing that it is handed to. */
export function isOnlyDecoded(decoded: DecodedToken, sourceCode: SourceCode): boolean {
  return (
    !tokenVerifications(sourceCode).some((verification) => mayVerify(verification, decoded, sourceCode)) &&
    !isDecodedAndHandedOn(decoded, sourceCode)
  );
}

/** Whether a verification may be that of a decoded token: the file does not show that it is another one's. */
function mayVerify({ isIdToken, calls, verifier }: TokenVerification, decoded: DecodedToken, sourceCode: SourceCode): boolean {
  if (!isIdToken) return false;
  const isSent = isRequestInput(decoded.token, sourceCode);
  // What a client fetches from the token endpoint is none that a request brings.
  if (verifier.token.by === "message") return !isSent;
  return calls.some(({ token }) => {
    if (!token || !isSent || !isRequestInput(token, sourceCode)) return true;
    const [one, other] = [originOf(token, sourceCode), originOf(decoded.token, sourceCode)];
    // A parameter of a function stands for whatever the function is given.
    return one.kind === "parameter" || other.kind === "parameter" || sameOrigin(one, other);
  });
}

/** Whether a decoded token, or what it says, is given to a function that validates things. */
export function isDecodedAndHandedOn({ node, token }: DecodedToken, sourceCode: SourceCode): boolean {
  const isClaims = (origin: Origin): boolean => {
    const source = claimsSourceOf(origin, sourceCode);
    return rootOf(origin) === node || (source?.kind === "decoded" && source.decoded.node === node);
  };
  return isHandedToCheck([{ node, token: token as TSESTree.Expression, isToldMore: false }], isClaims, sourceCode);
}

/** The call that an origin is reached from by names. */
function rootOf(origin: Origin): Node | null {
  if (origin.kind === "member") return rootOf(origin.object);
  return origin.kind === "call" ? origin.node : null;
}

/** Whether the token of a verification, or its claims, are given to another function that validates things. */
export function isHandedOn(verification: TokenVerification, sourceCode: SourceCode): boolean {
  const { calls } = verification;
  const isOwn = claimsOrigin(verification, calls, sourceCode);
  const isClaims = (origin: Origin): boolean => {
    const source = claimsSourceOf(origin, sourceCode);
    return isOwn(origin) || (source?.kind === "verified" && source.verification === verification);
  };
  return isHandedToCheck(calls, isClaims, sourceCode);
}

/** Every ID token of a file that is decoded, whose claims are compared there, and whose expiry is never looked at. */
export const checksWithoutExpiry = memoize((sourceCode): readonly DecodedToken[] => {
  const decodings = decodedTokens(sourceCode).filter((decoded) => isIdTokenDecoding(decoded, sourceCode));
  if (decodings.length === 0 || readsClaim(sourceCode, "exp")) return [];
  const compared = equalities(sourceCode).flatMap(({ claim: { name, source } }) =>
    DECIDING.includes(name) && source.kind === "decoded" ? [source.decoded] : [],
  );
  return decodings.filter((decoded) => compared.includes(decoded) && isOnlyDecoded(decoded, sourceCode));
});
