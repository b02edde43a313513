import rule from "../../../src/rules/cookies/cookie-max-age-unit.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;
const hono = (options: string, before = ""): string => `import { setCookie } from "hono/cookie";\n${before}setCookie(c, "theme", "dark", ${options});`;

const multiplied = (output: string) => [{ messageId: "multiply", output }];
const divided = (output: string) => [{ messageId: "divide", output }];

runRuleCases("cookie-max-age-unit", rule, "js", {
  valid: [
    { name: "milliseconds in Express", code: express(`  res.cookie("a", v, { maxAge: 7 * 24 * 60 * 60 * 1000 });\n  res.cookie("b", v, { maxAge: 900000 });\n  res.cookie("c", v, { maxAge: 60 * 60 * 1e3 });\n  res.cookie("d", v, { maxAge: 60_000 });`) },
    { name: "seconds in Hono", code: hono("{ maxAge: 7 * 24 * 60 * 60 }") },
    { name: "half a minute in seconds", code: hono("{ maxAge: 30 }") },
    { name: "constants in milliseconds", code: `const SECOND = 1000;\nconst DAY = 24 * 60 * 60 * SECOND;\nimport session from "express-session";\nsession({ secret, cookie: { maxAge: 3 * DAY } });` },
    { name: "whole hours that are also days in seconds", code: express(`  res.cookie("a", v, { maxAge: 21600000 });`) },
    { name: "400 days", code: hono("{ maxAge: 400 * 24 * 60 * 60 }") },
    { name: "seconds made of milliseconds", code: hono("{ maxAge: (7 * 24 * 60 * 60 * 1000) / 1000 }") },
    { name: "not known", code: express(`  res.cookie("a", v, { maxAge });\n  res.cookie("b", v, { maxAge: days * 24 * 60 * 60 });\n  res.cookie("c", v, { maxAge: config.get("ttl") });\n  res.cookie("d", v, options);`) },
    { name: "not known in seconds", code: hono("{ maxAge: Math.floor(ttl / 1000) }") },
    { name: "deletions", code: express(`  res.cookie("a", "", { maxAge: 1 });\n  res.cookie("b", v, { maxAge: 0 });\n  res.cookie("c", v, { maxAge: -1 });\n  res.clearCookie("d", { maxAge: 1 });`) },
    { name: "no lifetime", code: express(`  res.cookie("a", v);\n  res.cookie("b", v, { maxAge: undefined });`) },
    { name: "a session's lifetime by default", code: `import { createServerClient } from "@supabase/ssr";\ncreateServerClient(url, key, { cookieOptions: { secure: true }, cookies });` },
    { name: "koa-session until the browser closes", code: `import session from "koa-session";\napp.use(session({ maxAge: "session" }, app));` },
    { name: "other libraries' maxAge", code: `import { createCache } from "./cache.js";\ncreateCache({ maxAge: 60 * 60 * 24 });\nres.cookie("a", v, { maxAge: 60 * 60 * 24 });\nserveStatic(root, { maxAge: 3600 });` },
    { name: "days in js-cookie", code: `import Cookies from "js-cookie";\nCookies.set("a", v, { expires: 365 });` },
    { name: "dates", code: express(`  res.cookie("a", v, { expires: new Date(2099, 1, 1) });\n  res.cookie("b", v, { expires: new Date(Date.now() + 60 * 60 * 24) });`) },
    { name: "a header", code: `export default (req, res) => { res.setHeader("Set-Cookie", "theme=dark; Max-Age=31536000"); };` },
    { name: "a header with a hole", code: "export default (req, res) => { res.setHeader('Set-Cookie', `theme=dark; Max-Age=${age * 1000}`); };" },
    { name: "@fastify/session counts milliseconds, @fastify/cookie seconds", code: `import fastify from "fastify";\nconst app = fastify();\napp.register(require("@fastify/session"), { secret, cookie: { maxAge: 60 * 60 * 1000 } });\napp.get("/", (request, reply) => reply.setCookie("a", v, { maxAge: 60 * 60 }));` },
  ],
  invalid: [
    {
      name: "an hour of seconds in Express",
      code: express(`  res.cookie("theme", v, { maxAge: 3600 });`),
      errors: [
        {
          messageId: "seconds",
          at: "3600",
          data: { library: "Express", value: "3600", name: "`theme`", lifetime: "3.6 seconds" },
          suggestions: multiplied(express(`  res.cookie("theme", v, { maxAge: 3600 * 1000 });`)),
        },
      ],
    },
    {
      name: "a week's product without 1000 in Express",
      code: express(`  res.cookie("theme", v, { maxAge: 60 * 60 * 24 * 7 });`),
      errors: [
        {
          messageId: "seconds",
          at: "60 * 60 * 24 * 7",
          data: { library: "Express", value: "60 * 60 * 24 * 7", name: "`theme`", lifetime: "10.08 minutes" },
          suggestions: multiplied(express(`  res.cookie("theme", v, { maxAge: 60 * 60 * 24 * 7 * 1000 });`)),
        },
      ],
    },
    {
      name: "days in seconds as one number",
      code: `const session = require("express-session");\napp.use(session({ secret, cookie: { maxAge: 2592000 } }));`,
      errors: [
        {
          messageId: "seconds",
          at: "2592000",
          suggestions: multiplied(`const session = require("express-session");\napp.use(session({ secret, cookie: { maxAge: 2592000 * 1000 } }));`),
        },
      ],
    },
    {
      name: "constants, written short",
      code: `import cookieSession from "cookie-session";\nconst HOUR = 60 * 60;\nconst maxAge = 24 * HOUR;\ncookieSession({ keys, maxAge });`,
      errors: [
        {
          messageId: "seconds",
          at: ["maxAge", 2],
          suggestions: multiplied(`import cookieSession from "cookie-session";\nconst HOUR = 60 * 60;\nconst maxAge = 24 * HOUR;\ncookieSession({ keys, maxAge: maxAge * 1000 });`),
        },
      ],
    },
    {
      name: "a sum gets parentheses",
      code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { maxAge: 60 + 30 }); });`,
      errors: [
        {
          messageId: "seconds",
          at: "60 + 30",
          suggestions: multiplied(`import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { maxAge: (60 + 30) * 1000 }); });`),
        },
      ],
    },
    {
      name: "hapi's ttl",
      code: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("a", { ttl: 24 * 60 * 60 });`,
      errors: [
        {
          messageId: "seconds",
          at: "24 * 60 * 60",
          suggestions: multiplied(`const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("a", { ttl: 24 * 60 * 60 * 1000 });`),
        },
      ],
    },
    {
      name: "@fastify/session and koa-session",
      code: `app.register(require("@fastify/session"), { secret, cookie: { maxAge: 1800 } });\napp.use(require("koa-session")({ maxAge: 86400 }, app));`,
      errors: [
        {
          messageId: "seconds",
          at: "1800",
          suggestions: multiplied(`app.register(require("@fastify/session"), { secret, cookie: { maxAge: 1800 * 1000 } });\napp.use(require("koa-session")({ maxAge: 86400 }, app));`),
        },
        {
          messageId: "seconds",
          at: "86400",
          suggestions: multiplied(`app.register(require("@fastify/session"), { secret, cookie: { maxAge: 1800 } });\napp.use(require("koa-session")({ maxAge: 86400 * 1000 }, app));`),
        },
      ],
    },
    {
      name: "an assignment",
      code: express(`  req.session.cookie.maxAge = 30 * 24 * 60 * 60;`),
      errors: [
        {
          messageId: "seconds",
          at: "30 * 24 * 60 * 60",
          suggestions: multiplied(express(`  req.session.cookie.maxAge = 30 * 24 * 60 * 60 * 1000;`)),
        },
      ],
    },
    {
      name: "a product with 1000 in Hono",
      code: hono("{ maxAge: 60 * 60 * 1000 }"),
      errors: [
        {
          messageId: "milliseconds",
          at: "60 * 60 * 1000",
          data: { library: "Hono", value: "60 * 60 * 1000", name: "`theme`", lifetime: "41.67 days" },
          suggestions: divided(hono("{ maxAge: 60 * 60 }")),
        },
      ],
    },
    {
      name: "1000 in front, in Next",
      code: `import { cookies } from "next/headers";\n(await cookies()).set({ name: "a", value: v, maxAge: 1000 * 60 * 60 * 24 * 7 });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "1000 * 60 * 60 * 24 * 7",
          data: { library: "Next.js", value: "1000 * 60 * 60 * 24 * 7", name: "`a`", lifetime: "19.18 years" },
          suggestions: divided(`import { cookies } from "next/headers";\n(await cookies()).set({ name: "a", value: v, maxAge: 60 * 60 * 24 * 7 });`),
        },
      ],
    },
    {
      name: "a constant in milliseconds",
      code: hono("{ maxAge: 3 * DAY }", "const DAY = 24 * 60 * 60 * 1000;\n"),
      errors: [
        {
          messageId: "milliseconds",
          at: "3 * DAY",
          suggestions: divided(hono("{ maxAge: 3 * DAY / 1000 }", "const DAY = 24 * 60 * 60 * 1000;\n")),
        },
      ],
    },
    {
      name: "a number of milliseconds over 400 days",
      code: `import { createCookieSessionStorage } from "react-router";\ncreateCookieSessionStorage({ cookie: { name: "id", maxAge: 604_800_000 } });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "604_800_000",
          suggestions: divided(`import { createCookieSessionStorage } from "react-router";\ncreateCookieSessionStorage({ cookie: { name: "id", maxAge: 604800 } });`),
        },
      ],
    },
    {
      name: "a session's own lifetime, TypeScript",
      syntax: "ts",
      code: `import NextAuth from "next-auth";\nexport default NextAuth({ providers, session: { strategy: "jwt" as const, maxAge: 8 * 60 * 60 * 1000 } });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "8 * 60 * 60 * 1000",
          data: { library: "NextAuth.js", value: "8 * 60 * 60 * 1000", name: "here", lifetime: "333.33 days" },
          suggestions: divided(`import NextAuth from "next-auth";\nexport default NextAuth({ providers, session: { strategy: "jwt" as const, maxAge: 8 * 60 * 60 } });`),
        },
      ],
    },
    {
      name: "ten years",
      code: hono("{ maxAge: 10 * 365 * 24 * 60 * 60 }"),
      errors: [{ messageId: "tooLong", at: "10 * 365 * 24 * 60 * 60", suggestions: [] }],
    },
    {
      name: "ten years in milliseconds",
      code: express(`  res.cookie("a", v, { maxAge: 10 * 365 * 24 * 60 * 60 * 1000 });`),
      errors: [
        {
          messageId: "tooLong",
          at: "10 * 365 * 24 * 60 * 60 * 1000",
          data: { library: "Express", value: "10 * 365 * 24 * 60 * 60 * 1000", name: "`a`", lifetime: "10 years" },
          suggestions: [],
        },
      ],
    },
    {
      name: "js-cookie's days",
      code: `import Cookies from "js-cookie";\nCookies.set("a", v, { expires: 86400 });`,
      errors: [{ messageId: "tooLong", at: "86400", suggestions: [] }],
    },
    {
      name: "a header",
      code: `export default (req, res) => { res.setHeader("Set-Cookie", "theme=dark; Max-Age=86400000; Path=/"); };`,
      errors: [
        {
          messageId: "milliseconds",
          at: "86400000",
          suggestions: divided(`export default (req, res) => { res.setHeader("Set-Cookie", "theme=dark; Max-Age=86400; Path=/"); };`),
        },
      ],
    },
    {
      name: "one constant for two cookies is reported once",
      code: express(`  const options = { maxAge: 900 };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
      errors: [
        {
          messageId: "seconds",
          at: "900",
          suggestions: multiplied(express(`  const options = { maxAge: 900 * 1000 };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`)),
        },
      ],
    },
  ],
});
