import type { TSESTree } from "@typescript-eslint/utils";
import type { Attribute } from "../../kit/attribute.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CheckSpelling, TokenCheck, TokenVerifier } from "../../libraries/tokens/token-verifier.ts";
import { NO_NONCE_CONSTANT } from "../../libraries/tokens/verifiers.ts";
import { attributeOf } from "../configurations/call-options.ts";
import type { Call } from "../cookies/call-match.ts";
import { comparesClaim, readsClaim } from "./claim-comparisons.ts";
import {
  hasIdTokenType,
  isIdTokenExpression,
  isInIdTokenFunction,
  isTokenNamed,
  namesLogoutToken,
} from "./id-token-evidence.ts";
import { verificationOptions, type VerificationOptions } from "./verification-options.ts";
import { claimsCalls, claimsOrigin, isHandedToCheck, readsNonce, type ClaimsCall } from "./verified-claims.ts";
import { verifierCalls, type VerifierCall } from "./verifier-match.ts";

type Node = TSESTree.Node;
type Expression = TSESTree.Expression;

/** Whether a verification makes a check: for sure, surely not, or as far as can be seen perhaps. */
export type CheckState = "checked" | "unchecked" | "unknown";

/** A call that has a token verified, or that sets up a verifier, a middleware or a strategy that does. */
export interface TokenVerification {
  readonly verifier: TokenVerifier;
  readonly node: Call;
  /** The name of the function that is called: the place to report at. */
  readonly callee: Node;
  /** The calls that give the verified claims, each with its token. */
  readonly calls: readonly ClaimsCall[];
  /** The token, `null` where the library takes it from a request or a response, or where none is seen. */
  readonly token: Expression | null;
  /** Whether the file shows that the token is an ID token. */
  readonly isIdToken: boolean;
  readonly options: VerificationOptions;
  /** The library's own constant that says no nonce is expected, where the call gives it. */
  readonly noNonce: Expression | null;
  /** @returns Whether a check is made: by the library, by what the call asks for, or by hand in the file. */
  state(check: TokenCheck): CheckState;
  /** @returns What is given for a check: the value of its option or argument. */
  given(check: TokenCheck): Attribute<unknown, Expression>;
  /** @returns The expression that is given for a check, whatever its value; `null` where none is seen. */
  expressionFor(check: TokenCheck): Expression | null;
}

/** Every verification of a token in a file, in the order of the text. */
export const tokenVerifications = memoize((sourceCode): readonly TokenVerification[] =>
  verifierCalls(sourceCode).map((call) => verificationOf(call, sourceCode)),
);

function verificationOf(call: VerifierCall, sourceCode: SourceCode): TokenVerification {
  const { node, verifier } = call;
  const callee = unwrap(node.callee);
  const calls = claimsCalls(call, sourceCode);
  const isClaims = claimsOrigin(call, calls, sourceCode);
  const options = verificationOptions(call, sourceCode);
  const nonce = options.expressionFor("nonce");
  return {
    verifier,
    node,
    callee: callee.type === "MemberExpression" ? callee.property : callee,
    calls,
    token: calls.find(({ token }) => token !== null)?.token ?? null,
    isIdToken:
      nonce !== null ||
      isSaidToBeIdToken(verifier, options, sourceCode) ||
      calls.some((one) => isIdTokenCall(one, sourceCode)) ||
      // That a logout token has no nonce is looked at as well.
      (readsNonce(isClaims, sourceCode) && !calls.some(({ token }) => isLogoutToken(token, sourceCode))),
    options,
    noNonce: nonce && isNoNonce(nonce, sourceCode) ? nonce : null,
    given: (check) => options.given(check),
    expressionFor: (check) => options.expressionFor(check),
    state(check) {
      const state = stateOf(verifier.checks[check], options.given(check));
      // Which algorithms are accepted is the verification's own affair.
      if (state !== "unchecked" || check === "algorithms") return state;
      if (isCheckedByHand(check, sourceCode)) return "checked";
      // What a verifier is set up with may be overridden where it is used.
      if (verifier.token.by === "result" && calls.some(({ isToldMore }) => isToldMore)) return "unknown";
      return isHandedToCheck(calls, isClaims, sourceCode) ? "unknown" : "unchecked";
    },
  };
}

function isLogoutToken(token: Node | null, sourceCode: SourceCode): boolean {
  return token !== null && isTokenNamed(token, namesLogoutToken, sourceCode);
}

function isNoNonce(node: Node, sourceCode: SourceCode): boolean {
  return isImportOf(originOf(node, sourceCode), NO_NONCE_CONSTANT.modules, NO_NONCE_CONSTANT.path);
}

function stateOf(spelling: CheckSpelling, given: Attribute<unknown, Expression>): CheckState {
  switch (spelling.by) {
    case "library":
      return "checked";
    case "nobody":
      return "unknown";
    case "hand":
      return "unchecked";
    case "argument":
      if (given.state === "unknown") return "unknown";
      if (given.state === "known" && given.value !== undefined) return "checked";
      return spelling.absent === "refused" ? "checked" : "unchecked";
    case "default":
      if (given.state === "unknown") return "unknown";
      if (given.state === "absent" || given.value === undefined) return "checked";
      return Boolean(given.value) === (spelling.disabledBy?.offWhen === "truthy") ? "unchecked" : "checked";
    case "option":
      if (given.state === "unknown") return "unknown";
      if (given.state === "absent") return spelling.absent === "refused" ? "checked" : "unchecked";
      return isOff(given.value, spelling.off) ? "unchecked" : "checked";
  }
}

function isOff(value: unknown, off: "falsy" | readonly unknown[]): boolean {
  return off === "falsy" ? !value : off.includes(value);
}

/** The claims that a file may compare with its own code after the verification. */
function isCheckedByHand(check: TokenCheck, sourceCode: SourceCode): boolean {
  if (check === "audience") return readsClaim(sourceCode, "aud") || readsClaim(sourceCode, "azp");
  if (check === "issuer") return readsClaim(sourceCode, "iss");
  if (check === "nonce") return comparesClaim(sourceCode, "nonce");
  if (check === "maxAge") return readsClaim(sourceCode, "auth_time") || readsClaim(sourceCode, "iat");
  return false;
}

function isSaidToBeIdToken({ isIdToken }: TokenVerifier, options: VerificationOptions, sourceCode: SourceCode): boolean {
  if (typeof isIdToken === "boolean") return isIdToken;
  const said = attributeOf(options.at(isIdToken.path), sourceCode);
  return said.state === "known" && said.value === isIdToken.equals;
}

function isIdTokenCall({ node, token }: ClaimsCall, sourceCode: SourceCode): boolean {
  if (token && (isIdTokenExpression(token, sourceCode) || isInIdTokenFunction(node, token, sourceCode))) return true;
  return hasIdTokenType(node);
}
