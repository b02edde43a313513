import rule from "../../../src/rules/cookies/cookie-partitioned.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

const options = [{ strict: true }];
const partitioned = (output: string) => [{ messageId: "addPartitioned", output }];

runRuleCases("cookie-partitioned", rule, "js", {
  valid: [
    { name: "Partitioned and Secure", code: express(`  res.cookie("embed", v, { partitioned: true, secure: true, sameSite: "none" });`), options },
    { name: "None is judged under strict only", code: express(`  res.cookie("embed", v, { secure: true, sameSite: "none" });`) },
    { name: "Partitioned is off", code: express(`  res.cookie("theme", v, { partitioned: false });`) },
    { name: "Secure is not known", code: express(`  res.cookie("embed", v, { partitioned: true, secure });\n  res.cookie("embed", v, { partitioned: true, secure: isProduction });\n  res.cookie("embed", v, { partitioned: true, ...options });`) },
    { name: "Partitioned is not known", code: express(`  res.cookie("embed", v, { partitioned });\n  res.cookie("embed", v, { sameSite: "none", partitioned: isEmbedded });\n  res.cookie("embed", v, { ...options, sameSite: "none" });`), options },
    { name: "a library that is Secure by itself", code: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) { cookies.set("embed", v, { path: "/", partitioned: true }); }` },
    { name: "Secure follows the connection", code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("embed", v, { partitioned: true, sameSite: "none" }); });` },
    { name: "Hono's prefix makes it Secure", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "embed", v, { prefix: "secure", partitioned: true });` },
    { name: "Lax and Strict", code: express(`  res.cookie("a", v, { sameSite: "lax" });\n  res.cookie("b", v, { sameSite: "strict" });\n  res.cookie("c", v);`), options },
    { name: "deletions", code: express(`  res.clearCookie("embed", { partitioned: true });\n  res.cookie("embed", "", { sameSite: "none", maxAge: 0 });`), options },
    { name: "undici cannot say it", code: `import { setCookie } from "undici";\nsetCookie(headers, { name: "embed", value: v, sameSite: "None", secure: true });`, options },
    { name: "express-openid-connect cannot say it", code: `import { auth } from "express-openid-connect";\nauth({ session: { cookie: { sameSite: "None", secure: true } } });`, options },
    { name: "somebody else's options", code: `import { jar } from "./jar.js";\njar.cookie("embed", v, { partitioned: true });\nsetUp({ cookie: { sameSite: "none" } });`, options },
    { name: "a header with both", code: `export default (req, res) => { res.setHeader("Set-Cookie", "embed=1; samesite=none; secure; partitioned"); };`, options },
    { name: "a header that may say more", code: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=1; Partitioned; ${flags}`); };" },
    { name: "SameSite is not known", code: express(`  res.cookie("embed", v, { secure: true, sameSite: crossSite ? "none" : "lax" });`), options },
  ],
  invalid: [
    {
      name: "no Secure: fixed",
      code: express(`  res.cookie("embed", v, { partitioned: true });`),
      errors: [{ messageId: "secure", at: `"embed"`, data: { name: "`embed`", option: "`secure: true`" } }],
      output: express(`  res.cookie("embed", v, { partitioned: true, secure: true });`),
    },
    {
      name: "Secure switched off: fixed",
      code: `import { setCookie } from 'hono/cookie';\nsetCookie(c, 'embed', v, { secure: false /* http */, partitioned: true });`,
      errors: [{ messageId: "secure", at: "secure: false" }],
      output: `import { setCookie } from 'hono/cookie';\nsetCookie(c, 'embed', v, { secure: true /* http */, partitioned: true });`,
    },
    {
      name: "several lines with trailing commas: fixed",
      code: `const session = require("express-session");\napp.use(session({\n  secret,\n  cookie: {\n    sameSite: "none",\n    partitioned: true, // CHIPS\n  },\n}));`,
      errors: [{ messageId: "secure", at: ["session", 3] }],
      output: `const session = require("express-session");\napp.use(session({\n  secret,\n  cookie: {\n    sameSite: "none",\n    partitioned: true, // CHIPS\n    secure: true,\n  },\n}));`,
    },
    {
      name: "hapi's spelling: fixed",
      code: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("embed", { isSecure: false, isSameSite: "None", isPartitioned: true });`,
      errors: [{ messageId: "secure", at: "isSecure: false", data: { name: "`embed`", option: "`isSecure: true`" } }],
      output: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("embed", { isSecure: true, isSameSite: "None", isPartitioned: true });`,
    },
    {
      name: "a header: fixed",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=${v}; SameSite=None; Partitioned`); };",
      errors: [{ messageId: "secure", at: "embed", data: { name: "`embed`", option: "`; Secure`" } }],
      output: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=${v}; SameSite=None; Partitioned; Secure`); };",
    },
    {
      name: "Next, one object: fixed",
      code: `import { cookies } from "next/headers";\n(await cookies()).set({ name: "embed", value: v, partitioned: true });`,
      errors: [{ messageId: "secure", at: `"embed"` }],
      output: `import { cookies } from "next/headers";\n(await cookies()).set({ name: "embed", value: v, partitioned: true, secure: true });`,
    },
    {
      name: "a constant that others use too is copied, not changed",
      code: express(`  const options = { partitioned: true };\n  res.cookie("a", v, options);\n  log(options);`),
      errors: [{ messageId: "secure", at: `"a"` }],
      output: express(`  const options = { partitioned: true };\n  res.cookie("a", v, { ...options, secure: true });\n  log(options);`),
    },
    {
      name: "a header's text that two cookies share is offered",
      code: `const text = "embed=1; Partitioned";\nexport default (req, res) => { res.setHeader("Set-Cookie", text); console.log(text); };`,
      errors: [
        {
          messageId: "secure",
          at: "embed",
          suggestions: [
            {
              messageId: "addSecure",
              output: `const text = "embed=1; Partitioned; Secure";\nexport default (req, res) => { res.setHeader("Set-Cookie", text); console.log(text); };`,
            },
          ],
        },
      ],
    },
    {
      name: "Elysia's assignment: fixed",
      code: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie: { embed } }) => { embed.value = v; embed.partitioned = true; embed.secure = false; });`,
      errors: [{ messageId: "secure", at: "embed.secure = false" }],
      output: `import { Elysia } from "elysia";\nnew Elysia().get("/", ({ cookie: { embed } }) => { embed.value = v; embed.partitioned = true; embed.secure = true; });`,
    },
    {
      name: "None without Partitioned under strict",
      code: express(`  res.cookie("embed", v, { secure: true, sameSite: "none" });`),
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: `sameSite: "none"`,
          data: { name: "`embed`", option: "`partitioned: true`" },
          suggestions: partitioned(express(`  res.cookie("embed", v, { secure: true, sameSite: "none", partitioned: true });`)),
        },
      ],
    },
    {
      name: "Partitioned switched off under strict",
      code: `import { serialize } from "cookie";\nserialize("embed", v, { secure: true, sameSite: "None", partitioned: false });`,
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: `sameSite: "None"`,
          suggestions: partitioned(`import { serialize } from "cookie";\nserialize("embed", v, { secure: true, sameSite: "None", partitioned: true });`),
        },
      ],
    },
    {
      name: "hapi's spelling under strict",
      code: `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("embed", { isSameSite: "None" });`,
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: `isSameSite: "None"`,
          suggestions: partitioned(`const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.state("embed", { isSameSite: "None", isPartitioned: true });`),
        },
      ],
    },
    {
      name: "a header under strict",
      code: "export default (req, res) => { res.setHeader('Set-Cookie', `embed=${v}; SameSite=None; Secure`); };",
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: "SameSite=None",
          suggestions: partitioned("export default (req, res) => { res.setHeader('Set-Cookie', `embed=${v}; SameSite=None; Secure; Partitioned`); };"),
        },
      ],
    },
    {
      name: "document.cookie under strict",
      code: `document.cookie = "embed=" + v + "; samesite=none; secure";`,
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: "samesite=none",
          suggestions: partitioned(`document.cookie = "embed=" + v + "; samesite=none; secure; Partitioned";`),
        },
      ],
    },
    {
      name: "one constant for two cookies is reported once, TypeScript",
      syntax: "ts",
      code: `import { setCookie } from "h3";\nimport type { H3Event } from "h3";\nconst options = { secure: true, sameSite: "none" } as const;\nexport const f = (event: H3Event): void => { setCookie(event, "a", v, options); setCookie(event, "b", v, options); };`,
      options,
      errors: [
        {
          messageId: "unpartitioned",
          at: `sameSite: "none"`,
          suggestions: partitioned(
            `import { setCookie } from "h3";\nimport type { H3Event } from "h3";\nconst options = { secure: true, sameSite: "none" } as const;\nexport const f = (event: H3Event): void => { setCookie(event, "a", v, { ...options, partitioned: true }); setCookie(event, "b", v, options); };`,
          ),
        },
      ],
    },
  ],
});
