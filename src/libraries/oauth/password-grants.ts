import { oneOf, type LibraryOption, type ValueTest } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import * as places from "./places.ts";

/** An option by which a user's password is exchanged for a token, or clients are allowed to do so. */
export interface PasswordOption extends LibraryOption {
  readonly by: "request" | "offer";
}

const PASSWORD: ValueTest = {
  kind: "item",
  values: ["password", "http://auth0.com/oauth/grant-type/password-realm"],
};

const MSAL = ["PublicClientApplication", "ConfidentialClientApplication"];
const KEYCLOAK_ADMIN = ["@keycloak/keycloak-admin-client", "keycloak-admin"];
const keycloakAdmin: Source = either(resultOf(imported(KEYCLOAK_ADMIN)), typed(KEYCLOAK_ADMIN, "KeycloakAdminClient", "KcAdminClient", "default"));
const auth0Management: Source = either(resultOf(imported("auth0", "ManagementClient")), typed("auth0", "ManagementClient"));

/** Functions and methods that are the password grant themselves. */
export const PASSWORD_METHODS: readonly { readonly library: string; readonly callee: Source }[] = [
  {
    library: "@azure/msal-node",
    callee: memberOf(
      either(...MSAL.map((name) => resultOf(imported("@azure/msal-node", name))), typed("@azure/msal-node", ...MSAL)),
      "acquireTokenByUsernamePassword",
    ),
  },
  {
    library: "angular-oauth2-oidc",
    callee: memberOf(
      typed("angular-oauth2-oidc", "OAuthService"),
      "fetchTokenUsingPasswordFlow",
      "fetchTokenUsingPasswordFlowAndLoadUserProfile",
    ),
  },
  {
    library: "oidc-client-ts",
    callee: memberOf(
      either(
        resultOf(imported("oidc-client-ts", "UserManager")),
        resultOf(imported("oidc-client-ts", "OidcClient")),
        resultOf(imported("react-oidc-context", "useAuth")),
        typed("oidc-client-ts", "UserManager", "OidcClient"),
      ),
      "signinResourceOwnerCredentials",
      "processResourceOwnerPasswordCredentials",
    ),
  },
  {
    library: "auth0",
    callee: memberOf(
      memberOf(either(resultOf(imported("auth0", "AuthenticationClient")), typed("auth0", "AuthenticationClient")), "oauth"),
      "passwordGrant",
    ),
  },
  {
    library: "auth0-js",
    callee: either(
      memberOf(memberOf(resultOf(imported("auth0-js", "WebAuth")), "client"), "login", "loginWithDefaultDirectory"),
      memberOf(resultOf(imported("auth0-js", "Authentication")), "login", "loginWithDefaultDirectory"),
    ),
  },
  {
    library: "client-oauth2",
    callee: memberOf(memberOf(resultOf(imported("client-oauth2")), "owner"), "getToken"),
  },
  {
    library: "@badgateway/oauth2-client",
    callee: memberOf(
      either(resultOf(imported("@badgateway/oauth2-client", "OAuth2Client")), typed("@badgateway/oauth2-client", "OAuth2Client")),
      "password",
    ),
  },
  {
    // simple-oauth2 3 and before
    library: "simple-oauth2",
    callee: memberOf(memberOf(resultOf(imported("simple-oauth2", "create")), "ownerPassword"), "getToken"),
  },
];

/** Exports that are there for the password grant alone. */
export const PASSWORD_EXPORTS = [
  { library: "simple-oauth2", modules: ["simple-oauth2"], path: ["ResourceOwnerPassword"] },
  { library: "@azure/identity", modules: ["@azure/identity"], path: ["UsernamePasswordCredential"] },
  { library: "oauth2orize", modules: ["oauth2orize"], path: ["exchange", "password"] },
] as const;

/**
 * Read from openid-client 5.7 and 6.9, oauth4webapi 3.8, oidc-provider 9.13, keycloak-admin-client 26.7,
 * auth0 4.37 and 5.14.
 */
export const PASSWORD_OPTIONS: readonly PasswordOption[] = [
  {
    library: "openid-client",
    callee: imported("openid-client", "genericGrantRequest"),
    argument: 1,
    by: "request",
    path: [],
    values: [oneOf("password")],
  },
  {
    library: "oauth4webapi",
    callee: imported("oauth4webapi", "genericTokenEndpointRequest"),
    argument: 3,
    by: "request",
    path: [],
    values: [oneOf("password")],
  },
  {
    library: "Keycloak's admin client",
    callee: memberOf(keycloakAdmin, "auth"),
    by: "request",
    path: ["grantType"],
    values: [oneOf("password")],
  },
  {
    library: "Keycloak's admin client",
    callee: memberOf(memberOf(keycloakAdmin, "clients"), "create"),
    by: "offer",
    path: ["directAccessGrantsEnabled"],
    values: [oneOf(true)],
  },
  {
    library: "Keycloak's admin client",
    callee: memberOf(memberOf(keycloakAdmin, "clients"), "update"),
    argument: 1,
    by: "offer",
    path: ["directAccessGrantsEnabled"],
    values: [oneOf(true)],
  },
  {
    library: "auth0",
    callee: memberOf(memberOf(auth0Management, "clients"), "create"),
    by: "offer",
    path: ["grant_types"],
    values: [PASSWORD],
  },
  {
    library: "auth0",
    callee: memberOf(memberOf(auth0Management, "clients"), "update"),
    argument: 1,
    by: "offer",
    path: ["grant_types"],
    values: [PASSWORD],
  },
  {
    library: "openid-client",
    callee: imported("openid-client", "dynamicClientRegistration"),
    argument: 1,
    by: "offer",
    path: ["grant_types"],
    values: [PASSWORD],
  },
  { ...places.OIDC_PROVIDER, items: ["clients"], by: "offer", path: ["grant_types"], values: [PASSWORD] },
  {
    library: "oidc-provider",
    callee: memberOf(either(resultOf(imported("oidc-provider")), resultOf(imported("oidc-provider", "Provider"))), "registerGrantType"),
    by: "offer",
    path: [],
    values: [oneOf("password")],
  },
];

/** Packages whose clients, given by a model, have a list of `grants`. */
export const GRANT_LIST_SERVERS: readonly string[] = [
  "@node-oauth/oauth2-server",
  "@node-oauth/express-oauth-server",
  "@node-oauth/koa-oauth-server",
  "oauth2-server",
  "express-oauth-server",
  "koa-oauth-server",
];
