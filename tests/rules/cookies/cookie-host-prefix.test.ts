import rule from "../../../src/rules/cookies/cookie-host-prefix.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

const renamed = (output: string) => [{ messageId: "rename", output }];

runRuleCases("cookie-host-prefix", rule, "js", {
  valid: [
    { name: "the prefix, in any case", code: express(`  res.cookie("__Host-session", token, { secure: true });\n  res.cookie("__host-token", token, { secure: true });`) },
    { name: "no credential", code: express(`  res.cookie("theme", "dark");\n  res.cookie("csrf", t);\n  res.cookie("oauth_state", s);`) },
    { name: "deletions", code: express(`  res.clearCookie("session");\n  res.cookie("session", "", { maxAge: 0 });`) },
    { name: "a path on purpose", code: express(`  res.cookie("refresh_token", token, { path: "/auth/refresh" });`) },
    { name: "options from elsewhere may restrict it", code: express(`  res.cookie("session", token, options);\n  res.cookie("session", token, { ...options });\n  res.cookie("session", token, { path });\n  res.cookie("session", token, { domain: process.env.DOMAIN });`) },
    { name: "a name that is not known", code: express(`  res.cookie(name, token);\n  res.cookie(isProduction ? "__Host-session" : "session", token);\n  res.cookie(config.cookieName, token);\n  res.cookie(\`\${prefix}session\`, token);`) },
    { name: "Hono's option", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix: "host" });\nsetCookie(c, "session", token, { prefix });` },
    { name: "a name of the library's own", code: `import { betterAuth } from "better-auth";\nbetterAuth({ database });` },
    { name: "somebody else's methods", code: `import { jar } from "./jar.js";\njar.cookie("session", token);\nres.cookie("session", token);` },
    { name: "a header", code: "export default (req, res) => { res.setHeader('Set-Cookie', `__Host-session=${token}; Secure; Path=/`); };" },
    { name: "a flag", code: express(`  res.cookie("session", "1");`) },
    { name: "session middleware with the prefix", code: `import session from "express-session";\nsession({ name: "__Host-sid", secret, cookie: { secure: true } });` },
    { name: "other by setting", code: express(`  res.cookie("widget-session", token);`), settings: { cookies: { other: ["widget-session"] } } },
  ],
  invalid: [
    {
      name: "Secure already",
      code: express(`  res.cookie("session", token, { secure: true });`),
      errors: [
        {
          messageId: "missing",
          at: `"session"`,
          data: { name: "session", wanted: "__Host-session" },
          suggestions: renamed(express(`  res.cookie("__Host-session", token, { secure: true });`)),
        },
      ],
    },
    {
      name: "Secure comes with the name",
      code: express(`  res.cookie('session', token);`),
      errors: [{ messageId: "missing", at: "'session'", suggestions: renamed(express(`  res.cookie('__Host-session', token, { secure: true });`)) }],
    },
    {
      name: "reads and deletions of the file",
      code: express(`  const old = req.cookies.session ?? req.cookies?.session;\n  const { session: mine, theme } = req.cookies;\n  const { session } = req.signedCookies;\n  if (req.cookies["session"]) res.clearCookie("session", { secure: true });\n  res.cookie("session", token, { secure: true });\n  app.get("session");\n  log(req.session, state.session, "session");`),
      errors: [
        {
          messageId: "missing",
          at: [`"session"`, 3],
          suggestions: renamed(
            express(`  const old = req.cookies["__Host-session"] ?? req.cookies?.["__Host-session"];\n  const { "__Host-session": mine, theme } = req.cookies;\n  const { "__Host-session": session } = req.signedCookies;\n  if (req.cookies["__Host-session"]) res.clearCookie("__Host-session", { secure: true });\n  res.cookie("__Host-session", token, { secure: true });\n  app.get("session");\n  log(req.session, state.session, "session");`),
          ),
        },
      ],
    },
    {
      name: "a shared constant",
      code: `import { getCookie, setCookie, deleteCookie } from "hono/cookie";\nexport const NAME = "session";\nexport const read = (c) => getCookie(c, NAME);\nsetCookie(c, NAME, token, { secure: true });\ndeleteCookie(c, NAME, { secure: true });`,
      errors: [
        {
          messageId: "missing",
          at: ["NAME", 3],
          suggestions: renamed(
            `import { getCookie, setCookie, deleteCookie } from "hono/cookie";\nexport const NAME = "__Host-session";\nexport const read = (c) => getCookie(c, NAME);\nsetCookie(c, NAME, token, { secure: true });\ndeleteCookie(c, NAME, { secure: true });`,
          ),
        },
      ],
    },
    {
      name: "a member of a shared object",
      code: `import { setCookie } from "hono/cookie";\nconst COOKIES = { session: "session", theme: "theme" };\nsetCookie(c, COOKIES.session, token, { secure: true });`,
      errors: [
        {
          messageId: "missing",
          at: "COOKIES.session",
          suggestions: renamed(`import { setCookie } from "hono/cookie";\nconst COOKIES = { session: "__Host-session", theme: "theme" };\nsetCookie(c, COOKIES.session, token, { secure: true });`),
        },
      ],
    },
    {
      name: "Hono's reads by literal",
      code: `import { getCookie, setCookie } from "hono/cookie";\nconst token = getCookie(c, "auth");\nsetCookie(c, "auth", token, { secure: true });`,
      errors: [
        {
          messageId: "missing",
          at: [`"auth"`, 2],
          suggestions: renamed(`import { getCookie, setCookie } from "hono/cookie";\nconst token = getCookie(c, "__Host-auth");\nsetCookie(c, "__Host-auth", token, { secure: true });`),
        },
      ],
    },
    {
      name: "Next, through the store",
      syntax: "ts",
      code: `import { cookies } from "next/headers";\nconst store = await cookies();\nconst before = store.get("session")?.value;\nstore.set({ name: "session", value: before!, secure: true });\nstore.delete("session");`,
      errors: [
        {
          messageId: "missing",
          at: [`"session"`, 2],
          suggestions: renamed(`import { cookies } from "next/headers";\nconst store = await cookies();\nconst before = store.get("__Host-session")?.value;\nstore.set({ name: "__Host-session", value: before!, secure: true });\nstore.delete("__Host-session");`),
        },
      ],
    },
    {
      name: "session middleware's name",
      code: `const session = require("express-session");\napp.use(session({ name: "sid", secret, cookie: { secure: true } }));`,
      errors: [
        {
          messageId: "missing",
          at: `"sid"`,
          suggestions: renamed(`const session = require("express-session");\napp.use(session({ name: "__Host-sid", secret, cookie: { secure: true } }));`),
        },
      ],
    },
    {
      name: "a library's own name: nothing to rename",
      code: `import session from "express-session";\napp.use(session({ secret, cookie: { secure: true } }));`,
      errors: [{ messageId: "missing", at: ["session", 3], data: { name: "connect.sid", wanted: "__Host-connect.sid" }, suggestions: [] }],
    },
    {
      name: "the weaker prefix gives way",
      code: express(`  res.cookie("__Secure-session", token, { secure: true });`),
      errors: [
        {
          messageId: "missing",
          at: `"__Secure-session"`,
          data: { name: "__Secure-session", wanted: "__Host-session" },
          suggestions: renamed(express(`  res.cookie("__Host-session", token, { secure: true });`)),
        },
      ],
    },
    {
      name: "a Domain goes",
      code: express(`  res.cookie("session", token, { secure: true, domain: "example.com" });`),
      errors: [{ messageId: "missing", at: `"session"`, suggestions: renamed(express(`  res.cookie("__Host-session", token, { secure: true });`)) }],
    },
    {
      name: "a path that the library does not add",
      code: `import { serialize } from "cookie";\nserialize("session", token, { secure: true });`,
      errors: [{ messageId: "missing", at: `"session"`, suggestions: renamed(`import { serialize } from "cookie";\nserialize("__Host-session", token, { secure: true, path: "/" });`) }],
    },
    {
      name: "a Secure that a condition decides: no suggestion, the name has to follow it",
      code: express(`  res.cookie("session", token, { secure: isProduction });`),
      errors: [{ messageId: "missing", at: `"session"`, suggestions: [] }],
    },
    {
      name: "a header",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `session=${token}; Path=/; Secure`); };",
      errors: [{ messageId: "missing", at: "session", suggestions: renamed("export default (req, res) => { res.setHeader('Set-Cookie', `__Host-session=${token}; Path=/; Secure`); };") }],
    },
  ],
});
