import rule from "../../../src/rules/oauth/oauth-refresh-token-lifetime.ts";
import { mended, type Change, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const set = (...changes: readonly Change[]) => ["setLifetime", ...changes] as const;
const THREE_DAYS = "3 * 24 * 60 * 60";

const INVALID: readonly MendedCase[] = [
  {
    name: "oidc-provider",
    code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { RefreshToken: 14 * 24 * 60 * 60 } });\nnew Provider(issuer, { ttl: { RefreshToken: () => 2592000 } });`,
    errors: [
      { messageId: "long", at: "14 * 24 * 60 * 60", data: { library: "oidc-provider", name: "RefreshToken", lifetime: "14 days", limit: "3 days" }, mend: set(["14 * 24 * 60 * 60", THREE_DAYS]) },
      { messageId: "long", at: "2592000", mend: set(["2592000", THREE_DAYS]) },
    ],
  },
  {
    name: "oidc-provider by its type, in a method",
    syntax: "ts",
    code: `import type { Configuration } from "oidc-provider";\nexport const configuration: Configuration = { ttl: { RefreshToken(ctx, token, client) { if (client.applicationType === "native") return 31536000; return 86400; } } };`,
    errors: [{ messageId: "long", at: "31536000", data: { library: "oidc-provider", name: "RefreshToken", lifetime: "1 year", limit: "3 days" }, mend: set(["31536000", THREE_DAYS]) }],
  },
  {
    name: "oauth2-server",
    code: `const OAuth2Server = require("oauth2-server");\nconst KoaOAuthServer = require("@node-oauth/koa-oauth-server");\nnew OAuth2Server({ model, refreshTokenLifetime: 1209600 });\nnew KoaOAuthServer({ model, refreshTokenLifetime: Infinity });\nnew OAuth2Server({ model }).token(request, response, { refreshTokenLifetime: 604800 });`,
    errors: [
      { messageId: "long", at: "1209600", mend: set(["1209600", THREE_DAYS]) },
      { messageId: "endless", at: "Infinity", data: { library: "oauth2-server", name: "refreshTokenLifetime", lifetime: "for ever", limit: "3 days" } },
      { messageId: "long", at: "604800", mend: set(["604800", THREE_DAYS]) },
    ],
  },
  {
    name: "Better Auth",
    code: `import { mcp, oidcProvider } from "better-auth/plugins";\nimport { oauthProvider } from "@better-auth/oauth-provider";\noidcProvider({ refreshTokenExpiresIn: 604801 });\nmcp({ oidcConfig: { refreshTokenExpiresIn: 604802 } });\noauthProvider({ refreshTokenExpiresIn: 604803 });`,
    errors: ["604801", "604802", "604803"].map((at) => ({ messageId: "long", at, mend: set([at, THREE_DAYS]) })),
  },
  {
    name: "Auth0, Keycloak, Cognito",
    code: `import { ManagementClient } from "auth0";\nimport KcAdminClient from "@keycloak/keycloak-admin-client";\nimport { UpdateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nconst auth0 = new ManagementClient(options);\nawait auth0.clients.create({ refresh_token: { expiration_type: "expiring", token_lifetime: 2592001 } });\nawait auth0.clients.update({ id }, { refresh_token: { expiration_type: "non-expiring" } });\nawait auth0.clients.update({ id }, { refresh_token: { infinite_token_lifetime: true } });\nawait new KcAdminClient().realms.create({ realm, ssoSessionMaxLifespan: 864000 });\nnew UpdateUserPoolClientCommand({ RefreshTokenValidity: 30 });`,
    errors: [
      { messageId: "long", at: "2592001", mend: set(["2592001", THREE_DAYS]) },
      { messageId: "endless", at: `"non-expiring"`, data: { library: "Auth0", name: "expiration_type", lifetime: "for ever", limit: "3 days" } },
      { messageId: "endless", at: "true" },
      { messageId: "long", at: "864000", mend: set(["864000", THREE_DAYS]) },
      { messageId: "long", at: "30", mend: set(["30", "3"]) },
    ],
  },
  {
    name: "tokens that a program signs itself",
    code: `import jwt from "jsonwebtoken";\nconst refreshToken = jwt.sign({ sub }, secret, { expiresIn: "30d" });\nexport const issue = () => ({ refresh_token: jwt.sign({ sub }, process.env.REFRESH_TOKEN_SECRET, { expiresIn: "365d" }) });`,
    errors: [
      { messageId: "long", at: `"30d"`, data: { library: "jsonwebtoken", name: "expiresIn", lifetime: "30 days", limit: "3 days" } },
      { messageId: "long", at: `"365d"` },
    ],
  },
  {
    name: "defaults",
    options: [{ checkDefaults: true }],
    code: `import Provider from "oidc-provider";\nimport { oauthProvider } from "@better-auth/oauth-provider";\nnew Provider(issuer, { ttl: { AccessToken: 600 } });\noauthProvider({ loginPage });`,
    errors: [
      { messageId: "longByDefault", at: ["Provider", 3], data: { library: "oidc-provider", name: "RefreshToken", lifetime: "14 days", limit: "3 days" }, mend: set(["600 ", `600, RefreshToken: ${THREE_DAYS} `]) },
      { messageId: "longByDefault", at: ["oauthProvider", 2], mend: set(["{ loginPage }", `{ loginPage, refreshTokenExpiresIn: ${THREE_DAYS} }`]) },
    ],
  },
  {
    name: "a limit of one's own",
    options: [{ max: 8 }],
    code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ model, refreshTokenLifetime: 86400 });`,
    errors: [{ messageId: "long", at: "86400", data: { library: "oauth2-server", name: "refreshTokenLifetime", lifetime: "1 day", limit: "8 hours" }, mend: set(["86400", "8 * 60 * 60"]) }],
  },
];

runRuleCases("oauth-refresh-token-lifetime", rule, "js", {
  valid: [
    { name: "within the limit", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { RefreshToken: 72 * 60 * 60, Session: 1209600, Grant: 1209600, AccessToken: 86400 } });` },
    { name: "a library's default", code: `import Provider from "oidc-provider";\nnew Provider(issuer, {});` },
    { name: "defaults under the limit", code: `import Provider from "oidc-provider";\nnew Provider(issuer, {});`, options: [{ max: 720, checkDefaults: true }] },
    { name: "values from elsewhere", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ refreshTokenLifetime: config.refresh });\nnew OAuth2Server(options);`, options: [{ checkDefaults: true }] },
    { name: "spread over by something unknown", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ refreshTokenLifetime: 1209600, ...options });`, options: [{ checkDefaults: true }] },
    { name: "a function that computes it", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { RefreshToken: (ctx, token, client) => lifetimes[client.clientId] } });` },
    { name: "Auth0 with tokens that end", code: `import { ManagementClient } from "auth0";\nnew ManagementClient(o).clients.create({ refresh_token: { expiration_type: "expiring", infinite_token_lifetime: false, token_lifetime: 86400 } });` },
    { name: "an object of no library", code: `export const settings = { refreshTokenLifetime: 1209600, refresh_token: { expiration_type: "non-expiring" } };` },
    { name: "a class of the same name", code: `import OAuth2Server from "./server.js";\nnew OAuth2Server({ refreshTokenLifetime: 1209600 });` },
    { name: "tokens of another kind", code: `import jwt from "jsonwebtoken";\nconst accessToken = jwt.sign({ sub }, secret, { expiresIn: "30d" });\nconst invitation = jwt.sign({ sub }, secret, { expiresIn: "30d" });` },
    { name: "a refresh token of three days", code: `import jwt from "jsonwebtoken";\nconst refreshToken = jwt.sign({ sub }, secret, { expiresIn: "72h" });` },
  ],
  invalid: INVALID.map(mended),
});
