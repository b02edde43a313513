import rule from "../../../src/rules/cookies/cookie-valid-attributes.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

runRuleCases("cookie-valid-attributes", rule, "js", {
  valid: [
    {
      name: "every attribute",
      code: express(`  res.cookie("a", v, { httpOnly: true, secure: true, sameSite: "lax", path: "/", domain, maxAge: 1, expires, priority: "high", partitioned: true, signed: true, encode: String });`),
    },
    { name: "SameSite in any case", code: express(`  res.cookie("a", v, { sameSite: "Lax" });\n  res.cookie("a", v, { sameSite: "STRICT" });\n  res.cookie("a", v, { sameSite: true });\n  res.cookie("a", v, { sameSite: false });`) },
    { name: "SameSite that is not known", code: express(`  res.cookie("a", v, { sameSite });\n  res.cookie("a", v, { sameSite: config.sameSite });`) },
    { name: "keys that are computed or spread", code: express(`  res.cookie("a", v, { [httponly]: true, ...samesite });`) },
    { name: "options from elsewhere", code: express(`  res.cookie("a", v, options);`) },
    { name: "keys that are no attribute's", code: express(`  res.cookie("a", v, { secret: 1, overwrite: true, auth: 1, security: 2, name: "x", key: 1, meta: {} });`) },
    { name: "own wrapper with its own spelling", code: `import { setCookie } from "./cookie.js";\nsetCookie("a", v, { "max-age": 1, samesite: "lax", httponly: true });` },
    { name: "somebody else's method", code: `res.cookie("a", v, { httponly: true });\njar.set("a", v, { samesite: "lax" });` },
    { name: "js-cookie writes names as they are", code: `import Cookies from "js-cookie";\nCookies.set("a", v, { SameSite: "lax", expires: 7, Secure: true });` },
    { name: "a header's names in any case", code: `export default (req, res) => { res.setHeader("Set-Cookie", "a=b; httponly; SAMESITE=lax; max-age=1; path=/; Priority=High"); };` },
    { name: "a header with extensions of later standards", code: `export default (req, res) => { res.setHeader("Set-Cookie", "a=b; SameParty; Foo=bar"); };` },
    { name: "hapi's own names", code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { isHttpOnly: true, isSecure: true, isSameSite: "Lax", ttl: 1, encoding: "base64json", strictHeader: true });` },
    { name: "hapi turns SameSite off", code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { isSameSite: false });` },
    { name: "express-session's auto", code: `import session from "express-session";\nsession({ secret, cookie: { sameSite: "auto", secure: "auto" } });` },
    { name: "cookie-session's flat options", code: `import cookieSession from "cookie-session";\ncookieSession({ name: "s", keys: ["a"], secret, overwrite: true, signed: true, httpOnly: true });` },
    { name: "koa-session's own options", code: `import session from "koa-session";\nsession({ key: "s", rolling: true, renew: true, store, genid, maxAge: "session", autoCommit: false }, app);` },
    { name: "undici's spelling", code: `import { setCookie } from "undici";\nsetCookie(headers, { name: "a", value: "b", sameSite: "Lax", unparsed: [] });` },
    { name: "an attribute that the library cannot say", code: `import { setCookie } from "undici";\nsetCookie(headers, { name: "a", value: "b", partitioned: true, priority: "high" });` },
    { name: "a value that is undefined", code: express(`  res.cookie("a", v, { sameSite: undefined, maxAge: undefined });`) },
    { name: "a member that was changed later is not known", code: express(`  const options = { sameSite: "laks" };\n  options.sameSite = mode;\n  res.cookie("a", v, options);`) },
  ],
  invalid: [
    {
      name: "wrong case: fixed",
      code: express(`  res.cookie("a", v, { httponly: true, samesite: "lax", maxage: 1000 });`),
      errors: [
        { messageId: "case", at: "httponly", data: { library: "Express", key: "httponly", wanted: "httpOnly" } },
        { messageId: "case", at: "samesite" },
        { messageId: "case", at: "maxage" },
      ],
      output: express(`  res.cookie("a", v, { httpOnly: true, sameSite: "lax", maxAge: 1000 });`),
    },
    {
      name: "wrong case: a SameSite that is no weaker than what the library adds",
      code: `import NextAuth from "next-auth";\nNextAuth({ cookies: { state: { name: "s", options: { samesite: "lax" } }, nonce: { name: "n", options: { samesite: "none" } } } });`,
      errors: [
        { messageId: "case", at: ["samesite", 1] },
        {
          messageId: "case",
          at: ["samesite", 2],
          suggestions: [
            {
              messageId: "rename",
              output: `import NextAuth from "next-auth";\nNextAuth({ cookies: { state: { name: "s", options: { samesite: "lax" } }, nonce: { name: "n", options: { sameSite: "none" } } } });`,
            },
          ],
        },
      ],
      output: `import NextAuth from "next-auth";\nNextAuth({ cookies: { state: { name: "s", options: { sameSite: "lax" } }, nonce: { name: "n", options: { samesite: "none" } } } });`,
    },
    {
      name: "Elysia: the object of a call, and members",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => { cookie.a.set({ value: v, samesite: "lax" }); cookie.b.value = v; cookie.b.httponly = true; });`,
      errors: [
        { messageId: "case", at: "samesite" },
        { messageId: "case", at: "httponly" },
      ],
      output: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie }) => { cookie.a.set({ value: v, sameSite: "lax" }); cookie.b.value = v; cookie.b.httpOnly = true; });`,
    },
    {
      name: "js-cookie writes maxAge as it is, which no browser knows",
      code: `import Cookies from "js-cookie";\nCookies.set("a", v, { maxAge: 60 });`,
      errors: [
        {
          messageId: "spelling",
          at: "maxAge",
          data: { library: "js-cookie", key: "maxAge", wanted: "max-age" },
          suggestions: [{ messageId: "rename", output: `import Cookies from "js-cookie";\nCookies.set("a", v, { "max-age": 60 });` }],
        },
      ],
    },
    {
      name: "quoted, over several lines, CRLF and comments",
      code: express(`  res.cookie("a", v, {\r\n    'HttpOnly': true, // hidden\r\n    'Secure': isProduction,\r\n  });`),
      errors: [
        { messageId: "case", at: "'HttpOnly'" },
        { messageId: "case", at: "'Secure'" },
      ],
      output: express(`  res.cookie("a", v, {\r\n    'httpOnly': true, // hidden\r\n    'secure': isProduction,\r\n  });`),
    },
    {
      name: "the right key is there as well: nothing is renamed",
      code: express(`  res.cookie("a", v, { httpOnly: true, httponly: false });`),
      errors: [{ messageId: "case", at: "httponly" }],
    },
    {
      name: "a header's spelling, whose unit may be another",
      code: express(`  res.cookie("a", v, { "max-age": 3600 });`),
      errors: [
        {
          messageId: "spelling",
          at: `"max-age"`,
          data: { library: "Express", key: "max-age", wanted: "maxAge" },
          suggestions: [{ messageId: "rename", data: { library: "Express", key: "max-age", wanted: "maxAge" }, output: express(`  res.cookie("a", v, { "maxAge": 3600 });`) }],
        },
      ],
    },
    {
      name: "slips of the hand",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "a", v, { htpOnly: true, secur: true });`,
      errors: [
        {
          messageId: "spelling",
          at: "htpOnly",
          suggestions: [{ messageId: "rename", data: { wanted: "httpOnly" }, output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "a", v, { httpOnly: true, secur: true });` }],
        },
        {
          messageId: "spelling",
          at: "secur",
          suggestions: [{ messageId: "rename", data: { wanted: "secure" }, output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "a", v, { htpOnly: true, secure: true });` }],
        },
      ],
    },
    {
      name: "a switch that would weaken the cookie is not renamed by itself",
      code: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("a", v, { path: "/", httponly: false }); }`,
      errors: [
        {
          messageId: "case",
          at: "httponly",
          suggestions: [
            {
              messageId: "rename",
              data: { wanted: "httpOnly" },
              output: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("a", v, { path: "/", httpOnly: false }); }`,
            },
          ],
        },
      ],
    },
    {
      name: "koa's deprecated spelling means the same: fixed",
      code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { maxage: 1000 }); });`,
      errors: [{ messageId: "deprecated", at: "maxage" }],
      output: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { maxAge: 1000 }); });`,
    },
    {
      name: "koa's secureProxy does not fail on plain HTTP, secure does",
      code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { secureProxy: true }); });`,
      errors: [
        {
          messageId: "deprecated",
          at: "secureProxy",
          suggestions: [
            { messageId: "rename", data: { wanted: "secure" }, output: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("a", v, { secure: true }); });` },
          ],
        },
      ],
    },
    {
      name: "hapi has names of its own",
      code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { httpOnly: true, maxAge: 1000 });`,
      errors: [
        {
          messageId: "foreign",
          at: "httpOnly",
          suggestions: [
            { messageId: "rename", data: { wanted: "isHttpOnly" }, output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { isHttpOnly: true, maxAge: 1000 });` },
          ],
        },
        {
          messageId: "foreign",
          at: "maxAge",
          suggestions: [
            { messageId: "rename", data: { wanted: "ttl" }, output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { httpOnly: true, ttl: 1000 });` },
          ],
        },
      ],
    },
    {
      name: "a SameSite that nobody knows: fixed where it is plain what is meant",
      code: express(`  res.cookie("a", v, { sameSite: 'Strcit' });`),
      errors: [{ messageId: "sameSite", at: "'Strcit'", data: { library: "Express", value: "'Strcit'", advice: "Write `strict`." } }],
      output: express(`  res.cookie("a", v, { sameSite: 'strict' });`),
    },
    {
      name: "a SameSite of which nobody knows what is meant",
      code: express(`  res.cookie("a", v, { sameSite: "no_restriction" });\n  res.cookie("b", v, { sameSite: "None; Secure" });\n  res.cookie("c", v, { sameSite: 1 });`),
      errors: [
        { messageId: "sameSite", at: `"no_restriction"`, data: { library: "Express", value: `"no_restriction"`, advice: "Use Strict, Lax or None." } },
        { messageId: "sameSite", at: `"None; Secure"` },
        { messageId: "sameSite", at: ["1", 1] },
      ],
    },
    {
      name: "hapi takes one spelling: fixed",
      code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { isSameSite: "lax" });`,
      errors: [{ messageId: "sameSite", at: `"lax"` }],
      output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("a", { isSameSite: "Lax" });`,
    },
    {
      name: "true in Next, on any cookie: fixed",
      code: `import { NextResponse } from "next/server";\nconst response = NextResponse.next();\nresponse.cookies.set("theme", "dark", { sameSite: true });`,
      errors: [{ messageId: "sameSite", at: "true" }],
      output: `import { NextResponse } from "next/server";\nconst response = NextResponse.next();\nresponse.cookies.set("theme", "dark", { sameSite: "strict" });`,
    },
    {
      name: "cookie-session looks into no group",
      code: `const cookieSession = require("cookie-session");\napp.use(cookieSession({ keys, cookie: { secure: true, httpOnly: true } }));`,
      errors: [
        {
          messageId: "group",
          at: ["cookie", 4],
          suggestions: [
            {
              messageId: "hoist",
              data: { key: "cookie" },
              output: `const cookieSession = require("cookie-session");\napp.use(cookieSession({ keys, secure: true, httpOnly: true }));`,
            },
          ],
        },
      ],
    },
    {
      name: "cookie-session: an attribute is there already",
      code: `const cookieSession = require("cookie-session");\ncookieSession({ keys, secure: false, cookie: { secure: true } });`,
      errors: [{ messageId: "group", at: ["cookie", 4] }],
    },
    {
      name: "a header's misspelt attribute",
      code: `export default (req, res) => { res.setHeader("Set-Cookie", "a=b; HtpOnly; Same-Site=Lax"); };`,
      errors: [
        {
          messageId: "spelling",
          at: "HtpOnly",
          suggestions: [{ messageId: "rename", data: { wanted: "HttpOnly" }, output: `export default (req, res) => { res.setHeader("Set-Cookie", "a=b; HttpOnly; Same-Site=Lax"); };` }],
        },
        {
          messageId: "spelling",
          at: "Same-Site",
          suggestions: [{ messageId: "rename", data: { wanted: "SameSite" }, output: `export default (req, res) => { res.setHeader("Set-Cookie", "a=b; HtpOnly; SameSite=Lax"); };` }],
        },
      ],
    },
    {
      name: "a header's SameSite: fixed",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `a=${b}; SameSite=Laxx; Secure`); };",
      errors: [{ messageId: "sameSite", at: "Laxx" }],
      output: "export default (req, res) => { res.setHeader('Set-Cookie', `a=${b}; SameSite=Lax; Secure`); };",
    },
    {
      name: "a constant that several cookies share is reported once, and left to a person",
      code: express(`  const options = { httponly: true };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
      errors: [
        {
          messageId: "case",
          at: "httponly",
          suggestions: [
            {
              messageId: "rename",
              data: { wanted: "httpOnly" },
              output: express(`  const options = { httpOnly: true };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
            },
          ],
        },
      ],
    },
    {
      name: "a value of which nobody knows what is meant, in a constant that several cookies share",
      code: express(`  const options = { sameSite: "lacks", secure: true };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
      errors: [{ messageId: "sameSite", at: `"lacks"` }],
    },
    {
      name: "a misspelt value in a constant that several cookies share",
      code: express(`  const options = { sameSite: "strcit" };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
      errors: [
        {
          messageId: "sameSite",
          at: `"strcit"`,
          suggestions: [
            {
              messageId: "useValue",
              data: { wanted: "strict" },
              output: express(`  const options = { sameSite: "strict" };\n  res.cookie("a", v, options);\n  res.cookie("b", v, options);`),
            },
          ],
        },
      ],
    },
    {
      name: "shorthand",
      code: express(`  const httponly = true;\n  res.cookie("a", v, { httponly });`),
      errors: [{ messageId: "case", at: ["httponly", 2] }],
      output: express(`  const httponly = true;\n  res.cookie("a", v, { httpOnly: httponly });`),
    },
  ],
});
