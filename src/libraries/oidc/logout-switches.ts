import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf, typed } from "../cookies/source.ts";
import { OIDC_PROVIDER } from "../oauth/places.ts";
import { angularService } from "./client-places.ts";

/** An option by which a sign-out stays local, or a provider offers none. */
export interface LogoutSwitch extends LibraryOption {
  readonly logout: "rp-initiated" | "back-channel";
  /** Whether the library is the provider's side. */
  readonly isProvider: boolean;
}

const FALSE = [oneOf(false)];

const EXPRESS_OIDC = {
  library: "express-openid-connect",
  callee: imported("express-openid-connect", "auth"),
  types: [{ modules: ["express-openid-connect"], names: ["ConfigParams"] }],
  values: FALSE,
  isProvider: false,
} as const;

const AUTH0 = ["@auth0/auth0-spa-js", "@auth0/auth0-react", "@auth0/auth0-vue", "@auth0/auth0-angular"];

const auth0 = either(
  resultOf(imported(AUTH0, "Auth0Client")),
  resultOf(imported(AUTH0, "createAuth0Client")),
  resultOf(imported("@auth0/auth0-spa-js")),
  resultOf(imported(["@auth0/auth0-react", "@auth0/auth0-vue"], "useAuth0")),
  typed(AUTH0, "Auth0Client", "AuthService", "Auth0ContextInterface"),
);

const MSAL = ["@azure/msal-browser"];

const msal = either(
  resultOf(imported(MSAL, "PublicClientApplication")),
  resultOf(imported(MSAL, "createStandardPublicClientApplication")),
  typed(MSAL, "PublicClientApplication", "IPublicClientApplication"),
);

/**
 * Read from express-openid-connect 3.4, oidc-provider 9.13, @auth0/auth0-spa-js 1 and 2.28,
 * @azure/msal-browser 4 and angular-oauth2-oidc 22.0.
 */
export const LOGOUT_SWITCHES: readonly LogoutSwitch[] = [
  { ...EXPRESS_OIDC, path: ["idpLogout"], logout: "rp-initiated" },
  {
    ...OIDC_PROVIDER,
    path: ["features", "rpInitiatedLogout", "enabled"],
    values: FALSE,
    logout: "rp-initiated",
    isProvider: true,
  },
  ...[
    { name: "openUrl", value: false },
    // Version 1
    { name: "localOnly", value: true },
  ].map(
    ({ name, value }): LogoutSwitch => ({
      library: "auth0-spa-js",
      callee: memberOf(auth0, "logout"),
      path: [name],
      values: [oneOf(value)],
      logout: "rp-initiated",
      isProvider: false,
    }),
  ),
  {
    library: "msal-browser",
    callee: memberOf(msal, "logoutRedirect", "logout"),
    path: ["onRedirectNavigate"],
    values: [{ kind: "returns", value: false }],
    logout: "rp-initiated",
    isProvider: false,
  },
  {
    library: "angular-oauth2-oidc",
    callee: memberOf(angularService, "logOut"),
    path: [],
    values: [oneOf(true)],
    logout: "rp-initiated",
    isProvider: false,
  },
  { ...EXPRESS_OIDC, path: ["backchannelLogout"], logout: "back-channel" },
  {
    ...OIDC_PROVIDER,
    path: ["features", "backchannelLogout", "enabled"],
    values: FALSE,
    isDefault: true,
    logout: "back-channel",
    isProvider: true,
  },
];
