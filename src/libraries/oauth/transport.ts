import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf } from "../cookies/source.ts";
import { AUTH_JS_CONFIGURATIONS, AUTH_JS_PROVIDERS } from "./auth-js.ts";
import type { OptionSetting } from "./option-setting.ts";
import { PASSPORT_OAUTH2 } from "./passport-strategies.ts";
import * as places from "./places.ts";

/** An option that lets a client talk to its server without TLS. */
export interface TransportOption extends LibraryOption {
  readonly instead: readonly OptionSetting[];
}

/** Read from react-native-app-auth 8.4, angular-oauth2-oidc 22.0 and nextjs-auth0 4.30. */
export const TRANSPORT_OPTIONS: readonly TransportOption[] = [
  {
    ...places.REACT_NATIVE_APP_AUTH,
    path: ["dangerouslyAllowInsecureHttpRequests"],
    values: [oneOf(true)],
    instead: [{ path: ["dangerouslyAllowInsecureHttpRequests"], value: false }],
  },
  {
    ...places.ANGULAR_OAUTH2_OIDC,
    path: ["requireHttps"],
    values: [oneOf(false)],
    instead: [{ path: ["requireHttps"], value: "remoteOnly" }],
  },
  {
    library: "@auth0/nextjs-auth0",
    callee: imported("@auth0/nextjs-auth0/server", "Auth0Client"),
    path: ["allowInsecureRequests"],
    values: [oneOf(true)],
    instead: [{ path: ["allowInsecureRequests"], value: false }],
  },
];

/** The switch of openid-client 6 and oauth4webapi: a function of the one, a symbol of the other. */
export const INSECURE_SWITCH = { modules: ["openid-client", "oauth4webapi"], path: ["allowInsecureRequests"] } as const;

/** Where a library takes addresses of an authorization server. */
export interface EndpointOptions extends ConfigurationPlace {
  readonly paths: readonly (readonly string[])[];
}

const keys = (...names: readonly string[]): readonly (readonly string[])[] => names.map((name) => [name]);
const below = (outer: string, ...names: readonly string[]): readonly (readonly string[])[] => names.map((name) => [outer, name]);
const ARGUMENT: readonly (readonly string[])[] = [[]];

const METADATA = [
  "issuer",
  "authorization_endpoint",
  "token_endpoint",
  "userinfo_endpoint",
  "jwks_uri",
  "end_session_endpoint",
  "introspection_endpoint",
  "revocation_endpoint",
  "registration_endpoint",
];
const EXPO = ["expo-auth-session"];
const EXPO_ENDPOINTS = ["authorizationEndpoint", "tokenEndpoint", "revocationEndpoint", "userInfoEndpoint", "registrationEndpoint"];
const ARCTIC_CLIENT = resultOf(imported("arctic", "OAuth2Client"));

/** Read from the versions that the page of OAuth libraries names, and from jose 6.2, jwks-rsa 4.1 and express-oauth2-jwt-bearer 1.10. */
export const ENDPOINT_OPTIONS: readonly EndpointOptions[] = [
  { ...places.OIDC_CLIENT, paths: [...keys("authority", "metadataUrl"), ...below("metadata", ...METADATA)] },
  {
    ...places.ANGULAR_OAUTH2_OIDC,
    paths: keys("issuer", "loginUrl", "tokenEndpoint", "userinfoEndpoint", "revocationEndpoint", "logoutUrl"),
  },
  { callee: imported("keycloak-js"), paths: keys("url") },
  { ...places.OKTA, paths: keys("issuer", "authorizeUrl", "tokenUrl", "userinfoUrl", "revokeUrl", "logoutUrl") },
  { ...PASSPORT_OAUTH2, paths: keys("authorizationURL", "tokenURL", "userProfileURL", "userInfoURL") },
  {
    callee: either(imported("passport-openidconnect", "Strategy"), imported("passport-openidconnect")),
    paths: keys("issuer", "authorizationURL", "tokenURL", "userInfoURL"),
  },
  {
    ...places.FASTIFY_OAUTH2,
    paths: [["discovery", "issuer"], ["credentials", "auth", "tokenHost"], ["credentials", "auth", "authorizeHost"]],
  },
  {
    callee: either(
      ...["AuthorizationCode", "ClientCredentials", "ResourceOwnerPassword", "create"].map((name) => imported("simple-oauth2", name)),
    ),
    paths: below("auth", "tokenHost", "authorizeHost"),
  },
  {
    callee: either(
      imported("openid-client", "discovery"),
      imported("openid-client", "dynamicClientRegistration"),
      imported("openid-client", "Issuer.discover"),
      imported("oauth4webapi", "discoveryRequest"),
      imported("jose", "createRemoteJWKSet"),
      imported(EXPO, "fetchDiscoveryAsync"),
      imported(EXPO, "useAutoDiscovery"),
      imported("oidc-provider"),
      imported("oidc-provider", "Provider"),
    ),
    paths: ARGUMENT,
  },
  {
    callee: either(imported("openid-client", "Configuration"), imported("openid-client", "Issuer")),
    paths: keys(...METADATA),
  },
  { callee: either(imported("jwks-rsa"), imported("jwks-rsa", "JwksClient")), paths: keys("jwksUri") },
  {
    callee: either(imported("express-openid-connect", "auth"), imported("express-oauth2-jwt-bearer", "auth")),
    paths: keys("issuerBaseURL", "issuer", "jwksUri"),
  },
  { callee: AUTH_JS_PROVIDERS, paths: keys("issuer", "wellKnown", "authorization", "token", "userinfo", "jwks_endpoint") },
  ...AUTH_JS_CONFIGURATIONS.map((place) => ({
    ...place,
    items: ["providers"],
    paths: [
      ...keys("issuer", "wellKnown", "authorization", "token", "userinfo", "jwks_endpoint"),
      ...[["authorization", "url"], ["token", "url"], ["userinfo", "url"]],
    ],
  })),
  {
    ...places.BETTER_AUTH_GENERIC_OAUTH,
    paths: keys("discoveryUrl", "issuer", "authorizationUrl", "tokenUrl", "userInfoUrl"),
  },
  {
    callee: either(imported(EXPO, "useAuthRequest"), imported(EXPO, "exchangeCodeAsync"), imported(EXPO, "refreshAsync")),
    argument: 1,
    paths: keys(...EXPO_ENDPOINTS),
  },
  {
    ...places.REACT_NATIVE_APP_AUTH,
    paths: [...keys("issuer"), ...below("serviceConfiguration", "authorizationEndpoint", "tokenEndpoint", "revocationEndpoint", "endSessionEndpoint")],
  },
  {
    callee: either(
      ...["PublicClientApplication", "ConfidentialClientApplication"].map((name) => imported(["@azure/msal-node", "@azure/msal-browser"], name)),
    ),
    paths: [["auth", "authority"]],
  },
  {
    callee: imported("@badgateway/oauth2-client", "OAuth2Client"),
    paths: keys("server", "tokenEndpoint", "authorizationEndpoint", "introspectionEndpoint", "revocationEndpoint", "discoveryEndpoint"),
  },
  {
    callee: imported("remix-auth-oauth2", "OAuth2Strategy"),
    paths: keys("authorizationEndpoint", "tokenEndpoint", "tokenRevocationEndpoint"),
  },
  {
    callee: memberOf(ARCTIC_CLIENT, "createAuthorizationURL", "createAuthorizationURLWithPKCE", "validateAuthorizationCode", "refreshAccessToken"),
    paths: ARGUMENT,
  },
];
