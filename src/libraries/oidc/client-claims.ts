import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";

const grants = either(
  ...["refreshTokenGrant", "genericGrantRequest", "pollDeviceAuthorizationGrant"].map((name) =>
    resultOf(imported("openid-client", name)),
  ),
  typed("openid-client", "TokenSet", "TokenEndpointResponseHelpers"),
);

/**
 * Calls that give the claims of an ID token which their library has checked. Read from openid-client 6.9
 * and oauth4webapi 3.8; the grant of an authorization code is a verification of its own.
 */
export const CLAIMS_OF_CLIENTS: Source = either(
  resultOf(memberOf(grants, "claims")),
  resultOf(imported("oauth4webapi", "getValidatedIdTokenClaims")),
);

/** Methods by which the result of a verification gives the claims: openid-client's, google-auth-library's. */
export const CLAIMS_METHODS: ReadonlySet<string> = new Set(["claims", "getPayload", "getAttributes"]);
