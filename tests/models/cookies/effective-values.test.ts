import { describe, expect, it } from "vitest";
import { COOKIE_LIBRARIES } from "../../../src/libraries/cookies/cookie-libraries.ts";
import type { CookieAttributes, CookieWrite } from "../../../src/models/cookies/cookie-write.ts";
import { readCookies, summary } from "./read-cookies.ts";

/** How a library is given options, with `OPTIONS` in their place, and what its cookie has then. */
interface Form {
  readonly esm: string;
  readonly cjs: string;
  readonly ts: string;
  /** With no option at all. */
  readonly nothing: string;
  /** With `undefined` for httpOnly, secure, sameSite and path. */
  readonly undefined: string;
}

/** What changes from one library to the next is how the module comes in, and the types. */
function form(module: string, names: string, body: string, nothing: string, undefinedToo: string, more: Partial<Form> = {}): Form {
  const isDefault = !names.startsWith("{");
  return {
    esm: `import ${names} from "${module}"; ${body}`,
    cjs: `const ${names} = require("${module}"); ${body}`,
    ts: isDefault
      ? `import ${names} = require("${module}"); ${body.replace("OPTIONS", "(OPTIONS as const)")}`
      : `import * as all from "${module}"; const ${names} = all; ${body.replace("OPTIONS", "OPTIONS satisfies object")}`,
    nothing,
    undefined: undefinedToo,
    ...more,
  };
}

const register = (plugin: string, options: string): string => `app.register(${plugin}, ${options});`;

/** Every library that takes options as an object, but for `CookieStore`, which has none of these four. */
const FORMS: Readonly<Record<string, Form>> = {
  express: form("express", "express", `express().get("/", (q, r) => r.cookie("sid", v, OPTIONS));`, "path=/", "path=/", {
    ts: `import type { Response } from "express"; export const login = (id: string, r: Response): void => { r.cookie("sid", id, OPTIONS); };`,
  }),
  "express-session": form("express-session", "session", "session({ secret, cookie: OPTIONS });", "httpOnly path=/", "", {
    ts: `import type { SessionOptions } from "express-session"; export const options: SessionOptions = { secret, cookie: OPTIONS };`,
  }),
  "cookie-session": form("cookie-session", "cookieSession", "cookieSession({ keys, ...OPTIONS });", "httpOnly secure? path=/", "httpOnly secure?"),
  cookie: form("cookie", "{ serialize }", `serialize("sid", v, OPTIONS);`, "", ""),
  "cookie-es": form("cookie-es", "{ serialize }", `serialize("sid", v, OPTIONS);`, "", ""),
  cookies: form("cookies", "Cookies", `new Cookies(q, r).set("sid", v, OPTIONS);`, "httpOnly secure? path=/", "secure?"),
  koa: form("koa", "Koa", `new Koa().use((ctx) => { ctx.cookies.set("sid", v, OPTIONS); });`, "httpOnly secure? path=/", "secure?", {
    ts: `import type { Context } from "koa"; export function login(ctx: Context) { ctx.cookies.set("sid", v, OPTIONS); }`,
  }),
  "koa-session": form("koa-session", "session", "session(OPTIONS, app);", "httpOnly secure? path=/ maxAge=86400", "httpOnly secure? maxAge=86400"),
  "fastify-cookie": form("fastify", "fastify", `fastify().get("/", (q, r) => r.setCookie("sid", v, OPTIONS));`, "sameSite?", "", {
    ts: `import Fastify, { type FastifyInstance } from "fastify"; const a: FastifyInstance = Fastify(); a.get("/", (q, r) => r.setCookie("sid", v, OPTIONS));`,
  }),
  "fastify-session": form("@fastify/session", "session", register("session", "{ secret, cookie: OPTIONS }"), "httpOnly secure path=/", "httpOnly secure path=/", {
    ts: `import type { FastifySessionOptions } from "@fastify/session"; export const options = { secret, cookie: OPTIONS } satisfies FastifySessionOptions;`,
  }),
  "fastify-secure-session": form("@fastify/secure-session", "session", register("session", "{ key, cookie: OPTIONS }"), "httpOnly sameSite?", "httpOnly"),
  hono: form("hono/cookie", "{ setCookie }", `setCookie(c, "sid", v, OPTIONS);`, "path=/", ""),
  next: form("next/headers", "{ cookies }", `async () => { (await cookies()).set("sid", v, OPTIONS); };`, "path=/", "path=/"),
  "iron-session": form(
    "iron-session",
    "{ getIronSession }",
    `getIronSession(q, r, { cookieName: "sid", password, cookieOptions: OPTIONS });`,
    "httpOnly secure sameSite=lax path=/ maxAge=1209540",
    "maxAge=1209540",
  ),
  h3: form("h3", "{ setCookie }", `setCookie(event, "sid", v, OPTIONS);`, "path=/", ""),
  "h3-session": form("h3", "{ useSession }", "useSession(event, { password, cookie: OPTIONS });", "httpOnly secure sameSite? path=/", ""),
  nuxt: form("#imports", "{ useCookie }", `const c = useCookie("sid", OPTIONS); c.value = v;`, "path=/", ""),
  "nuxt-auth-utils": form(
    "nuxt/config",
    "{ defineNuxtConfig }",
    "defineNuxtConfig({ runtimeConfig: { session: { cookie: OPTIONS } } });",
    "httpOnly secure sameSite=lax path=/",
    "httpOnly secure sameSite=lax path=/",
  ),
  sveltekit: {
    esm: `import { redirect } from "@sveltejs/kit"; export const POST = ({ cookies }) => { cookies.set("sid", v, OPTIONS); };`,
    cjs: `/** @type {import("./$types").Actions} */ export const actions = { default: async ({ cookies }) => { cookies.set("sid", v, OPTIONS); } };`,
    ts: `import type { RequestEvent } from "@sveltejs/kit"; export const login = (event: RequestEvent) => event.cookies.set("sid", v, OPTIONS);`,
    nothing: "httpOnly secure sameSite=lax path?",
    undefined: "path?",
  },
  remix: form("react-router", "{ createCookie }", `createCookie("sid", OPTIONS);`, "sameSite=lax path=/", ""),
  "remix-cookie": form("@remix-run/cookie", "{ createCookie }", `createCookie("sid", OPTIONS);`, "sameSite=lax path=/", "sameSite=lax path=/"),
  astro: {
    esm: `import { defineMiddleware } from "astro:middleware"; export const onRequest = defineMiddleware((context) => { context.cookies.set("sid", v, OPTIONS); });`,
    cjs: `/** @type {import("astro").APIRoute} */ export const POST = ({ cookies }) => { cookies.set("sid", v, OPTIONS); };`,
    ts: `import type { APIRoute } from "astro"; export const POST: APIRoute = ({ cookies }) => { cookies.set("sid", v, OPTIONS); };`,
    nothing: "",
    undefined: "",
  },
  elysia: form(
    "elysia",
    "{ Elysia }",
    `new Elysia().get("/", ({ cookie }) => { cookie.sid.value = v; cookie.sid.set(OPTIONS); });`,
    "path=/",
    "",
  ),
  hapi: form("@hapi/hapi", "Hapi", `Hapi.server().state("sid", OPTIONS);`, "httpOnly secure sameSite=strict", ""),
  "hapi-cookie": form(
    "@hapi/hapi",
    "Hapi",
    `Hapi.server().auth.strategy("session", "cookie", { cookie: OPTIONS });`,
    "httpOnly secure sameSite=strict",
    "",
  ),
  "hapi-yar": form(
    "@hapi/yar",
    "Yar",
    "server.register({ plugin: Yar, options: { cookieOptions: OPTIONS } });",
    "httpOnly secure sameSite=lax path=/",
    "httpOnly secure sameSite=lax path=/",
  ),
  "tanstack-start": form("@tanstack/react-start/server", "{ setCookie }", `setCookie("sid", v, OPTIONS);`, "path=/", ""),
  "tanstack-start-session": form(
    "@tanstack/react-start/server",
    "{ useSession }",
    "useSession({ password, cookie: OPTIONS });",
    "httpOnly secure sameSite? path=/",
    "sameSite?",
  ),
  bun: form("bun", "{ Cookie }", `new Cookie("sid", v, OPTIONS);`, "sameSite=lax path=/", "sameSite=lax path=/", {
    ts: `import type { BunRequest } from "bun"; export const login = (q: BunRequest<"/login">) => q.cookies.set("sid", v, OPTIONS);`,
  }),
  undici: form("undici", "{ setCookie }", `setCookie(headers, { name: "sid", value: v, ...OPTIONS });`, "", ""),
  "auth-js": form(
    "@auth/core",
    "{ Auth }",
    "Auth({ cookies: { state: { name: 'sid', options: OPTIONS } } });",
    "httpOnly secure? sameSite=lax path=/ maxAge?",
    "httpOnly secure? sameSite=lax path=/ maxAge?",
    {
      ts: `import type { AuthConfig } from "@auth/core"; export const config: AuthConfig = { cookies: { state: { name: "sid", options: OPTIONS } } };`,
    },
  ),
  "next-auth": form(
    "next-auth",
    "NextAuth",
    "NextAuth({ cookies: { state: { name: 'sid', options: OPTIONS } } });",
    "httpOnly? secure? sameSite? path? maxAge?",
    "httpOnly? secure? sameSite? path? maxAge?",
    {
      ts: `import type { NextAuthOptions } from "next-auth"; export const options = { cookies: { state: { name: "sid", options: OPTIONS } } } satisfies NextAuthOptions;`,
    },
  ),
  "better-auth": form(
    "better-auth",
    "{ betterAuth }",
    "betterAuth({ advanced: { defaultCookieAttributes: OPTIONS } });",
    "httpOnly secure? sameSite=lax path=/ maxAge=604800",
    "maxAge=604800",
  ),
  "express-openid-connect": form(
    "express-openid-connect",
    "{ auth }",
    "auth({ session: { cookie: OPTIONS } });",
    "httpOnly secure? sameSite=lax path=/ maxAge=604800",
    "httpOnly secure? sameSite=lax path=/ maxAge=604800",
  ),
  "nextjs-auth0": form(
    "@auth0/nextjs-auth0/server",
    "{ Auth0Client }",
    "new Auth0Client({ session: { cookie: OPTIONS } });",
    "httpOnly secure? sameSite=lax path=/ maxAge=259200",
    "httpOnly secure? sameSite=lax path=/ maxAge=259200",
  ),
  "supabase-ssr": form(
    "@supabase/ssr",
    "{ createServerClient }",
    "createServerClient(url, key, { cookies, cookieOptions: OPTIONS });",
    "httpOnly? secure? sameSite=lax path=/ maxAge=34560000",
    "httpOnly? secure? sameSite=lax path=/ maxAge=34560000",
  ),
  csurf: form("csurf", "csurf", "csurf({ cookie: OPTIONS });", "path=/", "path=/"),
  "csrf-csrf": form("csrf-csrf", "{ doubleCsrf }", "doubleCsrf({ getSecret, cookieOptions: OPTIONS });", "httpOnly secure sameSite? path=/", "httpOnly secure sameSite? path=/"),
  "fastify-csrf-protection": form("@fastify/csrf-protection", "csrf", register("csrf", "{ cookieOpts: OPTIONS }"), "sameSite?", ""),
  "js-cookie": form("js-cookie", "Cookies", `Cookies.set("sid", v, OPTIONS);`, "path=/", ""),
  "universal-cookie": form("universal-cookie", "Cookies", `new Cookies().set("sid", v, OPTIONS);`, "", ""),
  "react-cookie": form(
    "react-cookie",
    "{ useCookies }",
    `const [, setCookie] = useCookies(); setCookie("sid", v, OPTIONS);`,
    "httpOnly? secure? partitioned? sameSite? path? maxAge?",
    "httpOnly? secure? partitioned? sameSite? path? maxAge?",
  ),
  "cookies-next": form("cookies-next", "{ setCookie }", `setCookie("sid", v, OPTIONS);`, "path=/", ""),
  nookies: form("nookies", "{ setCookie }", `setCookie(ctx, "sid", v, OPTIONS);`, "", ""),
};

const WITHOUT_OPTIONS = ["set-cookie", "document-cookie", "cookie-store"];
const FOUR = ["httpOnly", "secure", "sameSite", "path"] as const;

function keysOf(id: string): readonly string[] {
  const library = COOKIE_LIBRARIES.find((one) => one.id === id);
  return FOUR.flatMap((attribute) => library?.dialect.keys[attribute] ?? []);
}

function writeIn(text: string, options: string): CookieWrite {
  // Authentication frameworks have a session before the cookie in question.
  const found = readCookies(text.replace("OPTIONS", options)).at(-1);
  if (!found) throw new Error(`no cookie in ${text}`);
  return found;
}

/** The attributes alone. */
function attributesIn(text: string, options: string): string {
  return summary(writeIn(text, options)).split(" ").slice(3).join(" ");
}

function secureIn(text: string, options: string): CookieAttributes["secure"] {
  return writeIn(text, options).attributes.secure;
}

it("every library with options has its forms", () => {
  expect([...Object.keys(FORMS), ...WITHOUT_OPTIONS].sort()).toEqual(COOKIE_LIBRARIES.map(({ id }) => id).sort());
});

for (const [id, { nothing, undefined: undefinedToo, ...texts }] of Object.entries(FORMS)) {
  describe(id, () => {
    for (const [syntax, text] of Object.entries(texts)) {
      describe(syntax, () => {
        it("sends by itself", () => {
          expect(attributesIn(text, "{}")).toBe(nothing);
        });
        it("sends what undefined leaves", () => {
          expect(attributesIn(text, `{ ${keysOf(id).map((key) => `${key}: undefined`).join(", ")} }`)).toBe(undefinedToo);
        });
      });
    }

    const secure = COOKIE_LIBRARIES.find((one) => one.id === id)?.dialect.keys.secure ?? "";

    it.each([
      ["shorthand", `{ ${secure} }`],
      ["a name", `{ ${secure}: isProduction }`],
      ["a member", `{ ${secure}: config.secure }`],
      ["a call", `{ ${secure}: configService.get("SECURE") === "true" }`],
      ["the connection", `{ ${secure}: ctx.request.secure }`],
      ["the environment", `{ ${secure}: process.env.NODE_ENV === "production" }`],
      ["a condition", `{ ${secure}: isProduction ? true : false }`],
      ["a spread", "{ ...sessionCookieOptions }"],
      ["a spread after it", `{ ${secure}: false, ...sessionCookieOptions }`],
      ["a computed key", `{ [key]: false }`],
    ])("does not know Secure from %s", (_, options) => {
      expect(secureIn(texts.esm, options).state).toBe("unknown");
    });

    it.each([
      ["an imported object", "cookieOptions"],
      ["a helper's result", "this.cookieOptions(ctx)"],
      ["a member", "cookie.options"],
      ["a condition", "isProduction ? secureOptions : {}"],
    ])("does not know Secure from %s for options", (_, options) => {
      expect(secureIn(texts.esm, options).state).toBe("unknown");
    });
  });
}
