import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf, typed } from "../cookies/source.ts";
import {
  ANGULAR_AUTH,
  ANGULAR_AUTH_CONFIG,
  ANGULAR_AUTH_TYPES,
  ANGULAR_OAUTH2,
  ANGULAR_OAUTH2_CONFIG,
  angularService,
  OKTA,
  OKTA_CONFIG,
} from "./client-places.ts";

/** An option by which a client of OpenID Connect leaves out a check of the ID token; its values do so. */
export interface ClaimSwitch extends LibraryOption {
  readonly path: readonly [string, ...string[]];
  readonly check: "issuer" | "expiration" | "issued-at" | "nonce" | "signature" | "subject";
}

const TRUE = [oneOf(true)];
const FALSE = [oneOf(false)];

const angularOAuth2 = { library: ANGULAR_OAUTH2, ...ANGULAR_OAUTH2_CONFIG, values: TRUE } as const;

const angularAuth = (check: ClaimSwitch["check"], name: string): readonly ClaimSwitch[] => [
  { library: ANGULAR_AUTH, ...ANGULAR_AUTH_CONFIG, path: ["config", name], values: TRUE, check },
  { library: ANGULAR_AUTH, ...ANGULAR_AUTH_TYPES, path: [name], values: TRUE, check },
];

const oktaToken = memberOf(
  either(resultOf(OKTA_CONFIG.callee), typed(OKTA, "OktaAuth", "OktaAuthInterface", "")),
  "token",
);

const PASSPORT_AZURE = "passport-azure-ad";
const KEYCLOAK = "keycloak-js";
const NATIVE = "react-native-app-auth";

/**
 * Read from angular-oauth2-oidc 22.0, angular-auth-oidc-client 22.0, @okta/okta-auth-js 8.0,
 * passport-azure-ad 4.3, keycloak-js 26.2 and react-native-app-auth 8.4.
 */
export const CLAIM_SWITCHES: readonly ClaimSwitch[] = [
  { ...angularOAuth2, path: ["skipIssuerCheck"], check: "issuer" },
  { ...angularOAuth2, path: ["skipSubjectCheck"], check: "subject" },
  {
    library: ANGULAR_OAUTH2,
    callee: memberOf(
      angularService,
      "tryLogin",
      "tryLoginCodeFlow",
      "tryLoginImplicitFlow",
      "loadDiscoveryDocumentAndTryLogin",
      "loadDiscoveryDocumentAndLogin",
    ),
    types: [{ modules: [ANGULAR_OAUTH2], names: ["LoginOptions"] }],
    path: ["disableNonceCheck"],
    values: TRUE,
    check: "nonce",
  },
  ...angularAuth("issuer", "issValidationOff"),
  ...angularAuth("issued-at", "disableIatOffsetValidation"),
  ...angularAuth("signature", "disableIdTokenValidation"),
  { library: OKTA, ...OKTA_CONFIG, path: ["ignoreSignature"], values: TRUE, check: "signature" },
  { library: OKTA, ...OKTA_CONFIG, path: ["ignoreLifetime"], values: TRUE, check: "expiration" },
  {
    library: OKTA,
    callee: memberOf(oktaToken, "getWithRedirect", "getWithPopup", "getWithoutPrompt", "prepareTokenParams"),
    types: [{ modules: [OKTA], names: ["TokenParams"] }],
    path: ["ignoreSignature"],
    values: TRUE,
    check: "signature",
  },
  {
    library: OKTA,
    callee: memberOf(oktaToken, "verify"),
    argument: 1,
    types: [{ modules: [OKTA], names: ["TokenVerifyParams"] }],
    path: ["ignoreSignature"],
    values: TRUE,
    check: "signature",
  },
  {
    library: PASSPORT_AZURE,
    callee: imported(PASSPORT_AZURE, "OIDCStrategy"),
    types: [{ modules: [PASSPORT_AZURE], names: ["IOIDCStrategyOption", "IOIDCStrategyOptionWithRequest", "IOIDCStrategyOptionWithoutRequest"] }],
    path: ["validateIssuer"],
    values: FALSE,
    check: "issuer",
  },
  {
    library: KEYCLOAK,
    callee: memberOf(either(resultOf(imported(KEYCLOAK)), typed(KEYCLOAK, "Keycloak", "")), "init"),
    types: [{ modules: [KEYCLOAK], names: ["KeycloakInitOptions"] }],
    path: ["useNonce"],
    values: FALSE,
    check: "nonce",
  },
  {
    library: NATIVE,
    callee: imported(NATIVE, "authorize"),
    types: [{ modules: [NATIVE], names: ["AuthConfiguration"] }],
    path: ["useNonce"],
    values: FALSE,
    check: "nonce",
  },
];
