import rule from "../../../src/rules/cookies/csrf-double-submit.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const LAX = `{ sameSite: "lax" }`;

/** An Express app with a session, more imports and middleware, and a route that changes something. */
const app = ({ imports = "", use = "", cookie = LAX } = {}): string =>
  `${imports}import express from "express";\nimport session from "express-session";\nconst app = express();\napp.use(session({ secret, cookie: ${cookie} }));\n${use}app.post("/transfer", (req, res) => { transfer(req.session.userId, req.body); });\n`;

/** A middleware of an Express app. */
const middleware = (body: string): string =>
  `import express from "express";\nconst app = express();\napp.use((req, res, next) => {\n${body}\nnext();\n});\n`;

const HONO = (use: string): string =>
  `import { serve } from "@hono/node-server";\nimport { Hono } from "hono";\nimport { csrf } from "hono/csrf";\nimport { getCookie, setCookie } from "hono/cookie";\nconst app = new Hono();\n${use}app.post("/login", (c) => setCookie(c, "session", id, { sameSite: "Lax" }));\napp.post("/transfer", (c) => c.json(transfer(getCookie(c, "session"))));\nserve(app);\n`;

const missing = (at: string, route = "POST /transfer") => ({ messageId: "missing", at, data: { name: "`connect.sid`", route } });
const timing = (at: string, operator = "!==") => ({ messageId: "timing", at, data: { operator } });

runRuleCases("csrf-double-submit", rule, "js", {
  valid: [
    { name: "a Strict session", code: app({ cookie: `{ sameSite: "strict" }` }) },
    { name: "a session without SameSite is another rule's", code: app({ cookie: "{}" }) },
    { name: "SameSite is not known", code: app({ cookie: "cookie" }) },
    { name: "csrf-csrf", code: app({ imports: `import { doubleCsrf } from "csrf-csrf";\nconst { doubleCsrfProtection } = doubleCsrf(options);\n`, use: "app.use(doubleCsrfProtection);\n" }) },
    { name: "csrf-sync", code: app({ imports: `import { csrfSync } from "csrf-sync";\n`, use: "app.use(csrfSync().csrfSynchronisedProtection);\n" }) },
    { name: "lusca", code: app({ imports: `const lusca = require("lusca");\n`, use: "app.use(lusca({ csrf: { angular: true } }));\n" }) },
    { name: "a check of one's own", code: app({ use: `app.use((req, res, next) => { if (!valid(req.get("x-csrf-token"))) return res.sendStatus(403); next(); });\n` }) },
    { name: "middleware of another file", code: app({ imports: `import { csrf } from "./csrf.js";\n`, use: "app.use(csrf);\n" }) },
    { name: "a check of Origin, where that is enough", code: HONO("app.use(csrf());\n"), options: [{ originCheck: true }] },
    { name: "only reading", code: app().replace("app.post", "app.get") },
    { name: "constant time", code: middleware(`if (!timingSafeEqual(Buffer.from(req.get("x-csrf-token")), Buffer.from(req.session.csrfToken))) return res.sendStatus(403);`) },
    { name: "a token that is missing", code: middleware(`if (req.get("x-csrf-token") === undefined || req.body._csrf == null || req.session.csrfToken === "") return res.sendStatus(403);`) },
    { name: "the type of a token", code: middleware(`if (typeof req.body._csrf !== "string") return res.sendStatus(403);`) },
    { name: "the length of a token", code: middleware(`if (req.body._csrf.length !== req.session.csrfToken.length) return res.sendStatus(403);`) },
    { name: "tokens of one's own objects", code: `import { form, store } from "./form.js";\nif (form.csrfToken !== store.csrfToken) refresh();` },
    { name: "in a page", code: `if (document.querySelector("meta").csrf !== window.csrfToken) location.reload();` },
    { name: "a function that is no handler", code: `export const same = (a, b) => a.csrfToken === b.csrfToken;` },
    { name: "another value of the request", code: middleware(`if (req.body.version !== req.session.version) return res.sendStatus(409);`) },
  ],
  invalid: [
    { name: "Lax and nothing else", code: app(), errors: [missing(`sameSite: "lax"`)] },
    { name: "a default that is Lax", code: `import fastify from "fastify";\nimport session from "@fastify/secure-session";\nconst app = fastify();\napp.register(session, { key, cookieName: "connect.sid", cookie: { sameSite: "lax" } });\napp.post("/transfer", async (request) => transfer(request.session.get("userId")));\napp.listen();`, errors: [missing(`sameSite: "lax"`)] },
    { name: "the library's own Lax", code: `import express from "express";\nimport { auth, requiresAuth } from "express-openid-connect";\nconst app = express();\napp.use(auth({ session: { name: "connect.sid" } }));\napp.delete("/account", requiresAuth(), (req, res) => remove(req.oidc.user));`, errors: [missing(`"connect.sid"`, "DELETE /account")] },
    { name: "a check of Origin is no token", code: HONO("app.use(csrf());\n"), errors: [{ messageId: "missing", at: `sameSite: "Lax"`, data: { name: "`session`", route: "POST /transfer" } }] },
    { name: "fetch-metadata is no token", code: app({ imports: `import fetchMetadata from "fetch-metadata";\n`, use: "app.use(fetchMetadata());\n" }), errors: [missing(`sameSite: "lax"`)] },
    { name: "a token on another part", code: app({ imports: `import csurf from "tiny-csrf";\n`, use: `app.use("/admin", csurf(key));\n` }), errors: [missing(`sameSite: "lax"`)] },
    { name: "lusca without its option", code: app({ imports: `import lusca from "lusca";\n`, use: `app.use(lusca.csrf());\n` }).replace(`app.use(lusca.csrf());`, `app.use("/forms", lusca.csrf());`), errors: [missing(`sameSite: "lax"`)] },
    { name: "header and session", code: middleware(`if (req.get("X-CSRF-Token") !== req.session.csrfToken) return res.sendStatus(403);`), errors: [timing(`req.get("X-CSRF-Token") !== req.session.csrfToken`)] },
    { name: "header and cookie", code: middleware(`if (req.headers["x-xsrf-token"] != req.cookies["XSRF-TOKEN"]) return res.sendStatus(403);`), errors: [timing(`req.headers["x-xsrf-token"] != req.cookies["XSRF-TOKEN"]`, "!=")] },
    { name: "body, by names", code: middleware(`const { _csrf: given } = req.body;\nconst wanted = req.session.secret;\nif (given === wanted) return next();`), errors: [timing("given === wanted", "===")] },
    { name: "body or header", code: middleware(`const token = req.body._csrf || req.get("x-csrf-token");\nif (token == expected(req)) return next();`), errors: [timing("token == expected(req)", "==")] },
    { name: "Koa", code: `import Koa from "koa";\nconst app = new Koa();\napp.use(async (ctx, next) => { if (ctx.get("x-csrf-token") !== ctx.cookies.get("csrf")) ctx.throw(403); await next(); });`, errors: [timing(`ctx.get("x-csrf-token") !== ctx.cookies.get("csrf")`)] },
    { name: "Hono", code: `import { Hono } from "hono";\nimport { getCookie } from "hono/cookie";\nconst app = new Hono();\napp.use(async (c, next) => { if (getCookie(c, "csrf") !== c.req.header("x-token")) return c.text("no", 403); await next(); });`, errors: [timing(`getCookie(c, "csrf") !== c.req.header("x-token")`)] },
    { name: "form data, TypeScript", syntax: "ts", filename: "app/api/x/route.ts", code: `export async function POST(request: Request) {\n  const form = await request.formData();\n  if ((form.get("csrf") as string) !== stored) return new Response(null, { status: 403 });\n}`, errors: [timing(`(form.get("csrf") as string) !== stored`)] },
    { name: "SvelteKit", filename: "src/routes/+page.server.js", code: `import { fail } from "@sveltejs/kit";\nexport const actions = { default: async ({ request, cookies }) => { const data = await request.formData(); if (data.get("csrf_token") !== cookies.get("csrf")) return fail(403); } };`, errors: [timing(`data.get("csrf_token") !== cookies.get("csrf")`)] },
    { name: "h3", code: `export default defineEventHandler((event) => { if (getHeader(event, "x-csrf-token") !== getCookie(event, "csrf")) throw createError({ statusCode: 403 }); });`, errors: [timing(`getHeader(event, "x-csrf-token") !== getCookie(event, "csrf")`)] },
  ],
});
