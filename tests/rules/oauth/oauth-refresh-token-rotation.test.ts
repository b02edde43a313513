import rule from "../../../src/rules/oauth/oauth-refresh-token-rotation.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** A handler of Express for `POST /token`. */
const express = (...lines: readonly string[]): string =>
  [`import express from "express";`, `import jwt from "jsonwebtoken";`, `const app = express();`, `app.post("/token", async (req, res) => {`, ...lines.map((line) => `  ${line}`), `});`].join("\n");

const ANSWER = "res.json({ access_token: jwt.sign({ sub }, secret, { expiresIn: 600 }), token_type: \"Bearer\" });";

runRuleCases("oauth-refresh-token-rotation", rule, "js", {
  valid: [
    { name: "servers that rotate", code: `import Provider from "oidc-provider";\nimport OAuth2Server from "@node-oauth/oauth2-server";\nnew Provider(issuer, { rotateRefreshToken: true });\nnew Provider(issuer, { rotateRefreshToken: (ctx) => ctx.oidc.entities.RefreshToken.ttlPercentagePassed() > 50 });\nnew OAuth2Server({ model });` },
    { name: "an option from elsewhere", code: `import OAuth2Server from "@node-oauth/oauth2-server";\nnew OAuth2Server({ model, alwaysIssueNewRefreshToken: config.rotate });\nnew OAuth2Server({ alwaysIssueNewRefreshToken: false, ...options });` },
    { name: "an object of no library", code: `export const options = { rotateRefreshToken: false, alwaysIssueNewRefreshToken: false };` },
    { name: "a handler that rotates", code: express("const { refresh_token } = req.body;", "const record = await tokens.findOne({ refresh_token });", "const next = await tokens.rotate(record);", "res.json({ access_token: sign(record), refresh_token: next });") },
    { name: "a handler that puts the new one into a cookie", code: express("const token = req.cookies.refreshToken;", "const claims = jwt.verify(token, secret);", "res.cookie(\"refreshToken\", makeToken(claims), { httpOnly: true });", ANSWER) },
    { name: "a handler that revokes the old one", code: express("const { refreshToken } = req.body;", "await store.revoke(refreshToken);", ANSWER) },
    { name: "a handler that takes it out of a list", code: express("const { refreshToken } = req.body;", "refreshTokens = refreshTokens.filter((one) => one !== refreshToken);", ANSWER) },
    { name: "a handler that hands it to somebody", code: express("const { refreshToken } = req.body;", "const session = await auth.exchange(refreshToken);", "res.json({ access_token: session.accessToken });") },
    { name: "a handler that runs a statement", code: express("const { refreshToken } = req.body;", "await pool.query(`UPDATE tokens SET used = true WHERE token = $1`, [refreshToken]);", ANSWER) },
    { name: "a sign-in that answers both", code: express("const user = await login(req.body);", "res.json({ access_token: sign(user), refresh_token: issue(user) });") },
    { name: "another branch", code: express("if (req.body.grant_type === \"authorization_code\") {", "  const { refresh_token } = req.body;", `  ${ANSWER}`, "}") },
    { name: "a client that keeps its tokens", code: `export async function refresh(refreshToken) {\n  const answer = await fetch(url, { body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken }) });\n  return { accessToken: (await answer.json()).access_token };\n}` },
    { name: "reuse that revokes the family", code: express("const { refresh_token } = req.body;", "const record = await tokens.findOne({ refresh_token });", "if (record.revokedAt) {", "  await tokens.revokeFamily(record.familyId);", "  return res.status(400).json({ error: \"invalid_grant\" });", "}", "res.json({ access_token: sign(record), refresh_token: await tokens.rotate(record) });") },
    { name: "reuse that a function of the file deals with", code: express("const { refresh_token } = req.body;", "const record = await tokens.findOne({ refresh_token });", "if (record.used) return rejectAll(record, res);", "res.json({ access_token: sign(record), refresh_token: await tokens.rotate(record) });") + "\nfunction rejectAll(record, res) { tokens.deleteMany({ family: record.family }); res.sendStatus(400); }" },
    { name: "a record that was not used", code: express("const { refresh_token } = req.body;", "const record = await tokens.findOne({ refresh_token });", "if (!record.revoked) return res.json({ access_token: sign(record), refresh_token: await tokens.rotate(record) });", "await tokens.revokeFamily(record.familyId);") },
  ],
  invalid: [
    {
      name: "oidc-provider and oauth2-server",
      code: `import Provider from "oidc-provider";\nconst OAuth2Server = require("@node-oauth/oauth2-server");\nnew Provider(issuer, { rotateRefreshToken: false });\nnew Provider(issuer, { rotateRefreshToken() { return false; } });\nconst server = new OAuth2Server({ model, alwaysIssueNewRefreshToken: false });\nserver.token(request, response, { alwaysIssueNewRefreshToken: !1 });`,
      errors: [
        { messageId: "option", at: "rotateRefreshToken: false", data: { library: "oidc-provider", name: "rotateRefreshToken" } },
        { messageId: "option", at: "rotateRefreshToken() { return false; }" },
        { messageId: "option", at: "alwaysIssueNewRefreshToken: false", data: { library: "oauth2-server", name: "alwaysIssueNewRefreshToken" } },
        { messageId: "option", at: "alwaysIssueNewRefreshToken: !1" },
      ],
    },
    {
      name: "oidc-provider by its type",
      syntax: "ts",
      code: `import type { Configuration } from "oidc-provider";\nexport default { clients, rotateRefreshToken: false } satisfies Configuration;`,
      errors: [{ messageId: "option", at: "rotateRefreshToken: false" }],
    },
    {
      name: "Auth0, Keycloak, Cognito",
      code: `import { ManagementClient } from "auth0";\nimport KcAdminClient from "@keycloak/keycloak-admin-client";\nimport { CreateUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";\nnew ManagementClient(o).clients.create({ name, refresh_token: { rotation_type: "non-rotating", expiration_type: "expiring" } });\nnew KcAdminClient().realms.update({ realm }, { revokeRefreshToken: false });\nnew CreateUserPoolClientCommand({ UserPoolId, RefreshTokenRotation: { Feature: "DISABLED" } });`,
      errors: [
        { messageId: "option", at: `rotation_type: "non-rotating"` },
        { messageId: "option", at: "revokeRefreshToken: false" },
        { messageId: "option", at: `Feature: "DISABLED"` },
      ],
    },
    {
      name: "the list of the tutorials",
      code: express("const { refreshToken } = req.body;", "if (!refreshTokens.includes(refreshToken)) return res.sendStatus(403);", "jwt.verify(refreshToken, process.env.REFRESH_TOKEN_SECRET, (error, user) => {", "  if (error) return res.sendStatus(403);", "  const accessToken = jwt.sign({ name: user.name }, process.env.ACCESS_TOKEN_SECRET, { expiresIn: \"15m\" });", "  res.json({ accessToken });", "});"),
      errors: [{ messageId: "kept", at: ["accessToken", 2] }],
    },
    {
      name: "a token from a cookie, by a function of the file",
      code: express("const token = req.cookies.refreshToken;", "const claims = jwt.verify(token, secret);", "return res.status(200).send({ accessToken: generateAccessToken(claims.sub) });") + "\nfunction generateAccessToken(sub) { return jwt.sign({ sub }, secret, { expiresIn: 900 }); }",
      errors: [{ messageId: "kept", at: "accessToken: generateAccessToken(claims.sub)" }],
    },
    {
      name: "a branch for the grant",
      code: express("if (req.body.grant_type === \"refresh_token\") {", "  const record = await db.findOne({ hash: createHash(\"sha256\").update(req.body.refresh_token).digest(\"hex\") });", "  return res.json({ access_token: await signAccessToken(record), expires_in: 600 });", "}", "res.json({ access_token, refresh_token });").replace("import express", `import { createHash } from "node:crypto";\nimport express`),
      errors: [{ messageId: "kept", at: "access_token: await signAccessToken(record)" }],
    },
    {
      name: "a switch, a query, and Hono",
      syntax: "ts",
      code: `import { Hono } from "hono";\nconst app = new Hono();\napp.post("/oauth/token", async (c) => {\n  const body = await c.req.parseBody();\n  switch (body.grant_type) {\n    case "refresh_token": {\n      const { rows } = await pool.query("SELECT * FROM tokens WHERE token = $1", [body.refresh_token]);\n      return c.json({ access_token: await newAccessToken(rows[0]) });\n    }\n    default:\n      return c.json({ error: "unsupported_grant_type" }, 400);\n  }\n});`,
      errors: [{ messageId: "kept", at: "access_token: await newAccessToken(rows[0])" }],
    },
    {
      name: "reuse that is only refused",
      code: express("const { refresh_token } = req.body;", "const record = await tokens.findOne({ refresh_token });", "if (!record || record.revokedAt) return res.status(400).json({ error: \"invalid_grant\" });", "if (record.usedAt !== null) {", "  logger.warn(\"refresh token used again\");", "  throw new InvalidGrant();", "}", "res.json({ access_token: sign(record), refresh_token: await tokens.rotate(record) });"),
      errors: [
        { messageId: "reuse", at: "record.revokedAt", data: { library: "", name: "revokedAt" } },
        { messageId: "reuse", at: "record.usedAt" },
      ],
    },
    {
      name: "reuse in a function that the handler calls",
      code: `import Fastify from "fastify";\nconst app = Fastify();\nasync function refresh(refreshToken) {\n  const record = await tokens.find(refreshToken);\n  if (record.used === true) throw new Error("invalid_grant");\n  await tokens.markUsed(record.id);\n  return { access_token: sign(record), refresh_token: await tokens.create(record.family) };\n}\napp.post("/token", async (request) => refresh(request.body.refresh_token));`,
      errors: [{ messageId: "reuse", at: "record.used" }],
    },
  ],
});
