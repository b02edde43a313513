import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, imported, memberOf, typed } from "../cookies/source.ts";

export const ANGULAR_OAUTH2 = "angular-oauth2-oidc";
/** angular-oauth2-oidc's service, as Angular injects it. */
export const angularService = typed(ANGULAR_OAUTH2, "OAuthService");

/** Where angular-oauth2-oidc takes its configuration. */
export const ANGULAR_OAUTH2_CONFIG = {
  callee: either(memberOf(angularService, "configure"), imported(ANGULAR_OAUTH2, "AuthConfig")),
  types: [{ modules: [ANGULAR_OAUTH2], names: ["AuthConfig"] }],
} as const satisfies ConfigurationPlace;

export const ANGULAR_AUTH = "angular-auth-oidc-client";

/** Where angular-auth-oidc-client takes its configuration: below `config`. */
export const ANGULAR_AUTH_CONFIG = {
  callee: either(imported(ANGULAR_AUTH, "provideAuth"), imported(ANGULAR_AUTH, "AuthModule.forRoot")),
} as const satisfies ConfigurationPlace;

/** The same as an object of its type. */
export const ANGULAR_AUTH_TYPES = { types: [{ modules: [ANGULAR_AUTH], names: ["OpenIdConfiguration"] }] } as const;

export const OKTA = "@okta/okta-auth-js";

/** Where Okta's client takes its options. */
export const OKTA_CONFIG = {
  callee: either(imported(OKTA), imported(OKTA, "OktaAuth")),
  types: [{ modules: [OKTA], names: ["OktaAuthOptions"] }],
} as const satisfies ConfigurationPlace;
