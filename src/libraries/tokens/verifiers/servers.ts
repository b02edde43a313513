import { either, imported, memberOf, type Source } from "../../cookies/source.ts";
import { hapiServer } from "../../routes/hapi.ts";
import { BY_HAND, BY_LIBRARY, optionCheck, requiredCheck, type CheckSpelling, type TokenVerifier } from "../token-verifier.ts";

const COMMON = {
  takesCallback: false,
  ageUnit: "s",
  isIdToken: false,
  unexpectedNonce: "accepted",
} as const satisfies Partial<TokenVerifier>;

const expiresUnless = (...path: readonly string[]): CheckSpelling => ({
  by: "default",
  disabledBy: { path, offWhen: "falsy" },
});

const AWS = {
  ...COMMON,
  library: "aws-jwt-verify",
  versions: "4–5",
  token: { by: "result", methods: ["verify", "verifySync"] },
  keys: [],
  optionsArgument: 0,
  clockTolerance: { path: ["graceSeconds"], unit: "s" },
  unpinned: "by-key",
} as const satisfies Partial<TokenVerifier>;

const AWS_CHECKS = {
  issuer: BY_LIBRARY,
  nonce: BY_HAND,
  algorithms: BY_LIBRARY,
  maxAge: BY_HAND,
  expiration: BY_LIBRARY,
} as const;

const awsClass = (name: string, ...subpaths: readonly string[]): Source => {
  const modules = ["aws-jwt-verify", ...subpaths.map((subpath) => `aws-jwt-verify/${subpath}`)];
  return either(imported(modules, `${name}.create`), imported(modules, name));
};

const hapiToken = (name: string): Source => imported("@hapi/jwt", `token.${name}`);

const HAPI_TOKEN = {
  library: "@hapi/jwt",
  versions: "2–3",
  token: { by: "argument", argument: 0 },
  checks: {
    issuer: optionCheck("iss"),
    audience: optionCheck("aud"),
    nonce: optionCheck("nonce"),
    algorithms: BY_LIBRARY,
    maxAge: optionCheck("maxAgeSec"),
    expiration: expiresUnless("exp"),
  },
  clockTolerance: { path: ["timeSkewSec"], unit: "s" },
  unpinned: "by-key",
} as const satisfies Partial<TokenVerifier>;

/**
 * Verifiers that a resource server configures once, and that insist on being told the audience. Read from
 * aws-jwt-verify 4.0 and 5.2, express-oauth2-jwt-bearer 1.10, @hapi/jwt 2.2 and 3.2.
 */
export const SERVER_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...AWS,
    name: "CognitoJwtVerifier",
    callee: awsClass("CognitoJwtVerifier", "cognito-verifier"),
    checks: { ...AWS_CHECKS, audience: requiredCheck(["clientId"], null) },
    isIdToken: { path: ["tokenUse"], equals: "id" },
  },
  {
    ...AWS,
    name: "JwtVerifier",
    callee: either(
      awsClass("JwtVerifier", "jwt-verifier"),
      awsClass("JwtRsaVerifier", "jwt-rsa", "jwt-verifier"),
    ),
    checks: { ...AWS_CHECKS, issuer: requiredCheck(["issuer"], null), audience: requiredCheck(["audience"], null) },
  },
  {
    ...AWS,
    name: "AlbJwtVerifier",
    callee: awsClass("AlbJwtVerifier", "alb-verifier"),
    checks: { ...AWS_CHECKS, issuer: requiredCheck(["issuer"], null), audience: requiredCheck(["clientId"], null) },
  },
  {
    ...COMMON,
    library: "express-oauth2-jwt-bearer",
    name: "auth",
    versions: "1",
    callee: imported("express-oauth2-jwt-bearer", "auth"),
    token: { by: "message" },
    keys: [
      { argument: 0, path: ["secret"], kind: "secret" },
      { argument: 0, path: ["publicKey"], kind: "public" },
      { argument: 0, path: ["jwksUri"], kind: "jwks" },
      { argument: 0, path: ["issuerBaseURL"], kind: "jwks" },
    ],
    optionsArgument: 0,
    // Own validators replace the built-in ones; `false` leaves the claim out.
    checks: {
      issuer: requiredCheck(["validators", "iss"], false),
      audience: requiredCheck(["validators", "aud"], false),
      nonce: BY_HAND,
      algorithms: BY_LIBRARY,
      maxAge: optionCheck("maxTokenAge"),
      expiration: BY_LIBRARY,
    },
    clockTolerance: { path: ["clockTolerance"], unit: "s" },
    unpinned: "by-key",
  },
  {
    ...COMMON,
    library: "@hapi/jwt",
    name: "server.auth.strategy",
    revocation: { by: "callback", path: ["validate"] },
    versions: "2–3",
    callee: memberOf(memberOf(hapiServer, "auth"), "strategy"),
    when: { argument: 1, equals: "jwt" },
    token: { by: "message" },
    keys: [{ argument: 2, path: ["keys"], callback: [{ parameter: 0, path: ["decoded", "header"] }] }],
    optionsArgument: 2,
    checks: {
      issuer: requiredCheck(["verify", "iss"], false),
      audience: requiredCheck(["verify", "aud"], false),
      nonce: BY_HAND,
      algorithms: optionCheck("keys", "algorithms"),
      maxAge: optionCheck("verify", "maxAgeSec"),
      expiration: expiresUnless("verify", "exp"),
    },
    clockTolerance: { path: ["verify", "timeSkewSec"], unit: "s" },
    unpinned: "by-key",
  },
  {
    ...COMMON,
    ...HAPI_TOKEN,
    name: "token.verify",
    callee: hapiToken("verify"),
    keys: [{ argument: 1 }],
    optionsArgument: 2,
  },
  {
    ...COMMON,
    ...HAPI_TOKEN,
    name: "token.verifyPayload",
    callee: hapiToken("verifyPayload"),
    keys: [],
    optionsArgument: 1,
  },
];
