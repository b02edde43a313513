import { describe, expect, it } from "vitest";
import { COOKIE_LIBRARIES } from "../../../src/libraries/cookies/cookie-libraries.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { rowsOf } from "../../../src/models/cookies/call-match.ts";
import { readCookies, sourceCodeOf, summary } from "./read-cookies.ts";

/** Code by library, with what the model has to say of each cookie in it. */
const CASES: Readonly<Record<string, readonly (readonly [code: string, ...expected: string[]])[]>> = {
  express: [
    [
      `import express from "express"; const app = express(); app.get("/", (q, r) => r.cookie("sid", v));`,
      "express set sid path=/",
    ],
    [
      `const { Router } = require("express"); const router = new Router();
       router.route("/").post(async (req, res) => { res.status(200).cookie("sid", v, { secure: true, maxAge: 60_000 }).end(); });`,
      "express set sid secure path=/ maxAge=60",
    ],
    [`export const login = (req, res, next) => { res.cookie("sid", v, { sameSite: true }); };`, "express set sid sameSite=strict path=/"],
    [`export function failed(err, req, res, next) { res.clearCookie("sid", { secure: true }); }`, "express delete sid secure path=/"],
    [`import type { Request, Response } from "express"; const f = (a: Request, b: Response) => b.cookie("sid", v);`, "express set sid path=/"],
    [`import * as e from "express"; class A { go(@Res({ passthrough: true }) res: e.Response) { res.cookie("sid", v); } }`, "express set sid path=/"],
    [
      `import type { RequestHandler } from "express"; export const login: RequestHandler = (a, b) => { b.cookie("sid", v); };`,
      "express set sid path=/",
    ],
    [
      `import express = require("express"); const app = express(); function login(a, b) { b.cookie("sid", v); } app.post("/login", limit, wrap(login));`,
      "express set sid path=/",
    ],
    [`import type { Express } from "express"; export default (app: Express) => { app.get("/", [(a, b) => b.cookie("sid", v)]); };`, "express set sid path=/"],
    [`/** @param {import("express").Response} out */ function f(x, out) { out.cookie("sid", v); }`, "express set sid path=/"],
  ],
  "express-session": [
    [`app.use(require("express-session")({ secret }));`, "express-session session connect.sid httpOnly path=/"],
    [`import session from "express-session"; app.use(session({ secret }));`, "express-session session connect.sid httpOnly path=/"],
    [
      `const session = require("express-session"); app.use(session({ name: "id", cookie: { secure: "auto", maxAge: 3600000 } }));`,
      "express-session session id httpOnly secure? path=/ maxAge=3600",
    ],
    [
      `import * as session from "express-session"; session({ cookie: (req) => ({ secure: true, httpOnly: undefined }) });`,
      "express-session session connect.sid secure path=/",
    ],
    [
      `const session = require("express-session"); const sess = { secret, cookie: {} };
       if (production) { sess.cookie.secure = true; } app.use(session(sess));`,
      "express-session session connect.sid httpOnly secure? path=/",
    ],
    [
      `import type { SessionOptions } from "express-session"; export const options: SessionOptions = { secret, cookie: { sameSite: "lax" } };`,
      "express-session session connect.sid httpOnly sameSite=lax path=/",
    ],
    [
      `import express from "express"; const app = express(); app.get("/", (req, res) => { req.session.cookie.secure = false; });`,
      "express-session session ? httpOnly? partitioned? sameSite? path? domain? maxAge? expires?",
    ],
  ],
  "cookie-session": [
    [
      `const cookieSession = require("cookie-session"); cookieSession({ name: "id", keys, secure: false });`,
      "cookie-session session id httpOnly path=/",
    ],
    [`import cookieSession from "cookie-session"; cookieSession({ keys });`, "cookie-session session session httpOnly secure? path=/"],
  ],
  cookie: [
    [`import { serialize } from "cookie"; serialize("sid", v, { path: "/", maxAge: 60 });`, "cookie set sid path=/ maxAge=60"],
    [`const cookie = require("cookie"); cookie.serialize("sid", v);`, "cookie set sid"],
    [`import { stringifySetCookie } from "cookie"; stringifySetCookie({ name: "sid", value: v, secure: true });`, "cookie set sid secure"],
    [`import * as cookie from "cookie"; cookie.serialize("sid", "", { maxAge: 0 });`, "cookie deletion sid maxAge=0"],
  ],
  "cookie-es": [
    [`import { serialize } from "cookie-es"; serialize("sid", v);`, "cookie-es set sid"],
    [`import { serializeCookie as s } from "cookie-es"; s({ name: "sid", value: v, httpOnly: true });`, "cookie-es set sid httpOnly"],
  ],
  cookies: [
    [`import Cookies from "cookies"; new Cookies(req, res, { keys }).set("sid", v, { maxAge: 1000 });`, "cookies set sid httpOnly secure? path=/ maxAge=1"],
    [`const Cookies = require("cookies"); const jar = new Cookies(req, res); jar.set("sid");`, "cookies deletion sid httpOnly secure? path=/"],
    [`import Cookies from "cookies"; const f = (jar: Cookies) => jar.set("sid", v, { httpOnly: undefined });`, "cookies set sid secure? path=/"],
  ],
  koa: [
    [`import Koa from "koa"; const app = new Koa(); app.use(async (c, n) => { c.cookies.set("sid", v); });`, "koa set sid httpOnly secure? path=/"],
    [
      `const Router = require("@koa/router"); const r = new Router(); r.post("/", ({ cookies }) => cookies.set("sid", v, { secure: false }));`,
      "koa set sid httpOnly path=/",
    ],
    [`import type { Context } from "koa"; export function f(x: Context) { x.cookies.set("sid", null); }`, "koa deletion sid httpOnly secure? path=/"],
  ],
  "koa-session": [
    [`import session from "koa-session"; app.use(session({ key: "id", sameSite: "lax" }, app));`, "koa-session session id httpOnly secure? sameSite=lax path=/ maxAge=86400"],
    [`const session = require("koa-session"); app.use(session(app));`, "koa-session session ? httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?"],
    [`import { createSession } from "koa-session"; createSession({ maxAge: "session" }, app);`, "koa-session session koa.sess httpOnly secure? path=/"],
  ],
  "fastify-cookie": [
    [`import Fastify from "fastify"; const app = Fastify(); app.get("/", async (a, b) => { b.setCookie("sid", v); });`, "fastify-cookie set sid sameSite?"],
    [
      `const fastify = require("fastify")(); fastify.route({ method: "GET", url: "/", handler(request, reply) { reply.cookie("sid", v, { sameSite: false, maxAge: 60 }); } });`,
      "fastify-cookie set sid maxAge=60",
    ],
    [`module.exports = async function (fastify) { fastify.post("/", (q, r) => r.clearCookie("sid")); };`, "fastify-cookie delete sid httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?"],
    [`import type { FastifyReply } from "fastify"; function f(r: FastifyReply) { r.code(200).setCookie("sid", v, { secure: "auto" }); }`, "fastify-cookie set sid httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?"],
    [
      `import fastify from "fastify"; import cookie from "@fastify/cookie"; const app = fastify();
       app.register(cookie, { parseOptions: { secure: true, sameSite: "strict" } });
       app.get("/", (request, reply) => reply.setCookie("sid", v));`,
      "fastify-cookie set sid secure sameSite=strict",
    ],
    [`import { serialize } from "@fastify/cookie"; serialize("sid", v, { secure: true });`, "fastify-cookie set sid secure"],
  ],
  "fastify-session": [
    [
      `import fastifySession from "@fastify/session"; app.register(fastifySession, { secret });`,
      "fastify-session session sessionId httpOnly secure path=/",
    ],
    [
      `app.register(require("@fastify/session"), { cookieName: "id", cookie: { secure: false, maxAge: 1000 } });`,
      "fastify-session session id httpOnly path=/ maxAge=1",
    ],
  ],
  "fastify-secure-session": [
    [
      `import secureSession from "@fastify/secure-session"; await app.register(secureSession, { key, cookieOptions: { secure: true, path: "/" } });`,
      "fastify-secure-session session session httpOnly secure sameSite? path=/",
    ],
  ],
  hono: [
    [`import { setCookie } from "hono/cookie"; setCookie(c, "sid", v);`, "hono set sid path=/"],
    [`import { setSignedCookie } from "hono/cookie"; await setSignedCookie(c, "sid", v, secret, { prefix: "host", domain: "a.b" });`, "hono set __Host-sid secure path=/"],
    [`import { setCookie } from "hono/cookie"; setCookie(c, "sid", v, { prefix: "secure", path: "/a" });`, "hono set __Secure-sid secure path=/a"],
    [`import { generateCookie } from "hono/cookie"; generateCookie("sid", v, { sameSite: true });`, "hono set sid sameSite=invalid path=/"],
    [`import { generateSignedCookie } from "hono/cookie"; await generateSignedCookie("sid", v, secret, { httpOnly: true });`, "hono set sid httpOnly path=/"],
    [`import { deleteCookie } from "hono/cookie"; deleteCookie(c, "sid", { secure: true });`, "hono delete sid secure path=/"],
    [`import * as hc from "hono/cookie"; hc.setCookie(c, "sid", v, { prefix });`, "hono set ? secure? path? domain?"],
  ],
  next: [
    [`import { cookies } from "next/headers"; const store = await cookies(); store.set("sid", v, { httpOnly: true });`, "next set sid httpOnly path=/"],
    [`import { cookies } from "next/headers"; cookies().set({ name: "sid", value: v, secure: true });`, "next set sid secure path=/"],
    [`import { NextResponse } from "next/server"; const res = NextResponse.json({}); res.cookies.set("sid", v, { sameSite: true });`, "next set sid sameSite=invalid path=/"],
    [`import { NextResponse } from "next/server"; const res = new NextResponse(); res.cookies.delete("sid");`, "next delete sid path=/"],
    [`import { cookies } from "next/headers"; (await cookies()).delete({ name: "sid", secure: true });`, "next delete sid secure path=/"],
    [`import { cookies } from "next/headers"; (await cookies()).set("sid", "", { expires: new Date(0) });`, "next deletion sid path=/ expires=1970-01-01T00:00:00.000Z"],
  ],
  "iron-session": [
    [
      `import { getIronSession } from "iron-session"; getIronSession(req, res, { password, cookieName: "id", cookieOptions: { secure: false } });`,
      "iron-session session id httpOnly sameSite=lax path=/ maxAge=1209540",
    ],
    [
      `import { getIronSession } from "iron-session"; getIronSession(await cookies(), { password, cookieName: "id" });`,
      "iron-session session id httpOnly secure sameSite=lax path=/ maxAge=1209540",
    ],
    [
      `import type { SessionOptions } from "iron-session"; export const o: SessionOptions = { password, cookieName: "id", cookieOptions: { sameSite: "none" } };`,
      "iron-session session id httpOnly secure sameSite=none path=/ maxAge=1209540",
    ],
    [
      `import { getIronSession } from "iron-session"; getIronSession(req, res, { password, cookieName: "id", ttl: 3600 });`,
      "iron-session session id httpOnly secure sameSite=lax path=/ maxAge=3600",
    ],
    [
      `import { getIronSession } from "iron-session"; getIronSession(req, res, { password, cookieName: "id", ttl, cookieOptions: { maxAge: 60 } });`,
      "iron-session session id httpOnly secure sameSite=lax path=/ maxAge=60",
    ],
  ],
  h3: [
    [`import { setCookie } from "h3"; setCookie(event, "sid", v, { maxAge: 60 });`, "h3 set sid path=/ maxAge=60"],
    [`import { deleteCookie } from "#imports"; deleteCookie(event, "sid");`, "h3 delete sid path=/"],
    [`export default defineEventHandler(async (event) => { setCookie(event, "sid", v); deleteCookie(event, "old"); });`, "h3 set sid path=/", "h3 delete old path=/"],
    [`import type { H3Event } from "h3"; export const f = (e: H3Event) => setCookie(e, "sid", v, { secure: true });`, "h3 set sid secure path=/"],
  ],
  "h3-session": [
    [`import { useSession } from "h3"; useSession(event, { password, maxAge: 60 * 60 });`, "h3-session session h3 httpOnly secure sameSite? path=/ maxAge=3600"],
    [
      `import { getSession, updateSession, sealSession } from "h3"; const o = { password, name: "id" }; getSession(event, o); updateSession(event, o); sealSession(event, o);`,
      "h3-session session id httpOnly secure sameSite? path=/",
      "h3-session session id httpOnly secure sameSite? path=/",
      "h3-session session id httpOnly secure sameSite? path=/",
    ],
    [`import { useSession } from "h3"; useSession(event, { password });`, "h3-session session h3 httpOnly secure sameSite? path=/"],
    [`import { useSession } from "h3"; useSession(event, { password, name: "id", cookie: { secure: false, sameSite: "lax" } });`, "h3-session session id httpOnly sameSite=lax path=/"],
  ],
  nuxt: [
    [`import { useCookie } from "#imports"; const token = useCookie("token", { secure: true }); token.value = t;`, "nuxt set token secure path=/"],
  ],
  "nuxt-auth-utils": [
    [
      `import { setUserSession, replaceUserSession } from "#imports"; setUserSession(event, { user }, { cookie: { secure: false } }); replaceUserSession(event, { user }, { name: "id", cookie: {} }); setUserSession(event, { user });`,
      "nuxt-auth-utils session nuxt-session httpOnly sameSite=lax path=/",
      "nuxt-auth-utils session id httpOnly secure sameSite=lax path=/",
    ],
    [
      `export default defineNuxtConfig({ runtimeConfig: { session: { name: "id", cookie: { secure: false } } } });`,
      "nuxt-auth-utils session id httpOnly sameSite=lax path=/",
    ],
  ],
  sveltekit: [
    [
      `import type { RequestEvent } from "@sveltejs/kit"; export const f = ({ cookies }: RequestEvent) => cookies.serialize("sid", v, { path: "/", secure: false });`,
      "sveltekit set sid httpOnly sameSite=lax path=/",
    ],
    [
      `import type { Actions } from "./$types"; export const actions: Actions = { default: async ({ cookies }) => { cookies.set("sid", v, { path: "/" }); } };`,
      "sveltekit set sid httpOnly secure sameSite=lax path=/",
    ],
    [
      `import { redirect } from "@sveltejs/kit"; export async function POST(event) { event.cookies.set("sid", v, { path: "/", secure: false }); }`,
      "sveltekit set sid httpOnly sameSite=lax path=/",
    ],
    [
      `import type { Handle } from "@sveltejs/kit"; export const handle: Handle = async ({ event, resolve }) => { event.cookies.delete("sid", { path: "/" }); };`,
      "sveltekit delete sid httpOnly secure sameSite=lax path=/",
    ],
    [
      `/** @type {import("./$types").PageServerLoad} */
       export const load = async ({ cookies }) => { cookies.set("sid", v, { path: "/", httpOnly: undefined }); };`,
      "sveltekit set sid secure sameSite=lax path=/",
    ],
  ],
  remix: [
    [
      `import { createCookie } from "@remix-run/node"; export const c = createCookie("sid", { secrets, maxAge: 60 });`,
      "remix set sid sameSite=lax path=/ maxAge=60",
    ],
    [
      `import { createCookieSessionStorage } from "react-router"; createCookieSessionStorage({ cookie: { name: "id", httpOnly: true } });`,
      "remix session id httpOnly sameSite=lax path=/",
    ],
    [
      `import { createMemorySessionStorage, createSessionStorage } from "@remix-run/node"; createMemorySessionStorage({ cookie: { secure: true } }); createSessionStorage({ ...db, cookie: { name: "id" } });`,
      "remix session __session secure sameSite=lax path=/",
      "remix session id sameSite=lax path=/",
    ],
    [
      `const { createFileSessionStorage } = require("@remix-run/node"); const { createWorkersKVSessionStorage } = require("@remix-run/cloudflare"); const { createArcTableSessionStorage } = require("@remix-run/architect");
       createFileSessionStorage({ dir, cookie: { httpOnly: true } }); createWorkersKVSessionStorage({ kv, cookie: {} }); createArcTableSessionStorage({ table, cookie: {} });`,
      "remix session __session httpOnly sameSite=lax path=/",
      "remix session __session sameSite=lax path=/",
      "remix session __session sameSite=lax path=/",
    ],
    [
      `import { createCookie, createSessionStorage } from "react-router"; const c = createCookie("id", { secure: true }); createSessionStorage({ cookie: c, ...db });`,
      "remix set id secure sameSite=lax path=/",
      "remix session ? httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?",
    ],
    [
      `import { createCookie } from "react-router"; const c = createCookie("sid"); await c.serialize(v, { secure: true });`,
      "remix set sid httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?",
    ],
  ],
  "remix-cookie": [
    [`import { createCookie } from "@remix-run/cookie"; createCookie("sid", { httpOnly: true });`, "remix-cookie set sid httpOnly sameSite=lax path=/"],
    [`import { Cookie } from "@remix-run/cookie"; new Cookie("sid", { partitioned: true, secure: false, sameSite: "None" });`, "remix-cookie set sid secure partitioned sameSite=none path=/"],
    [`const { createCookie } = require("@remix-run/cookie"); createCookie("sid", { partitioned, sameSite: "none" });`, "remix-cookie set sid secure? partitioned? sameSite=invalid path=/"],
  ],
  astro: [
    [`import type { APIRoute } from "astro"; export const POST: APIRoute = ({ cookies }) => { cookies.set("sid", v); };`, "astro set sid"],
    [`import type { APIContext } from "astro"; export async function GET(context: APIContext) { context.cookies.delete("sid"); }`, "astro delete sid"],
    [`import { defineMiddleware } from "astro:middleware"; export const onRequest = defineMiddleware((ctx, next) => { ctx.cookies.set("sid", { a: 1 }, { path: "/" }); });`, "astro set sid path=/"],
    [`import { defineAction } from "astro:actions"; export const server = { go: defineAction({ handler: (input, ctx) => ctx.cookies.set("sid", v) }) };`, "astro set sid"],
  ],
  elysia: [
    [`import { Elysia } from "elysia"; new Elysia().get("/", ({ cookie: { sid } }) => { sid.value = v; sid.secure = true; });`, "elysia set sid secure path=/"],
    [`import Elysia from "elysia"; new Elysia().use(x).post("/", ({ cookie }) => { cookie.sid.set({ value: v, httpOnly: true }); });`, "elysia set sid httpOnly path=/"],
    [
      `import { Elysia } from "elysia"; new Elysia({ cookie: { secure: true } }).get("/", ({ cookie }) => { cookie["s-id"].value = v; });`,
      "elysia set s-id secure path=/",
    ],
  ],
  hapi: [
    [`const Hapi = require("@hapi/hapi"); const server = Hapi.server(); server.state("sid", { isSecure: false, ttl: 60000 });`, "hapi set sid httpOnly sameSite=strict maxAge=60"],
    [
      `import Hapi from "@hapi/hapi"; const server = new Hapi.Server(); server.route({ handler: (request, h) => h.response().state("sid", v) });`,
      "hapi set sid httpOnly? secure? sameSite? path?",
    ],
    [`import type { ResponseToolkit } from "@hapi/hapi"; const f = (r, h: ResponseToolkit) => { h.unstate("sid"); };`, "hapi delete sid httpOnly? secure? partitioned? sameSite? path? domain? maxAge?"],
    [
      `const Hapi = require("@hapi/hapi"); const server = Hapi.server({ state: { isSecure: false } }); server.state("sid", { isSameSite: undefined }); server.state("id", { isSecure: true });`,
      "hapi set sid httpOnly",
      "hapi set id httpOnly secure sameSite=strict",
    ],
  ],
  "hapi-cookie": [
    [
      `const Hapi = require("@hapi/hapi"); const server = Hapi.server(); server.auth.strategy("session", "cookie", { cookie: { name: "id", isSecure: false } });`,
      "hapi-cookie session id httpOnly sameSite=strict",
    ],
  ],
  "hapi-yar": [
    [`const server = x; await server.register({ plugin: require("@hapi/yar"), options: { cookieOptions: { isSecure: false } } });`, "hapi-yar session session httpOnly sameSite=lax path=/"],
  ],
  "tanstack-start": [
    [`import { setCookie } from "@tanstack/react-start/server"; setCookie("sid", v);`, "tanstack-start set sid path=/"],
    [`import { deleteCookie } from "@tanstack/solid-start/server"; deleteCookie("sid", { secure: true });`, "tanstack-start delete sid secure path=/"],
  ],
  "tanstack-start-session": [
    [`import { useSession } from "@tanstack/react-start/server"; useSession({ password, cookie: { secure: false } });`, "tanstack-start-session session ? httpOnly sameSite? path=/"],
    [
      `import { updateSession, sealSession } from "@tanstack/start-server-core"; updateSession({ password, name: "id" }, {}); sealSession({ password, name: "id" });`,
      "tanstack-start-session session id httpOnly secure sameSite? path=/",
      "tanstack-start-session session id httpOnly secure sameSite? path=/",
    ],
    [`import { getSession } from "@tanstack/react-start/server"; getSession({ password, name: "id", maxAge: 60 });`, "tanstack-start-session session id httpOnly secure sameSite? path=/ maxAge=60"],
  ],
  bun: [
    [`Bun.serve({ routes: { "/": (r) => { r.cookies.set("sid", v, { httpOnly: true }); return new Response(); } } });`, "bun set sid httpOnly sameSite=lax path=/"],
    [`import type { BunRequest } from "bun"; const f = (r: BunRequest) => r.cookies.set({ name: "sid", value: v, secure: true });`, "bun set sid secure sameSite=lax path=/"],
    [`Bun.serve({ routes: { "/": (r) => { r.cookies.delete("sid", { path: "/a" }); return new Response(); } } });`, "bun delete sid httpOnly? secure? sameSite? path=/a"],
    [`new Bun.Cookie("sid", v);`, "bun set sid sameSite=lax path=/"],
  ],
  undici: [
    [`import { setCookie } from "undici"; setCookie(headers, { name: "sid", value: v, sameSite: "Strict" });`, "undici set sid sameSite=strict"],
    [`import { setCookie } from "undici"; setCookie(headers, { name: "__Host-sid", value: v, path: "/a", domain: "a.b" }); setCookie(headers, { name: "__Secure-sid", value: v });`, "undici set __Host-sid secure path=/", "undici set __Secure-sid secure"],
    [`import { setCookie } from "undici"; setCookie(headers, { name, value: v });`, "undici set ? secure? path? domain?"],
    [`const { deleteCookie } = require("undici"); deleteCookie(headers, "sid", { path: "/" });`, "undici delete sid path=/"],
  ],
  "auth-js": [
    [
      `import { ExpressAuth } from "@auth/express"; ExpressAuth({ cookies: { sessionToken: { name: "id", options: { secure: false } } } });`,
      "auth-js session ? httpOnly? secure? partitioned? sameSite? path? maxAge=2592000",
      "auth-js session id httpOnly sameSite=lax path=/ maxAge?",
    ],
    [
      `import type { AuthConfig } from "@auth/core"; export const c: AuthConfig = { useSecureCookies: false, cookies: { pkceCodeVerifier: { name: "pkce" } } };`,
      "auth-js session ? httpOnly? secure? partitioned? sameSite? path? maxAge=2592000",
      "auth-js set pkce httpOnly sameSite=lax path=/ maxAge?",
    ],
    [
      `import { SvelteKitAuth } from "@auth/sveltekit"; SvelteKitAuth({ providers, session: { maxAge: 8 * 60 * 60 } });`,
      "auth-js session ? httpOnly? secure? partitioned? sameSite? path? maxAge=28800",
    ],
    [`import auth from "auth-astro"; export default { integrations: [auth()] };`],
  ],
  "next-auth": [
    [
      `import NextAuth from "next-auth"; export default NextAuth({ cookies: { sessionToken: { name: "id", options: { secure: true, sameSite: "lax" } } } });`,
      "next-auth session ? httpOnly? secure? partitioned? sameSite? path? maxAge=2592000",
      "next-auth session id httpOnly? secure sameSite=lax path? maxAge?",
    ],
    [
      `import type { NextAuthOptions } from "next-auth"; export const o = { cookies: { sessionToken: { name: "id", options: { secure: false } } } } satisfies NextAuthOptions;`,
      "next-auth session ? httpOnly? secure? partitioned? sameSite? path? maxAge=2592000",
      "next-auth session id httpOnly? sameSite? path? maxAge?",
    ],
    [
      `import NextAuth from "next-auth"; export default NextAuth(options);`,
      "next-auth session ? httpOnly? secure? partitioned? sameSite? path? maxAge?",
    ],
  ],
  "better-auth": [
    [
      `import { betterAuth } from "better-auth"; betterAuth({ advanced: { useSecureCookies: false } });`,
      "better-auth session ? httpOnly sameSite=lax path=/ maxAge=604800",
    ],
    [
      `import { betterAuth } from "better-auth"; betterAuth({ advanced: { defaultCookieAttributes: { sameSite: "none" }, cookies: { session_token: { name: "id", attributes: { secure: true } } } } });`,
      "better-auth session ? httpOnly secure? sameSite=none path=/ maxAge=604800",
      "better-auth session ? httpOnly secure sameSite=none path=/ maxAge?",
    ],
    [
      `import { betterAuth } from "better-auth"; betterAuth({ database, session: { expiresIn: 60 * 60 } });`,
      "better-auth session ? httpOnly secure? sameSite=lax path=/ maxAge=3600",
    ],
  ],
  "express-openid-connect": [
    [`import { auth } from "express-openid-connect"; auth({ session: { cookie: { secure: false } } });`, "express-openid-connect session appSession httpOnly sameSite=lax path=/ maxAge=604800"],
  ],
  "nextjs-auth0": [
    [`import { Auth0Client } from "@auth0/nextjs-auth0/server"; new Auth0Client({ session: { cookie: { secure: false } } });`, "nextjs-auth0 session __session httpOnly sameSite=lax path=/ maxAge=259200"],
  ],
  "supabase-ssr": [
    [`import { createServerClient } from "@supabase/ssr"; createServerClient(url, key, { cookieOptions: { secure: false }, cookies });`, "supabase-ssr session ? httpOnly? sameSite=lax path=/ maxAge=34560000"],
    [`import { createBrowserClient } from "@supabase/ssr"; createBrowserClient(url, key);`],
  ],
  csurf: [
    [`const csrf = require("csurf"); csrf({ cookie: true });`, "csurf set _csrf path=/"],
    [`import csurf from "csurf"; csurf({ cookie: { key: "__Host-csrf", secure: true } });`, "csurf set __Host-csrf secure path=/"],
    [`import csurf from "csurf"; csurf();`],
  ],
  "csrf-csrf": [
    [`import { doubleCsrf } from "csrf-csrf"; doubleCsrf({ getSecret, cookieOptions: { secure: false } });`, "csrf-csrf set __Host-psifi.x-csrf-token httpOnly sameSite? path=/"],
  ],
  "fastify-csrf-protection": [
    [`await app.register(require("@fastify/csrf-protection"), { cookieOpts: { signed: true } });`, "fastify-csrf-protection set _csrf sameSite?"],
  ],
  "set-cookie": [
    [`import http from "node:http"; http.createServer((a, b) => { b.setHeader("Set-Cookie", "sid=1; HttpOnly; Path=/"); });`, "set-cookie set sid httpOnly path=/"],
    [`export default function handler(req, res) { res.setHeader("set-cookie", ["a=b; secure", \`sid=\${v}; SameSite=None\`]); }`, "set-cookie set a secure", "set-cookie set sid sameSite=none"],
    [`import express from "express"; express().get("/", (a, b) => b.append("Set-Cookie", "sid=" + v + "; Max-Age=" + age));`, "set-cookie set sid maxAge?"],
    [`import http from "http"; http.createServer((req, res) => res.writeHead(200, { "Set-Cookie": "sid=x; Domain=a.b" }));`, "set-cookie set sid domain=a.b"],
    [`new Response(null, { headers: { "Set-Cookie": "sid=x; Partitioned; Secure" } });`, "set-cookie set sid secure partitioned"],
    [`const headers = new Headers({ "set-cookie": "a=1" }); headers.append("Set-Cookie", "sid=x");`, "set-cookie set a", "set-cookie set sid"],
    [`const headers = new Headers([["Set-Cookie", "sid=x"]]);`, "set-cookie set sid"],
    [`const res = new Response(); res.headers.append("Set-Cookie", \`sid=\${v}\${secure ? "; Secure" : ""}\`);`, "set-cookie set sid httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?"],
    [`import { Hono } from "hono"; new Hono().get("/", (c) => { c.header("Set-Cookie", "sid=x", { append: true }); });`, "set-cookie set sid"],
    [`import { redirect } from "react-router"; redirect("/", { headers: { "Set-Cookie": "sid=x; Secure" } });`, "set-cookie set sid secure"],
    [`import Koa from "koa"; new Koa().use((ctx) => { ctx.set("Set-Cookie", "sid=; Max-Age=0"); });`, "set-cookie deletion sid maxAge=0"],
    [`import Fastify from "fastify"; Fastify().get("/", (request, reply) => { reply.header("Set-Cookie", ["sid=x", "Secure"].join("; ")); });`, "set-cookie set sid secure"],
    [`import http from "http"; http.createServer((req, res) => { res.setHeaders(new Map(), {}); res.writeHead(200, "OK", { "Set-Cookie": "sid=x" }); });`, "set-cookie set sid"],
    [`import express from "express"; express().use((a, b) => { b.set({ "Set-Cookie": "sid=x; Secure" }); b.writeHead(200, { "Set-Cookie": ["id=y"] }); });`, "set-cookie set sid secure", "set-cookie set id"],
    [
      `import type { FastifyReply } from "fastify"; const f = (r: FastifyReply) => { r.headers({ "set-cookie": "a=1" }); r.raw.setHeader("Set-Cookie", "b=1"); r.raw.writeHead(200, { "Set-Cookie": "c=1" }); };`,
      "set-cookie set a",
      "set-cookie set b",
      "set-cookie set c",
    ],
    [
      `import type { Context } from "koa"; const f = (ctx: Context) => { ctx.response.set({ "Set-Cookie": "a=1" }); ctx.append("Set-Cookie", "b=1"); ctx.res.setHeader("Set-Cookie", "c=1"); };`,
      "set-cookie set a",
      "set-cookie set b",
      "set-cookie set c",
    ],
    [`import type { Context } from "hono"; const f = (c: Context) => c.res.headers.append("Set-Cookie", "sid=x; HttpOnly");`, "set-cookie set sid httpOnly"],
    [`import type { ResponseToolkit } from "@hapi/hapi"; const f = (r, h: ResponseToolkit) => h.response("").header("Set-Cookie", "sid=x");`, "set-cookie set sid"],
    [`import { NextResponse } from "next/server"; NextResponse.next({ headers: { "Set-Cookie": "sid=x" } }); NextResponse.json({}, { headers: [["set-cookie", "id=y"]] });`, "set-cookie set sid", "set-cookie set id"],
    [
      `import { setHeader, setResponseHeaders, appendHeaders } from "h3"; setHeader(event, "Set-Cookie", "a=1"); setResponseHeaders(event, { "Set-Cookie": "b=1" }); appendHeaders(event, { "Set-Cookie": "c=1" });`,
      "set-cookie set a",
      "set-cookie set b",
      "set-cookie set c",
    ],
    [
      `import { setResponseHeader, appendResponseHeader, setResponseHeaders } from "@tanstack/react-start/server"; setResponseHeader("Set-Cookie", "a=1"); appendResponseHeader("Set-Cookie", "b=1"); setResponseHeaders({ "Set-Cookie": "c=1" });`,
      "set-cookie set a",
      "set-cookie set b",
      "set-cookie set c",
    ],
    [`import { appendResponseHeader } from "h3"; appendResponseHeader(event, "Set-Cookie", "sid=x");`, "set-cookie set sid"],
    [`import type { ServerResponse } from "node:http"; const f = (out: ServerResponse) => out.appendHeader("Set-Cookie", "sid=x");`, "set-cookie set sid"],
  ],
  "document-cookie": [
    [`document.cookie = "sid=" + v + "; path=/; secure";`, "document-cookie set sid secure path=/"],
    [`window.document.cookie = \`sid=\${v};max-age=60;samesite=lax\`;`, "document-cookie set sid sameSite=lax maxAge=60"],
  ],
  "cookie-store": [
    [`await cookieStore.set({ name: "sid", value: v, sameSite: "lax" });`, "cookie-store set sid secure sameSite=lax path=/"],
    [`await window.cookieStore.set("sid", v);`, "cookie-store set sid secure sameSite=strict path=/"],
    [`self.cookieStore.delete("sid"); cookieStore.delete({ name: "id", path: "/a" });`, "cookie-store delete sid secure sameSite=strict path=/", "cookie-store delete id secure sameSite=strict path=/a"],
  ],
  "js-cookie": [
    [`import Cookies from "js-cookie"; Cookies.set("sid", v, { Secure: true });`, "js-cookie set sid secure path=/"],
    [`import Cookies from "js-cookie"; Cookies.set("sid", v, { expires: 7 });`, "js-cookie set sid path=/ maxAge=604800"],
    [`import Cookies from "js-cookie"; Cookies.set("sid", v, { expires: -1 });`, "js-cookie deletion sid path=/ maxAge=-86400"],
    [`const Cookies = require("js-cookie"); Cookies.set("sid", v, { "max-age": "60", SameSite: "lax" });`, "js-cookie set sid sameSite=lax path=/ maxAge=60"],
    [`import Cookies from "js-cookie"; Cookies.remove("sid", { path: "/app", domain: "a.b" });`, "js-cookie delete sid path=/app domain=a.b"],
    [
      `import Cookies from "js-cookie"; const jar = Cookies.withConverter(c).withAttributes({ secure: true, path: "/a" }); jar.set("sid", v, { sameSite: "lax" }); Cookies.set("id", v);`,
      "js-cookie set sid secure sameSite=lax path=/a",
      "js-cookie set id path=/",
    ],
    [
      `import Cookies from "js-cookie"; Cookies.withAttributes({ secure: true }).withAttributes({ secure: false }).set("sid", v); Cookies.withAttributes(o).set("id", v);`,
      "js-cookie set sid path=/",
      "js-cookie set id httpOnly? secure? partitioned? sameSite? path? domain? maxAge? expires?",
    ],
  ],
  "universal-cookie": [
    [`import Cookies from "universal-cookie"; new Cookies().set("sid", v, { maxAge: 60 });`, "universal-cookie set sid maxAge=60"],
    [`const Cookies = require("universal-cookie"); const cookies = new Cookies(null, { path: "/", secure: true }); cookies.set("sid", v); cookies.remove("sid");`, "universal-cookie set sid secure path=/", "universal-cookie delete sid secure path=/"],
    [`import { Cookies } from "react-cookie"; const cookies = new Cookies(); cookies.set("sid", v, { sameSite: true });`, "universal-cookie set sid sameSite=strict"],
    [`import type Cookies from "universal-cookie"; export const f = (cookies: Cookies) => cookies.set("sid", v, { secure: false });`, "universal-cookie set sid httpOnly? partitioned? sameSite? path? domain? maxAge? expires?"],
  ],
  "react-cookie": [
    [
      `import { useCookies } from "react-cookie"; function A() { const [cookies, setCookie, removeCookie] = useCookies(["sid"]); const go = () => { setCookie("sid", v, { path: "/", secure: false }); removeCookie("sid"); }; }`,
      "react-cookie set sid httpOnly? partitioned? sameSite? path=/ maxAge?",
      "react-cookie delete sid httpOnly? secure? partitioned? sameSite? path? maxAge?",
    ],
    [`const { useCookies } = require("react-cookie"); function A() { const [, set] = useCookies(); set("sid", v, { maxAge: 60 }); }`, "react-cookie set sid httpOnly? secure? partitioned? sameSite? path? maxAge=60"],
    [`import { withCookies } from "react-cookie"; function A({ cookies }) { cookies.set("sid", v); } export default withCookies(A);`, "react-cookie set sid httpOnly? secure? partitioned? sameSite? path? maxAge?"],
    [`import type { ReactCookieProps } from "react-cookie"; const A = (props: ReactCookieProps) => { props.cookies.remove("sid", { path: "/" }); };`, "react-cookie delete sid httpOnly? secure? partitioned? sameSite? path=/ maxAge?"],
  ],
  "cookies-next": [
    [`import { setCookie, deleteCookie } from "cookies-next"; setCookie("sid", v, { maxAge: 60 }); deleteCookie("sid");`, "cookies-next set sid path=/ maxAge=60", "cookies-next delete sid path=/"],
    [`const { setCookie } = require("cookies-next"); export default (req, res) => { setCookie("sid", v, { req, res, httpOnly: true, path: undefined }); };`, "cookies-next set sid httpOnly"],
    [`import { setCookie } from "cookies-next/server"; import { cookies } from "next/headers"; await setCookie("sid", v, { cookies, secure: true });`, "cookies-next set sid secure path=/"],
    [`import { useSetCookie, useCookiesNext } from "cookies-next/client"; const A = () => { const setCookie = useSetCookie(); setCookie("sid", v); const { deleteCookie } = useCookiesNext(); deleteCookie("sid"); };`, "cookies-next set sid path=/", "cookies-next delete sid path=/"],
  ],
  nookies: [
    [`import { setCookie, destroyCookie } from "nookies"; export async function getServerSideProps(ctx) { setCookie(ctx, "sid", v, { maxAge: 60, path: "/" }); destroyCookie(ctx, "sid"); }`, "nookies set sid path=/ maxAge=60", "nookies delete sid"],
    [`import nookies from "nookies"; nookies.set(null, "sid", v); nookies.destroy(undefined, "sid", { path: "/" });`, "nookies set sid", "nookies delete sid path=/"],
    [`const nookies = require("nookies"); module.exports = (req, res) => { nookies.set({ res }, "sid", v, { httpOnly: true }); };`, "nookies set sid httpOnly"],
    [`import * as nookies from "nookies"; nookies.setCookie(ctx, "sid", "", { maxAge: -1 });`, "nookies deletion sid maxAge=-1"],
  ],
};

describe("cookie writes by library", () => {
  it("has a case for every library of the table", () => {
    expect(Object.keys(CASES).sort()).toEqual(COOKIE_LIBRARIES.map(({ id }) => id).sort());
  });
  it("has a case for every call of the table", () => {
    const met = new Set(
      Object.values(CASES).flatMap((cases) =>
        cases.flatMap(([code]) => {
          const sourceCode = sourceCodeOf(code);
          const calls = [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")];
          return calls.flatMap((call) => rowsOf(call, sourceCode).map(({ row }) => row));
        }),
      ),
    );
    const unmet = COOKIE_LIBRARIES.flatMap(({ id, calls }) =>
      calls.flatMap((row, index) => (met.has(row) ? [] : [`${id}, call ${index}`])),
    );
    expect(unmet).toEqual([]);
  });
  for (const [id, cases] of Object.entries(CASES)) {
    describe(id, () => {
      for (const [code, ...expected] of cases) {
        it(code, () => {
          expect(readCookies(code).map(summary)).toEqual(expected);
        });
      }
    });
  }
});
