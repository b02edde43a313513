import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { imported, memberOf } from "../cookies/source.ts";
import { ANGULAR_OAUTH2_OIDC, KEYCLOAK, OKTA, REACT_NATIVE_APP_AUTH } from "../oauth/places.ts";
import { ANGULAR_AUTH_PLACES, angularService, okta } from "./client-places.ts";

/** An option by which a client of OpenID Connect leaves out a check of the ID token; its values do so. */
export interface ClaimSwitch extends LibraryOption {
  readonly path: readonly [string, ...string[]];
  readonly check: "issuer" | "expiration" | "issued-at" | "nonce" | "signature" | "subject";
}

const TRUE = [oneOf(true)];
const FALSE = [oneOf(false)];

const angularAuth = (check: ClaimSwitch["check"], name: string): readonly ClaimSwitch[] =>
  ANGULAR_AUTH_PLACES.map(({ place, above: [first, ...more] }) => ({
    ...place,
    path: first === undefined ? [name] : [first, ...more, name],
    values: TRUE,
    check,
  }));

/**
 * Read from angular-oauth2-oidc 22.0, angular-auth-oidc-client 22.0, @okta/okta-auth-js 8.0,
 * passport-azure-ad 4.3, keycloak-js 26.2 and react-native-app-auth 8.4.
 */
export const CLAIM_SWITCHES: readonly ClaimSwitch[] = [
  { ...ANGULAR_OAUTH2_OIDC, path: ["skipIssuerCheck"], values: TRUE, check: "issuer" },
  { ...ANGULAR_OAUTH2_OIDC, path: ["skipSubjectCheck"], values: TRUE, check: "subject" },
  {
    library: "angular-oauth2-oidc",
    callee: memberOf(
      angularService,
      "tryLogin",
      "tryLoginCodeFlow",
      "tryLoginImplicitFlow",
      "loadDiscoveryDocumentAndTryLogin",
      "loadDiscoveryDocumentAndLogin",
    ),
    types: [{ modules: ["angular-oauth2-oidc"], names: ["LoginOptions"] }],
    path: ["disableNonceCheck"],
    values: TRUE,
    check: "nonce",
  },
  ...angularAuth("issuer", "issValidationOff"),
  ...angularAuth("issued-at", "disableIatOffsetValidation"),
  ...angularAuth("signature", "disableIdTokenValidation"),
  { ...OKTA, path: ["ignoreSignature"], values: TRUE, check: "signature" },
  { ...OKTA, path: ["ignoreLifetime"], values: TRUE, check: "expiration" },
  {
    library: OKTA.library,
    callee: memberOf(okta.token, "getWithRedirect", "getWithPopup", "getWithoutPrompt", "prepareTokenParams"),
    types: [{ modules: ["@okta/okta-auth-js"], names: ["TokenParams"] }],
    path: ["ignoreSignature"],
    values: TRUE,
    check: "signature",
  },
  {
    library: OKTA.library,
    callee: memberOf(okta.token, "verify"),
    argument: 1,
    types: [{ modules: ["@okta/okta-auth-js"], names: ["TokenVerifyParams"] }],
    path: ["ignoreSignature"],
    values: TRUE,
    check: "signature",
  },
  {
    library: "passport-azure-ad",
    callee: imported("passport-azure-ad", "OIDCStrategy"),
    types: [
      {
        modules: ["passport-azure-ad"],
        names: ["IOIDCStrategyOption", "IOIDCStrategyOptionWithRequest", "IOIDCStrategyOptionWithoutRequest"],
      },
    ],
    path: ["validateIssuer"],
    values: FALSE,
    check: "issuer",
  },
  { ...KEYCLOAK, path: ["useNonce"], values: FALSE, check: "nonce" },
  { ...REACT_NATIVE_APP_AUTH, path: ["useNonce"], values: FALSE, check: "nonce" },
];
