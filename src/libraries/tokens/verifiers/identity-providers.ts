import { either, imported, memberOf, resultOf, typed } from "../../cookies/source.ts";
import {
  ALWAYS,
  BY_HAND,
  BY_LIBRARY,
  optionCheck,
  requiredCheck,
  unless,
  type TokenVerifier,
} from "../token-verifier.ts";

const ID_TOKENS = {
  keys: [],
  takesCallback: false,
  clockTolerance: null,
  ageUnit: "s",
  isIdToken: true,
  unpinned: "fixed",
} as const satisfies Partial<TokenVerifier>;

const oktaVerifier = either(resultOf(imported("@okta/jwt-verifier")), typed("@okta/jwt-verifier", "", "OktaJwtVerifier"));

/**
 * Packages that verify the ID tokens of one provider. Read from apple-signin-auth 2.1,
 * verify-apple-id-token 3.1 and @okta/jwt-verifier 4.0.
 */
export const IDENTITY_PROVIDER_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...ID_TOKENS,
    library: "apple-signin-auth",
    name: "verifyIdToken",
    versions: "1–2",
    callee: imported("apple-signin-auth", "verifyIdToken"),
    token: { by: "argument", argument: 0 },
    optionsArgument: 1,
    // The options are jsonwebtoken's; the issuer and the algorithm are set before them.
    checks: {
      issuer: BY_LIBRARY,
      audience: optionCheck("audience"),
      nonce: optionCheck("nonce"),
      algorithms: BY_LIBRARY,
      maxAge: optionCheck("maxAge"),
      expiration: unless("ignoreExpiration"),
    },
    clockTolerance: { path: ["clockTolerance"], unit: "s" },
    unexpectedNonce: "accepted",
  },
  {
    ...ID_TOKENS,
    library: "verify-apple-id-token",
    name: "verifyToken",
    versions: "2–3",
    callee: imported("verify-apple-id-token"),
    token: { by: "argument", argument: 0, path: ["idToken"] },
    optionsArgument: 0,
    checks: {
      issuer: BY_LIBRARY,
      audience: requiredCheck(["clientId"]),
      nonce: optionCheck("nonce"),
      algorithms: BY_LIBRARY,
      maxAge: BY_HAND,
      expiration: ALWAYS,
    },
    unexpectedNonce: "accepted",
  },
  {
    ...ID_TOKENS,
    library: "@okta/jwt-verifier",
    name: "verifyIdToken",
    versions: "2–4",
    callee: memberOf(oktaVerifier, "verifyIdToken"),
    token: { by: "argument", argument: 0 },
    optionsArgument: 3,
    checks: {
      issuer: BY_LIBRARY,
      // It throws without the client's id.
      audience: BY_LIBRARY,
      nonce: { by: "argument", index: 2 },
      algorithms: BY_LIBRARY,
      maxAge: BY_HAND,
      expiration: ALWAYS,
    },
    unexpectedNonce: "rejected",
  },
];
