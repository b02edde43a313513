import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";

/** The parameters of an authorization request that rules ask for by name. */
export type AuthorizationParameter =
  | "response_type"
  | "state"
  | "nonce"
  | "code_challenge"
  | "code_challenge_method"
  | "redirect_uri";

/** A function or method that is given the parameters of an authorization request. */
export interface AuthorizationRequestBuilder {
  /** The name that people know the library by. */
  readonly library: string;
  readonly callee: Source | { readonly kind: "openid-client-5"; readonly method: string };
  /** The argument that takes the parameters (from 0). */
  readonly parametersArgument: number;
  /** Parameters that the library takes under names of its own. */
  readonly names?: Readonly<Partial<Record<AuthorizationParameter, string>>>;
  /** The parameters that the library sends by itself. */
  readonly adds: readonly AuthorizationParameter[];
}

const client = (kind: readonly Source[], ...methods: readonly string[]): Source => memberOf(either(...kind), ...methods);

const OPENID_CLIENT_6 = { library: "openid-client", adds: ["response_type"], parametersArgument: 1 } as const;
const OPENID_CLIENT_5 = { library: "openid-client", adds: ["response_type"], parametersArgument: 0 } as const;

const MSAL_NODE = ["@azure/msal-node"];
const MSAL_CLIENTS = ["PublicClientApplication", "ConfidentialClientApplication"];
const GOOGLE = ["google-auth-library"];
const BADGATEWAY = ["@badgateway/oauth2-client"];

/**
 * Read from openid-client 5.7 and 6.9, simple-oauth2 5.1, google-auth-library 10.9, @azure/msal-node 7.2,
 * @badgateway/oauth2-client 3.3 and client-oauth2 4.3. oauth4webapi leaves the request to `URL`.
 */
export const AUTHORIZATION_REQUEST_BUILDERS: readonly AuthorizationRequestBuilder[] = [
  ...["buildAuthorizationUrl", "buildAuthorizationUrlWithPAR", "buildAuthorizationUrlWithJAR"].map((name) => ({
    ...OPENID_CLIENT_6,
    callee: imported("openid-client", name),
  })),
  ...["authorizationUrl", "authorizationPost", "pushedAuthorizationRequest", "requestObject"].map((method) => ({
    ...OPENID_CLIENT_5,
    callee: { kind: "openid-client-5", method } as const,
  })),
  {
    library: "simple-oauth2",
    callee: client([resultOf(imported("simple-oauth2", "AuthorizationCode")), typed("simple-oauth2", "AuthorizationCode")], "authorizeURL"),
    parametersArgument: 0,
    adds: ["response_type"],
  },
  {
    // simple-oauth2 3 and before: `require("simple-oauth2").create(config).authorizationCode.authorizeURL(…)`
    library: "simple-oauth2",
    callee: memberOf(memberOf(resultOf(imported("simple-oauth2", "create")), "authorizationCode"), "authorizeURL"),
    parametersArgument: 0,
    adds: ["response_type"],
  },
  {
    library: "google-auth-library",
    callee: client(
      [
        resultOf(imported(GOOGLE, "OAuth2Client")),
        typed([...GOOGLE, "googleapis-common"], "OAuth2Client"),
        resultOf(imported(["googleapis", "@googleapis/oauth2"], "google.auth.OAuth2")),
        resultOf(imported(["googleapis", "@googleapis/oauth2"], "auth.OAuth2")),
      ],
      "generateAuthUrl",
    ),
    parametersArgument: 0,
    adds: ["response_type", "redirect_uri"],
  },
  {
    library: "@azure/msal-node",
    callee: client(
      [...MSAL_CLIENTS.map((name) => resultOf(imported(MSAL_NODE, name))), typed(MSAL_NODE, ...MSAL_CLIENTS)],
      "getAuthCodeUrl",
    ),
    parametersArgument: 0,
    names: { code_challenge: "codeChallenge", code_challenge_method: "codeChallengeMethod", redirect_uri: "redirectUri" },
    adds: ["response_type"],
  },
  {
    library: "@badgateway/oauth2-client",
    callee: memberOf(
      memberOf(either(resultOf(imported(BADGATEWAY, "OAuth2Client")), typed(BADGATEWAY, "OAuth2Client")), "authorizationCode"),
      "getAuthorizeUri",
    ),
    parametersArgument: 0,
    // The library computes an S256 challenge of the verifier.
    names: { code_challenge: "codeVerifier", redirect_uri: "redirectUri" },
    adds: ["response_type"],
  },
];

/**
 * Parameters that only authorization requests and token requests have (RFC 6749 §4.1.1, OpenID Connect
 * Core §3.1.2.1): a query with one of them beside a nonce is an authorization request.
 */
export const AUTHORIZATION_PARAMETERS: readonly string[] = ["client_id", "redirect_uri", "response_type"];
