import { describe, expect, it } from "vitest";
import { checkOfStep } from "../../../src/models/csrf/request-checks.ts";
import { credentialReads } from "../../../src/models/csrf/credential-reads.ts";
import { routesOf } from "../../../src/models/routes/routes.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** What each step of the first route of a text asks of a request, the handler last. */
function checks(code: string): readonly string[] {
  const sourceCode = parseScript(code);
  const [route] = routesOf(sourceCode);
  return route ? [...route.chain, route.handler].map((step) => checkOfStep(step, sourceCode)) : [];
}

/** A route of an Express app with a middleware before its handler. */
const express = (step: string, imports = ""): string =>
  `import express from "express"; ${imports} express().post("/x", ${step}, (req, res) => { res.json({}); });`;

describe("what a middleware asks of a request", () => {
  it.each([
    [`import { doubleCsrf } from "csrf-csrf"; const { doubleCsrfProtection } = doubleCsrf({});`, "doubleCsrfProtection", "token"],
    [`import { csrfSync } from "csrf-sync"; const csrf = csrfSync();`, "csrf.csrfSynchronisedProtection", "token"],
    [`const csurf = require("csurf");`, "csurf({ cookie: true })", "token"],
    [`import csurf from "@dr.pogodin/csurf";`, "csurf()", "token"],
    [`import csurf from "@sailshq/csurf";`, "csurf()", "token"],
    [``, "express.csrf()", "token"],
    [`import lusca from "lusca";`, "lusca.csrf()", "token"],
    [`import { csrf } from "lusca";`, "csrf({})", "token"],
    [`import lusca from "lusca";`, "lusca({ csrf: { angular: true } })", "token"],
    [`import lusca from "lusca";`, "lusca({ csrf: false })", "unknown"],
    [`import lusca from "lusca";`, "lusca(options)", "token"],
    [`import csurf from "tiny-csrf";`, "csurf(key)", "token"],
    [`import make from "express-csrf-double-submit-cookie"; const csrf = make();`, "csrf.validate", "token"],
    [`import make from "express-csrf-double-submit-cookie"; const csrf = make();`, "csrf", "unknown"],
    [`import fetchMetadata from "fetch-metadata";`, "fetchMetadata()", "origin"],
    [`import helmet from "helmet";`, "helmet()", "none"],
    [`import helmet from "helmet";`, "helmet.noSniff()", "none"],
    [`import cors from "cors";`, "cors()", "none"],
    [`import cors from "cors";`, `cors({ origin: ["https://a.example"] })`, "none"],
    [`import cors from "cors";`, "cors({ origin: process.env.SITE })", "none"],
    [`import cors from "cors";`, "cors({ origin: (origin, done) => done(null, true) })", "unknown"],
    [`import cors from "cors";`, "cors(options)", "unknown"],
    [`import { guard } from "./guard";`, "guard", "unknown"],
    [`import guard from "guard";`, "guard()", "unknown"],
    [``, "(req, res, next) => next()", "none"],
    [``, "(req, res, next) => { req.session.user ? next() : res.redirect('/'); }", "none"],
    [``, "(req, res, next) => { if (req.get('origin') === site) next(); }", "unknown"],
    [``, "(req, res, next) => { if (req.headers['sec-fetch-site'] === 'same-origin') next(); }", "unknown"],
    [``, "(req, res, next) => { if (req.is('json')) next(); }", "unknown"],
    [``, "(req, res, next) => { if (req.body._csrf === req.session.token) next(); }", "unknown"],
    [``, "(req, res, next) => { res.set('X-Custom', '1'); next(); }", "none"],
    [`import { check } from "./check";`, "(req, res, next) => { check(req); next(); }", "unknown"],
    [`import { check } from "./check";`, "(req, res, next) => { check({ ...req.headers }); next(); }", "unknown"],
    [`import { check } from "./check";`, "(req, res, next) => { check([req]); next(); }", "unknown"],
    [`import { find } from "./find";`, "(req, res, next) => { find(req.body.id); next(); }", "none"],
    [`import { find } from "./find";`, "(req, res, next) => { items.map((item) => find(item)); next(); }", "none"],
    [`function own(request) { return request.session.user; }`, "(req, res, next) => { own(req); next(); }", "none"],
    [`function own(request) { return request.headers.origin === site; }`, "(req, res, next) => { if (own(req)) next(); }", "unknown"],
    [`function own(request) { return own(request); }`, "(req, res, next) => { own(req); next(); }", "none"],
    [`import { validationResult } from "express-validator";`, "(req, res, next) => { validationResult(req); next(); }", "none"],
    [`import Tokens from "csrf"; const tokens = new Tokens();`, "(req, res, next) => { if (tokens.verify(a, b)) next(); }", "token"],
    [`import { verify } from "uncsrf";`, "async (req, res, next) => { if (await verify(a, b, c)) next(); }", "token"],
    [`import wrap from "express-async-handler";`, "wrap(async (req, res, next) => next())", "none"],
    [`import { wrap } from "./wrap";`, "wrap(async (req, res, next) => next())", "unknown"],
    [`const wrap = (f) => (req, res, next) => f(req, res, next);`, "wrap(async (req, res, next) => next())", "none"],
  ])("%s %s", (imports, step, expected) => {
    expect(checks(express(step, imports))).toEqual([expected, "none"]);
  });

  it.each([
    [`import { Hono } from "hono"; import { csrf } from "hono/csrf"; new Hono().use(csrf()).post("/x", (c) => c.body(null));`, ["origin", "none"]],
    [`import fastify from "fastify"; const app = fastify(); app.addHook("onRequest", app.csrfProtection); app.post("/x", async () => {});`, ["token", "none"]],
    [`import Koa from "koa"; import Router from "@koa/router"; import CSRF from "koa-csrf"; const r = new Router(); r.post("/x", (ctx) => {}); new Koa().use(new CSRF()).use(r.routes());`, ["token", "none"]],
    [`import Hapi from "@hapi/hapi"; const s = Hapi.server(); s.register({ plugin: require("@hapi/crumb") }); s.route({ method: "POST", path: "/x", handler: () => 1 });`, ["token", "none"]],
    [`import { createCsrfProtect } from "@edge-csrf/nextjs"; const protect = createCsrfProtect({}); "use server"; import express from "express"; express().post("/x", async (req, res) => { await protect(req, res); });`, ["token"]],
    [`import { nextCsrf } from "next-csrf"; const { csrf } = nextCsrf({}); import express from "express"; express().post("/x", csrf((req, res) => {}));`, ["token"]],
    [`import { CSRF } from "remix-utils/csrf/server"; const csrf = new CSRF({}); import { Elysia } from "elysia"; new Elysia().post("/x", async ({ request }) => { await csrf.validate(request); });`, ["token"]],
    [`import { createCsrfMiddleware } from "@csrf-armor/nextjs"; const protect = createCsrfMiddleware({}); import { Elysia } from "elysia"; new Elysia().post("/x", async ({ request }) => { await protect(request); });`, ["token"]],
  ])("%s", (code, expected) => {
    expect(checks(code)).toEqual(expected);
  });
});

describe("what a file reads to know its user", () => {
  const reads = (code: string) => credentialReads(parseScript(code)).map(({ cookie }) => cookie ?? "(session)");
  const inExpress = (body: string): string => `import express from "express"; express().use((req, res, next) => { ${body} });`;

  it.each([
    [inExpress(`find(req.session.userId);`), ["(session)"]],
    [inExpress(`const { user } = req.session;`), ["(session)"]],
    [inExpress(`find(req.user.id);`), ["(session)"]],
    [inExpress(`if (req.isAuthenticated()) next();`), ["(session)"]],
    [inExpress(`find(req.cookies.sid, req.signedCookies["token"]);`), ["sid", "token"]],
    [inExpress(`const { sid } = req.cookies;`), ["sid"]],
    [inExpress(`req.session.userId = id; delete req.session.user; req.session.views += 1; req.session.destroy();`), []],
    [`import Koa from "koa"; new Koa().use((ctx) => { find(ctx.session.userId, ctx.state.user, ctx.cookies.get("sid")); });`, ["(session)", "(session)", "sid"]],
    [`import { Hono } from "hono"; import { getCookie, getSignedCookie } from "hono/cookie"; new Hono().use((c) => { getCookie(c, "sid"); getSignedCookie(c, s, "id"); c.get("user"); c.var.user; c.get("theme"); });`, ["(session)", "sid", "id", "(session)"]],
    [`import Hapi from "@hapi/hapi"; Hapi.server().ext("onPreAuth", (request, h) => find(request.state.sid, request.yar.get("userId"), request.auth.credentials));`, ["sid", "(session)", "(session)"]],
    [`import { Elysia } from "elysia"; new Elysia().get("/", ({ cookie }) => find(cookie.sid.value));`, ["sid"]],
    [`defineEventHandler((event) => { getCookie(event, "sid"); });`, ["sid"]],
    [`getCookie(jar, "sid"); req.session.userId; request.cookies.sid;`, []],
    [`import { cookies } from "next/headers"; const jar = await cookies(); jar.get("sid"); jar.get(name);`, ["sid"]],
  ])("%s", (code, expected) => {
    expect([...reads(code)].sort()).toEqual([...expected].sort());
  });
});
