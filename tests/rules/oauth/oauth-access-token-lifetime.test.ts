import rule from "../../../src/rules/oauth/oauth-access-token-lifetime.ts";
import { mended, type Change, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const set = (...changes: readonly Change[]) => ["setLifetime", ...changes] as const;

const INVALID: readonly MendedCase[] = [
  {
    name: "oidc-provider",
    code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { AccessToken: 60 * 60, ClientCredentials: 60, RefreshToken: 1 } });`,
    errors: [
      { messageId: "long", at: "60 * 60", data: { library: "oidc-provider", name: "AccessToken", lifetime: "1 hour", limit: "15 minutes" }, mend: set(["60 * 60", "15 * 60"]) },
      { messageId: "short", at: ["60", 3], data: { library: "oidc-provider", name: "ClientCredentials", lifetime: "1 minute", limit: "5 minutes" }, mend: set([["60", 3], "5 * 60"]) },
    ],
  },
  {
    name: "oidc-provider with functions",
    code: `const { Provider } = require("oidc-provider");\nnew Provider(issuer, { ttl: { AccessToken: (ctx, token, client) => 86400 } });\nnew Provider(issuer, { ttl: { AccessToken(ctx, token, client) { if (client.isTrusted) return 7200; return 600; } } });\nnew Provider(issuer, { ttl: { AccessToken: function (ctx) { if (ctx) { return 3600; } return 300; } } });`,
    errors: [
      { messageId: "long", at: "86400", mend: set(["86400", "15 * 60"]) },
      { messageId: "long", at: "7200", mend: set(["7200", "15 * 60"]) },
      { messageId: "long", at: "3600", mend: set(["3600", "15 * 60"]) },
    ],
  },
  {
    name: "oidc-provider by its type",
    syntax: "ts",
    code: `import type { Configuration } from "oidc-provider";\nconst HOUR = 3600;\nexport const configuration: Configuration = { ttl: { AccessToken: 2 * HOUR } };`,
    errors: [{ messageId: "long", at: "2 * HOUR", mend: set(["2 * HOUR", "15 * 60"]) }],
  },
  {
    name: "oauth2-server, its wrapper and its methods",
    code: `const OAuth2Server = require("@node-oauth/oauth2-server");\nconst ExpressOAuthServer = require("@node-oauth/express-oauth-server");\nconst LIFETIME = 4 * 60 * 60;\nconst server = new OAuth2Server({ model, accessTokenLifetime: LIFETIME });\nnew ExpressOAuthServer({ model, accessTokenLifetime: 3600 });\nserver.token(request, response, { accessTokenLifetime: 30 });`,
    errors: [
      { messageId: "long", at: ["LIFETIME", 2] },
      { messageId: "long", at: "3600", mend: set(["3600", "15 * 60"]) },
      { messageId: "short", at: "30", mend: set([" 30 ", " 5 * 60 "]) },
    ],
  },
  {
    name: "Better Auth",
    code: `import { mcp, oidcProvider } from "better-auth/plugins";\nimport { oauthProvider } from "@better-auth/oauth-provider";\noidcProvider({ loginPage, accessTokenExpiresIn: 7201 });\nmcp({ oidcConfig: { accessTokenExpiresIn: 7202 } });\noauthProvider({ loginPage, accessTokenExpiresIn: 600, m2mAccessTokenExpiresIn: 7203 });`,
    errors: ["7201", "7202", "7203"].map((at) => ({ messageId: "long", at, mend: set([at, "15 * 60"]) })),
  },
  {
    name: "Auth0, Keycloak, Cognito",
    code: `import { ManagementClient } from "auth0";\nimport KcAdminClient from "@keycloak/keycloak-admin-client";\nimport { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nawait new ManagementClient(options).resourceServers.create({ identifier, token_lifetime: 86400 });\nawait new KcAdminClient().realms.update({ realm }, { accessTokenLifespan: 1801 });\nnew CreateUserPoolClientCommand({ UserPoolId, AccessTokenValidity: 1 });\nnew CreateUserPoolClientCommand({ UserPoolId, AccessTokenValidity: 60, TokenValidityUnits: { AccessToken: "minutes" } });`,
    errors: [
      { messageId: "long", at: "86400", data: { library: "Auth0", name: "token_lifetime", lifetime: "1 day", limit: "15 minutes" }, mend: set(["86400", "15 * 60"]) },
      { messageId: "long", at: "1801", mend: set(["1801", "15 * 60"]) },
      { messageId: "long", at: ["1", 3], data: { library: "Cognito", name: "AccessTokenValidity", lifetime: "1 hour", limit: "15 minutes" } },
      { messageId: "long", at: "60", mend: set(["60", "15"]) },
    ],
  },
  {
    name: "tokens that a program signs itself",
    code: `import jwt from "jsonwebtoken";\nimport { SignJWT } from "jose";\nconst accessToken = jwt.sign({ sub }, process.env.JWT_SECRET, { expiresIn: "7d" });\nfunction generateAccessToken(user) { return jwt.sign({ sub: user.id }, secret, { expiresIn: 60 * 60 }); }\nreturnIt(jwt.sign(claims, process.env.ACCESS_TOKEN_SECRET, { expiresIn: "10s" }));\nconst access_token = await new SignJWT(claims).setProtectedHeader({ alg }).setExpirationTime("2h").sign(key);`,
    errors: [
      { messageId: "long", at: `"7d"`, data: { library: "jsonwebtoken", name: "expiresIn", lifetime: "7 days", limit: "15 minutes" } },
      { messageId: "long", at: "60 * 60" },
      { messageId: "short", at: `"10s"` },
      { messageId: "long", at: `"2h"` },
    ],
  },
  {
    name: "what a route tells its clients",
    code: `import express from "express";\nconst app = express();\napp.post("/token", async (req, res) => {\n  res.json({ access_token: await issue(req.body), token_type: "Bearer", expires_in: 86400 });\n});`,
    errors: [{ messageId: "long", at: "86400", data: { library: "", name: "expires_in", lifetime: "1 day", limit: "15 minutes" } }],
  },
  {
    name: "defaults",
    options: [{ checkDefaults: true }],
    code: `import Provider from "oidc-provider";\nimport OAuth2Server from "@node-oauth/oauth2-server";\nnew Provider(issuer, { clients });\nnew OAuth2Server({ model });`,
    errors: [
      { messageId: "longByDefault", at: ["Provider", 2], data: { library: "oidc-provider", name: "AccessToken", lifetime: "1 hour", limit: "15 minutes" }, mend: set(["{ clients }", "{ clients, ttl: { AccessToken: 15 * 60 } }"]) },
      { messageId: "longByDefault", at: ["OAuth2Server", 2], mend: set(["{ model }", "{ model, accessTokenLifetime: 15 * 60 }"]) },
    ],
  },
  {
    name: "limits of one's own",
    options: [{ min: 10, max: 60 }],
    code: `import OAuth2Server from "oauth2-server";\nnew OAuth2Server({ model, accessTokenLifetime: 300 });\nnew OAuth2Server({ model, accessTokenLifetime: Infinity });`,
    errors: [
      { messageId: "short", at: "300", data: { library: "oauth2-server", name: "accessTokenLifetime", lifetime: "5 minutes", limit: "10 minutes" }, mend: set(["300", "10 * 60"]) },
      { messageId: "long", at: "Infinity", data: { library: "oauth2-server", name: "accessTokenLifetime", lifetime: "for ever", limit: "1 hour" } },
    ],
  },
];

runRuleCases("oauth-access-token-lifetime", rule, "js", {
  valid: [
    { name: "within the limits", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { AccessToken: 600, ClientCredentials: () => 900, IdToken: 3600, Session: 86400 } });` },
    { name: "a library's default", code: `import Provider from "oidc-provider";\nimport OAuth2Server from "@node-oauth/oauth2-server";\nnew Provider(issuer, {});\nnew OAuth2Server({ model });` },
    { name: "defaults under the limit", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ model });`, options: [{ max: 60, checkDefaults: true }] },
    { name: "values from elsewhere", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ model, accessTokenLifetime: config.lifetime });\nnew OAuth2Server({ model, accessTokenLifetime: Number(process.env.TTL) });\nnew OAuth2Server(options);`, options: [{ checkDefaults: true }] },
    { name: "spread over by something unknown", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ accessTokenLifetime: 86400, ...options });`, options: [{ checkDefaults: true }] },
    { name: "a function that computes it", code: `import Provider from "oidc-provider";\nnew Provider(issuer, { ttl: { AccessToken: (ctx, token) => token.resourceServer?.accessTokenTTL ?? lifetime } });` },
    { name: "a configuration that may be completed", code: `import type { Configuration } from "oidc-provider";\nexport const base: Configuration = { clients };`, syntax: "ts", options: [{ checkDefaults: true }] },
    { name: "a unit from elsewhere", code: `import { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew CreateUserPoolClientCommand({ AccessTokenValidity: 60, TokenValidityUnits: units });` },
    { name: "a class of the same name", code: `import { OAuth2Server } from "./server.js";\nnew OAuth2Server({ accessTokenLifetime: 86400 });` },
    { name: "an object of no library", code: `export const settings = { accessTokenLifetime: 86400, ttl: { AccessToken: 86400 } };` },
    { name: "tokens that are none for access", code: `import jwt from "jsonwebtoken";\nconst session = jwt.sign({ sub }, secret, { expiresIn: "7d" });\nconst refreshToken = jwt.sign({ sub }, secret, { expiresIn: "7d" });\nconst resetToken = jwt.sign({ sub }, secret, { expiresIn: "1m" });` },
    { name: "a pretended answer, and one outside of routes", code: `import express from "express";\nexpress().post("/token", (req, res) => res.json({ access_token: "abc", token_type: "Bearer", expires_in: 3600 }));\nsave({ access_token: token, expires_in: 3600 });` },
    { name: "a short access token", code: `import jwt from "jsonwebtoken";\nconst accessToken = jwt.sign({ sub }, secret, { expiresIn: "15m" });\nconst other = { accessToken: jwt.sign({ sub }, secret, { expiresIn: 600 }) };` },
  ],
  invalid: INVALID.map(mended),
});
