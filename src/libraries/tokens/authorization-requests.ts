/** A function or method that is given the parameters of an authorization request. */
export interface AuthorizationRequestBuilder {
  readonly modules: readonly string[];
  readonly callee:
    | { readonly kind: "export"; readonly path: readonly string[] }
    | { readonly kind: "client-method"; readonly name: string };
  /** The argument that takes the parameters (from 0). */
  readonly parametersArgument: number;
}

const OPENID_CLIENT = ["openid-client"];

const byExport = (name: string, parametersArgument: number): AuthorizationRequestBuilder => ({
  modules: OPENID_CLIENT,
  callee: { kind: "export", path: [name] },
  parametersArgument,
});

const byMethod = (name: string): AuthorizationRequestBuilder => ({
  modules: OPENID_CLIENT,
  callee: { kind: "client-method", name },
  parametersArgument: 0,
});

/** Read from openid-client 5.7 and 6.9. oauth4webapi leaves the request to `URL`. */
export const AUTHORIZATION_REQUEST_BUILDERS: readonly AuthorizationRequestBuilder[] = [
  byExport("buildAuthorizationUrl", 1),
  byExport("buildAuthorizationUrlWithPAR", 1),
  byExport("buildAuthorizationUrlWithJAR", 1),
  byMethod("authorizationUrl"),
  byMethod("authorizationPost"),
  byMethod("pushedAuthorizationRequest"),
  byMethod("requestObject"),
];

/**
 * Parameters that only authorization requests and token requests have (RFC 6749 §4.1.1, OpenID Connect
 * Core §3.1.2.1): a query with one of them beside a nonce is an authorization request.
 */
export const AUTHORIZATION_PARAMETERS: readonly string[] = ["client_id", "redirect_uri", "response_type"];
