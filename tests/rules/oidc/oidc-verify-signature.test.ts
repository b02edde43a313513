import rule from "../../../src/rules/oidc/oidc-verify-signature.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = 'import express from "express";\nconst app = express();\n';
const JOSE = 'import { decodeJwt } from "jose";\n';
const STRICT = [{ tokenEndpoint: false }];

runRuleCases("oidc-verify-signature", rule, "js", {
  valid: [
    // Straight from the token endpoint.
    `${JOSE}const tokens = await response.json(); const claims = decodeJwt(tokens.id_token); const user = await users.findByEmail(claims.email);`,
    `import * as arctic from "arctic"; const claims = arctic.decodeIdToken(tokens.idToken()); await db.user.upsert({ where: { id: claims.sub } });`,
    `${EXPRESS}${JOSE}app.get("/callback", async (req, res) => {
  const tokens = await exchange(req.query.code);
  req.session.user = decodeJwt(tokens.id_token);
});`,
    // Shown, logged, looked at before the verification: no decision.
    `${EXPRESS}${JOSE}app.post("/login", (req, res) => { const { name, picture } = decodeJwt(req.body.id_token); res.json({ name, picture }); });`,
    `${EXPRESS}${JOSE}app.post("/login", (req, res) => { const claims = decodeJwt(req.body.id_token); console.log(claims.sub); });`,
    `${EXPRESS}${JOSE}app.post("/login", (req, res) => { const { iss } = decodeJwt(req.body.id_token); const keys = providers[iss].keys; });`,
    `${EXPRESS}${JOSE}app.post("/login", (req, res) => { const claims = decodeJwt(req.body.id_token); cache.get(claims.sub); });`,
    `import { jwtDecode } from "jwt-decode"; function Login() { return onSuccess((response) => setUser(jwtDecode(response.credential))); }`,
    `import { jwtDecode } from "jwt-decode"; class Auth { user; read(idToken) { this.user = jwtDecode(idToken); } }`,
    // Verified as well.
    `${EXPRESS}import { decodeJwt, jwtVerify } from "jose"; app.post("/login", async (req, res) => {
  const { iss } = decodeJwt(req.body.id_token);
  const { payload } = await jwtVerify(req.body.id_token, keys(iss), { issuer: iss, audience });
  req.session.user = payload.sub;
});`,
    `${EXPRESS}${JOSE}app.post("/login", async (req, res) => {
  const { id_token } = req.body;
  await verifyGoogleToken(id_token);
  req.session.user = decodeJwt(id_token).sub;
});`,
    `${EXPRESS}${JOSE}app.post("/login", async (req, res) => { const claims = await validateClaims(decodeJwt(req.body.idToken)); req.session.user = claims.sub; });`,
    // Perhaps verified: in a function of the file that is given some token.
    `${EXPRESS}import { decodeJwt, jwtVerify } from "jose";
const google = async (idToken) => (await jwtVerify(idToken, jwks, { issuer, audience })).payload;
app.post("/login", async (req, res) => { const { sub } = decodeJwt(req.body.idToken); await google(req.body.idToken); req.session.user = sub; });`,
    // A token of the session, whatever comes from elsewhere.
    `${EXPRESS}${JOSE}app.get("/me", (req, res) => { req.user = decodeJwt(req.session.idToken); });`,
    `${JOSE}export async function signIn(idToken) { const { email } = decodeJwt(idToken); return users.findByEmail(email); }`,
    // No ID token, as far as the file shows: the rules about JSON Web Tokens judge it.
    `${EXPRESS}${JOSE}app.use((req, res, next) => { req.user = decodeJwt(req.headers.authorization); next(); });`,
    `${EXPRESS}import { UnsecuredJWT } from "jose"; app.post("/", (req, res) => { req.session.user = UnsecuredJWT.decode(req.body.token); });`,
    // Not the libraries' functions.
    `${EXPRESS}import { decodeJwt } from "./jwt"; app.post("/login", (req, res) => { req.session.user = decodeJwt(req.body.id_token).sub; });`,
    `${EXPRESS}import jwt from "jsonwebtoken"; app.post("/login", (req, res) => { req.session.user = jwt.verify(req.body.id_token, key).sub; });`,
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ issuer, ignoreSignature: false });`,
    `import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({ ...config });`,
    `const auth = new OktaAuth({ ignoreSignature: true });`,
    // With the option: what is only shown, and what the client compares itself.
    { code: `${JOSE}const { name } = decodeJwt(tokens.id_token); render(name);`, options: STRICT },
    {
      code: `import * as client from "openid-client"; ${JOSE}const claims = decodeJwt(tokens.id_token); await client.fetchUserInfo(config, tokens.access_token, claims.sub);`,
      options: STRICT,
    },
    {
      code: `${JOSE}import { jwtVerify } from "jose"; const { payload } = await jwtVerify(tokens.id_token, jwks, { issuer }); await users.findById(payload.sub);`,
      options: STRICT,
    },
  ],
  invalid: [
    {
      code: `${EXPRESS}${JOSE}app.post("/login", async (req, res) => {
  const { email } = decodeJwt(req.body.id_token);
  const user = await db.user.findUnique({ where: { email } });
  res.json(user);
});`,
      errors: [
        {
          messageId: "decoded",
          at: ["decodeJwt", 2],
          data: { name: "decodeJwt", claim: "its claim `email`", instead: "`jwtVerify`" },
        },
      ],
    },
    {
      code: `const app = require("express")();\nconst jwt = require("jsonwebtoken");\napp.post("/auth/google", (req, res) => {\n  const claims = jwt.decode(req.body.idToken);\n  req.session.userId = claims.sub;\n  res.redirect("/");\n});`,
      errors: [
        {
          messageId: "decoded",
          at: "decode",
          data: { name: "decode", claim: "its claim `sub`", instead: "`verify`" },
        },
      ],
    },
    {
      name: "beside another request's token, which is verified",
      code: `${EXPRESS}import { decodeJwt, jwtVerify } from "jose";
app.post("/login/a", (req, res) => {
  req.session.user = decodeJwt(req.body.idToken).sub;
});
app.post("/login/b", async (req, res) => {
  const { payload } = await jwtVerify(req.body.idToken, jwks, { issuer, audience });
  req.session.user = payload.sub;
});`,
      errors: [{ messageId: "decoded", at: ["decodeJwt", 2] }],
    },
    {
      name: "beside a client that fetches its token itself",
      code: `${EXPRESS}${JOSE}import * as client from "openid-client";
app.get("/callback", async (req, res) => {
  const tokens = await client.authorizationCodeGrant(config, currentUrl(req));
});
app.post("/login", (req, res) => {
  req.session.user = decodeJwt(req.body.idToken).sub;
});`,
      errors: [{ messageId: "decoded", at: ["decodeJwt", 2] }],
    },
    {
      name: "through functions of the file, decoded by hand",
      code: `${EXPRESS}function parseJwt(token) {
  const base64 = token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/");
  return JSON.parse(Buffer.from(base64, "base64").toString());
}
async function login(idToken) {
  const claims = parseJwt(idToken);
  return User.findOne({ googleId: claims.sub });
}
app.post("/login", async (req, res) => res.json(await login(req.body.idToken)));`,
      errors: [
        {
          messageId: "decoded",
          at: ["parseJwt", 2],
          data: { name: "JSON.parse", claim: "its claim `sub`", instead: "jose's `jwtVerify`" },
        },
      ],
    },
    {
      code: `import { Hono } from "hono";\nimport { jwtDecode } from "jwt-decode";\nnew Hono().post("/login", async (c) => {\n  const { identityToken } = await c.req.json();\n  const claims = jwtDecode(identityToken);\n  const [user] = await db.select().from(users).where(eq(users.appleId, claims.sub));\n  return c.json(user);\n});\nimport { eq } from "drizzle-orm";`,
      errors: [{ messageId: "decoded", at: ["jwtDecode", 2] }],
    },
    {
      name: "what the claims are put into",
      code: `import Fastify from "fastify";\nimport { decodeJwt, SignJWT } from "jose";\nFastify().post("/session", async (request, reply) => {\n  const { sub, email } = decodeJwt(request.body.id_token);\n  const session = { id: sub, email: email.toLowerCase() };\n  return new SignJWT(session).setProtectedHeader({ alg: "HS256" }).sign(secret);\n});`,
      errors: [{ messageId: "decoded", at: ["decodeJwt", 2] }],
    },
    {
      name: "all of the claims",
      code: `${EXPRESS}${JOSE}app.use((req, res, next) => {\n  req.user = decodeJwt(req.cookies.id_token);\n  next();\n});`,
      errors: [{ messageId: "decoded", at: ["decodeJwt", 2], data: { name: "decodeJwt", claim: "what it says", instead: "`jwtVerify`" } }],
    },
    {
      name: "Auth.js's authorize returns who signs in",
      code: `import Credentials from "next-auth/providers/credentials";\nimport { decodeJwt } from "jose";\nexport const provider = Credentials({\n  credentials: { idToken: {} },\n  async authorize(credentials) {\n    const claims = decodeJwt(credentials.idToken);\n    return { id: claims.sub, name: claims.name };\n  },\n});`,
      errors: [{ messageId: "decoded", at: ["decodeJwt", 2] }],
    },
    {
      syntax: "ts",
      code: `import { Body, Controller, Post } from "@nestjs/common";\nimport { JwtService } from "@nestjs/jwt";\n@Controller("auth")\nexport class AuthController {\n  constructor(private readonly jwt: JwtService, private readonly users: UsersService) {}\n  @Post("google")\n  async google(@Body() dto: { idToken: string }) {\n    const payload = this.jwt.decode(dto.idToken);\n    return this.users.findByEmail(payload.email);\n  }\n}`,
      errors: [
        { messageId: "decoded", at: "decode", data: { name: "decode", claim: "its claim `email`", instead: "`verifyAsync`" } },
      ],
    },
    {
      name: "a route that the file's name makes",
      syntax: "ts",
      filename: "/repo/app/api/login/route.ts",
      code: `import { jwtDecode } from "jwt-decode";\nexport async function POST(request: Request) {\n  const { idToken } = await request.json();\n  const { email } = jwtDecode<{ email: string }>(idToken);\n  const rows = await sql\`select * from users where email = \${email}\`;\n  return Response.json(rows);\n}`,
      errors: [{ messageId: "decoded", at: ["jwtDecode", 2] }],
    },
    {
      code: `import { UnsecuredJWT } from "jose";\nconst { payload } = UnsecuredJWT.decode(idToken);`,
      errors: [{ messageId: "unsecured", at: "decode" }],
    },
    {
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nnew OktaAuth({ issuer, clientId, ignoreSignature: true });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "ignoreSignature: true",
          data: { option: "ignoreSignature", library: "okta-auth-js" },
          suggestions: [
            {
              messageId: "remove",
              output: `import { OktaAuth } from "@okta/okta-auth-js";\nnew OktaAuth({ issuer, clientId });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { OktaAuth } from "@okta/okta-auth-js";\nconst auth = new OktaAuth({ issuer });\nawait auth.token.verify(token, { ignoreSignature: true });`,
      errors: [
        {
          messageId: "switchedOff",
          at: "ignoreSignature: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import { OktaAuth } from "@okta/okta-auth-js";\nconst auth = new OktaAuth({ issuer });\nawait auth.token.verify(token, {});`,
            },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { OpenIdConfiguration } from "angular-auth-oidc-client";\nconst config: OpenIdConfiguration = {\n  authority,\n  disableIdTokenValidation: true,\n};`,
      errors: [
        {
          messageId: "switchedOff",
          at: "disableIdTokenValidation: true",
          suggestions: [
            {
              messageId: "remove",
              output: `import { OpenIdConfiguration } from "angular-auth-oidc-client";\nconst config: OpenIdConfiguration = {\n  authority,\n};`,
            },
          ],
        },
      ],
    },
    {
      name: "from the token endpoint, where that is not enough",
      options: STRICT,
      code: `${JOSE}const tokens = await response.json();\nconst claims = decodeJwt(tokens.id_token);\nconst user = await users.findByEmail(claims.email);`,
      errors: [
        {
          messageId: "unseen",
          at: ["decodeJwt", 2],
          data: { name: "decodeJwt", claim: "its claim `email`", instead: "`jwtVerify`" },
        },
      ],
    },
    {
      options: STRICT,
      code: `import * as arctic from "arctic";\nconst claims = arctic.decodeIdToken(tokens.idToken());\nconst session = await createSession(claims.sub);`,
      errors: [
        {
          messageId: "unseen",
          at: "decodeIdToken",
          data: { name: "decodeIdToken", claim: "its claim `sub`", instead: "jose's `jwtVerify`" },
        },
      ],
    },
  ],
});
