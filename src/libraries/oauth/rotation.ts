import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import * as places from "./places.ts";

const auth0: Source = either(resultOf(imported("auth0", "ManagementClient")), typed("auth0", "ManagementClient"));
const keycloak: Source = either(
  resultOf(imported("@keycloak/keycloak-admin-client")),
  typed("@keycloak/keycloak-admin-client", "KeycloakAdminClient", "KcAdminClient", "default"),
);
const COGNITO = "@aws-sdk/client-cognito-identity-provider";

/**
 * Options that leave a refresh token as it is when it is used. Read from oidc-provider 9.13, oauth2-server 3.1,
 * @node-oauth/oauth2-server 5.3, auth0 4.37 and 5.14, keycloak-admin-client 26.7 and
 * client-cognito-identity-provider 3.1169.
 */
export const ROTATION_OPTIONS: readonly LibraryOption[] = [
  {
    ...places.OIDC_PROVIDER,
    path: ["rotateRefreshToken"],
    values: [oneOf(false), { kind: "returns", value: false }],
  },
  { ...places.OAUTH2_SERVER, path: ["alwaysIssueNewRefreshToken"], values: [oneOf(false)] },
  { ...places.OAUTH2_SERVER_REQUEST, path: ["alwaysIssueNewRefreshToken"], values: [oneOf(false)] },
  {
    library: "Auth0",
    callee: memberOf(memberOf(auth0, "clients"), "create"),
    path: ["refresh_token", "rotation_type"],
    values: [oneOf("non-rotating")],
  },
  {
    library: "Auth0",
    callee: memberOf(memberOf(auth0, "clients"), "update"),
    argument: 1,
    path: ["refresh_token", "rotation_type"],
    values: [oneOf("non-rotating")],
  },
  {
    library: "Keycloak",
    callee: memberOf(memberOf(keycloak, "realms"), "create"),
    path: ["revokeRefreshToken"],
    values: [oneOf(false)],
  },
  {
    library: "Keycloak",
    callee: memberOf(memberOf(keycloak, "realms"), "update"),
    argument: 1,
    path: ["revokeRefreshToken"],
    values: [oneOf(false)],
  },
  {
    library: "Cognito",
    callee: either(imported(COGNITO, "CreateUserPoolClientCommand"), imported(COGNITO, "UpdateUserPoolClientCommand")),
    path: ["RefreshTokenRotation", "Feature"],
    values: [oneOf("DISABLED")],
  },
];

/** Words in the names of calls that may take a token away or put another in its place. */
export const CHANGING_WORDS: ReadonlySet<string> = new Set([
  "add", "blacklist", "blocklist", "consume", "del", "delete", "deny", "denylist", "destroy", "expire", "insert",
  "invalidate", "mark", "patch", "pull", "push", "put", "reissue", "remove", "renew", "replace", "reuse", "revoke",
  "rotate", "save", "splice", "store", "touch", "update", "upsert", "write",
]);

/** First words in the names of calls that only look at a token: at its signature, or for its record. */
export const READING_WORDS: ReadonlySet<string> = new Set([
  "compare", "contains", "decode", "digest", "equals", "exists", "fetch", "find", "first", "get", "has", "hash",
  "includes", "index", "is", "jwt", "load", "lookup", "one", "parse", "query", "read", "select", "sha256", "some",
  "string", "trim", "validate", "verify", "where",
]);

/** Members of a token's record that say that it was used before. */
export const USED_MEMBERS: ReadonlySet<string> = new Set([
  "consumed", "consumedAt", "consumed_at", "isRevoked", "isUsed", "is_revoked", "is_used", "replacedBy",
  "replacedByToken", "replaced_by", "revoked", "revokedAt", "revoked_at", "rotated", "rotatedAt", "rotated_at", "used",
  "usedAt", "used_at",
]);

/** Words in the names of calls that answer, log or fail, and change nothing. */
export const ANSWERING_WORDS: ReadonlySet<string> = new Set([
  "body", "clear", "code", "debug", "end", "error", "exception", "fail", "failure", "format", "header", "html", "info",
  "json", "log", "next", "redirect", "reject", "response", "send", "status", "text", "throw", "type", "unauthorized",
  "warn",
]);
