import rule from "../../../src/rules/cookies/cookie-max-age.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

const shortened = (output: string) => [{ messageId: "setLifetime", output }];

runRuleCases("cookie-max-age", rule, "js", {
  valid: [
    { name: "72 hours", code: express(`  res.cookie("session", token, { maxAge: 72 * 60 * 60 * 1000 });`) },
    { name: "until the browser closes", code: express(`  res.cookie("session", token);\n  res.cookie("session", token, { secure: true });`) },
    { name: "30 days for refresh and remember-me", code: express(`  res.cookie("refresh_token", t, { maxAge: 30 * 24 * 60 * 60 * 1000 });\n  res.cookie("rememberMe", t, { maxAge: 30 * 24 * 60 * 60 * 1000 });`) },
    { name: "no credential", code: express(`  res.cookie("theme", "dark", { maxAge: 365 * 24 * 60 * 60 * 1000 });\n  res.cookie("csrf", t, { maxAge: 365 * 24 * 60 * 60 * 1000 });`) },
    { name: "not known", code: express(`  res.cookie("session", token, { maxAge });\n  res.cookie("session", token, { maxAge: config.ttl });\n  res.cookie("session", token, { ...options });\n  res.cookie("session", token, { expires });`) },
    { name: "a fixed date", code: express(`  res.cookie("session", token, { expires: new Date("2099-01-01") });`) },
    { name: "deletions", code: express(`  res.clearCookie("session");\n  res.cookie("session", "", { maxAge: 365 * 24 * 60 * 60 * 1000 });`) },
    { name: "Max-Age goes before Expires", code: `import { serialize } from "cookie";\nserialize("session", v, { maxAge: 60, expires: new Date(Date.now() + 365 * 24 * 60 * 60 * 1000) });` },
    { name: "koa-session's own 24 hours", code: `import session from "koa-session";\napp.use(session({ key: "id" }, app));` },
    { name: "the session's lifetime is said", code: `import NextAuth from "next-auth";\nexport default NextAuth({ providers, session: { maxAge: 8 * 60 * 60 } });` },
    { name: "the session's lifetime is not known", code: `import NextAuth from "next-auth";\nimport { betterAuth } from "better-auth";\nNextAuth(options);\nNextAuth({ ...options });\nbetterAuth({ session: { expiresIn } });\nbetterAuth({ session });` },
    { name: "iron-session's ttl", code: `import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "id", ttl: 60 * 60 });\ngetIronSession(req, res, options);` },
    { name: "@auth0/nextjs-auth0's own 72 hours", code: `import { Auth0Client } from "@auth0/nextjs-auth0/server";\nnew Auth0Client({ session: { rolling: true } });` },
    { name: "somebody else's options", code: `import { jar } from "./jar.js";\njar.cookie("session", token, { maxAge: 31536000000 });\nNextAuth({ session: { maxAge: 31536000 } });` },
    { name: "a header with a hole", code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Max-Age=${age}`); };" },
    { name: "a longer limit", code: express(`  res.cookie("session", token, { maxAge: 7 * 24 * 60 * 60 * 1000 });`), options: [{ session: 168 }] },
    { name: "no minimum by default", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { maxAge: 300 });` },
    { name: "long enough", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { maxAge: 8 * 60 * 60 });`, options: [{ minimum: 8 }] },
  ],
  invalid: [
    {
      name: "a week in Express",
      code: express(`  res.cookie("session", token, { maxAge: 7 * 24 * 60 * 60 * 1000, secure: true });`),
      errors: [
        {
          messageId: "tooLong",
          at: "maxAge: 7 * 24 * 60 * 60 * 1000",
          data: { name: "`session`", library: "Express", lifetime: "7 days", limit: "3 days" },
          suggestions: shortened(express(`  res.cookie("session", token, { maxAge: 3 * 24 * 60 * 60 * 1000, secure: true });`)),
        },
      ],
    },
    {
      name: "a week in seconds",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "auth", token, {\n  maxAge: 604800, // a week\n});`,
      errors: [
        {
          messageId: "tooLong",
          at: "maxAge: 604800",
          suggestions: shortened(`import { setCookie } from "hono/cookie";\nsetCookie(c, "auth", token, {\n  maxAge: 3 * 24 * 60 * 60, // a week\n});`),
        },
      ],
    },
    {
      name: "a year of remembering",
      code: express(`  res.cookie("remember_me", token, { maxAge: 365 * 24 * 60 * 60 * 1000 });`),
      errors: [
        {
          messageId: "tooLong",
          at: "maxAge: 365 * 24 * 60 * 60 * 1000",
          data: { name: "`remember_me`", library: "Express", lifetime: "1 year", limit: "30 days" },
          suggestions: shortened(express(`  res.cookie("remember_me", token, { maxAge: 30 * 24 * 60 * 60 * 1000 });`)),
        },
      ],
    },
    {
      name: "a date from now on",
      code: express(`  res.cookie("session", token, { expires: new Date(Date.now() + 14 * 24 * 3600 * 1000) });`),
      errors: [
        {
          messageId: "tooLong",
          at: "expires: new Date(Date.now() + 14 * 24 * 3600 * 1000)",
          suggestions: shortened(express(`  res.cookie("session", token, { expires: new Date(Date.now() + 3 * 24 * 60 * 60 * 1000) });`)),
        },
      ],
    },
    {
      name: "session middleware, quoted keys",
      code: `const session = require('express-session');\napp.use(session({ secret, cookie: { 'maxAge': 2592000000 } }));`,
      errors: [
        {
          messageId: "tooLong",
          at: "'maxAge': 2592000000",
          suggestions: shortened(`const session = require('express-session');\napp.use(session({ secret, cookie: { 'maxAge': 3 * 24 * 60 * 60 * 1000 } }));`),
        },
      ],
    },
    {
      name: "iron-session's own 14 days",
      code: `import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "id" });`,
      errors: [
        {
          messageId: "longByDefault",
          at: `"id"`,
          data: { name: "`id`", library: "iron-session", lifetime: "14 days", limit: "3 days" },
          suggestions: shortened(`import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "id", ttl: 3 * 24 * 60 * 60 });`),
        },
      ],
    },
    {
      name: "Auth.js's own 30 days",
      code: `import { SvelteKitAuth } from "@auth/sveltekit";\nexport const { handle } = SvelteKitAuth({ providers });`,
      errors: [
        {
          messageId: "longByDefault",
          at: ["SvelteKitAuth", 2],
          data: { name: "here", library: "Auth.js", lifetime: "30 days", limit: "3 days" },
          suggestions: shortened(`import { SvelteKitAuth } from "@auth/sveltekit";\nexport const { handle } = SvelteKitAuth({ providers, session: { maxAge: 3 * 24 * 60 * 60 } });`),
        },
      ],
    },
    {
      name: "NextAuth options under a type",
      syntax: "ts",
      code: `import type { NextAuthOptions } from "next-auth";\nexport const options: NextAuthOptions = { providers, session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 } };`,
      errors: [
        {
          messageId: "tooLong",
          at: "maxAge: 30 * 24 * 60 * 60",
          suggestions: shortened(`import type { NextAuthOptions } from "next-auth";\nexport const options: NextAuthOptions = { providers, session: { strategy: "jwt", maxAge: 3 * 24 * 60 * 60 } };`),
        },
      ],
    },
    {
      name: "better-auth's own week, told once",
      code: `import { betterAuth } from "better-auth";\nbetterAuth({ database, advanced: { cookies: { session_token: { name: "id" } } } });`,
      errors: [
        {
          messageId: "longByDefault",
          at: ["betterAuth", 2],
          suggestions: shortened(`import { betterAuth } from "better-auth";\nbetterAuth({ database, advanced: { cookies: { session_token: { name: "id" } } }, session: { expiresIn: 3 * 24 * 60 * 60 } });`),
        },
      ],
    },
    {
      name: "express-openid-connect's absolute duration",
      code: `const { auth } = require("express-openid-connect");\napp.use(auth({ session: { absoluteDuration: 14 * 24 * 60 * 60 } }));`,
      errors: [
        {
          messageId: "tooLong",
          at: "absoluteDuration: 14 * 24 * 60 * 60",
          suggestions: shortened(`const { auth } = require("express-openid-connect");\napp.use(auth({ session: { absoluteDuration: 3 * 24 * 60 * 60 } }));`),
        },
      ],
    },
    {
      name: "supabase's own 400 days",
      code: `import { createServerClient } from "@supabase/ssr";\ncreateServerClient(url, key, { cookieOptions: { secure: true }, cookies });`,
      errors: [
        {
          messageId: "longByDefault",
          at: ["createServerClient", 2],
          suggestions: shortened(`import { createServerClient } from "@supabase/ssr";\ncreateServerClient(url, key, { cookieOptions: { secure: true, maxAge: 3 * 24 * 60 * 60 }, cookies });`),
        },
      ],
    },
    {
      name: "js-cookie's days",
      code: `import Cookies from "js-cookie";\nCookies.set("token", t, { expires: 7 });`,
      errors: [
        {
          messageId: "tooLong",
          at: "expires: 7",
          suggestions: shortened(`import Cookies from "js-cookie";\nCookies.set("token", t, { expires: 3 });`),
        },
      ],
    },
    {
      name: "a header",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Max-Age=604800; Secure`); };",
      errors: [
        {
          messageId: "tooLong",
          at: "Max-Age=604800",
          suggestions: shortened("export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Max-Age=259200; Secure`); };"),
        },
      ],
    },
    {
      name: "hapi's ttl",
      code: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("sid", { ttl: 365 * 24 * 60 * 60 * 1000 });`,
      errors: [
        {
          messageId: "tooLong",
          at: "ttl: 365 * 24 * 60 * 60 * 1000",
          suggestions: shortened(`const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("sid", { ttl: 3 * 24 * 60 * 60 * 1000 });`),
        },
      ],
    },
    {
      name: "too short for the option",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { maxAge: 300 });`,
      options: [{ minimum: 8 }],
      errors: [
        {
          messageId: "tooShort",
          at: "maxAge: 300",
          data: { name: "`session`", library: "Hono", lifetime: "5 minutes", limit: "8 hours" },
          suggestions: shortened(`import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { maxAge: 8 * 60 * 60 });`),
        },
      ],
    },
    {
      name: "one constant for two cookies is reported once",
      code: express(`  const options = { maxAge: 604800000 };\n  res.cookie("session", a, options);\n  res.cookie("token", b, options);`),
      errors: [
        {
          messageId: "tooLong",
          at: "maxAge: 604800000",
          suggestions: shortened(express(`  const options = { maxAge: 604800000 };\n  res.cookie("session", a, { ...options, maxAge: 3 * 24 * 60 * 60 * 1000 });\n  res.cookie("token", b, options);`)),
        },
      ],
    },
  ],
});
