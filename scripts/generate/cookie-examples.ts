/** A credential cookie that a library is told nothing of. */
export interface CookieExample {
  /** The form that the documentation of the library calls it by. */
  readonly call: string;
  /** A file that writes it. */
  readonly code: string;
}

/** A line of a framework's handler around a statement. */
const inExpress = (line: string): string =>
  `import express from "express"; express().post("/login", (req, res) => { ${line} });`;

/** One for every library of the table, by its id. */
export const COOKIE_EXAMPLES: Readonly<Record<string, CookieExample>> = {
  express: { call: "res.cookie(name, value, options)", code: inExpress(`res.cookie("session", id);`) },
  "express-session": {
    call: "session({ cookie: options })",
    code: `import session from "express-session"; session({ secret });`,
  },
  "cookie-session": {
    call: "cookieSession(options)",
    code: `import cookieSession from "cookie-session"; cookieSession({ keys });`,
  },
  cookie: {
    call: "serialize(name, value, options)",
    code: `import { serialize } from "cookie"; serialize("session", id);`,
  },
  "cookie-es": {
    call: "serialize(name, value, options)",
    code: `import { serialize } from "cookie-es"; serialize("session", id);`,
  },
  cookies: {
    call: "cookies.set(name, value, options)",
    code: `import Cookies from "cookies"; new Cookies(req, res).set("session", id);`,
  },
  koa: {
    call: "ctx.cookies.set(name, value, options)",
    code: `import Koa from "koa"; new Koa().use((ctx) => { ctx.cookies.set("session", id); });`,
  },
  "koa-session": {
    call: "session(options, app)",
    code: `import session from "koa-session"; session({}, app);`,
  },
  "fastify-cookie": {
    call: "reply.setCookie(name, value, options)",
    code: `import Fastify from "fastify"; import cookie from "@fastify/cookie"; const app = Fastify(); app.register(cookie, {}); app.get("/", (request, reply) => reply.setCookie("session", id));`,
  },
  "fastify-session": {
    call: "register(session, { cookie: options })",
    code: `import session from "@fastify/session"; app.register(session, { secret });`,
  },
  "fastify-secure-session": {
    call: "register(secureSession, { cookie: options })",
    code: `import secureSession from "@fastify/secure-session"; app.register(secureSession, { key });`,
  },
  hono: {
    call: "setCookie(c, name, value, options)",
    code: `import { setCookie } from "hono/cookie"; setCookie(c, "session", id);`,
  },
  next: {
    call: "(await cookies()).set(name, value, options)",
    code: `import { cookies } from "next/headers"; (await cookies()).set("session", id);`,
  },
  "iron-session": {
    call: "getIronSession(…, { cookieOptions: options })",
    code: `import { getIronSession } from "iron-session"; getIronSession(req, res, { password, cookieName: "session" });`,
  },
  h3: { call: "setCookie(event, name, value, options)", code: `import { setCookie } from "h3"; setCookie(event, "session", id);` },
  "h3-session": {
    call: "useSession(event, { cookie: options })",
    code: `import { useSession } from "h3"; useSession(event, { password });`,
  },
  nuxt: {
    call: "useCookie(name, options)",
    code: `import { useCookie } from "#imports"; const session = useCookie("session"); session.value = id;`,
  },
  "nuxt-auth-utils": {
    call: "runtimeConfig: { session: { cookie: options } }",
    code: `export default defineNuxtConfig({ runtimeConfig: { session: { cookie: {} } } });`,
  },
  sveltekit: {
    call: "cookies.set(name, value, options)",
    code: `import { redirect } from "@sveltejs/kit"; export const POST = ({ cookies }) => { cookies.set("session", id, { path: "/" }); };`,
  },
  remix: {
    call: "createCookieSessionStorage({ cookie: options })",
    code: `import { createCookieSessionStorage } from "react-router"; createCookieSessionStorage({ cookie: { name: "session" } });`,
  },
  "remix-cookie": {
    call: "createCookie(name, options)",
    code: `import { createCookie } from "@remix-run/cookie"; createCookie("session");`,
  },
  astro: {
    call: "Astro.cookies.set(name, value, options)",
    code: `import type { APIContext } from "astro"; export const POST = ({ cookies }: APIContext) => { cookies.set("session", id); };`,
  },
  elysia: {
    call: "cookie.name.set(options)",
    code: `import { Elysia } from "elysia"; new Elysia().get("/", ({ cookie }) => { cookie.session.value = id; });`,
  },
  hapi: {
    call: "server.state(name, options)",
    code: `import Hapi from "@hapi/hapi"; Hapi.server().state("session", {});`,
  },
  "hapi-cookie": {
    call: `server.auth.strategy(…, "cookie", { cookie: options })`,
    code: `import Hapi from "@hapi/hapi"; Hapi.server().auth.strategy("session", "cookie", { cookie: { name: "session" } });`,
  },
  "hapi-yar": {
    call: "register({ plugin: Yar, options: { cookieOptions: options } })",
    code: `import Yar from "@hapi/yar"; server.register({ plugin: Yar, options: { cookieOptions: {} } });`,
  },
  "tanstack-start": {
    call: "setCookie(name, value, options)",
    code: `import { setCookie } from "@tanstack/react-start/server"; setCookie("session", id);`,
  },
  "tanstack-start-session": {
    call: "useSession({ cookie: options })",
    code: `import { useSession } from "@tanstack/react-start/server"; useSession({ password });`,
  },
  bun: {
    call: "request.cookies.set(name, value, options)",
    code: `import type { BunRequest } from "bun"; const login = (request: BunRequest) => request.cookies.set("session", id);`,
  },
  undici: {
    call: "setCookie(headers, options)",
    code: `import { setCookie } from "undici"; setCookie(headers, { name: "session", value: id });`,
  },
  "auth-js": {
    call: "cookies: { sessionToken: { options } }",
    code: `import { ExpressAuth } from "@auth/express"; ExpressAuth({ providers });`,
  },
  "next-auth": {
    call: "cookies: { sessionToken: { options } }",
    code: `import NextAuth from "next-auth"; NextAuth({ providers });`,
  },
  "better-auth": {
    call: "advanced: { defaultCookieAttributes: options }",
    code: `import { betterAuth } from "better-auth"; betterAuth({ database });`,
  },
  "express-openid-connect": {
    call: "auth({ session: { cookie: options } })",
    code: `import { auth } from "express-openid-connect"; auth({ issuerBaseURL });`,
  },
  "nextjs-auth0": {
    call: "new Auth0Client({ session: { cookie: options } })",
    code: `import { Auth0Client } from "@auth0/nextjs-auth0/server"; new Auth0Client({ domain });`,
  },
  "supabase-ssr": {
    call: "createServerClient(…, { cookieOptions: options })",
    code: `import { createServerClient } from "@supabase/ssr"; createServerClient(url, key, { cookies });`,
  },
  csurf: { call: "csurf({ cookie: options })", code: `import csurf from "csurf"; csurf({ cookie: true });` },
  "csrf-csrf": {
    call: "doubleCsrf({ cookieOptions: options })",
    code: `import { doubleCsrf } from "csrf-csrf"; doubleCsrf({ getSecret });`,
  },
  "fastify-csrf-protection": {
    call: "register(csrf, { cookieOpts: options })",
    code: `import csrf from "@fastify/csrf-protection"; app.register(csrf, {});`,
  },
  "set-cookie": {
    call: `setHeader("Set-Cookie", text)`,
    code: inExpress("res.setHeader('Set-Cookie', `session=${id}`);"),
  },
  "document-cookie": { call: "document.cookie = text", code: "document.cookie = `session=${id}`;" },
  "cookie-store": { call: "cookieStore.set(name, value)", code: `cookieStore.set("session", id);` },
  "js-cookie": {
    call: "Cookies.set(name, value, options)",
    code: `import Cookies from "js-cookie"; Cookies.set("session", id);`,
  },
  "universal-cookie": {
    call: "new Cookies().set(name, value, options)",
    code: `import Cookies from "universal-cookie"; new Cookies().set("session", id);`,
  },
  "react-cookie": {
    call: "const [, setCookie] = useCookies()",
    code: `import { useCookies } from "react-cookie"; const [, setCookie] = useCookies(); setCookie("session", id);`,
  },
  "cookies-next": {
    call: "setCookie(name, value, options)",
    code: `import { setCookie } from "cookies-next"; setCookie("session", id, { req, res });`,
  },
  nookies: {
    call: "setCookie(ctx, name, value, options)",
    code: `import { setCookie } from "nookies"; setCookie({ res }, "session", id);`,
  },
};
