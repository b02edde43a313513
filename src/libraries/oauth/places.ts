import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, memberOf, registrationOf, resultOf, typed } from "../cookies/source.ts";

/** Where a library takes the options that several rules speak of. */
export type LibraryPlace = ConfigurationPlace & { readonly library: string };

const OIDC_CLIENT_MODULES = ["oidc-client-ts", "oidc-client"];

/** oidc-client-ts 3, its predecessor oidc-client, and react-oidc-context over it. */
export const OIDC_CLIENT: LibraryPlace = {
  library: "oidc-client-ts",
  callee: either(imported(OIDC_CLIENT_MODULES, "UserManager"), imported(OIDC_CLIENT_MODULES, "OidcClient")),
  types: [
    { modules: OIDC_CLIENT_MODULES, names: ["UserManagerSettings", "OidcClientSettings"] },
    { modules: ["react-oidc-context"], names: ["AuthProviderProps"] },
  ],
  component: { modules: ["react-oidc-context"], name: "AuthProvider" },
};

const ANGULAR = ["angular-oauth2-oidc"];

export const ANGULAR_OAUTH2_OIDC: LibraryPlace = {
  library: "angular-oauth2-oidc",
  callee: either(imported(ANGULAR, "AuthConfig"), memberOf(typed(ANGULAR, "OAuthService"), "configure")),
  types: [{ modules: ANGULAR, names: ["AuthConfig"] }],
};

const EXPO = ["expo-auth-session"];
const EXPO_PROVIDERS = ["expo-auth-session/providers/google", "expo-auth-session/providers/facebook"];

export const EXPO_AUTH_SESSION: LibraryPlace = {
  library: "expo-auth-session",
  callee: either(
    imported(EXPO, "AuthRequest"),
    imported(EXPO, "useAuthRequest"),
    imported(EXPO, "loadAsync"),
    imported(EXPO_PROVIDERS, "useAuthRequest"),
  ),
  types: [{ modules: [...EXPO, ...EXPO_PROVIDERS], names: ["AuthRequestConfig", "GoogleAuthRequestConfig", "FacebookAuthRequestConfig"] }],
};

const APP_AUTH = ["react-native-app-auth"];

export const REACT_NATIVE_APP_AUTH: LibraryPlace = {
  library: "react-native-app-auth",
  callee: either(
    ...["authorize", "refresh", "revoke", "logout", "register", "prefetchConfiguration"].map((name) => imported(APP_AUTH, name)),
  ),
  types: [{ modules: APP_AUTH, names: ["AuthConfiguration", "BaseAuthConfiguration", "RegistrationConfiguration", "EndSessionConfiguration"] }],
};

export const KEYCLOAK: LibraryPlace = {
  library: "keycloak-js",
  callee: memberOf(either(resultOf(imported("keycloak-js")), typed("keycloak-js", "*")), "init"),
  types: [{ modules: ["keycloak-js"], names: ["KeycloakInitOptions"] }],
};

/** Packages around keycloak-js that take its options as `initOptions`. */
export const KEYCLOAK_WRAPPERS: LibraryPlace = {
  library: "keycloak-js",
  callee: either(
    imported("keycloak-angular", "provideKeycloak"),
    memberOf(either(typed("keycloak-angular", "KeycloakService"), resultOf(imported("keycloak-angular", "KeycloakService"))), "init"),
  ),
  component: { modules: ["@react-keycloak/web"], name: "ReactKeycloakProvider" },
};

export const OKTA: LibraryPlace = {
  library: "okta-auth-js",
  callee: either(imported("@okta/okta-auth-js", "OktaAuth"), imported("@okta/okta-auth-js")),
  types: [{ modules: ["@okta/okta-auth-js"], names: ["OktaAuthOptions"] }],
};

export const AUTH0_JS: LibraryPlace = {
  library: "auth0-js",
  callee: either(imported("auth0-js", "WebAuth"), imported("auth0-js/dist/auth0.min.esm.js", "WebAuth")),
};

/** openid-client 5's strategy for Passport. Version 6 has one of another shape under `openid-client/passport`. */
export const OPENID_CLIENT_5_STRATEGY: LibraryPlace = {
  library: "openid-client",
  callee: imported("openid-client", "Strategy"),
};

export const FASTIFY_OAUTH2: LibraryPlace = {
  library: "@fastify/oauth2",
  callee: registrationOf(
    either(imported(["@fastify/oauth2", "fastify-oauth2"]), imported("@fastify/oauth2", "fastifyOauth2")),
    "register",
  ),
  argument: 1,
  types: [{ modules: ["@fastify/oauth2"], names: ["FastifyOAuth2Options"] }],
};

/** Supabase's client, whose options for sign-in are under `auth`. */
export const SUPABASE: LibraryPlace = {
  library: "supabase-js",
  callee: imported("@supabase/supabase-js", "createClient"),
  argument: 2,
};

export const SUPABASE_AUTH: LibraryPlace = {
  library: "supabase-js",
  callee: either(
    ...["AuthClient", "GoTrueClient"].map((name) => imported(["@supabase/auth-js", "@supabase/gotrue-js"], name)),
  ),
};

export const OIDC_PROVIDER: LibraryPlace = {
  library: "oidc-provider",
  callee: either(imported("oidc-provider"), imported("oidc-provider", "Provider")),
  argument: 1,
  types: [{ modules: ["oidc-provider"], names: ["Configuration"] }],
};

const OAUTH2_SERVERS = ["@node-oauth/oauth2-server", "oauth2-server"];
const OAUTH2_SERVER_WRAPPERS = [
  "@node-oauth/express-oauth-server",
  "@node-oauth/koa-oauth-server",
  "express-oauth-server",
  "koa-oauth-server",
];

/** The server and its wrappers for Express and Koa, which take the same options. */
export const OAUTH2_SERVER: LibraryPlace = {
  library: "oauth2-server",
  callee: either(imported(OAUTH2_SERVERS), imported(OAUTH2_SERVER_WRAPPERS)),
  types: [{ modules: OAUTH2_SERVERS, names: ["ServerOptions"] }],
};

/** Its methods, which take the same options for one request. */
export const OAUTH2_SERVER_REQUEST: LibraryPlace = {
  library: "oauth2-server",
  callee: memberOf(
    either(resultOf(imported(OAUTH2_SERVERS)), typed(OAUTH2_SERVERS, "OAuth2Server"), typed(OAUTH2_SERVERS, "default")),
    "token",
    "authorize",
  ),
  argument: 2,
};

const BETTER_AUTH_PLUGINS = ["better-auth/plugins"];

export const BETTER_AUTH_GENERIC_OAUTH: LibraryPlace = {
  library: "Better Auth",
  callee: imported([...BETTER_AUTH_PLUGINS, "better-auth/plugins/generic-oauth"], "genericOAuth"),
  items: ["config"],
};

/** Better Auth's first authorization server, up to version 1.4. */
export const BETTER_AUTH_OIDC_PROVIDER: LibraryPlace = {
  library: "Better Auth",
  callee: imported([...BETTER_AUTH_PLUGINS, "better-auth/plugins/oidc-provider"], "oidcProvider"),
};

/** The same behind its plugin for MCP, under `oidcConfig`. */
export const BETTER_AUTH_MCP: LibraryPlace = {
  library: "Better Auth",
  callee: imported([...BETTER_AUTH_PLUGINS, "better-auth/plugins/mcp"], "mcp"),
};

export const BETTER_AUTH_OAUTH_PROVIDER: LibraryPlace = {
  library: "Better Auth",
  callee: imported("@better-auth/oauth-provider", "oauthProvider"),
};
