import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import * as places from "./places.ts";

/** An option of an authorization server that says how long its tokens live. */
export interface LifetimeOption extends ConfigurationPlace {
  readonly library: string;
  readonly token: "access" | "refresh";
  readonly path: readonly string[];
  /** The seconds that the number counts; or an option that names the unit, and what is taken without it. */
  readonly unit: number | { readonly path: readonly string[]; readonly fallback: number };
  /** How long tokens live where nothing is said, in seconds; left out where that depends. */
  readonly byDefault?: number;
}

/** An option by which refresh tokens never end. */
export interface EndlessOption extends ConfigurationPlace {
  readonly library: string;
  readonly path: readonly string[];
  readonly value: string | boolean;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units by the names that Cognito has for them. */
export const UNIT_NAMES: Readonly<Record<string, number>> = { seconds: 1, minutes: MINUTE, hours: HOUR, days: DAY };

const access = (...path: readonly string[]) => ({ token: "access", path, unit: 1 }) as const;
const refresh = (...path: readonly string[]) => ({ token: "refresh", path, unit: 1 }) as const;

const auth0: Source = either(resultOf(imported("auth0", "ManagementClient")), typed("auth0", "ManagementClient"));
const keycloak: Source = either(
  resultOf(imported("@keycloak/keycloak-admin-client")),
  typed("@keycloak/keycloak-admin-client", "KeycloakAdminClient", "KcAdminClient", "default"),
);
const COGNITO = "@aws-sdk/client-cognito-identity-provider";
const cognito: Source = either(imported(COGNITO, "CreateUserPoolClientCommand"), imported(COGNITO, "UpdateUserPoolClientCommand"));

const methods = (object: Source, resource: string) =>
  [
    { callee: memberOf(memberOf(object, resource), "create") },
    { callee: memberOf(memberOf(object, resource), "update"), argument: 1 },
  ] as const;

/**
 * Read from oidc-provider 9.13 (`lib/helpers/defaults.js`), @node-oauth/oauth2-server 5.3 and oauth2-server 3.1
 * (`lib/server.js`), better-auth 1.4, @better-auth/oauth-provider 1.7, auth0 4.37 and 5.14,
 * keycloak-admin-client 26.7, client-cognito-identity-provider 3.1169.
 */
export const LIFETIME_OPTIONS: readonly LifetimeOption[] = [
  { ...places.OIDC_PROVIDER, ...access("ttl", "AccessToken"), byDefault: HOUR },
  { ...places.OIDC_PROVIDER, ...access("ttl", "ClientCredentials"), byDefault: 10 * MINUTE },
  { ...places.OIDC_PROVIDER, ...refresh("ttl", "RefreshToken"), byDefault: 14 * DAY },
  { ...places.OAUTH2_SERVER, ...access("accessTokenLifetime"), byDefault: HOUR },
  { ...places.OAUTH2_SERVER, ...refresh("refreshTokenLifetime"), byDefault: 14 * DAY },
  { ...places.OAUTH2_SERVER_REQUEST, ...access("accessTokenLifetime") },
  { ...places.OAUTH2_SERVER_REQUEST, ...refresh("refreshTokenLifetime") },
  { ...places.BETTER_AUTH_OIDC_PROVIDER, ...access("accessTokenExpiresIn"), byDefault: HOUR },
  { ...places.BETTER_AUTH_OIDC_PROVIDER, ...refresh("refreshTokenExpiresIn"), byDefault: 7 * DAY },
  { ...places.BETTER_AUTH_MCP, ...access("oidcConfig", "accessTokenExpiresIn"), byDefault: HOUR },
  { ...places.BETTER_AUTH_MCP, ...refresh("oidcConfig", "refreshTokenExpiresIn"), byDefault: 7 * DAY },
  { ...places.BETTER_AUTH_OAUTH_PROVIDER, ...access("accessTokenExpiresIn"), byDefault: HOUR },
  { ...places.BETTER_AUTH_OAUTH_PROVIDER, ...access("m2mAccessTokenExpiresIn"), byDefault: HOUR },
  { ...places.BETTER_AUTH_OAUTH_PROVIDER, ...refresh("refreshTokenExpiresIn"), byDefault: 30 * DAY },
  ...methods(auth0, "resourceServers").flatMap((place) => [
    { library: "Auth0", ...place, ...access("token_lifetime") },
    { library: "Auth0", ...place, ...access("token_lifetime_for_web") },
  ]),
  ...methods(auth0, "clients").map((place) => ({ library: "Auth0", ...place, ...refresh("refresh_token", "token_lifetime") })),
  ...methods(keycloak, "realms").flatMap((place) => [
    { library: "Keycloak", ...place, ...access("accessTokenLifespan") },
    { library: "Keycloak", ...place, ...access("accessTokenLifespanForImplicitFlow") },
    { library: "Keycloak", ...place, ...refresh("ssoSessionMaxLifespan") },
    { library: "Keycloak", ...place, ...refresh("offlineSessionMaxLifespan") },
  ]),
  {
    library: "Cognito",
    callee: cognito,
    token: "access",
    path: ["AccessTokenValidity"],
    unit: { path: ["TokenValidityUnits", "AccessToken"], fallback: HOUR },
  },
  {
    library: "Cognito",
    callee: cognito,
    token: "refresh",
    path: ["RefreshTokenValidity"],
    unit: { path: ["TokenValidityUnits", "RefreshToken"], fallback: DAY },
  },
];

export const ENDLESS_OPTIONS: readonly EndlessOption[] = methods(auth0, "clients").flatMap((place) => [
  { library: "Auth0", ...place, path: ["refresh_token", "expiration_type"], value: "non-expiring" },
  { library: "Auth0", ...place, path: ["refresh_token", "infinite_token_lifetime"], value: true },
]);

/** Words of names that say that a token is an access token: `accessToken`, `ACCESS_TOKEN_SECRET`. */
export const ACCESS_WORD = "access";
