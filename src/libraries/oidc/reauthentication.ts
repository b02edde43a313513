import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { memberOf, type Source } from "../cookies/source.ts";
import { OIDC_CLIENT, OKTA } from "../oauth/places.ts";
import { keycloak, okta, userManager } from "./client-places.ts";

/**
 * A client that sends `max_age` where it is told to, takes the answer itself and does not compare the
 * claim `auth_time` with it.
 */
export interface UncheckedMaxAge extends ConfigurationPlace {
  readonly library: string;
  readonly path: readonly string[];
  /** The calls that take the answer: a file without one does not see the claims. */
  readonly returns: Source;
}

const userManagerReturns = memberOf(
  userManager,
  "signinCallback",
  "signinRedirectCallback",
  "signinPopupCallback",
  "signinPopup",
  "processSigninResponse",
);
const oktaReturns = memberOf(okta.client, "handleLoginRedirect", "handleRedirect");
const oktaTokenReturns = memberOf(okta.token, "parseFromUrl", "getWithPopup", "getWithoutPrompt");

/** Read from oidc-client-ts 3.5, @okta/okta-auth-js 8.0 and keycloak-js 26.2. */
export const UNCHECKED_MAX_AGES: readonly UncheckedMaxAge[] = [
  { library: OIDC_CLIENT.library, ...(OIDC_CLIENT.callee && { callee: OIDC_CLIENT.callee }), path: ["max_age"], returns: userManagerReturns },
  {
    library: OIDC_CLIENT.library,
    callee: memberOf(userManager, "signinRedirect", "signinPopup", "signinSilent"),
    path: ["max_age"],
    returns: userManagerReturns,
  },
  ...[oktaReturns, oktaTokenReturns].flatMap((returns) => [
    { ...OKTA, path: ["maxAge"], returns },
    {
      library: OKTA.library,
      callee: memberOf(okta.token, "getWithRedirect", "getWithPopup", "getWithoutPrompt"),
      path: ["maxAge"],
      returns,
    },
    { library: OKTA.library, callee: memberOf(okta.client, "signInWithRedirect"), path: ["maxAge"], returns },
  ]),
  {
    library: "keycloak-js",
    callee: memberOf(keycloak, "login"),
    path: ["maxAge"],
    returns: memberOf(keycloak, "init"),
  },
];

/** What oauth4webapi exports for clients that do not want `auth_time` compared. */
export const SKIP_AUTH_TIME = { modules: ["oauth4webapi"], path: ["skipAuthTimeCheck"] } as const;
