import rule from "../../../src/rules/cookies/cookie-no-domain.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

const removed = (output: string) => [{ messageId: "remove", output }];

runRuleCases("cookie-no-domain", rule, "js", {
  valid: [
    { name: "no Domain", code: express(`  res.cookie("session", token, { secure: true });\n  res.cookie("session", token);`) },
    { name: "no Domain in so many words", code: express(`  res.cookie("session", token, { domain: undefined });\n  res.cookie("session", token, { domain: "" });`) },
    { name: "not known", code: express(`  res.cookie("session", token, { domain });\n  res.cookie("session", token, { domain: process.env.COOKIE_DOMAIN });\n  res.cookie("session", token, { domain: isProduction ? ".example.com" : undefined });`) },
    { name: "options from elsewhere", code: express(`  res.cookie("session", token, options);\n  res.cookie("session", token, { ...options, secure: true });`) },
    { name: "no credential", code: express(`  res.cookie("theme", "dark", { domain: "example.com" });\n  res.cookie("csrf-token", t, { domain: "example.com" });`) },
    { name: "OAuth's transient cookies", code: express(`  res.cookie("auth_state", state, { domain: "example.com" });`) },
    { name: "deletions have to name the Domain of what they delete", code: express(`  res.clearCookie("session", { domain: "example.com" });\n  res.cookie("session", "", { domain: "example.com", maxAge: 0 });`) },
    { name: "an option of something else", code: `import { client } from "./client.js";\nclient.cookie("session", token, { domain: "example.com" });\nAuth({ domain: "example.com" });` },
    { name: "Hono's prefix takes the Domain away", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix: "host", domain: "example.com" });` },
    { name: "a key in the wrong case is dropped", code: express(`  res.cookie("session", token, { Domain: "example.com" });`) },
    { name: "a header without it", code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Path=/domain`); };" },
    { name: "a header with a hole", code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Domain=${domain}`); };" },
    { name: "a name that is not known", code: express(`  res.cookie(name, token, { domain: "example.com" });`) },
    { name: "set later by a condition", code: `const session = require("express-session");\nconst options = { secret, cookie: {} };\nif (production) options.cookie.domain = "example.com";\napp.use(session(options));` },
    { name: "tough-cookie's jar is a client's", code: `import { CookieJar } from "tough-cookie";\nnew CookieJar().setCookie("session=1; Domain=example.com", url);` },
    { name: "other by setting", code: express(`  res.cookie("sso-session", token, { domain: "example.com" });`), settings: { cookies: { other: ["sso-session"] } } },
  ],
  invalid: [
    {
      name: "in front of others",
      code: express(`  res.cookie("session", token, { domain: ".example.com", secure: true });`),
      errors: [
        {
          messageId: "domain",
          at: `domain: ".example.com"`,
          data: { name: "`session`", domain: "example.com" },
          suggestions: removed(express(`  res.cookie("session", token, { secure: true });`)),
        },
      ],
    },
    {
      name: "alone",
      code: express(`  res.cookie("session", token, { domain: "example.com" });`),
      errors: [{ messageId: "domain", at: `domain: "example.com"`, suggestions: removed(express(`  res.cookie("session", token, {});`)) }],
    },
    {
      name: "over several lines, comments stay",
      code: express(`  res.cookie("jwt", token, {\n    secure: true, // always\n    domain: "example.com", // all of us\n    path: "/",\n  });`),
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(express(`  res.cookie("jwt", token, {\n    secure: true, // always\n    // all of us\n    path: "/",\n  });`)),
        },
      ],
    },
    {
      name: "session middleware",
      code: `const session = require("express-session");\napp.use(session({ secret, cookie: { 'domain': 'example.com', 'secure': true } }));`,
      errors: [
        {
          messageId: "domain",
          at: "'domain': 'example.com'",
          data: { name: "`connect.sid`", domain: "example.com" },
          suggestions: removed(`const session = require("express-session");\napp.use(session({ secret, cookie: { 'secure': true } }));`),
        },
      ],
    },
    {
      name: "cookie-session's flat options",
      code: `import cookieSession from "cookie-session";\ncookieSession({ name: "id", keys, domain: "example.com" });`,
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(`import cookieSession from "cookie-session";\ncookieSession({ name: "id", keys });`),
        },
      ],
    },
    {
      name: "a constant of the file",
      code: `import { setCookie } from "hono/cookie";\nconst DOMAIN = "example.com";\nsetCookie(c, "session", token, { secure: true, domain: DOMAIN });`,
      errors: [
        {
          messageId: "domain",
          at: "domain: DOMAIN",
          data: { name: "`session`", domain: "example.com" },
          suggestions: removed(`import { setCookie } from "hono/cookie";\nconst DOMAIN = "example.com";\nsetCookie(c, "session", token, { secure: true });`),
        },
      ],
    },
    {
      name: "Next, one object",
      code: `import { cookies } from "next/headers";\n(await cookies()).set({ name: "auth-token", value: t, domain: "example.com" });`,
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(`import { cookies } from "next/headers";\n(await cookies()).set({ name: "auth-token", value: t });`),
        },
      ],
    },
    {
      name: "a header",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Domain=example.com; Secure`); };",
      errors: [
        {
          messageId: "domain",
          at: "Domain=example.com",
          suggestions: removed("export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Secure`); };"),
        },
      ],
    },
    {
      name: "document.cookie",
      code: `document.cookie = "token=" + token + "; domain=.example.com";`,
      errors: [
        {
          messageId: "domain",
          at: "domain=.example.com",
          suggestions: removed(`document.cookie = "token=" + token + "";`),
        },
      ],
    },
    {
      name: "js-cookie",
      code: `import Cookies from "js-cookie";\nCookies.set("token", t, { expires: date, domain: "example.com" });`,
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(`import Cookies from "js-cookie";\nCookies.set("token", t, { expires: date });`),
        },
      ],
    },
    {
      name: "Elysia's assignment is left to a person",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie: { session } }) => { session.value = token; session.domain = "example.com"; });`,
      errors: [{ messageId: "domain", at: `session.domain = "example.com"`, suggestions: [] }],
    },
    {
      name: "Fastify's plugin says it for all, in options that are not this cookie's own",
      code: `import fastify from "fastify";\nimport cookie from "@fastify/cookie";\nconst app = fastify();\napp.register(cookie, { parseOptions: { domain: "example.com" } });\napp.get("/", (request, reply) => reply.setCookie("session", token));`,
      errors: [{ messageId: "domain", at: `domain: "example.com"`, suggestions: [] }],
    },
    {
      name: "Auth.js",
      code: `import { Auth } from "@auth/core";\nAuth(request, { providers, cookies: {} });\nimport { SvelteKitAuth } from "@auth/sveltekit";\nSvelteKitAuth({ cookies: { sessionToken: { name: "id", options: { secure: true, domain: ".example.com" } } } });`,
      errors: [
        {
          messageId: "domain",
          at: `domain: ".example.com"`,
          suggestions: removed(`import { Auth } from "@auth/core";\nAuth(request, { providers, cookies: {} });\nimport { SvelteKitAuth } from "@auth/sveltekit";\nSvelteKitAuth({ cookies: { sessionToken: { name: "id", options: { secure: true } } } });`),
        },
      ],
    },
    {
      name: "one constant for two cookies is reported once",
      code: express(`  const options = { domain: "example.com", secure: true };\n  res.cookie("session", a, options);\n  res.cookie("token", b, options);`),
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(express(`  const options = { secure: true };\n  res.cookie("session", a, options);\n  res.cookie("token", b, options);`)),
        },
      ],
    },
    {
      name: "TypeScript",
      syntax: "ts",
      code: `import type { FastifyReply } from "fastify";\nexport const grant = (reply: FastifyReply): void => { reply.setCookie("refreshToken", token, { domain: "example.com", path: "/auth" } as const); };`,
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: removed(`import type { FastifyReply } from "fastify";\nexport const grant = (reply: FastifyReply): void => { reply.setCookie("refreshToken", token, { path: "/auth" } as const); };`),
        },
      ],
    },
  ],
});
