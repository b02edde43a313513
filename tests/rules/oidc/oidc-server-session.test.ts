import rule from "../../../src/rules/oidc/oidc-server-session.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = 'import express from "express";\nconst app = express();\n';
const AUTH_JS = 'import NextAuth from "next-auth";\nimport Auth0 from "next-auth/providers/auth0";\n';

runRuleCases("oidc-server-session", rule, "js", {
  valid: [
    // A session of the server's own, with or without the token beside it.
    `${EXPRESS}app.get("/callback", (req, res) => { res.cookie("session", sessionId); });`,
    `${EXPRESS}app.get("/callback", (req, res) => { res.cookie("session", createSession(tokens.id_token)); });`,
    `${EXPRESS}app.get("/callback", (req, res) => { res.cookie("session", sessionId); res.cookie("id_token", tokens.id_token); });`,
    `${EXPRESS}import session from "express-session"; app.use(session({ secret })); app.get("/callback", (req, res) => { res.cookie("id_token", tokens.id_token); });`,
    `${EXPRESS}app.get("/callback", (req, res) => { req.session.user = user; res.cookie("id_token", tokens.id_token); });`,
    `${EXPRESS}app.get("/callback", (req, res) => { res.cookie("id_token_hint", tokens.id_token); });`,
    // Another token, a deletion, something else's cookie.
    `${EXPRESS}app.get("/callback", (req, res) => { res.cookie("access_token", tokens.access_token); });`,
    `${EXPRESS}app.get("/logout", (req, res) => { res.clearCookie("id_token"); });`,
    `${EXPRESS}app.get("/logout", (req, res) => { res.cookie("id_token", "", { maxAge: 0 }); });`,
    `jar.cookie("session", tokens.id_token);`,
    // Libraries with a store, or perhaps with one.
    `import { auth } from "express-openid-connect"; app.use(auth({ session: { store } }));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ backchannelLogout: { store } }));`,
    `import { auth } from "express-openid-connect"; app.use(auth(config));`,
    `import { auth } from "express-openid-connect"; app.use(auth({ ...config, session: { name: "app" } }));`,
    `import { auth } from "./auth"; import "express-openid-connect"; auth({});`,
    `import { Auth0Client } from "@auth0/nextjs-auth0/server"; export const auth0 = new Auth0Client({ sessionStore });`,
    `import { Auth0Client } from "@auth0/auth0-spa-js"; export const auth0 = new Auth0Client({ domain });`,
    // Auth.js with a database, a look-up, or without a provider of OpenID Connect.
    `${AUTH_JS}export default NextAuth({ adapter, providers: [Auth0({})] });`,
    `${AUTH_JS}export default NextAuth({ adapter, session: { strategy: "database" }, providers: [Auth0({})] });`,
    `${AUTH_JS}export default NextAuth({ session: { strategy }, providers: [Auth0({})] });`,
    `${AUTH_JS}export default NextAuth({ ...config, providers: [Auth0({})] });`,
    `${AUTH_JS}export default NextAuth({ providers: [Auth0({})], callbacks: { async jwt({ token }) { return (await sessions.has(token.jti)) ? token : null; } } });`,
    `${AUTH_JS}import { jwt } from "./callbacks"; export default NextAuth({ providers: [Auth0({})], callbacks: { jwt } });`,
    `${AUTH_JS}import { callbacks } from "./callbacks"; export default NextAuth({ providers: [Auth0({})], callbacks });`,
    `import NextAuth from "next-auth"; import Credentials from "next-auth/providers/credentials"; export default NextAuth({ providers: [Credentials({})] });`,
    `import NextAuth from "./auth"; import Auth0 from "next-auth/providers/auth0"; export default NextAuth({ session: { strategy: "jwt" }, providers: [Auth0({})] });`,
  ],
  invalid: [
    {
      code: `${EXPRESS}app.get("/callback", (req, res) => {\n  res.cookie("session", tokens.id_token, { httpOnly: true, secure: true });\n  res.redirect("/");\n});`,
      errors: [{ messageId: "cookie", at: "tokens.id_token" }],
    },
    {
      code: `import { setCookie } from "hono/cookie";\nimport { Hono } from "hono";\nnew Hono().post("/login", async (c) => {\n  const { idToken } = await c.req.json();\n  setCookie(c, "auth", idToken, { httpOnly: true });\n  return c.redirect("/");\n});`,
      errors: [{ messageId: "cookie", at: ["idToken", 2] }],
    },
    {
      syntax: "ts",
      code: `import { cookies } from "next/headers";\nexport async function signIn(tokens: Tokens) {\n  const jar = await cookies();\n  jar.set({ name: "__Host-token", value: tokens.idToken, httpOnly: true });\n}`,
      errors: [{ messageId: "cookie", at: '{ name: "__Host-token", value: tokens.idToken, httpOnly: true }' }],
    },
    {
      code: `const cookie = require("cookie");\nres.setHeader("Set-Cookie", cookie.serialize("id_token", String(id_token), { httpOnly: true }));`,
      errors: [{ messageId: "cookie", at: "String(id_token)" }],
    },
    {
      code: `import { auth } from "express-openid-connect";\napp.use(auth({ issuerBaseURL, clientID, session: { name: "app" } }));`,
      errors: [
        { messageId: "library", at: ["auth", 2], data: { library: "express-openid-connect", option: "session.store" } },
      ],
    },
    {
      code: `const { auth } = require("express-openid-connect");\napp.use(auth({ issuerBaseURL, backchannelLogout: false }));`,
      errors: [{ messageId: "library", at: ["auth", 2] }],
    },
    {
      syntax: "ts",
      code: `import { Auth0Client } from "@auth0/nextjs-auth0/server";\nexport const auth0 = new Auth0Client();`,
      errors: [
        { messageId: "library", at: ["Auth0Client", 2], data: { library: "@auth0/nextjs-auth0", option: "sessionStore" } },
      ],
    },
    {
      code: `${AUTH_JS}export const { handlers, auth } = NextAuth({ adapter, session: { strategy: "jwt" }, providers: [Auth0({})] });`,
      errors: [{ messageId: "token", at: 'strategy: "jwt"' }],
    },
    {
      name: "Auth.js's default without an adapter",
      code: `${AUTH_JS}export default NextAuth({ providers: [Auth0({ clientId, clientSecret })] });`,
      errors: [{ messageId: "token", at: ["NextAuth", 2] }],
    },
    {
      name: "a provider that is written out",
      code: `import { Auth } from "@auth/core";\nexport const handle = (request) => Auth(request, { secret, session: { strategy: "jwt" }, providers: [{ id: "own", type: "oidc", issuer }] });`,
      errors: [{ messageId: "token", at: 'strategy: "jwt"' }],
    },
    {
      name: "callbacks that only hand things on",
      syntax: "ts",
      code: `import type { NextAuthConfig } from "next-auth";\nimport Keycloak from "next-auth/providers/keycloak";\nexport const config: NextAuthConfig = {\n  session: { strategy: "jwt" },\n  providers: [Keycloak],\n  callbacks: { session: ({ session, token }) => ({ ...session, id: token.sub }) },\n};`,
      errors: [{ messageId: "token", at: 'strategy: "jwt"' }],
    },
  ],
});
