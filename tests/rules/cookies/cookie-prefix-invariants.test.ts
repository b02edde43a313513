import rule from "../../../src/rules/cookies/cookie-prefix-invariants.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Express handlers around statements, so that cases show what matters. */
const express = (body: string): string => `import express from "express";\nexpress().post("/login", (req, res) => {\n${body}\n});\n`;

runRuleCases("cookie-prefix-invariants", rule, "js", {
  valid: [
    { name: "all that __Host- demands", code: express(`  res.cookie("__Host-session", token, { secure: true, path: "/" });`) },
    { name: "Express gives the path by itself", code: express(`  res.cookie("__Host-session", token, { secure: true });`) },
    { name: "__Secure- may have a path and a domain", code: express(`  res.cookie("__Secure-session", token, { secure: true, path: "/app", domain: "example.com" });`) },
    { name: "no prefix", code: express(`  res.cookie("session", token, { domain: "example.com" });\n  res.cookie("Host-session", token);\n  res.cookie("my__Host-session", token);`) },
    { name: "Secure is not known", code: express(`  res.cookie("__Host-session", token, { secure: isProduction });\n  res.cookie("__Host-session", token, { secure: process.env.NODE_ENV === "production" });`) },
    { name: "options are not known", code: express(`  res.cookie("__Host-session", token, options);\n  res.cookie("__Host-session", token, { ...options });`) },
    { name: "domain and path are not known", code: express(`  res.cookie("__Host-session", token, { secure: true, domain, path: basePath });`) },
    { name: "an undefined domain is none", code: express(`  res.cookie("__Host-session", token, { secure: true, domain: undefined });`) },
    { name: "a name that is not known", code: express(`  res.cookie(name, token);\n  res.cookie(production ? "__Host-session" : "session", token);\n  res.cookie(\`\${prefix}session\`, token);`) },
    { name: "a deletion that browsers accept", code: express(`  res.clearCookie("__Host-session", { secure: true });`) },
    { name: "somebody else's method", code: `jar.set("__Host-session", token);\nres.cookie("__Host-session", token);\nclient.setCookie("__Host-session", token);` },
    { name: "reading", code: `import { getCookie } from "hono/cookie";\nexport default (c) => getCookie(c, "__Host-session");` },
    { name: "hono's prefix option gives what it demands", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix: "host", path: "/app", domain: "example.com" });` },
    { name: "a prefix option that is not known", code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { prefix });` },
    { name: "Koa's Secure follows the connection", code: `import Koa from "koa";\nnew Koa().use((ctx) => { ctx.cookies.set("__Host-session", token); ctx.cookies.set("__Host-session"); });` },
    { name: "SvelteKit is Secure by itself", code: `import { json } from "@sveltejs/kit";\nexport async function POST({ cookies }) {\n  cookies.set("__Host-session", token, { path: "/" });\n  cookies.delete("__Host-session", { path: "/" });\n}` },
    { name: "raw header in any case", code: `export default (req, res) => { res.setHeader("Set-Cookie", "__Host-session=1; path=/; SECURE"); };` },
    { name: "raw header with holes", code: `export default (req, res) => {\n  res.setHeader("Set-Cookie", \`__Host-session=\${token}; \${attributes}\`);\n  res.setHeader("Set-Cookie", \`__Host-session=\${token}; Secure; Path=\${path}\`);\n};` },
    { name: "csrf-csrf's own defaults hold", code: `import { doubleCsrf } from "csrf-csrf";\ndoubleCsrf({ getSecret, getSessionIdentifier });` },
    { name: "the request's cookies carry no attributes", code: `request.cookies.set("__Host-session", token);` },
  ],
  invalid: [
    {
      name: "__Host- without Secure",
      code: express(`  res.cookie("__Host-session", token, { httpOnly: true });`),
      errors: [{ messageId: "secure", at: `"__Host-session"`, data: { effect: "refuse the cookie", name: "__Host-session", option: "`secure: true`" } }],
      output: express(`  res.cookie("__Host-session", token, { httpOnly: true, secure: true });`),
    },
    {
      name: "__Secure- without options",
      code: express(`  res.cookie("__Secure-theme", theme);`),
      errors: [{ messageId: "secure", at: `"__Secure-theme"` }],
      output: express(`  res.cookie("__Secure-theme", theme, { secure: true });`),
    },
    {
      name: "browsers know the prefix in any case",
      code: express(`  res.cookie("__host-id", id, { secure: false });`),
      errors: [{ messageId: "secure", at: "secure: false" }],
      output: express(`  res.cookie("__host-id", id, { secure: true });`),
    },
    {
      name: "everything wrong at once; comments stay",
      code: express(`  res.cookie("__Host-session", token, {\n    // whole site\n    domain: "example.com",\n    path: "/app",\n  });`),
      errors: [
        { messageId: "secure", at: `"__Host-session"` },
        { messageId: "domain", at: `domain: "example.com"` },
        { messageId: "path", at: `path: "/app"`, data: { effect: "refuse the cookie", name: "__Host-session", option: '`path: "/"`' } },
      ],
      output: express(`  res.cookie("__Host-session", token, {\n    // whole site\n    path: "/",\n    secure: true,\n  });`),
    },
    {
      name: "a domain that is the only option",
      code: express(`  res.cookie('__Host-session', token, { domain: 'example.com', secure: true });`),
      errors: [{ messageId: "domain", at: `domain: 'example.com'` }],
      output: express(`  res.cookie('__Host-session', token, { secure: true });`),
    },
    {
      name: "sign-out that browsers ignore",
      code: express(`  res.clearCookie("__Host-session");`),
      errors: [
        {
          messageId: "secure",
          at: `"__Host-session"`,
          data: { effect: "ignore the deletion of a cookie, which then stays,", name: "__Host-session", option: "`secure: true`" },
        },
      ],
      output: express(`  res.clearCookie("__Host-session", { secure: true });`),
    },
    {
      name: "deletion by an expired date",
      code: express(`  res.cookie("__Host-session", "", { expires: new Date(0), secure: true, path: "/app" });`),
      errors: [{ messageId: "path", at: `path: "/app"` }],
      output: express(`  res.cookie("__Host-session", "", { expires: new Date(0), secure: true, path: "/" });`),
    },
    {
      name: "next deletes without Secure: the name becomes an object",
      code: `import { cookies } from "next/headers";\n(await cookies()).delete("__Host-session");`,
      errors: [{ messageId: "secure", at: `"__Host-session"` }],
      output: `import { cookies } from "next/headers";\n(await cookies()).delete({ name: "__Host-session", secure: true });`,
    },
    {
      name: "@fastify/cookie gives no path by itself",
      code: `import Fastify from "fastify";\nconst app = Fastify();\napp.get("/", (request, reply) => reply.setCookie("__Host-session", token, { secure: true }));`,
      errors: [{ messageId: "path", at: `"__Host-session"` }],
      output: `import Fastify from "fastify";\nconst app = Fastify();\napp.get("/", (request, reply) => reply.setCookie("__Host-session", token, { secure: true, path: "/" }));`,
    },
    {
      name: "the cookie package gives neither",
      code: `const cookie = require("cookie");\ncookie.serialize("__Host-session", token);`,
      errors: [
        { messageId: "secure", at: `"__Host-session"` },
        { messageId: "path", at: `"__Host-session"` },
      ],
      output: `const cookie = require("cookie");\ncookie.serialize("__Host-session", token, { secure: true, path: "/" });`,
    },
    {
      name: "hapi's path",
      code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("__Host-sid", { ttl: null });`,
      errors: [{ messageId: "path", at: `"__Host-sid"` }],
      output: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.state("__Host-sid", { ttl: null, path: "/" });`,
    },
    {
      name: "csrf-csrf's default name has the prefix",
      code: `import { doubleCsrf } from "csrf-csrf";\ndoubleCsrf({ getSecret, cookieOptions: { secure: false } });`,
      errors: [{ messageId: "secure", at: "secure: false" }],
      output: `import { doubleCsrf } from "csrf-csrf";\ndoubleCsrf({ getSecret, cookieOptions: { secure: true } });`,
    },
    {
      name: "the start of a name is enough",
      code: express("  res.cookie(`__Host-${name}`, token);"),
      errors: [{ messageId: "secure", at: "`__Host-${name}`" }],
      output: express("  res.cookie(`__Host-${name}`, token, { secure: true });"),
    },
    {
      name: "hono: a prefix on a prefixed name",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { prefix: "host" });`,
      errors: [
        {
          messageId: "doubled",
          at: `prefix: "host"`,
          data: { name: "__Host-__Host-session" },
          suggestions: [
            { messageId: "dropFromName", output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "session", token, { prefix: "host" });` },
          ],
        },
      ],
    },
    {
      name: "hono: a literal prefix without Secure throws",
      code: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Secure-session", token);`,
      errors: [{ messageId: "secure", at: `"__Secure-session"` }],
      output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Secure-session", token, { secure: true });`,
    },
    {
      name: "a raw header",
      code: `export default (req, res) => { res.setHeader("Set-Cookie", "__Host-session=1; Domain=example.com; HttpOnly; Path=/app"); };`,
      errors: [
        { messageId: "secure", at: "__Host-session", data: { effect: "refuse the cookie", name: "__Host-session", option: "`; Secure`" } },
        { messageId: "domain", at: "Domain=example.com" },
        { messageId: "path", at: "Path=/app" },
      ],
      output: `export default (req, res) => { res.setHeader("Set-Cookie", "__Host-session=1; HttpOnly; Path=/; Secure"); };`,
    },
    {
      name: "a template, its path missing",
      code: "export default () => new Response(null, { headers: { 'Set-Cookie': `__Host-session=${token}; Secure` } });",
      errors: [{ messageId: "path", at: "__Host-session" }],
      output: "export default () => new Response(null, { headers: { 'Set-Cookie': `__Host-session=${token}; Secure; Path=/` } });",
    },
    {
      name: "a constant that others use stays as it is",
      code: express(`  const options = { secure: true, path: "/app" };\n  res.cookie("__Host-session", token, options);\n  res.cookie("theme", theme, options);`),
      errors: [{ messageId: "path", at: `path: "/app"` }],
      output: express(`  const options = { secure: true, path: "/app" };\n  res.cookie("__Host-session", token, { ...options, path: "/" });\n  res.cookie("theme", theme, options);`),
    },
    {
      name: "a domain in a constant that others use is taken out by hand",
      code: express(`  const options = { secure: true, domain: "example.com" };\n  res.cookie("__Host-session", token, options);\n  res.cookie("theme", theme, options);`),
      errors: [
        {
          messageId: "domain",
          at: `domain: "example.com"`,
          suggestions: [
            {
              messageId: "apply",
              output: express(`  const options = { secure: true };\n  res.cookie("__Host-session", token, options);\n  res.cookie("theme", theme, options);`),
            },
          ],
        },
      ],
    },
    {
      name: "iron-session switched off",
      syntax: "ts",
      code: `import type { SessionOptions } from "iron-session";\nexport const options: SessionOptions = {\n  password,\n  cookieName: "__Host-id",\n  cookieOptions: { secure: false as boolean },\n};`,
      errors: [{ messageId: "secure", at: "secure: false as boolean" }],
      output: `import type { SessionOptions } from "iron-session";\nexport const options: SessionOptions = {\n  password,\n  cookieName: "__Host-id",\n  cookieOptions: { secure: true },\n};`,
    },
  ],
});
