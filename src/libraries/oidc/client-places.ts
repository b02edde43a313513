import { either, imported, memberOf, resultOf, typed } from "../cookies/source.ts";
import { OIDC_CLIENT, OKTA, type LibraryPlace } from "../oauth/places.ts";

/** angular-oauth2-oidc's service, as Angular injects it. */
export const angularService = typed("angular-oauth2-oidc", "OAuthService");

const ANGULAR_AUTH = "angular-auth-oidc-client";
const angularAuthSetUp = either(imported(ANGULAR_AUTH, "provideAuth"), imported(ANGULAR_AUTH, "AuthModule.forRoot"));

/** Where angular-auth-oidc-client takes its configuration, with the keys that lead there: one object or a list. */
export const ANGULAR_AUTH_PLACES: readonly { readonly place: LibraryPlace; readonly above: readonly string[] }[] = [
  { place: { library: ANGULAR_AUTH, callee: angularAuthSetUp }, above: ["config"] },
  { place: { library: ANGULAR_AUTH, callee: angularAuthSetUp, items: ["config"] }, above: [] },
  {
    place: { library: ANGULAR_AUTH, types: [{ modules: [ANGULAR_AUTH], names: ["OpenIdConfiguration"] }] },
    above: [],
  },
];

const oktaClient = either(
  ...(OKTA.callee ? [resultOf(OKTA.callee)] : []),
  typed("@okta/okta-auth-js", "OktaAuth", "OktaAuthInterface", ""),
);

/** Okta's client, and the part of it that asks for tokens. */
export const okta = { client: oktaClient, token: memberOf(oktaClient, "token") };

/** oidc-client-ts's UserManager. */
export const userManager = either(
  ...(OIDC_CLIENT.callee ? [resultOf(OIDC_CLIENT.callee)] : []),
  typed(["oidc-client-ts", "oidc-client"], "UserManager"),
);

/** An instance of keycloak-js. */
export const keycloak = either(resultOf(imported("keycloak-js")), typed("keycloak-js", "*"));
