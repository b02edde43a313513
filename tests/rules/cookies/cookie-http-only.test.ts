import rule from "../../../src/rules/cookies/cookie-http-only.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

const suggested = (output: string) => [{ messageId: "addHttpOnly", output }];

runRuleCases("cookie-http-only", rule, "js", {
  valid: [
    { name: "HttpOnly", code: express(`  res.cookie("session", token, { httpOnly: true });`) },
    { name: "not known", code: express(`  res.cookie("session", token, { httpOnly });\n  res.cookie("session", token, { httpOnly: !inDevelopment });\n  res.cookie("session", token, options);\n  res.cookie("session", token, { ...options });`) },
    { name: "no credential", code: express(`  res.cookie("theme", theme);\n  res.cookie("locale", "en", { httpOnly: false });`) },
    { name: "a CSRF token that scripts have to read", code: express(`  res.cookie("XSRF-TOKEN", token, { httpOnly: false });\n  res.cookie("csrf_token", token);`) },
    { name: "a flag for scripts", code: express(`  res.cookie("session", "true");\n  res.cookie("is_logged_in", value);`) },
    { name: "deletions", code: express(`  res.clearCookie("session");\n  res.cookie("session", "", { maxAge: 0 });\n  res.cookie("session", "deleted", { expires: new Date(0) });`) },
    { name: "Koa is HttpOnly by itself", code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("token", t, { sameSite: "lax" }); });` },
    { name: "session middleware is HttpOnly by itself", code: `import session from "express-session";\nimport cookieSession from "cookie-session";\nsession({ secret, cookie: {} });\ncookieSession({ keys });` },
    { name: "undefined that defeats nothing", code: `import cookieSession from "cookie-session";\ncookieSession({ keys, httpOnly: undefined });` },
    { name: "versions of NextAuth differ", code: `import NextAuth from "next-auth";\nNextAuth({ cookies: { sessionToken: { name: "id", options: { secure: true } } } });` },
    { name: "scripts cannot set it", code: `import Cookies from "js-cookie";\nCookies.set("token", t);\ndocument.cookie = "token=" + t;\ncookieStore.set("session", t);` },
    { name: "Nuxt's useCookie runs in the page too", code: `import { useCookie } from "#imports";\nconst token = useCookie("token");\ntoken.value = t;` },
    { name: "libraries of the page", code: `import UniversalCookies from "universal-cookie";\nimport { useCookies } from "react-cookie";\nimport { setCookie } from "cookies-next";\nimport nookies from "nookies";\nnew UniversalCookies().set("token", t);\nconst [, set] = useCookies();\nset("token", t, { httpOnly: false });\nsetCookie("token", t);\nnookies.set(null, "token", t);\nexport const save = (ctx) => nookies.set(ctx, "token", t);` },
    { name: "supabase's client reads its cookies itself", code: `import { createServerClient } from "@supabase/ssr";\ncreateServerClient(url, key, { cookieOptions: { name: "sb-auth", httpOnly: false }, cookies });` },
    { name: "somebody else's methods", code: `import { jar } from "./jar.js";\njar.cookie("session", token);\nres.cookie("session", token);\nsetCookie(c, "session", token);` },
    { name: "a header", code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; httponly`); };" },
    { name: "a header that may say more", code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Path=/${flags}`); };" },
    { name: "the plugin says it for all", code: `import fastify from "fastify";\nimport cookie from "@fastify/cookie";\nconst app = fastify();\napp.register(cookie, { parseOptions: { httpOnly: true } });\napp.get("/", (request, reply) => reply.setCookie("session", token));` },
    { name: "changed later", code: `const session = require("express-session");\nconst options = { secret, cookie: { httpOnly: false } };\noptions.cookie.httpOnly = isStrict;\napp.use(session(options));` },
    { name: "other by setting", code: express(`  res.cookie("session_hint_token", token);\n  res.cookie("widget-token", token);`), settings: { cookies: { other: ["widget-token"] } } },
  ],
  invalid: [
    {
      name: "no options",
      code: express(`  res.cookie("session", token);`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          data: { name: "`session`", library: "Express", option: "`httpOnly: true`" },
          suggestions: suggested(express(`  res.cookie("session", token, { httpOnly: true });`)),
        },
      ],
    },
    {
      name: "other options, over several lines, with a comment",
      code: express(`  res.cookie("access_token", token, {\n    secure: true, // TLS ends here\n  });`),
      errors: [
        {
          messageId: "missing",
          at: `"access_token"`,
          suggestions: suggested(express(`  res.cookie("access_token", token, {\n    secure: true, // TLS ends here\n    httpOnly: true,\n  });`)),
        },
      ],
    },
    {
      name: "a library of both sides, on the server",
      code: `import { setCookie } from "cookies-next";\nexport default (req, res) => setCookie("token", t, { req, res });`,
      errors: [
        {
          messageId: "missing",
          at: `"token"`,
          suggestions: suggested(`import { setCookie } from "cookies-next";\nexport default (req, res) => setCookie("token", t, { req, res, httpOnly: true });`),
        },
      ],
    },
    {
      name: "nookies with a response",
      code: `import { setCookie } from "nookies";\nexport const getServerSideProps = async (ctx) => {\n  setCookie(ctx, "token", t);\n};`,
      errors: [
        {
          messageId: "missing",
          at: `"token"`,
          suggestions: suggested(`import { setCookie } from "nookies";\nexport const getServerSideProps = async (ctx) => {\n  setCookie(ctx, "token", t, { httpOnly: true });\n};`),
        },
      ],
    },
    {
      name: "switched off",
      code: `const session = require('express-session');\napp.use(session({ secret, cookie: { 'httpOnly': false, 'secure': true } }));`,
      errors: [
        {
          messageId: "disabled",
          at: "'httpOnly': false",
          suggestions: suggested(`const session = require('express-session');\napp.use(session({ secret, cookie: { 'httpOnly': true, 'secure': true } }));`),
        },
      ],
    },
    {
      name: "undefined defeats Koa's default",
      code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("session", token, { httpOnly: undefined }); });`,
      errors: [
        {
          messageId: "defeated",
          at: "httpOnly: undefined",
          data: { name: "`session`", library: "Koa", option: "`httpOnly: true`" },
          suggestions: suggested(`import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("session", token, { httpOnly: true }); });`),
        },
      ],
    },
    {
      name: "undefined where there is no default",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { httpOnly: undefined });`,
      errors: [
        {
          messageId: "missing",
          at: "httpOnly: undefined",
          suggestions: suggested(`import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { httpOnly: true });`),
        },
      ],
    },
    {
      name: "a key in the wrong case is dropped",
      code: express(`  res.cookie("session", token, { httponly: true });`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: suggested(express(`  res.cookie("session", token, { httpOnly: true });`)),
        },
      ],
    },
    {
      name: "Remix session storages have no default",
      code: `import { createCookieSessionStorage } from "@remix-run/node";\nexport const storage = createCookieSessionStorage({ cookie: { name: "id", secrets, secure: true } });`,
      errors: [
        {
          messageId: "missing",
          at: `"id"`,
          suggestions: suggested(`import { createCookieSessionStorage } from "@remix-run/node";\nexport const storage = createCookieSessionStorage({ cookie: { name: "id", secrets, secure: true, httpOnly: true } });`),
        },
      ],
    },
    {
      name: "hapi's spelling",
      code: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("sid", { isHttpOnly: false });`,
      errors: [
        {
          messageId: "disabled",
          at: "isHttpOnly: false",
          data: { name: "`sid`", library: "hapi", option: "`isHttpOnly: true`" },
          suggestions: suggested(`const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("sid", { isHttpOnly: true });`),
        },
      ],
    },
    {
      name: "Next, one object",
      code: `import { cookies } from "next/headers";\n(await cookies()).set({ name: "session", value: token, secure: true });`,
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: suggested(`import { cookies } from "next/headers";\n(await cookies()).set({ name: "session", value: token, secure: true, httpOnly: true });`),
        },
      ],
    },
    {
      name: "iron-session under a type",
      syntax: "ts",
      code: `import type { SessionOptions } from "iron-session";\nexport const options: SessionOptions = { password, cookieName: "id", cookieOptions: { httpOnly: false } };`,
      errors: [
        {
          messageId: "disabled",
          at: "httpOnly: false",
          suggestions: suggested(`import type { SessionOptions } from "iron-session";\nexport const options: SessionOptions = { password, cookieName: "id", cookieOptions: { httpOnly: true } };`),
        },
      ],
    },
    {
      name: "a header in a template",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Path=/; Secure`); };",
      errors: [
        {
          messageId: "missing",
          at: "session",
          data: { name: "`session`", library: "Set-Cookie header", option: "`; HttpOnly`" },
          suggestions: suggested("export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Path=/; Secure; HttpOnly`); };"),
        },
      ],
    },
    {
      name: "a header of a Response",
      code: `new Response(null, { headers: { "Set-Cookie": "token=" + token } });`,
      errors: [
        {
          messageId: "missing",
          at: ["token", 1],
          suggestions: suggested(`new Response(null, { headers: { "Set-Cookie": "token=" + token + "; HttpOnly" } });`),
        },
      ],
    },
    {
      name: "Elysia's assignments",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie: { session } }) => { session.value = token; session.httpOnly = false; });`,
      errors: [
        {
          messageId: "disabled",
          at: "session.httpOnly = false",
          suggestions: suggested(`import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie: { session } }) => { session.value = token; session.httpOnly = true; });`),
        },
      ],
    },
    {
      name: "the session's cookie assigned later",
      code: express(`  req.session.cookie.httpOnly = false;`),
      errors: [
        {
          messageId: "disabled",
          at: "req.session.cookie.httpOnly = false",
          data: { name: "here", library: "express-session", option: "`httpOnly: true`" },
          suggestions: suggested(express(`  req.session.cookie.httpOnly = true;`)),
        },
      ],
    },
    {
      name: "one constant for two cookies is reported once",
      code: express(`  const options = { httpOnly: false };\n  res.cookie("session", a, options);\n  res.cookie("token", b, options);`),
      errors: [
        {
          messageId: "disabled",
          at: "httpOnly: false",
          suggestions: suggested(express(`  const options = { httpOnly: false };\n  res.cookie("session", a, { ...options, httpOnly: true });\n  res.cookie("token", b, options);`)),
        },
      ],
    },
    {
      name: "a credential by setting",
      code: `import { serialize } from "cookie";\nserialize("acme-pass", v, { secure: true });`,
      settings: { cookies: { credential: ["pass"] } },
      errors: [
        {
          messageId: "missing",
          at: `"acme-pass"`,
          suggestions: suggested(`import { serialize } from "cookie";\nserialize("acme-pass", v, { secure: true, httpOnly: true });`),
        },
      ],
    },
    {
      name: "TypeScript",
      syntax: "ts",
      code: `import type { Response } from "express";\nexport const grant = (out: Response, token: string): Response => out.cookie("refreshToken", token, { secure: true } as const);`,
      errors: [
        {
          messageId: "missing",
          at: `"refreshToken"`,
          suggestions: suggested(`import type { Response } from "express";\nexport const grant = (out: Response, token: string): Response => out.cookie("refreshToken", token, { secure: true, httpOnly: true } as const);`),
        },
      ],
    },
  ],
});
