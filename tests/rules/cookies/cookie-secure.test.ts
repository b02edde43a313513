import rule from "../../../src/rules/cookies/cookie-secure.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

runRuleCases("cookie-secure", rule, "js", {
  valid: [
    { name: "Secure is given", code: express(`  res.cookie("session", token, { secure: true, httpOnly: true });`) },
    { name: "SameSite=None with Secure, or with one that is not known", code: express(`  res.cookie("theme", "dark", { sameSite: "none", secure: true });\n  res.cookie("theme", "dark", { sameSite: "none", secure });\n  res.cookie("theme", "dark", { sameSite });\n  res.cookie("theme", "", { sameSite: "none", maxAge: 0 });`) },
    { name: "SameSite=None in a browser's store, which is always Secure", code: `cookieStore.set({ name: "theme", value: "dark", sameSite: "none" });` },
    { name: "what Partitioned demands is another rule's", code: express(`  res.cookie("embed", id, { sameSite: "none", partitioned: true });`) },
    { name: "a preference is no credential", code: express(`  res.cookie("theme", "dark");\n  res.cookie("lang", lang);`) },
    {
      name: "names that only look like credentials",
      code: express(`  res.cookie("preferred-team", id);\n  res.cookie("sidebar:state", open);\n  res.cookie("workspace", id);\n  res.cookie("last_login", date);\n  res.cookie("authority", a);\n  res.cookie("design-tokens", d);`),
    },
    { name: "CSRF cookies are no credentials", code: express(`  res.cookie("XSRF-TOKEN", req.csrfToken(), { httpOnly: false });\n  res.cookie("csrf_token", t);`) },
    { name: "OAuth's transient cookies are no credentials", code: express(`  res.cookie("oauth_state", state);\n  res.cookie("pkce_verifier", v);\n  res.cookie("authNonce", n);`) },
    { name: "a flag is no credential", code: express(`  res.cookie("login", "true");\n  res.cookie("auth", 1);`) },
    { name: "depends on the environment", code: express(`  res.cookie("session", token, { secure: isProduction });`) },
    { name: "the usual test for production", code: express(`  res.cookie("session", token, { secure: process.env.NODE_ENV === "production" });`) },
    { name: "a setting decides", code: express(`  res.cookie("session", token, { secure: configService.get("SECURE") === "true" });`) },
    { name: "shorthand of a parameter", code: `export const set = (req, res, next, { secure }) => res.cookie("session", token, { secure });` },
    { name: "a spread of something unknown", code: express(`  res.cookie("session", token, { ...sessionCookieOptions, httpOnly: true });`) },
    { name: "options from elsewhere", code: express(`  res.cookie("session", token, cookieOptions);\n  res.cookie("session", token, this.cookieOptions(req));\n  res.cookie(cookie.name, token, cookie.options);`) },
    { name: "deletion by an empty value and an expired date", code: express(`  res.cookie("session", "", { expires: new Date(0) });`) },
    { name: "deletion by a lifetime of nothing", code: express(`  res.cookie("session", token, { maxAge: 0 });\n  res.cookie("session", token, { expires: new Date(Date.now() - 1000) });`) },
    { name: "deletion by a placeholder", code: express(`  res.cookie("jwt", "loggedout", { expires: new Date(Date.now() + 10 * 1000) });`) },
    { name: "clearCookie", code: express(`  res.clearCookie("session");`) },
    { name: "a name that is not known", code: express(`  res.cookie(name, token);\n  res.cookie(\`\${prefix}session\`, token);`) },
    { name: "spread arguments", code: express(`  res.cookie(...args);\n  res.cookie("session", ...rest);`) },
    { name: "two parameters without Express", code: `export const f = (req, res) => res.cookie("session", token);` },
    { name: "a method of the same name on something else", code: `const jar = makeJar();\njar.cookie("session", token);\njar.cookies.set("session", token);\nhopp.cookies.set("session", token);` },
    { name: "own wrappers called setCookie", code: `import { setCookie } from "./cookies.js";\nsetCookie(c, "session", token);\nserverAdapter.setCookie("session", token);\nreq.server.setCookie("session", token, { "max-age": 60, samesite: "lax" });` },
    { name: "setCookie without an import", code: `setCookie(event, "session", token);` },
    { name: "shadowed import", code: `import { setCookie } from "hono/cookie";\nfunction f(setCookie) { setCookie(c, "session", token); }` },
    { name: "a method of the same name of another library", code: `import { serialize } from "v8";\nserialize("session", token);` },
    { name: "a test double", code: `expect(res.cookie).toHaveBeenCalledWith("session", token);\nexpect(res.setHeader).toHaveBeenCalledWith("Set-Cookie", "session=1");` },
    { name: "Koa follows the connection", code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("accessToken", token, { httpOnly: false, expires }); ctx.cookies.set("session", token, { secure: ctx.request.secure }); });` },
    { name: "libraries whose default is Secure", code: `import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "session" });` },
    { name: "express-session on auto", code: `import session from "express-session";\napp.use(session({ secret, cookie: { secure: "auto" } }));` },
    {
      name: "switched on later, as the documentation of express-session does",
      code: `var session = require("express-session");\nvar sess = { secret: secret, cookie: {} };\nif (app.get("env") === "production") {\n  sess.cookie.secure = true;\n}\napp.use(session(sess));`,
    },
    { name: "hono puts Secure on prefixed cookies", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix: "host" });` },
    { name: "an option that may put a prefix on", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix });` },
    { name: "plugin options may stand in the file that makes the server", code: `import fp from "fastify-plugin";\nexport default fp(async (fastify) => {\n  fastify.post("/login", (request, reply) => reply.setCookie("session", token));\n});` },
    { name: "the application's options may stand in another file", syntax: "ts", code: `import type { FastifyReply } from "fastify";\nexport const grant = (reply: FastifyReply) => reply.setCookie("session", token, { httpOnly: true });` },
    { name: "plugin options are defaults", code: `import Fastify from "fastify";\nimport cookie from "@fastify/cookie";\nconst app = Fastify();\napp.register(cookie, { parseOptions: { secure: true } });\napp.get("/", (request, reply) => reply.setCookie("session", token));` },
    { name: "raw header with Secure in any case", code: `export default (req, res) => { res.setHeader("Set-Cookie", \`session=\${token}; secure; HttpOnly\`); };` },
    { name: "raw header with attributes in a hole", code: `export default (req, res) => {\n  res.setHeader("Set-Cookie", \`session=\${token}\${secure ? "; Secure" : ""}\`);\n  res.setHeader("Set-Cookie", \`session=\${token}; \${attributes}\`);\n  res.setHeader("Set-Cookie", "session=" + token + "; Path=/" + suffix);\n  res.setHeader("Set-Cookie", cookieString);\n};` },
    { name: "another header", code: `export default (req, res) => { res.setHeader("X-Session", "session=1"); res.setHeader(name, "session=1"); };` },
    { name: "the request's cookies", code: `import { NextResponse } from "next/server";\nexport function middleware(request) { request.cookies.set("session", token); return NextResponse.next(); }` },
    { name: "a settings word", code: express(`  res.cookie("fcm_token", t);`), settings: { cookies: { other: ["fcm"] } } },
    { name: "a whole name in settings", code: express(`  res.cookie("fcm_token", t);`), settings: { cookies: { other: ["fcm_token"] } } },
    { name: "useCookie that is only read", code: `import { useCookie } from "#imports";\nconst token = useCookie("token");\nconsole.log(token.value);` },
    { name: "useCookie that is only cleared", code: `import { useCookie } from "#app";\nconst token = useCookie("token");\ntoken.value = null;` },
    { name: "supabase hands the attributes to the program", code: `import { createServerClient } from "@supabase/ssr";\ncreateServerClient(url, key, { cookies: { getAll, setAll } });` },
    { name: "Auth.js without cookies of one's own", code: `import NextAuth from "next-auth";\nexport default NextAuth({ providers });` },
    { name: "a cookie jar of an HTTP client", code: `import { CookieJar } from "tough-cookie";\nnew CookieJar().setCookie("session=1", url);` },
    { name: "no JavaScript at all to speak of", code: `const cookie = 1;` },
    {
      name: "a response of another type",
      syntax: "ts",
      code: `import type { FastifyRequest } from "fastify";\nexport function f(req: FastifyRequest, res: Response, next: () => void) { res.cookie("session", token); }`,
    },
  ],
  invalid: [
    {
      name: "no options",
      code: express(`  res.cookie("session", token);`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          data: { name: "`session`", option: "`secure: true`" },
          suggestions: [{ messageId: "addSecure", output: express(`  res.cookie("session", token, { secure: true });`) }],
        },
      ],
    },
    {
      name: "options over several lines, a trailing comma and a comment",
      code: express(`  res.cookie("session", token, {\n    httpOnly: true, // not for scripts\n  });`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: express(`  res.cookie("session", token, {\n    httpOnly: true, // not for scripts\n    secure: true,\n  });`),
            },
          ],
        },
      ],
    },
    {
      name: "quoted keys, CRLF",
      code: express(`  res.cookie("session", token, {\r\n    "httpOnly": true\r\n  });`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: express(`  res.cookie("session", token, {\r\n    "httpOnly": true,\r\n    "secure": true\r\n  });`),
            },
          ],
        },
      ],
    },
    {
      name: "switched off",
      code: express(`  res.cookie("refresh_token", token, { secure: false });`),
      errors: [
        {
          messageId: "disabled",
          at: "secure: false",
          suggestions: [{ messageId: "addSecure", output: express(`  res.cookie("refresh_token", token, { secure: true });`) }],
        },
      ],
    },
    {
      name: "SameSite=None demands it: fixed",
      code: express(`  res.cookie("session", token, { sameSite: "none" });`),
      errors: [{ messageId: "missing", at: `"session"` }],
      output: express(`  res.cookie("session", token, { sameSite: "none", secure: true });`),
    },
    {
      name: "the prefix demands it: fixed, comments stay",
      code: express(`  res.cookie("__Host-session", token, { /* dev */ secure: false /* later */ });`),
      errors: [{ messageId: "disabled", at: "secure: false" }],
      output: express(`  res.cookie("__Host-session", token, { /* dev */ secure: true /* later */ });`),
    },
    {
      name: "Partitioned demands it: fixed",
      code: express(`  res.cookie("session", token, { partitioned: true });`),
      errors: [{ messageId: "missing", at: `"session"` }],
      output: express(`  res.cookie("session", token, { partitioned: true, secure: true });`),
    },
    {
      name: "options in a constant that is used once are edited where they stand",
      code: express(`  const options = { httpOnly: true };\n  res.cookie("session", token, options);`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: express(`  const options = { httpOnly: true, secure: true };\n  res.cookie("session", token, options);`),
            },
          ],
        },
      ],
    },
    {
      name: "options that others use too are copied, not edited",
      code: express(`  const options = { sameSite: "none" };\n  res.cookie("session", token, options);\n  res.locals.cookie = options;`),
      errors: [{ messageId: "missing", at: `"session"` }],
      output: express(`  const options = { sameSite: "none" };\n  res.cookie("session", token, { ...options, secure: true });\n  res.locals.cookie = options;`),
    },
    {
      name: "any cookie with SameSite=None is refused without Secure",
      code: express(`  res.cookie("theme", theme, { sameSite: "none" });\n  res.cookie("widget", widget, { sameSite: "None", secure: false });`),
      errors: [
        { messageId: "refused", at: `"theme"`, data: { name: "`theme`", option: "`secure: true`" } },
        { messageId: "refused", at: "secure: false" },
      ],
      output: express(`  res.cookie("theme", theme, { sameSite: "none", secure: true });\n  res.cookie("widget", widget, { sameSite: "None", secure: true });`),
    },
    {
      name: "a header with SameSite=None",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=${id}; samesite=none; Path=/`); };",
      errors: [{ messageId: "refused", at: "embed" }],
      output: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=${id}; samesite=none; Path=/; Secure`); };",
    },
    {
      name: "Elysia: the object of a call",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => { cookie.session.set({ value: token, sameSite: "none", secure: false }); });`,
      errors: [{ messageId: "disabled", at: "secure: false" }],
      output: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => { cookie.session.set({ value: token, sameSite: "none", secure: true }); });`,
    },
    {
      name: "Elysia: an assignment behind the one of the value",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => {\n  cookie["embed"].value = id; // of the widget\n  cookie["embed"].sameSite = "none";\n});`,
      errors: [{ messageId: "refused", at: [`cookie["embed"]`, 1] }],
      output: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => {\n  cookie["embed"].value = id; // of the widget\n  cookie["embed"].secure = true;\n  cookie["embed"].sameSite = "none";\n});`,
    },
    {
      name: "Elysia: no place for an assignment",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => (cookie.session.value = token));`,
      errors: [{ messageId: "missing", at: "cookie.session", suggestions: [] }],
    },
    {
      name: "a spread of known options",
      code: express(`  const base = { secure: false };\n  res.cookie("session", token, { ...base, httpOnly: true });`),
      errors: [
        {
          messageId: "disabled",
          at: "secure: false",
          suggestions: [
            {
              messageId: "addSecure",
              output: express(`  const base = { secure: false };\n  res.cookie("session", token, { ...base, httpOnly: true, secure: true });`),
            },
          ],
        },
      ],
    },
    {
      name: "the name is a constant",
      code: `const NAME = "connect.sid";\nexport function login(req, res, next) {\n  res.cookie(NAME, id, { path: "/" });\n}`,
      errors: [
        {
          messageId: "missing",
          at: ["NAME", 2],
          data: { name: "`connect.sid`", option: "`secure: true`" },
          suggestions: [
            {
              messageId: "addSecure",
              output: `const NAME = "connect.sid";\nexport function login(req, res, next) {\n  res.cookie(NAME, id, { path: "/", secure: true });\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "express-session without a cookie object",
      code: `import session from "express-session";\napp.use(session({ secret }));`,
      errors: [
        {
          messageId: "missing",
          at: ["session", 3],
          data: { name: "`connect.sid`", option: "`secure: true`" },
          suggestions: [
            {
              messageId: "addSecure",
              output: `import session from "express-session";\napp.use(session({ secret, cookie: { secure: true } }));`,
            },
          ],
        },
      ],
    },
    {
      name: "express-session switched off later",
      code: `import express from "express";\nexpress().use((req, res, next) => {\n  req.session.cookie.secure = false;\n  next();\n});`,
      errors: [
        {
          messageId: "disabled",
          at: "req.session.cookie.secure = false",
          data: { name: "here", option: "`secure: true`" },
          suggestions: [
            {
              messageId: "addSecure",
              output: `import express from "express";\nexpress().use((req, res, next) => {\n  req.session.cookie.secure = true;\n  next();\n});`,
            },
          ],
        },
      ],
    },
    {
      name: "cookie-session's options are flat",
      code: `const cookieSession = require("cookie-session");\napp.use(cookieSession({ name: "session", keys, secure: false }));`,
      errors: [
        {
          messageId: "disabled",
          at: "secure: false",
          suggestions: [
            {
              messageId: "addSecure",
              output: `const cookieSession = require("cookie-session");\napp.use(cookieSession({ name: "session", keys, secure: true }));`,
            },
          ],
        },
      ],
    },
    {
      name: "explicit undefined defeats iron-session's default",
      code: `import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "id", cookieOptions: { secure: undefined } });`,
      errors: [
        {
          messageId: "missing",
          at: "secure: undefined",
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { getIronSession } from "iron-session";\ngetIronSession(req, res, { password, cookieName: "id", cookieOptions: { secure: true } });`,
            },
          ],
        },
      ],
    },
    {
      name: "hono",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, 'session', token);`,
      errors: [
        {
          messageId: "missing",
          at: `'session'`,
          suggestions: [
            { messageId: "addSecure", output: `import { setCookie } from "hono/cookie";\nsetCookie(c, 'session', token, { secure: true });` },
          ],
        },
      ],
    },
    {
      name: "next, one object",
      code: `import { cookies } from "next/headers";\nexport async function login() {\n  const cookieStore = await cookies();\n  cookieStore.set({ name: "session", value: token, httpOnly: true });\n}`,
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { cookies } from "next/headers";\nexport async function login() {\n  const cookieStore = await cookies();\n  cookieStore.set({ name: "session", value: token, httpOnly: true, secure: true });\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "hapi spells it isSecure",
      code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("sid", { isSecure: false, isSameSite: "None" });`,
      errors: [{ messageId: "disabled", at: "isSecure: false", data: { name: "`sid`", option: "`isSecure: true`" } }],
      output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("sid", { isSecure: true, isSameSite: "None" });`,
    },
    {
      name: "a remix session storage has no default for it",
      code: `import { createCookieSessionStorage } from "@remix-run/node";\nexport const storage = createCookieSessionStorage({\n  cookie: { name: "__session", httpOnly: true },\n});`,
      errors: [
        {
          messageId: "missing",
          at: `"__session"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { createCookieSessionStorage } from "@remix-run/node";\nexport const storage = createCookieSessionStorage({\n  cookie: { name: "__session", httpOnly: true, secure: true },\n});`,
            },
          ],
        },
      ],
    },
    {
      name: "the cookie package, whose text is sent by hand",
      code: `import { serialize } from "cookie";\nexport default (req, res) => { res.setHeader("Set-Cookie", serialize("token", token)); };`,
      errors: [
        {
          messageId: "missing",
          at: `"token"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { serialize } from "cookie";\nexport default (req, res) => { res.setHeader("Set-Cookie", serialize("token", token, { secure: true })); };`,
            },
          ],
        },
      ],
    },
    {
      name: "a header as template",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; HttpOnly; Max-Age=${age}`); };",
      errors: [
        {
          messageId: "missing",
          at: "session",
          data: { name: "`session`", option: "`; Secure`" },
          suggestions: [
            {
              messageId: "addSecure",
              output:
                "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; HttpOnly; Max-Age=${age}; Secure`); };",
            },
          ],
        },
      ],
    },
    {
      name: "a header joined with +, SameSite=None: fixed",
      code: `export default (req, res) => { res.setHeader("Set-Cookie", "session=" + token + "; SameSite=None"); };`,
      errors: [{ messageId: "missing", at: "session" }],
      output: `export default (req, res) => { res.setHeader("Set-Cookie", "session=" + token + "; SameSite=None; Secure"); };`,
    },
    {
      name: "one of several headers, the text ends with a semicolon",
      code: `export default (req, res) => { res.setHeader("Set-Cookie", ["theme=dark", "sid=1a2b; HttpOnly;"]); };`,
      errors: [
        {
          messageId: "missing",
          at: "sid",
          suggestions: [
            {
              messageId: "addSecure",
              output: `export default (req, res) => { res.setHeader("Set-Cookie", ["theme=dark", "sid=1a2b; HttpOnly; Secure"]); };`,
            },
          ],
        },
      ],
    },
    {
      name: "document.cookie",
      code: "document.cookie = `auth_token=${token}; path=/`;",
      errors: [
        {
          messageId: "missing",
          at: "auth_token",
          suggestions: [{ messageId: "addSecure", output: "document.cookie = `auth_token=${token}; path=/; Secure`;" }],
        },
      ],
    },
    {
      name: "a word of the project's own",
      code: express(`  res.cookie("badge", id);`),
      settings: { cookies: { credential: ["badge"] } },
      errors: [
        {
          messageId: "missing",
          at: `"badge"`,
          suggestions: [{ messageId: "addSecure", output: express(`  res.cookie("badge", id, { secure: true });`) }],
        },
      ],
    },
    {
      name: "NestJS",
      syntax: "ts",
      code: `import { Response } from "express";\nclass Auth {\n  login(@Res({ passthrough: true }) response: Response) {\n    response.cookie("access_token", token, { httpOnly: true });\n  }\n}`,
      errors: [
        {
          messageId: "missing",
          at: `"access_token"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { Response } from "express";\nclass Auth {\n  login(@Res({ passthrough: true }) response: Response) {\n    response.cookie("access_token", token, { httpOnly: true, secure: true });\n  }\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "Vue",
      syntax: "vue",
      code: `<script setup lang="ts">\nimport { useCookie } from "#imports";\nconst token = useCookie("token");\ntoken.value = await login();\n</script>\n`,
      errors: [
        {
          messageId: "missing",
          at: `"token"`,
          suggestions: [
            {
              messageId: "addSecure",
              output: `<script setup lang="ts">\nimport { useCookie } from "#imports";\nconst token = useCookie("token", { secure: true });\ntoken.value = await login();\n</script>\n`,
            },
          ],
        },
      ],
    },
    {
      name: "better-auth's switch for all cookies",
      code: `import { betterAuth } from "better-auth";\nexport const auth = betterAuth({ advanced: { useSecureCookies: false } });`,
      errors: [
        {
          messageId: "disabled",
          at: "false",
          suggestions: [
            {
              messageId: "addSecure",
              output: `import { betterAuth } from "better-auth";\nexport const auth = betterAuth({ advanced: { useSecureCookies: true } });`,
            },
          ],
        },
      ],
    },
  ],
});
