import { either, imported, memberOf, resultOf, typed, type Source } from "../../cookies/source.ts";
import { ALWAYS, BY_HAND, BY_LIBRARY, definedCheck, type CheckSpelling, type TokenVerifier } from "../token-verifier.ts";

/** What the clients check of every ID token by themselves. */
const BY_CLIENT = {
  issuer: BY_LIBRARY,
  audience: BY_LIBRARY,
  algorithms: BY_LIBRARY,
  expiration: ALWAYS,
} as const;

const CLIENT = {
  token: { by: "message" },
  keys: [],
  takesCallback: false,
  clockTolerance: null,
  ageUnit: "s",
  isIdToken: true,
  unexpectedNonce: "rejected",
  unpinned: "fixed",
} as const satisfies Partial<TokenVerifier>;

const argument = (index: number): CheckSpelling => ({ by: "argument", index });

const OPENID_CLIENT = { ...CLIENT, library: "openid-client", versions: "6" } as const;
const OPENID_CLIENT_5 = { ...CLIENT, library: "openid-client", versions: "5" } as const;
const OAUTH4WEBAPI = { ...CLIENT, library: "oauth4webapi", versions: "2–3" } as const;

const openidClient = (name: string): Pick<TokenVerifier, "name" | "callee"> => ({
  name,
  callee: imported("openid-client", name),
});

const oauth4webapi = (name: string): Pick<TokenVerifier, "name" | "callee"> => ({
  name,
  callee: imported("oauth4webapi", name),
});

const GOOGLE_MODULES = ["google-auth-library", "google-auth-library/build/src/auth/oauth2client"];

const googleClient: Source = either(
  resultOf(imported(GOOGLE_MODULES, "OAuth2Client")),
  resultOf(imported("googleapis", "google.auth.OAuth2")),
  typed([...GOOGLE_MODULES, "googleapis-common"], "OAuth2Client", "Auth.OAuth2Client"),
);

const GOOGLE = {
  ...CLIENT,
  library: "google-auth-library",
  mentions: ["google-auth-library", "googleapis"],
  versions: "9–10",
  unexpectedNonce: "accepted",
  ageUnit: "s",
} as const satisfies Partial<TokenVerifier>;

/** Read from openid-client 5.7 and 6.9, oauth4webapi 2.17 and 3.8, google-auth-library 9.15 and 10.9. */
export const OPENID_CLIENT_VERIFIERS: readonly TokenVerifier[] = [
  {
    ...OPENID_CLIENT,
    ...openidClient("authorizationCodeGrant"),
    optionsArgument: 2,
    checks: { ...BY_CLIENT, nonce: definedCheck("expectedNonce"), maxAge: definedCheck("maxAge") },
  },
  {
    ...OPENID_CLIENT,
    ...openidClient("implicitAuthentication"),
    optionsArgument: 3,
    checks: { ...BY_CLIENT, nonce: argument(2), maxAge: definedCheck("maxAge") },
  },
  {
    ...OPENID_CLIENT_5,
    name: "client.callback",
    callee: imported("openid-client"),
    clientMethod: "callback",
    optionsArgument: 2,
    checks: { ...BY_CLIENT, nonce: definedCheck("nonce"), maxAge: definedCheck("max_age") },
  },
  {
    ...OAUTH4WEBAPI,
    ...oauth4webapi("processAuthorizationCodeResponse"),
    optionsArgument: 3,
    checks: { ...BY_CLIENT, nonce: definedCheck("expectedNonce"), maxAge: definedCheck("maxAge") },
  },
  {
    ...OAUTH4WEBAPI,
    ...oauth4webapi("processAuthorizationCodeOpenIDResponse"),
    versions: "2",
    optionsArgument: 5,
    checks: { ...BY_CLIENT, nonce: argument(3), maxAge: argument(4) },
  },
  // The hybrid responses cannot do without a nonce.
  ...["validateCodeIdTokenResponse", "validateDetachedSignatureResponse"].map((name) => ({
    ...OAUTH4WEBAPI,
    ...oauth4webapi(name),
    optionsArgument: 6,
    checks: { ...BY_CLIENT, nonce: BY_LIBRARY, maxAge: argument(5) },
  })),
  {
    ...OAUTH4WEBAPI,
    ...oauth4webapi("validateJwtAccessToken"),
    optionsArgument: 3,
    isIdToken: false,
    checks: { ...BY_CLIENT, nonce: BY_HAND, maxAge: BY_HAND },
  },
  {
    ...GOOGLE,
    name: "verifyIdToken",
    callee: memberOf(googleClient, "verifyIdToken"),
    token: { by: "argument", argument: 0, path: ["idToken"] },
    optionsArgument: 0,
    checks: {
      ...BY_CLIENT,
      audience: { by: "option", path: ["audience"], absent: "unchecked", off: [undefined, null] },
      nonce: BY_HAND,
      maxAge: BY_HAND,
    },
  },
];
