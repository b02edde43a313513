import rule from "../../../src/rules/cookies/cookie-same-site.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

/** The two outputs that a missing SameSite is suggested with. */
const both = (output: (value: string) => string) => [
  { messageId: "useStrict", output: output("strict") },
  { messageId: "useLax", output: output("lax") },
];

runRuleCases("cookie-same-site", rule, "js", {
  valid: [
    { name: "Strict", code: express(`  res.cookie("session", token, { sameSite: "strict" });`) },
    { name: "Lax by default", code: express(`  res.cookie("session", token, { sameSite: "lax" });\n  res.cookie("session", token, { sameSite: "Lax" });`) },
    { name: "true is Strict in Express", code: express(`  res.cookie("session", token, { sameSite: true });`) },
    { name: "None by default", code: express(`  res.cookie("session", token, { sameSite: "none", secure: true });`) },
    { name: "no credential", code: express(`  res.cookie("theme", theme);\n  res.cookie("XSRF-TOKEN", t);\n  res.cookie("oauth_state", s);`) },
    { name: "not known", code: express(`  res.cookie("session", token, { sameSite });\n  res.cookie("session", token, options);\n  res.cookie("session", token, { ...options });\n  res.cookie("session", token, { sameSite: crossSite ? "none" : "lax" });`) },
    { name: "deletions", code: express(`  res.clearCookie("session");\n  res.cookie("session", "", { maxAge: 0 });`) },
    { name: "Lax is SvelteKit's own", code: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("session", token, { path: "/" }); }` },
    { name: "versions of @fastify/cookie differ", code: `import Fastify from "fastify";\nFastify().get("/", (request, reply) => reply.setCookie("session", token));` },
    { name: "versions of h3 differ", code: `import { useSession } from "h3";\nexport default (event) => useSession(event, { password });` },
    { name: "express-session on auto", code: `import session from "express-session";\nsession({ secret, cookie: { sameSite: "auto" } });` },
    { name: "somebody else's method", code: `store.set("session", token);\nres.cookie("session", token);\nCookies.set("session", token);` },
    { name: "a raw header", code: `export default (req, res) => { res.setHeader("Set-Cookie", "session=1; samesite=lax"); };` },
    { name: "a raw header with a hole", code: `export default (req, res) => { res.setHeader("Set-Cookie", \`session=\${token}; SameSite=\${mode}\`); };` },
    { name: "None and Partitioned under strict", code: express(`  res.cookie("session", token, { sameSite: "none", secure: true, partitioned: true });`), options: [{ strict: true }] },
    { name: "None for a site used from others", code: express(`  res.cookie("session", token, { sameSite: "none", secure: true });`), options: [{ strict: true, session: "strict" }], settings: { cookies: { crossSite: true } } },
    { name: "Lax on a token that is no session", code: express(`  res.cookie("refresh_token", token, { sameSite: "lax" });`), options: [{ session: "strict" }] },
    { name: "Lax on OAuth's transient cookies", code: express(`  res.cookie("session_state", s, { sameSite: "lax" });\n  res.cookie("login_nonce", n, { sameSite: "lax" });\n  res.cookie("pkce_session", v, { sameSite: "lax" });`), options: [{ strict: true, session: "strict" }] },
    { name: "a misspelt value is for cookie-valid-attributes", code: express(`  res.cookie("session", token, { sameSite: "laks" });`) },
    { name: "assigned later", code: `const session = require("express-session");\nconst options = { secret, cookie: {} };\noptions.cookie.sameSite = mode;\napp.use(session(options));` },
  ],
  invalid: [
    {
      name: "no options",
      code: express(`  res.cookie("session", token);`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          data: { name: "`session`", library: "Express", strict: '`sameSite: "strict"`', lax: '`sameSite: "lax"`' },
          suggestions: both((value) => express(`  res.cookie("session", token, { sameSite: "${value}" });`)),
        },
      ],
    },
    {
      name: "false leaves it out",
      code: express(`  res.cookie("session", token, { sameSite: false, secure: true });`),
      errors: [
        {
          messageId: "missing",
          at: "sameSite: false",
          suggestions: both((value) => express(`  res.cookie("session", token, { sameSite: "${value}", secure: true });`)),
        },
      ],
    },
    {
      name: "the quotes of the file, several lines",
      code: `import session from 'express-session';\napp.use(session({\n  name: 'id',\n  cookie: {\n    secure: true,\n  },\n}));`,
      errors: [
        {
          messageId: "missing",
          at: "'id'",
          suggestions: both(
            (value) => `import session from 'express-session';\napp.use(session({\n  name: 'id',\n  cookie: {\n    secure: true,\n    sameSite: '${value}',\n  },\n}));`,
          ),
        },
      ],
    },
    {
      name: "Koa has no default for it",
      code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("session", token); });`,
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: both((value) => `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("session", token, { sameSite: "${value}" }); });`),
        },
      ],
    },
    {
      name: "@fastify/session takes the plugin's Lax away",
      code: `app.register(require("@fastify/session"), { secret });`,
      errors: [
        {
          messageId: "missing",
          at: "app.register",
          suggestions: both((value) => `app.register(require("@fastify/session"), { secret, cookie: { sameSite: "${value}" } });`),
        },
      ],
    },
    {
      name: "undefined defeats SvelteKit's default",
      code: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("session", token, { path: "/", sameSite: undefined }); }`,
      errors: [
        {
          messageId: "missing",
          at: "sameSite: undefined",
          suggestions: both(
            (value) => `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("session", token, { path: "/", sameSite: "${value}" }); }`,
          ),
        },
      ],
    },
    {
      name: "true in Next: fixed",
      code: `import { cookies } from "next/headers";\n(await cookies()).set("session", token, { sameSite: true });`,
      errors: [{ messageId: "booleanTrue", at: "sameSite: true" }],
      output: `import { cookies } from "next/headers";\n(await cookies()).set("session", token, { sameSite: "strict" });`,
    },
    {
      name: "true in Hono: fixed",
      code: `import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', token, { sameSite: true /* all */ });`,
      errors: [{ messageId: "booleanTrue", at: "sameSite: true" }],
      output: `import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', token, { sameSite: 'strict' /* all */ });`,
    },
    {
      name: "a raw header",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', [`session=${token}; Secure`]); };",
      errors: [
        {
          messageId: "missing",
          at: "session",
          data: { name: "`session`", library: "Set-Cookie header", strict: "`; SameSite=Strict`", lax: "`; SameSite=Lax`" },
          suggestions: [
            { messageId: "useStrict", output: "export default (req, res) => { res.setHeader('Set-Cookie', [`session=${token}; Secure; SameSite=Strict`]); };" },
            { messageId: "useLax", output: "export default (req, res) => { res.setHeader('Set-Cookie', [`session=${token}; Secure; SameSite=Lax`]); };" },
          ],
        },
      ],
    },
    {
      name: "document.cookie",
      code: `document.cookie = "jwt=" + token;`,
      errors: [
        {
          messageId: "missing",
          at: "jwt",
          suggestions: [
            { messageId: "useStrict", output: `document.cookie = "jwt=" + token + "; SameSite=Strict";` },
            { messageId: "useLax", output: `document.cookie = "jwt=" + token + "; SameSite=Lax";` },
          ],
        },
      ],
    },
    {
      name: "None under strict",
      code: express(`  res.cookie("session", token, { sameSite: "none", secure: true });`),
      options: [{ strict: true }],
      errors: [
        {
          messageId: "none",
          at: `sameSite: "none"`,
          suggestions: both((value) => express(`  res.cookie("session", token, { sameSite: "${value}", secure: true });`)),
        },
      ],
    },
    {
      name: "None in hapi's spelling",
      code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("sid", { isSameSite: "None" });`,
      options: [{ strict: true }],
      errors: [
        {
          messageId: "none",
          at: `isSameSite: "None"`,
          suggestions: [
            { messageId: "useStrict", output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("sid", { isSameSite: "Strict" });` },
            { messageId: "useLax", output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("sid", { isSameSite: "Lax" });` },
          ],
        },
      ],
    },
    {
      name: "Lax on a session under session: strict",
      code: express(`  res.cookie("connect.sid", id, { sameSite: "lax" });`),
      options: [{ session: "strict" }],
      errors: [
        {
          messageId: "lax",
          at: `sameSite: "lax"`,
          suggestions: [{ messageId: "useStrict", output: express(`  res.cookie("connect.sid", id, { sameSite: "strict" });`) }],
        },
      ],
    },
    {
      name: "a library's own Lax under session: strict",
      code: `import { createCookieSessionStorage } from "react-router";\ncreateCookieSessionStorage({ cookie: { secure: true } });`,
      options: [{ session: "strict" }],
      errors: [
        {
          messageId: "lax",
          at: ["createCookieSessionStorage", 2],
          suggestions: [
            {
              messageId: "useStrict",
              output: `import { createCookieSessionStorage } from "react-router";\ncreateCookieSessionStorage({ cookie: { secure: true, sameSite: "strict" } });`,
            },
          ],
        },
      ],
    },
    {
      name: "one constant for two sessions is reported once",
      code: express(`  const options = { sameSite: false };\n  res.cookie("session", a, options);\n  res.cookie("token", b, options);`),
      errors: [
        {
          messageId: "missing",
          at: "sameSite: false",
          suggestions: both((value) =>
            express(`  const options = { sameSite: false };\n  res.cookie("session", a, { ...options, sameSite: "${value}" });\n  res.cookie("token", b, options);`),
          ),
        },
      ],
    },
    {
      name: "TypeScript",
      syntax: "ts",
      code: `import type { FastifyReply } from "fastify";\nexport function grant(reply: FastifyReply) { reply.setCookie("refreshToken", token, { sameSite: false } as const); }`,
      errors: [
        {
          messageId: "missing",
          at: "sameSite: false",
          suggestions: both(
            (value) => `import type { FastifyReply } from "fastify";\nexport function grant(reply: FastifyReply) { reply.setCookie("refreshToken", token, { sameSite: "${value}" } as const); }`,
          ),
        },
      ],
    },
  ],
});
