import rule from "../../../src/rules/jwt/jwt-no-token-in-url.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = 'import express from "express";\nconst app = express();\n';
const JWT = 'import jwt from "jsonwebtoken";\n';

runRuleCases("jwt-no-token-in-url", rule, "ts", {
  valid: [
    // where tokens belong
    'import { expressjwt } from "express-jwt";\nexpressjwt({ secret, algorithms, getToken: (req) => req.headers.authorization?.split(" ")[1] ?? null });',
    'import { ExtractJwt, Strategy } from "passport-jwt";\nnew Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey }, verify);',
    "await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });",
    'await fetch("/token", { method: "POST", body: new URLSearchParams({ refresh_token: refreshToken, grant_type: "refresh_token" }) });',
    'const params = new URLSearchParams({ access_token: accessToken });\nawait fetch(url, { method: "POST", body: params });\nawait fetch(url, { method: "POST", body: params.toString() });',
    'const body = `access_token=${accessToken}`;\nawait fetch(url, { method: "POST", body });',
    // RFC 7009 and RFC 7662 send the token in the body
    "await fetch(endpoint, { method: \"POST\", body: new URLSearchParams({ token: accessToken, token_type_hint: \"access_token\" }) });",
    // parameters of OAuth that are right
    "location.href = `${end}?id_token_hint=${idToken}&state=${state}`;",
    "location.href = `${endpoint}?request=${requestJwt}&client_id=${id}`;",
    // links that are followed once
    `${JWT}const token = jwt.sign({ sub }, key, { expiresIn: "1h" });\nawait mailer.send(\`\${base}/reset-password?token=\${token}\`);`,
    `${JWT}function sendInvite(user) {\n  const token = jwt.sign({ sub: user.id }, key, { expiresIn: "7d" });\n  return \`\${base}/join?token=\${token}\`;\n}`,
    `${JWT}const resetToken = jwt.sign({ sub }, key);\nconst url = \`\${base}/p?access_token=\${resetToken}\`;`,
    `${JWT}const token = jwt.sign({ sub, purpose: "verify-email" }, key);\nconst url = \`\${base}/p?token=\${token}\`;`,
    `${JWT}const link = \`\${base}/x?token=\${jwt.sign({ sub }, key)}\`;`,
    `${EXPRESS}app.get("/verify-email", (req, res) => { const { access_token } = req.query; res.send(check(access_token)); });`,
    'import { ExtractJwt, Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass MagicLinkStrategy extends PassportStrategy(Strategy, "magic-link") {\n  constructor() { super({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter("token"), secretOrKey }); }\n}',
    'import passport from "passport";\nimport { ExtractJwt, Strategy } from "passport-jwt";\npassport.use("reset-password", new Strategy({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter("token"), secretOrKey }, verify));',
    // some token, of which nothing is known
    "const url = `${base}/p?token=${token}`;",
    "location.search = `?token=${csrfToken}`;",
    `${EXPRESS}app.get("/", (req, res) => { res.send(find(req.query.token)); });`,
    // keys that are made for addresses
    "const url = `https://api.mapbox.com/geocoding/v5/x.json?access_token=${accessToken}`;",
    "const url = `${tiles}?access_token=${process.env.MAPBOX_ACCESS_TOKEN}`;",
    'const url = "https://example.com/?access_token=pk.abc";',
    // APIs that take it in no other way
    "await fetch(`https://graph.facebook.com/me?fields=id&access_token=${accessToken}`);",
    'const userinfo = {\n  url: "https://api.weixin.qq.com/sns/userinfo",\n  request({ provider, tokens }) {\n    const url = new URL(provider.userinfo.url);\n    url.searchParams.set("access_token", tokens.access_token);\n    return fetch(url);\n  },\n};',
    // the request token of OAuth 1
    "location.href = `https://api.twitter.com/oauth/authenticate?oauth_token=${oauthToken}`;",
    // no other way is open to a page
    "const socket = new WebSocket(`${host}/live?access_token=${accessToken}`);",
    "const url = `wss://example.com/live?access_token=${accessToken}`;",
    // the fragment is not sent
    "location.href = `${base}#access_token=${accessToken}`;",
    // not a request, not a query
    "const { access_token } = await response.json();",
    "const row = await db.query(\"access_token\");",
    "const builder = { query: { access_token: x } };\nlog(builder.query.access_token);",
    "cache.get(\"access_token\");\nparams.set(\"access_token\", token);",
    'import { expressjwt } from "./jwt.ts";\nexpressjwt({ getToken: (req) => req.query.token });',
    'import { Provider } from "oidc-provider";\nnew Provider(issuer, { acceptQueryParamAccessTokens: false, ...configuration });',
    'import axios from "axios";\naxios.get(url, { params: { page }, headers: { authorization: `Bearer ${accessToken}` } });\naxios.post(url, { access_token: accessToken });',
  ],
  invalid: [
    {
      code: 'import { ExtractJwt, Strategy } from "passport-jwt";\nnew Strategy({ jwtFromRequest: ExtractJwt.fromUrlQueryParameter("token"), secretOrKey }, verify);',
      errors: [{ messageId: "accepted", at: 'ExtractJwt.fromUrlQueryParameter("token")', data: { library: "passport-jwt" } }],
    },
    {
      syntax: "js",
      code: 'const { ExtractJwt, Strategy } = require("passport-jwt");\nconst extract = ExtractJwt.fromExtractors([\n  ExtractJwt.fromAuthHeaderAsBearerToken(),\n  ExtractJwt.fromUrlQueryParameter("access_token"),\n  (req) => req.query.jwt,\n]);\nnew Strategy({ jwtFromRequest: extract, secretOrKey }, verify);',
      errors: [
        { messageId: "accepted", at: 'ExtractJwt.fromUrlQueryParameter("access_token")' },
        { messageId: "read", at: "req.query.jwt" },
      ],
    },
    {
      code: 'import { ExtractJwt, Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass JwtStrategy extends PassportStrategy(Strategy) {\n  constructor() {\n    super({ jwtFromRequest: (request: Request) => request.query["t"], secretOrKey });\n  }\n}\nconst old = ExtractJwt.versionOneCompatibility({ authScheme: "Bearer" });',
      errors: [
        { messageId: "read", at: 'request.query["t"]' },
        { messageId: "accepted", at: 'ExtractJwt.versionOneCompatibility({ authScheme: "Bearer" })' },
      ],
    },
    {
      code: 'import { expressjwt } from "express-jwt";\nexpressjwt({\n  secret,\n  algorithms: ["HS256"],\n  getToken(req) {\n    if (req.headers.authorization) return req.headers.authorization.slice(7);\n    return req.query && req.query.token;\n  },\n});',
      errors: [{ messageId: "read", at: "req.query.token" }],
    },
    {
      code: 'import jwt from "koa-jwt";\nconst getToken = (ctx) => ctx.request.query.ticket;\napp.use(jwt({ secret, getToken }));',
      errors: [{ messageId: "read", at: "ctx.request.query.ticket" }],
    },
    {
      code: 'import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret, verify: { extractToken: (request) => request.query.token } });\napp.get("/", async (request, reply) => request.jwtVerify({ extractToken: ({ query }) => query.ticket }));',
      errors: [
        { messageId: "read", at: "request.query.token" },
        { messageId: "read", at: "query.ticket" },
      ],
    },
    {
      code: 'import { Provider } from "oidc-provider";\nnew Provider(issuer, { acceptQueryParamAccessTokens: true, clients });',
      errors: [{ messageId: "accepted", at: "acceptQueryParamAccessTokens: true", data: { library: "oidc-provider" } }],
    },
    {
      code: 'import OAuth2Server from "@node-oauth/oauth2-server";\nconst oauth = new OAuth2Server({ model, allowBearerTokensInQueryString: true });\noauth.authenticate(request, response, { allowBearerTokensInQueryString: true });',
      errors: [
        { messageId: "accepted", at: ["allowBearerTokensInQueryString: true", 1], data: { library: "oauth2-server" } },
        { messageId: "accepted", at: ["allowBearerTokensInQueryString: true", 2] },
      ],
    },
    {
      name: "handlers of several frameworks",
      code: `${EXPRESS}app.get("/data", (req, res) => {\n  const token = req.headers.authorization?.split(" ")[1] || req.query.token;\n  const { access_token: given } = req.query;\n  res.json(load(token, given));\n});`,
      errors: [
        { messageId: "read", at: "req.query.token" },
        { messageId: "read", at: "access_token: given" },
      ],
    },
    {
      code: 'import { Hono } from "hono";\nconst app = new Hono();\napp.get("/feed", async (c) => {\n  const token = c.req.query("access_token");\n  return c.json(await load(token));\n});\nexport async function GET(request: Request) {\n  const token = new URL(request.url).searchParams.get("access_token");\n  return Response.json(await load(token));\n}',
      errors: [
        { messageId: "read", at: 'c.req.query("access_token")' },
        { messageId: "read", at: 'new URL(request.url).searchParams.get("access_token")' },
      ],
    },
    {
      code: `${EXPRESS}${JWT}app.get("/callback", (req, res) => {\n  const token = jwt.sign({ sub: req.user.id }, key, { expiresIn: "1h" });\n  res.redirect(\`\${client}/signed-in?token=\${token}\`);\n});`,
      errors: [{ messageId: "written", at: ["token", 4], data: { name: "token" } }],
    },
    {
      code: "await fetch(`https://api.example.com/me?access_token=${accessToken}`);\nawait fetch(base + \"/me?fields=id&access_token=\" + encodeURIComponent(session.token));",
      errors: [
        { messageId: "written", at: "accessToken", data: { name: "access_token" } },
        { messageId: "written", at: "session.token" },
      ],
    },
    {
      code: 'const url = new URL("/me", base);\nurl.searchParams.set("access_token", accessToken);\nurl.searchParams.append("jwt", await getJwt());',
      errors: [
        { messageId: "written", at: "accessToken" },
        { messageId: "written", at: "await getJwt()" },
      ],
    },
    {
      code: 'const params = new URLSearchParams({ fields: "id", access_token: accessToken });\nparams.append("id_token", idToken);\nawait fetch(`${base}/me?${params}`);\nlocation.search = new URLSearchParams([["refresh_token", refreshToken]]).toString();',
      errors: [
        { messageId: "written", at: "accessToken" },
        { messageId: "written", at: ["idToken", 1] },
        { messageId: "written", at: "refreshToken" },
      ],
    },
    {
      code: 'import axios from "axios";\nimport ky from "ky";\nimport { ofetch } from "ofetch";\nconst api = axios.create({ baseURL });\naxios.get(url, { params: { access_token: first } });\napi.get(url, { params: { access_token: accessToken } });\nky.get(url, { searchParams: { auth_token: second } });\nofetch(url, { query: { jwt: third } });',
      errors: [
        { messageId: "written", at: "first" },
        { messageId: "written", at: "accessToken" },
        { messageId: "written", at: "second" },
        { messageId: "written", at: "third" },
      ],
    },
  ],
});
