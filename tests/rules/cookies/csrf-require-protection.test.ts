import rule from "../../../src/rules/cookies/csrf-require-protection.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS = `import express from "express";\nimport session from "express-session";\nconst app = express();\n`;
const SESSION = `app.use(session({ secret, cookie: { sameSite: "lax" } }));\n`;
const TRANSFER = `app.post("/transfer", (req, res) => { transfer(req.session.userId, req.body); });\n`;

/** An Express app with more imports before it, middleware after its session, and other routes. */
const express = ({ imports = "", use = "", routes = TRANSFER, session = SESSION } = {}): string =>
  `${imports}${EXPRESS}${session}${use}${routes}`;

const missing = (at: string | readonly [string, number], data: Readonly<Record<string, string>>) => ({ messageId: "missing", at, data });
const ofExpress = (route = "POST /transfer", at = "session") =>
  ({ messageId: "missing", at: [at, 3] as const, data: { name: "`connect.sid`", route, protection: "csrf-csrf or csrf-sync" } });

runRuleCases("csrf-require-protection", rule, "js", {
  valid: [
    { name: "a Strict session", code: express({ session: `app.use(session({ secret, cookie: { sameSite: "strict" } }));\n` }) },
    { name: "SameSite is not known", code: express({ session: `app.use(session({ secret, cookie: { sameSite } }));\n` }) },
    { name: "options of another file", code: express({ imports: `import { options } from "./session.js";\n`, session: `app.use(session(options));\n` }) },
    { name: "csrf-csrf", code: express({ imports: `import { doubleCsrf } from "csrf-csrf";\nconst { doubleCsrfProtection } = doubleCsrf(options);\n`, use: `app.use(doubleCsrfProtection);\n` }) },
    { name: "csrf-csrf on the route", code: express({ imports: `import { doubleCsrf } from "csrf-csrf";\nconst csrf = doubleCsrf(options);\n`, routes: `app.post("/transfer", csrf.doubleCsrfProtection, (req) => transfer(req.session.userId));\n` }) },
    { name: "csrf-sync", code: express({ imports: `import { csrfSync } from "csrf-sync";\nconst { csrfSynchronisedProtection } = csrfSync();\n`, use: `app.use(csrfSynchronisedProtection);\n` }) },
    { name: "lusca.csrf", code: express({ imports: `import lusca from "lusca";\n`, use: `app.use(lusca.csrf());\n` }) },
    { name: "lusca with its option", code: express({ imports: `import lusca from "lusca";\n`, use: `app.use(lusca({ csrf: true, xframe: "DENY" }));\n` }) },
    { name: "lusca with options of another file", code: express({ imports: `import lusca from "lusca";\nimport { options } from "./lusca.js";\n`, use: `app.use(lusca(options));\n` }) },
    { name: "tiny-csrf", code: express({ imports: `import csurf from "tiny-csrf";\n`, use: `app.use(csurf(key));\n` }) },
    { name: "csurf, withdrawn as it is", code: express({ imports: `import csurf from "csurf";\n`, use: `app.use(csurf());\n` }) },
    { name: "its fork", code: express({ imports: `import csurf from "@dr.pogodin/csurf";\n`, use: `app.use(csurf());\n` }) },
    { name: "express-csrf-double-submit-cookie", code: express({ imports: `import csrfDSC from "express-csrf-double-submit-cookie";\nconst protect = csrfDSC();\n`, routes: `app.post("/transfer", protect.validate, (req) => transfer(req.session.userId));\n` }) },
    { name: "fetch-metadata", code: express({ imports: `import fetchMetadata from "fetch-metadata";\n`, use: `app.use(fetchMetadata());\n` }) },
    { name: "the csrf package in the handler", code: express({ imports: `import Tokens from "csrf";\nconst tokens = new Tokens();\n`, routes: `app.post("/transfer", (req, res) => { if (!tokens.verify(req.session.key, req.body.t)) return res.sendStatus(403); transfer(req.session.userId); });\n` }) },
    { name: "an own check of Origin", code: express({ use: `app.use((req, res, next) => { if (req.get("Origin") !== SITE) return res.sendStatus(403); next(); });\n` }) },
    { name: "an own check of Sec-Fetch-Site", code: express({ use: `app.use((req, res, next) => req.headers["sec-fetch-site"] === "same-origin" ? next() : res.sendStatus(403));\n` }) },
    { name: "an own check in a function of the file", code: express({ routes: `function own(request) { return request.headers.origin === SITE; }\napp.post("/transfer", (req, res) => { if (own(req)) transfer(req.session.userId); });\n` }) },
    { name: "a header of one's own, which forms cannot set", code: express({ use: `app.use((req, res, next) => { req.get("X-Requested-With") ? next() : res.sendStatus(400); });\n` }) },
    { name: "middleware of another file", code: express({ imports: `import { protect } from "./protect.js";\n`, use: `app.use(protect);\n` }) },
    { name: "middleware of another file on the route", code: express({ imports: `import { signedIn } from "./auth.js";\n`, routes: `app.post("/transfer", signedIn, (req) => transfer(req.session.userId));\n` }) },
    { name: "a wrapper of another file", code: express({ imports: `import { wrap } from "./wrap.js";\n`, routes: `app.post("/transfer", wrap((req) => transfer(req.session.userId)));\n` }) },
    { name: "a helper of another file that is given the request", code: express({ imports: `import { check } from "./check.js";\n`, routes: `app.post("/transfer", (req) => { check(req); transfer(req.session.userId); });\n` }) },
    { name: "a helper that is given the headers", code: express({ imports: `import { check } from "./check.js";\n`, routes: `app.post("/transfer", (req) => { check({ headers: req.headers }); transfer(req.session.userId); });\n` }) },
    { name: "a package that is not known", code: express({ imports: `import guard from "some-guard";\n`, use: `app.use(guard());\n` }) },
    { name: "cors with a function that may refuse", code: express({ imports: `import cors from "cors";\n`, use: `app.use(cors({ origin(origin, done) { done(allowed.has(origin) ? null : new Error("no")); } }));\n` }) },
    { name: "cors with options of another file", code: express({ imports: `import cors from "cors";\nimport { options } from "./cors.js";\n`, use: `app.use(cors(options));\n` }) },
    { name: "an app that another function sets up", code: express({ imports: `import { setUp } from "./set-up.js";\n`, use: `setUp(app);\n` }) },
    { name: "a router that is mounted elsewhere", code: `import { Router } from "express";\nimport session from "express-session";\nexport const router = Router();\nrouter.use(session({ secret }));\nrouter.post("/transfer", (req) => transfer(req.session.userId));` },
    { name: "an app that is handed over", syntax: "ts", code: `import type { Express } from "express";\nimport session from "express-session";\nexport default (app: Express) => {\n  app.use(session({ secret }));\n  app.post("/transfer", (req) => transfer(req.session.userId));\n};` },
    { name: "only reading", code: express({ routes: `app.get("/me", (req, res) => res.json(req.session.user));\n` }) },
    { name: "sign-in and sign-out", code: express({ routes: `app.post("/login", (req) => { req.session.userId = find(req.body).id; });\napp.post("/logout", (req) => { audit(req.session.userId); req.session.destroy(); });\n` }) },
    { name: "a route for everybody", code: express({ routes: `app.post("/contact", (req, res) => { mail(req.body); });\n` }) },
    { name: "the session of a guest", code: express({ routes: `app.post("/cart", (req) => { req.session.cart.push(req.body.id); });\n` }) },
    { name: "every method", code: express({ routes: `app.all("/graphql", (req) => run(req.session.userId));\n` }) },
    { name: "no cookie of the user's: a bearer token", code: `import express from "express";\nconst app = express();\napp.post("/transfer", (req) => transfer(verify(req.headers.authorization)));\napp.get("/", (req, res) => res.cookie("session", id));` },
    { name: "another cookie than the one that is read", code: `import express from "express";\nconst app = express();\napp.post("/theme", (req, res) => { res.cookie("session", id); save(req.cookies.theme); });` },
    { name: "a cookie that is taken away", code: `import express from "express";\nconst app = express();\napp.post("/transfer", (req, res) => { res.clearCookie("session"); transfer(req.cookies.session); });` },
    { name: "methods of the name", code: `import session from "express-session";\nimport { app } from "./app.js";\napp.use(session({ secret }));\napp.post("/transfer", (req) => transfer(req.session.userId));` },
    { name: "Hono's csrf", code: `import { Hono } from "hono";\nimport { csrf } from "hono/csrf";\nimport { getCookie, setCookie } from "hono/cookie";\nconst app = new Hono();\napp.use(csrf());\napp.post("/in", (c) => setCookie(c, "session", id));\napp.post("/transfer", (c) => c.json(transfer(getCookie(c, "session"))));` },
    { name: "a Hono app that another may mount", code: `import { Hono } from "hono";\nimport { getCookie, setCookie } from "hono/cookie";\nconst app = new Hono();\napp.post("/in", (c) => setCookie(c, "session", id));\napp.post("/transfer", (c) => c.json(transfer(getCookie(c, "session"))));\nexport default app;` },
    { name: "Fastify's protection as a hook", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nimport csrf from "@fastify/csrf-protection";\nconst app = fastify();\napp.register(session, { secret });\napp.register(csrf);\napp.addHook("preHandler", app.csrfProtection);\napp.post("/transfer", async (request) => transfer(request.session.userId));\napp.listen();` },
    { name: "Fastify's protection of one route", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nconst app = fastify();\napp.register(session, { secret });\napp.post("/transfer", { onRequest: app.csrfProtection }, async (request) => transfer(request.session.userId));\napp.listen();` },
    { name: "a Fastify plugin of another file", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nimport security from "./security.js";\nconst app = fastify();\napp.register(session, { secret });\napp.register(security);\napp.post("/transfer", async (request) => transfer(request.session.userId));\napp.listen();` },
    { name: "koa-csrf", code: `import Koa from "koa";\nimport Router from "@koa/router";\nimport session from "koa-session";\nimport CSRF from "koa-csrf";\nconst app = new Koa();\nconst router = new Router();\napp.use(session({}, app));\napp.use(new CSRF());\nrouter.post("/transfer", (ctx) => transfer(ctx.session.userId));\napp.use(router.routes());` },
    { name: "crumb", code: `import Hapi from "@hapi/hapi";\nimport crumb from "@hapi/crumb";\nimport yar from "@hapi/yar";\nconst server = Hapi.server();\nawait server.register([{ plugin: yar, options: {} }, { plugin: crumb, options: {} }]);\nserver.route({ method: "POST", path: "/transfer", handler: (request) => transfer(request.yar.get("userId")) });\nawait server.start();` },
    { name: "SvelteKit checks by itself", filename: "src/routes/+page.server.js", code: `import { fail } from "@sveltejs/kit";\nexport const actions = { transfer: async ({ cookies }) => { cookies.set("session", id, { path: "/", sameSite: "lax" }); transfer(cookies.get("session")); } };` },
    { name: "Next's server actions check by themselves", filename: "app/actions.js", code: `"use server";\nimport { cookies } from "next/headers";\nexport async function transfer() { const jar = await cookies(); jar.set("session", id, { sameSite: "lax" }); move(jar.get("session")); }` },
    { name: "Next's route handlers run behind a middleware that is another file", filename: "app/api/route.js", code: `import { cookies } from "next/headers";\nexport async function POST() { const jar = await cookies(); jar.set("session", id, { sameSite: "lax" }); move(jar.get("session").value); }` },
    { name: "Nest's guards may be global", syntax: "ts", code: `import { Controller, Post, Req } from "@nestjs/common";\nimport type { Request } from "express";\nimport session from "express-session";\nexport const middleware = session({ secret });\n@Controller("transfer") export class Transfers { @Post() create(@Req() req: Request) { transfer(req.session.userId); } }` },
  ],
  invalid: [
    { name: "Lax", code: express(), errors: [ofExpress()] },
    { name: "absent", code: express({ session: `app.use(session({ secret }));\n` }), errors: [ofExpress()] },
    { name: "None", code: express({ session: `app.use(session({ secret, cookie: { sameSite: "none", secure: true } }));\n` }), errors: [ofExpress()] },
    { name: "the name of the session", code: express({ session: `app.use(session({ name: "desk.sid", secret }));\n` }), errors: [missing(`"desk.sid"`, { name: "`desk.sid`", route: "POST /transfer", protection: "csrf-csrf or csrf-sync" })] },
    { name: "known middleware that checks nothing", code: express({ imports: `import helmet from "helmet";\nimport cors from "cors";\nimport morgan from "morgan";\n`, use: `app.use(helmet(), cors({ origin: process.env.SITE, credentials: true }), morgan("tiny"), express.json());\napp.use(cors());\n` }), errors: [ofExpress()] },
    { name: "a guard of the file", code: express({ use: `const signedIn = (req, res, next) => req.session.user ? next() : res.redirect("/login");\n`, routes: `app.put("/account/email", signedIn, async (req, res) => { await save(req.body.email); });\n` }), errors: [ofExpress("PUT /account/email")] },
    { name: "a guard that is made by a function of the file", code: express({ use: `const need = (role) => (req, res, next) => req.session.user.role === role ? next() : res.sendStatus(403);\n`, routes: `app.delete("/users/:id", need("admin"), (req) => remove(req.params.id));\n` }), errors: [ofExpress("DELETE /users/:id")] },
    { name: "protection of another part", code: express({ imports: `import { csrfSync } from "csrf-sync";\nconst { csrfSynchronisedProtection } = csrfSync();\n`, use: `app.use("/admin", csrfSynchronisedProtection);\n` }), errors: [ofExpress()] },
    { name: "protection that comes too late", code: express({ imports: `import csurf from "@dr.pogodin/csurf";\n`, routes: `${TRANSFER}app.use(csurf());\n` }), errors: [ofExpress()] },
    { name: "a router that the file mounts", code: express({ routes: `const accounts = express.Router();\naccounts.patch("/:id", (req, res) => { save(req.session.userId, req.body); });\napp.use("/accounts", accounts);\n` }), errors: [ofExpress("PATCH /accounts/:id")] },
    { name: "the first of several routes", code: express({ routes: `app.get("/", (req) => req.session.user);\napp.post("/a", (req) => move(req.session.user));\napp.post("/b", (req) => move(req.session.user));\n` }), errors: [ofExpress("POST /a")] },
    { name: "Passport's user", code: express({ imports: `import passport from "passport";\n`, use: `app.use(passport.initialize());\napp.use(passport.session());\n`, routes: `app.post("/posts", (req, res) => { if (!req.isAuthenticated()) return res.sendStatus(401); save(req.user.id, req.body); });\n` }), errors: [ofExpress("POST /posts")] },
    { name: "a helper of the file that looks at the session only", code: express({ routes: `function userOf(request) { return request.session.userId; }\napp.post("/transfer", (req) => transfer(userOf(req)));\n` }), errors: [ofExpress()] },
    { name: "a log of the request", code: express({ imports: `import pino from "pino";\nconst log = pino();\n`, routes: `app.post("/transfer", (req, res) => { log.info({ req }, "transfer"); console.log(req.headers); transfer(req.session.userId); res.set("X-Done", "1"); });\n` }), errors: [ofExpress()] },
    { name: "validators", code: express({ imports: `import { body, validationResult } from "express-validator";\n`, routes: `app.post("/transfer", body("to").isEmail(), (req, res) => { if (validationResult(req).isEmpty()) transfer(req.session.userId); });\n` }), errors: [ofExpress()] },
    { name: "an async handler", code: express({ imports: `import asyncHandler from "express-async-handler";\n`, routes: `app.post("/transfer", asyncHandler(async (req) => { await transfer(req.session.userId); }));\n` }), errors: [ofExpress()] },
    { name: "a destructured session", code: express({ routes: `app.post("/transfer", ({ session, body }) => { const { userId } = session; transfer(userId, body); });\n` }), errors: [ofExpress()] },
    {
      name: "CommonJS, cookie-session",
      code: `const express = require("express");\nconst cookieSession = require("cookie-session");\nconst app = express();\napp.use(cookieSession({ name: "s", keys, sameSite: "lax" }));\napp.post("/transfer", function (req, res) { transfer(req.session.user); });\nmodule.exports = app;`,
      errors: [missing(`"s"`, { name: "`s`", route: "POST /transfer", protection: "csrf-csrf or csrf-sync" })],
    },
    {
      name: "a cookie of one's own, TypeScript",
      syntax: "ts",
      code: `import express, { type Request, type Response } from "express";\nimport cookieParser from "cookie-parser";\nexport const app = express();\napp.use(cookieParser());\napp.post("/login", (req: Request, res: Response) => { res.cookie("access_token", sign(req.body), { httpOnly: true, sameSite: "lax" }); });\napp.post("/transfer", async (req: Request, res: Response): Promise<void> => { transfer(verify(req.cookies.access_token as string)); });`,
      errors: [missing(`"access_token"`, { name: "`access_token`", route: "POST /transfer", protection: "csrf-csrf or csrf-sync" })],
    },
    {
      name: "express-openid-connect",
      code: `import express from "express";\nimport { auth, requiresAuth } from "express-openid-connect";\nconst app = express();\napp.use(auth({ authRequired: false }));\napp.post("/transfer", requiresAuth(), (req, res) => { transfer(req.body); });`,
      errors: [missing(["auth", 2], { name: "`appSession`", route: "POST /transfer", protection: "csrf-csrf or csrf-sync" })],
    },
    {
      name: "Fastify, the protection registered and never used",
      code: `import fastify from "fastify";\nimport session from "@fastify/session";\nimport csrf from "@fastify/csrf-protection";\nconst app = fastify();\napp.register(session, { secret, cookieName: "id", cookie: { sameSite: "lax" } });\napp.register(csrf);\napp.post("/transfer", async (request) => transfer(request.session.userId));\nawait app.listen({ port });`,
      errors: [missing(`"id"`, { name: "`id`", route: "POST /transfer", protection: "@fastify/csrf-protection" })],
    },
    {
      name: "a Fastify scope",
      code: `const app = require("fastify")();\napp.register(require("@fastify/secure-session"), { key, cookieName: "id", cookie: { sameSite: "lax" } });\napp.register(async (api) => {\n  api.route({ method: "PUT", url: "/email", handler: async (request) => save(request.session.get("userId")) });\n}, { prefix: "/account" });\napp.listen({ port });`,
      errors: [missing(`"id"`, { name: "`id`", route: "PUT /account/email", protection: "@fastify/csrf-protection" })],
    },
    {
      name: "Hono",
      code: `import { serve } from "@hono/node-server";\nimport { Hono } from "hono";\nimport { getCookie, setCookie } from "hono/cookie";\nimport { logger } from "hono/logger";\nconst app = new Hono();\napp.use(logger());\napp.post("/login", (c) => { setCookie(c, "session", id, { sameSite: "Lax" }); return c.body(null); });\napp.post("/transfer", async (c) => { await transfer(getCookie(c, "session")); return c.body(null); });\nserve(app);`,
      errors: [missing([`"session"`, 1], { name: "`session`", route: "POST /transfer", protection: "csrf() of hono/csrf" })],
    },
    {
      name: "Koa",
      code: `import Koa from "koa";\nimport Router from "@koa/router";\nimport session from "koa-session";\nimport bodyParser from "koa-bodyparser";\nconst app = new Koa();\nconst router = new Router({ prefix: "/account" });\napp.use(session({ key: "k" }, app));\napp.use(bodyParser());\nrouter.del("/:id", async (ctx) => { await remove(ctx.session.userId); });\napp.use(router.routes());\napp.listen(3000);`,
      errors: [missing(`"k"`, { name: "`k`", route: "DELETE /account/:id", protection: "koa-csrf" })],
    },
    {
      name: "hapi",
      code: `import Hapi from "@hapi/hapi";\nimport yar from "@hapi/yar";\nconst server = Hapi.server({ port });\nawait server.register({ plugin: yar, options: { name: "y", cookieOptions: { password } } });\nserver.route({ method: "POST", path: "/transfer", options: { handler: (request, h) => transfer(request.yar.get("userId")) } });\nawait server.start();`,
      errors: [missing(`"y"`, { name: "`y`", route: "POST /transfer", protection: "@hapi/crumb" })],
    },
    {
      name: "Elysia",
      code: `import { Elysia } from "elysia";\nnew Elysia()\n  .post("/login", ({ cookie }) => { cookie.session.set({ value: id, sameSite: "lax" }); })\n  .post("/transfer", ({ cookie, body }) => { move(cookie.session.value, body); })\n  .listen(3000);`,
      errors: [missing(["cookie.session", 1], { name: "`session`", route: "POST /transfer", protection: "a check of Origin and Sec-Fetch-Site" })],
    },
    {
      name: "h3",
      code: `import { createServer } from "node:http";\nimport { createApp, createRouter, defineEventHandler, getCookie, setCookie, toNodeListener } from "h3";\nconst app = createApp();\nconst router = createRouter();\nrouter.post("/login", defineEventHandler((event) => { setCookie(event, "session", id); }));\nrouter.post("/transfer", defineEventHandler(async (event) => { await move(getCookie(event, "session")); }));\napp.use(router);\ncreateServer(toNodeListener(app)).listen(3000);`,
      errors: [missing([`"session"`, 1], { name: "`session`", route: "POST /transfer", protection: "a check of Origin and Sec-Fetch-Site" })],
    },
  ],
});
