import { exportOf, oneOf, type LibraryOption, type ValueTest } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf } from "../cookies/source.ts";
import * as places from "./places.ts";

/** An option that has access tokens come from the authorization endpoint. */
export interface ImplicitOption extends LibraryOption {
  /** What asks for it: a response type, the library's own name of a flow, or what it does where nothing is said. */
  readonly by: "response-type" | "flow" | "default" | "offer";
}

/** `token` as a word of its own: an `id_token` alone is another thing (OAuth 2.0 Multiple Response Types §3). */
const TOKEN: ValueTest = { kind: "word", value: "token" };

const responseType = (...path: readonly string[]) => ({ by: "response-type", path, values: [TOKEN] }) as const;

const offer = (...path: readonly string[]) => ({ by: "offer", path, values: [TOKEN] }) as const;

const flow = (...path: readonly string[]) => ({ by: "flow", path, values: [oneOf("implicit", "hybrid")] }) as const;

const AUTH0_JS_CLIENT = resultOf(imported("auth0-js", "WebAuth"));
const EXPO_FACEBOOK = imported("expo-auth-session/providers/facebook", "useAuthRequest");
const OPENID_CLIENTS = memberOf(
  either(
    resultOf(imported("openid-client", "Issuer")),
    resultOf(imported("openid-client", "Issuer.discover")),
    resultOf(imported("openid-client", "Issuer.webfinger")),
  ),
  "Client",
  "FAPI1Client",
  "FAPI2Client",
);

/**
 * Read from the versions that `places.ts` and the page name, and from auth0-js 10.2, aws-amplify 6.22,
 * client-cognito-identity-provider 3.1169, oauth2orize 1.12 and client-oauth2 4.3.
 */
export const IMPLICIT_OPTIONS: readonly ImplicitOption[] = [
  { ...places.OIDC_CLIENT, ...responseType("response_type") },
  { ...places.ANGULAR_OAUTH2_OIDC, ...responseType("responseType") },
  {
    ...places.ANGULAR_OAUTH2_OIDC,
    by: "default",
    path: ["responseType"],
    values: [oneOf("", undefined, null)],
    isDefault: true,
    unless: [["oidc"], ["requestAccessToken"]],
  },
  {
    ...places.EXPO_AUTH_SESSION,
    by: "response-type",
    path: ["responseType"],
    values: [TOKEN, exportOf(imported("expo-auth-session", "ResponseType.Token"))],
  },
  {
    library: "expo-auth-session",
    callee: EXPO_FACEBOOK,
    by: "default",
    path: ["responseType"],
    values: [oneOf(undefined, null)],
    isDefault: true,
  },
  { ...places.KEYCLOAK, ...flow("flow") },
  { ...places.KEYCLOAK_WRAPPERS, ...flow("initOptions", "flow") },
  // With PKCE the library asks for a code whatever is said here.
  { ...places.OKTA, ...responseType("responseType"), when: { path: ["pkce"], values: [oneOf(false)] } },
  { ...places.AUTH0_JS, ...responseType("responseType") },
  {
    library: "auth0-js",
    callee: memberOf(AUTH0_JS_CLIENT, "authorize", "checkSession", "renewAuth"),
    ...responseType("responseType"),
  },
  { ...places.OPENID_CLIENT_5_STRATEGY, ...responseType("params", "response_type") },
  { library: "openid-client", callee: OPENID_CLIENTS, ...responseType("response_types") },
  { library: "openid-client", callee: imported("openid-client", "dynamicClientRegistration"), argument: 1, ...responseType("response_types") },
  { ...places.BETTER_AUTH_GENERIC_OAUTH, ...responseType("responseType") },
  {
    library: "Amplify",
    callee: imported("aws-amplify", "Amplify.configure"),
    ...responseType("Auth", "Cognito", "loginWith", "oauth", "responseType"),
  },
  {
    library: "Amplify",
    callee: either(imported("aws-amplify", "Amplify.configure"), imported(["aws-amplify", "@aws-amplify/auth"], "Auth.configure")),
    ...responseType("oauth", "responseType"),
  },
  {
    library: "Amplify",
    callee: imported("aws-amplify", "Amplify.configure"),
    ...responseType("Auth", "oauth", "responseType"),
  },
  {
    library: "Cognito",
    callee: either(
      imported("@aws-sdk/client-cognito-identity-provider", "CreateUserPoolClientCommand"),
      imported("@aws-sdk/client-cognito-identity-provider", "UpdateUserPoolClientCommand"),
    ),
    by: "offer",
    path: ["AllowedOAuthFlows"],
    values: [{ kind: "item", values: ["implicit"] }],
  },
  { ...places.OIDC_PROVIDER, ...offer("responseTypes") },
  { ...places.OIDC_PROVIDER, items: ["clients"], ...offer("response_types") },
];

/** Exports and methods that are the implicit grant themselves. */
export const IMPLICIT_GRANTS = {
  exports: [
    { modules: ["oauth2orize"], path: ["grant", "token"] },
    { modules: ["oauth2orize"], path: ["grant", "implicit"] },
  ],
  methods: [{ callee: memberOf(memberOf(resultOf(imported("client-oauth2")), "token"), "getUri") }],
} as const;
