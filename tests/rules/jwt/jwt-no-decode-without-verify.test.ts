import rule from "../../../src/rules/jwt/jwt-no-decode-without-verify.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = 'import express from "express";\nconst app = express();\n';
const JWT = 'import jwt from "jsonwebtoken";\n';
const DECODE = 'import { jwtDecode } from "jwt-decode";\n';

const decoded = (at: string | readonly [string, number], [name, claim, instead]: readonly [string, string, string]) => ({
  messageId: "decoded" as const,
  at,
  data: { name, claim, instead },
});

runRuleCases("jwt-no-decode-without-verify", rule, "js", {
  valid: [
    // The token is verified in the file.
    `${EXPRESS}${JWT}app.get("/", (req, res) => { const { header } = jwt.decode(req.query.t, { complete: true }); const claims = jwt.verify(req.query.t, keys[header.kid]); if (claims.role !== "admin") res.sendStatus(403); });`,
    `${EXPRESS}${JWT}app.get("/", (req, res) => { jwt.verify(req.query.t, key); if (jwt.decode(req.query.t).role !== "admin") res.sendStatus(403); });`,
    `${EXPRESS}${JWT}app.get("/", async (req, res) => { await verifyToken(req.query.t); if (jwt.decode(req.query.t).role !== "admin") res.sendStatus(403); });`,
    `${EXPRESS}${DECODE}import { expressjwt } from "express-jwt"; app.use(expressjwt({ secret, algorithms })); app.get("/", (req, res) => { if (jwtDecode(req.headers.authorization).role !== "admin") res.sendStatus(403); });`,
    // Something before the handler may have verified it.
    `${EXPRESS}${DECODE}import { requireUser } from "./auth.js"; app.get("/", requireUser, (req, res) => { if (jwtDecode(req.headers.authorization).role !== "admin") res.sendStatus(403); });`,
    `${EXPRESS}${DECODE}import passport from "passport"; app.get("/", passport.authenticate("jwt"), (req, res) => { if (jwtDecode(req.headers.authorization).role !== "admin") res.sendStatus(403); });`,
    // The claims are looked at, and nothing is decided.
    `${EXPRESS}${DECODE}app.get("/", (req, res) => { const { exp } = jwtDecode(req.cookies.token); if (exp < Date.now() / 1000) res.redirect("/login"); });`,
    `${EXPRESS}${JWT}app.get("/", (req, res) => { console.log(jwt.decode(req.headers.authorization).sub); });`,
    `${EXPRESS}${JWT}app.get("/", (req, res) => { if (!jwt.decode(req.headers.authorization)?.sub) res.sendStatus(400); });`,
    `${EXPRESS}${JWT}app.get("/", (req, res) => { const { jti } = jwt.decode(req.body.token); revoked.add(jti); });`,
    // In a browser, a page shows what it may show.
    `${DECODE}const { role } = jwtDecode(store.token); if (role !== "admin") navigate("/");`,
    `${DECODE}export function Admin({ token }) { return jwtDecode(token).isAdmin ? <Panel /> : null; }`,
    // Where the token comes from is not seen.
    `${JWT}export function userOf(token) { return users.findById(jwt.decode(token).sub); }`,
    `${JWT}const { access_token } = await exchange(code); const user = await users.findById(jwt.decode(access_token).sub);`,
    // ID tokens have a rule of their own.
    `${EXPRESS}${DECODE}app.post("/", (req, res) => { req.session.user = jwtDecode(req.body.id_token).sub; });`,
    // Others' functions.
    `${EXPRESS}import { jwtDecode } from "./token.js"; app.get("/", (req, res) => { if (jwtDecode(req.headers.authorization).role !== "admin") res.sendStatus(403); });`,
    `${EXPRESS}import jwt from "jsonwebtoken"; app.get("/", (req, res) => { const query = decode(req.query.q); if (query.role !== "admin") res.sendStatus(403); });`,
  ],
  invalid: [
    {
      code: `${EXPRESS}${JWT}app.get("/admin", (req, res) => {\n  const claims = jwt.decode(req.headers.authorization.split(" ")[1]);\n  if (claims.role !== "admin") return res.sendStatus(403);\n  res.json(reports);\n});`,
      errors: [decoded("decode", ["decode", "its claim `role`", "`verify`"])],
    },
    {
      name: "a middleware that says who is signed in",
      code: `const jwt = require("jsonwebtoken");\nmodule.exports = function authenticate(req, res, next) {\n  req.user = jwt.decode(req.cookies.token);\n  next();\n};`,
      errors: [decoded("decode", ["decode", "what it says", "`verify`"])],
    },
    {
      name: "a list of roles, taken apart",
      code: `${EXPRESS}${DECODE}app.use(express.json());\napp.get("/", (req, res) => {\n  const { roles } = jwtDecode(req.header("x-token"));\n  if (!roles.includes("admin")) return res.sendStatus(403);\n  res.json(reports);\n});`,
      errors: [decoded(["jwtDecode", 2], ["jwtDecode", "its claim `roles`", "jose's `jwtVerify`"])],
    },
    {
      code: `${EXPRESS}import { decodeJwt } from "jose";\napp.delete("/users/:id", (req, res) => {\n  const claims = decodeJwt(req.headers["x-token"]);\n  if (claims.sub !== req.params.id) return res.sendStatus(403);\n  res.sendStatus(204);\n});`,
      errors: [decoded(["decodeJwt", 2], ["decodeJwt", "its claim `sub`", "`jwtVerify`"])],
    },
    {
      name: "by hand",
      code: `${EXPRESS}app.get("/", (req, res) => {\n  const claims = JSON.parse(Buffer.from(req.cookies.token.split(".")[1], "base64url").toString());\n  if (!claims.isAdmin) return res.sendStatus(403);\n  res.json(reports);\n});`,
      errors: [decoded("JSON.parse", ["JSON.parse", "its claim `isAdmin`", "jose's `jwtVerify`"])],
    },
    {
      name: "a scope",
      code: `import { Hono } from "hono";\nimport { decode } from "hono/jwt";\nconst app = new Hono();\napp.post("/", async (c) => {\n  const { payload } = decode(c.req.header("x-token"));\n  if (!payload.scope.split(" ").includes("write")) return c.text("no", 403);\n  return c.text("done");\n});`,
      errors: [decoded(["decode", 2], ["decode", "its claim `scope`", "`verifyWithJwks`"])],
    },
    {
      name: "a list of those who may",
      code: `import Fastify from "fastify";\nimport { createDecoder } from "fast-jwt";\nconst decode = createDecoder();\nconst app = Fastify();\napp.get("/", async (request, reply) => {\n  const { email } = decode(request.headers.authorization);\n  if (!ADMINS.has(email)) return reply.code(403).send();\n  return reports;\n});`,
      errors: [decoded(["decode", 2], ["createDecoder", "its claim `email`", "`createVerifier`"])],
    },
    {
      name: "the user is looked up",
      code: `${EXPRESS}${JWT}app.get("/me", async (req, res) => {\n  const { id } = jwt.decode(req.headers.authorization);\n  res.json(await User.findById(id));\n});`,
      errors: [decoded("decode", ["decode", "its claim `id`", "`verify`"])],
    },
    {
      syntax: "ts",
      filename: "app/api/orders/route.ts",
      name: "a route of Next, with a cookie",
      code: `import { cookies } from "next/headers";\nimport { jwtDecode } from "jwt-decode";\nexport async function GET() {\n  const token = (await cookies()).get("token")!.value;\n  const claims = jwtDecode<Claims>(token);\n  if (claims.role !== "admin") return new Response(null, { status: 403 });\n  return Response.json(orders);\n}`,
      errors: [decoded(["jwtDecode", 2], ["jwtDecode", "its claim `role`", "jose's `jwtVerify`"])],
    },
    {
      syntax: "ts",
      code: `import { Controller, Get, Headers } from "@nestjs/common";\nimport { JwtService } from "@nestjs/jwt";\n@Controller("admin")\nexport class Admin {\n  constructor(private readonly jwt: JwtService) {}\n  @Get()\n  list(@Headers("x-token") token: string) {\n    const claims = this.jwt.decode(token) as Claims;\n    if (claims.tenantId !== TENANT) throw new ForbiddenException();\n    return this.reports;\n  }\n}`,
      errors: [decoded("decode", ["decode", "its claim `tenantId`", "`verifyAsync`"])],
    },
    {
      name: "a switch, and a function of the file that decodes",
      code: `${EXPRESS}${JWT}const claimsOf = (token) => jwt.decode(token);\napp.get("/", (req, res) => {\n  switch (claimsOf(req.query.token).role) {\n    case "admin": return res.json(reports);\n    default: return res.sendStatus(403);\n  }\n});`,
      errors: [decoded(["claimsOf", 2], ["decode", "its claim `role`", "`verify`"])],
    },
  ],
});
