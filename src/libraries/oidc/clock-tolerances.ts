import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported } from "../cookies/source.ts";
import { ANGULAR_OAUTH2_OIDC, OKTA } from "../oauth/places.ts";
import { ANGULAR_AUTH_PLACES } from "./client-places.ts";

/** Where a client of OpenID Connect is told how far the provider's clock may be off, in seconds. */
export interface ClockTolerance extends ConfigurationPlace {
  readonly library: string;
  readonly path: readonly string[];
  /** What holds where nothing is said. */
  readonly byDefault: number;
}

const AUTH0_SPA = ["@auth0/auth0-spa-js", "@auth0/auth0-react", "@auth0/auth0-angular", "@auth0/auth0-vue"];

/**
 * Read from express-openid-connect 3.4, @okta/okta-auth-js 8.0, angular-oauth2-oidc 22.0,
 * angular-auth-oidc-client 22.0, @auth0/auth0-spa-js 2.28 and its packages for React 2.27, Vue 2.10 and
 * Angular 2.12, passport-azure-ad 4.3.
 */
export const CLOCK_TOLERANCES: readonly ClockTolerance[] = [
  {
    library: "express-openid-connect",
    callee: imported("express-openid-connect", "auth"),
    types: [{ modules: ["express-openid-connect"], names: ["ConfigParams"] }],
    path: ["clockTolerance"],
    byDefault: 60,
  },
  { ...OKTA, path: ["maxClockSkew"], byDefault: 300 },
  { ...ANGULAR_OAUTH2_OIDC, path: ["clockSkewInSec"], byDefault: 600 },
  ...ANGULAR_AUTH_PLACES.map(({ place, above }) => ({
    ...place,
    path: [...above, "maxIdTokenIatOffsetAllowedInSeconds"],
    byDefault: 120,
  })),
  {
    library: "auth0-spa-js",
    callee: either(
      imported(AUTH0_SPA, "Auth0Client"),
      imported(AUTH0_SPA, "createAuth0Client"),
      imported("@auth0/auth0-spa-js"),
      imported("@auth0/auth0-vue", "createAuth0"),
      imported("@auth0/auth0-angular", "provideAuth0"),
      imported("@auth0/auth0-angular", "AuthModule.forRoot"),
    ),
    types: [
      { modules: AUTH0_SPA, names: ["Auth0ClientOptions", "Auth0ProviderOptions", "Auth0VueClientOptions", "AuthConfig"] },
    ],
    component: { modules: ["@auth0/auth0-react"], name: "Auth0Provider" },
    path: ["leeway"],
    byDefault: 60,
  },
  {
    library: "passport-azure-ad",
    callee: imported("passport-azure-ad", "OIDCStrategy"),
    path: ["clockSkew"],
    byDefault: 300,
  },
];

/** The keys by which openid-client and oauth4webapi are told: symbols that they export. */
export const TOLERANCE_SYMBOLS: readonly { readonly library: string; readonly path: readonly string[] }[] = [
  { library: "openid-client", path: ["clockTolerance"] },
  // openid-client 5
  { library: "openid-client", path: ["custom", "clock_tolerance"] },
  { library: "oauth4webapi", path: ["clockTolerance"] },
];
