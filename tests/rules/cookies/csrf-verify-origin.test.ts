import rule from "../../../src/rules/cookies/csrf-verify-origin.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** An Express app with a middleware in front of everything. */
const middleware = (body: string, imports = ""): string =>
  `${imports}import express from "express";\nconst app = express();\napp.use((req, res, next) => {\n${body}\nnext();\n});\n`;

/** A handler of an Express app that changes something. */
const handler = (body: string, imports = ""): string =>
  `${imports}import express from "express";\nconst app = express();\napp.post("/transfer", async (req, res) => {\n${body}\n});\n`;

const referer = (at: string) => ({ messageId: "referer", at });
const substring = (at: string, method: string, accepted: string, header: "Origin" | "Referer" = "Origin") => ({
  messageId: "substring",
  at,
  data: { method, header, accepted, value: header === "Origin" ? "origin" : "new URL(referer).origin" },
});
const BEHIND = "https://example.com.attacker.net";
const BEFORE = "https://not-example.com";
const mutations = (...names: readonly string[]) => [{ mutations: names }];

runRuleCases("csrf-verify-origin", rule, "js", {
  valid: [
    { name: "the whole Origin", code: middleware(`if (req.get("Origin") !== "https://example.com") return res.sendStatus(403);`) },
    { name: "a set of origins", code: middleware(`if (!allowed.has(req.headers.origin)) return res.sendStatus(403);`) },
    { name: "a list of origins", code: middleware(`const allowed = ["https://example.com"];\nif (!allowed.includes(req.headers.origin)) return res.sendStatus(403);`) },
    { name: "a list of another file", code: middleware(`if (!ORIGINS.includes(req.headers.origin)) return res.sendStatus(403);`, `import { ORIGINS } from "./origins.js";\n`) },
    { name: "the list of a text", code: middleware(`if (!process.env.ORIGINS.split(",").includes(req.get("origin"))) return res.sendStatus(403);`) },
    { name: "the host as a whole", code: middleware(`if (new URL(req.get("origin")).host !== req.get("host")) return res.sendStatus(403);`) },
    { name: "a bound pattern", code: middleware(`if (!/^https:\\/\\/(?:\\w+\\.)?example\\.com$/.test(req.get("origin"))) return res.sendStatus(403);`) },
    { name: "subdomains by their dot", code: middleware(`if (!new URL(req.get("origin")).hostname.endsWith(".example.com")) return res.sendStatus(403);`) },
    { name: "subdomains by a pattern", code: middleware(`if (!/\\.example\\.com$/.test(req.get("origin"))) return res.sendStatus(403);`) },
    { name: "a choice of patterns is not judged", code: middleware(`if (!/^https:\\/\\/a\\.example$|^https:\\/\\/b\\.example$/.test(req.get("origin"))) return res.sendStatus(403);`) },
    { name: "a port of the own machine", code: middleware(`if (req.get("origin")?.startsWith("http://localhost:")) return next();`) },
    { name: "a scheme", code: middleware(`if (req.headers.origin.startsWith("chrome-extension://")) return next();`) },
    { name: "a start that is not fixed", code: middleware(`if (req.get("origin").startsWith(SITE)) return next();`) },
    { name: "a Referer up to its path", code: handler(`if (!req.get("referer").startsWith("https://example.com/")) log("elsewhere");`) },
    { name: "a path of the Referer", code: handler(`if (req.get("referer").includes("/checkout")) step();`) },
    { name: "a Referer to go back to", code: handler(`res.redirect(req.get("Referer") ?? "/");`) },
    { name: "a Referer for statistics", code: handler(`if (req.headers.referer) count(req.headers.referer);`) },
    { name: "Referer where Origin is missing", code: middleware(`const source = req.headers.origin ?? req.headers.referer;\nif (req.method !== "GET" && new URL(source).origin !== SITE) return res.sendStatus(403);`) },
    { name: "Referer beside Sec-Fetch-Site", code: middleware(`if (req.method !== "GET" && req.get("sec-fetch-site") !== "same-origin" && req.get("referer") !== SITE) return res.sendStatus(403);`) },
    { name: "Referer beside a token", code: middleware(`if (req.method !== "GET" && (req.get("referer") !== SITE || !valid(req.body.csrfToken))) return res.sendStatus(403);`) },
    { name: "pictures that others show", code: `import express from "express";\nconst app = express();\napp.get("/images/:id", (req, res) => { if (!req.get("referer")?.startsWith("https://example.com/")) return res.sendStatus(403); send(res); });` },
    { name: "an origin of one's own", code: `import express from "express";\nconst origin = new URL(location.href).origin;\nif (origin.includes("example.com")) track();` },
    { name: "the origin of a flight", code: handler(`if (req.body.origin.includes("example.com")) throw new Error("no");`) },
    { name: "the origin of a message between windows", code: `window.addEventListener("message", (event) => { if (event.origin.includes("example.com")) take(event); });` },
    { name: "a header of an answer", code: `const answer = await fetch(url);\nif (answer.headers.get("origin").includes("example.com")) go();` },
    { name: "headers of an object of one's own", code: `import { request } from "./request.js";\nif (request.headers.origin.endsWith("example.com")) go();` },
    { name: "another header", code: middleware(`if (req.get("host").endsWith("example.com")) return next();`) },
    { name: "a package's cors with a list", code: `import cors from "cors";\nexport const middleware = cors({ origin: ["https://example.com"] });` },
    { name: "another option of cors", code: `import cors from "cors";\nexport const middleware = cors({ filter: (origin) => origin.includes("example.com") });` },
    { name: "no mutation is named", code: handler(`move(req.session.userId);`) },
    { name: "another mutation is named", code: handler(`move(req.session.userId);`), options: mutations("/account", "GET /transfer", "transfer") },
    { name: "a named mutation that checks Origin", code: handler(`if (req.get("origin") !== SITE) return res.sendStatus(403);\nmove(req.session.userId);`), options: mutations("/transfer") },
    { name: "a named mutation behind a check", code: middleware(`if (req.get("sec-fetch-site") === "cross-site") return res.sendStatus(403);`) + `app.post("/transfer", (req) => move(req.session.userId));`, options: mutations("/transfer") },
    { name: "a named mutation behind middleware of another file", code: `import express from "express";\nimport { guard } from "./guard.js";\nconst app = express();\napp.post("/transfer", guard, (req) => move(req.session.userId));`, options: mutations("/transfer") },
    { name: "a named mutation without cookies", code: handler(`move(verify(req.headers.authorization));`), options: mutations("/transfer") },
    { name: "a named mutation of a router that is mounted elsewhere", code: `import { Router } from "express";\nexport const router = Router();\nrouter.post("/transfer", (req) => move(req.session.userId));`, options: mutations("/transfer") },
    { name: "a named mutation behind hono/csrf", code: `import { Hono } from "hono";\nimport { csrf } from "hono/csrf";\nimport { getCookie } from "hono/cookie";\nconst app = new Hono();\napp.use(csrf());\napp.post("/transfer", (c) => move(getCookie(c, "session")));`, options: mutations("/transfer") },
    { name: "a server action, which Next checks", filename: "app/actions.js", code: `"use server";\nimport { cookies } from "next/headers";\nexport async function transfer() { move((await cookies()).get("session")); }`, options: mutations("transfer") },
    { name: "an endpoint that SvelteKit checks", filename: "src/routes/transfer/+server.js", code: `import { json } from "@sveltejs/kit";\nexport const POST = ({ cookies }) => json(move(cookies.get("session")));`, options: mutations("/transfer") },
  ],
  invalid: [
    { name: "Referer for methods that change something", code: middleware(`if (req.method !== "GET" && !req.get("Referer")?.startsWith("https://example.com/")) return res.sendStatus(403);`), errors: [referer(`req.get("Referer")`)] },
    { name: "Referer in a handler", code: handler(`const referer = req.headers.referer;\nif (!referer || new URL(referer).host !== "example.com") return res.status(403).end();`), errors: [referer("req.headers.referer")] },
    { name: "Referer in a function that is named after CSRF", code: `import express from "express";\nfunction checkCsrf(req, res, next) {\n  if (req.headers.referrer !== SITE) throw new Error("forbidden");\n  next();\n}\nexpress().use(checkCsrf);`, errors: [referer("req.headers.referrer")] },
    { name: "Referer, destructured", code: handler(`const { referer } = req.headers;\nif (referer !== SITE) throw new Error("forbidden");`), errors: [{ messageId: "referer", at: ["referer", 1] }] },
    { name: "Referer in Koa", code: `import Koa from "koa";\nconst app = new Koa();\napp.use(async (ctx, next) => {\n  if (ctx.method === "POST" && !ctx.get("referer").startsWith(SITE)) ctx.throw(403);\n  await next();\n});`, errors: [referer(`ctx.get("referer")`)] },
    { name: "Referer in Hono", code: `import { Hono } from "hono";\nconst app = new Hono();\napp.post("/x", (c) => c.req.header("Referer") === SITE ? c.body(null) : c.text("no", 403));`, errors: [referer(`c.req.header("Referer")`)] },
    { name: "Referer in a route handler of Next", filename: "app/api/x/route.js", code: `export async function POST(request) {\n  if (request.headers.get("referer") !== SITE) return new Response(null, { status: 403 });\n}`, errors: [referer(`request.headers.get("referer")`)] },
    { name: "includes", code: middleware(`if (!req.headers.origin.includes("example.com")) return res.sendStatus(403);`), errors: [substring(`req.headers.origin.includes("example.com")`, "includes", BEHIND)] },
    { name: "includes with a dot", code: middleware(`if (!req.get("origin").includes(".example.com")) return res.sendStatus(403);`), errors: [substring(`req.get("origin").includes(".example.com")`, "includes", BEHIND)] },
    { name: "includes of a text from the environment", code: middleware(`const { origin } = req.headers;\nif (!origin?.includes(process.env.HOST)) return res.sendStatus(403);`), errors: [substring(`origin?.includes(process.env.HOST)`, "includes", BEHIND)] },
    { name: "startsWith", code: middleware(`const origin = req.header("Origin") || "";\nif (!origin.startsWith("https://example.com")) return res.sendStatus(403);`), errors: [substring(`origin.startsWith("https://example.com")`, "startsWith", BEHIND)] },
    { name: "endsWith", code: middleware(`if (!req.headers["origin"].toLowerCase().endsWith("example.com")) return res.sendStatus(403);`), errors: [substring(`req.headers["origin"].toLowerCase().endsWith("example.com")`, "endsWith", BEFORE)] },
    { name: "endsWith of the host", code: middleware(`const { hostname } = new URL(req.get("origin"));\nif (!hostname.endsWith("example.com")) return res.sendStatus(403);`), errors: [substring(`hostname.endsWith("example.com")`, "endsWith", BEFORE)] },
    { name: "indexOf", code: middleware(`if (req.get("origin").indexOf("example.com") === -1) return res.sendStatus(403);`), errors: [substring(`req.get("origin").indexOf("example.com")`, "indexOf", BEHIND)] },
    { name: "indexOf at the start", code: middleware(`if (req.get("origin").indexOf("https://example.com") !== 0) return res.sendStatus(403);`), errors: [substring(`req.get("origin").indexOf("https://example.com")`, "indexOf", BEHIND)] },
    { name: "a pattern without ends", code: middleware(`if (!/example\\.com/.test(req.get("origin"))) return res.sendStatus(403);`), errors: [substring(`/example\\.com/.test(req.get("origin"))`, "test", BEHIND)] },
    { name: "a pattern without an end", code: middleware(`const SITE = /^https:\\/\\/example\\.com/i;\nif (!SITE.test(req.get("origin"))) return res.sendStatus(403);`), errors: [substring(`SITE.test(req.get("origin"))`, "test", BEHIND)] },
    { name: "a pattern without a start", code: middleware(`if (!req.get("origin").match(/example\\.com$/)) return res.sendStatus(403);`), errors: [substring(`req.get("origin").match(/example\\.com$/)`, "match", BEFORE)] },
    { name: "a list in one text", code: middleware(`if (!process.env.ORIGINS.includes(req.headers.origin)) return res.sendStatus(403);`), errors: [substring(`process.env.ORIGINS.includes(req.headers.origin)`, "includes", "https://example.co")] },
    { name: "includes on the Referer", code: handler(`if (req.get("referer").includes("example.com")) grant();`), errors: [substring(`req.get("referer").includes("example.com")`, "includes", BEHIND, "Referer")] },
    { name: "Fastify, CommonJS", code: `const app = require("fastify")();\napp.addHook("onRequest", async (request, reply) => {\n  if (!request.headers.origin.includes("example.com")) return reply.code(403).send();\n});`, errors: [substring(`request.headers.origin.includes("example.com")`, "includes", BEHIND)] },
    { name: "hapi", code: `import Hapi from "@hapi/hapi";\nconst server = Hapi.server();\nserver.ext("onPreAuth", (request, h) => request.headers.origin.endsWith("example.com") ? h.continue : h.response().code(403).takeover());`, errors: [substring(`request.headers.origin.endsWith("example.com")`, "endsWith", BEFORE)] },
    { name: "Elysia", code: `import { Elysia } from "elysia";\nnew Elysia().onBeforeHandle(({ headers, status }) => { if (!headers.origin.includes("example.com")) return status(403); });`, errors: [substring(`headers.origin.includes("example.com")`, "includes", BEHIND)] },
    { name: "h3", code: `export default defineEventHandler((event) => { if (!getHeader(event, "origin").includes("example.com")) throw createError({ statusCode: 403 }); });`, errors: [substring(`getHeader(event, "origin").includes("example.com")`, "includes", BEHIND)] },
    { name: "Next's headers", code: `import { headers } from "next/headers";\nexport async function check() { const origin = (await headers()).get("origin"); return origin.includes("example.com"); }`, errors: [substring(`origin.includes("example.com")`, "includes", BEHIND)] },
    { name: "SvelteKit, TypeScript", syntax: "ts", filename: "src/hooks.server.ts", code: `import type { Handle } from "@sveltejs/kit";\nexport const handle: Handle = async ({ event, resolve }) => event.request.headers.get("origin")!.includes("example.com") ? resolve(event) : new Response(null, { status: 403 });`, errors: [substring(`event.request.headers.get("origin")!.includes("example.com")`, "includes", BEHIND)] },
    { name: "Astro", filename: "src/middleware.js", code: `import { defineMiddleware } from "astro:middleware";\nexport const onRequest = defineMiddleware((context, next) => context.request.headers.get("origin").endsWith("example.com") ? next() : new Response(null, { status: 403 }));`, errors: [substring(`context.request.headers.get("origin").endsWith("example.com")`, "endsWith", BEFORE)] },
    { name: "Remix, TypeScript", syntax: "ts", code: `import { redirect } from "@remix-run/node";\nexport async function action({ request }: { request: Request }) { if (!request.headers.get("Origin")?.startsWith("https://example.com")) throw redirect("/"); }`, errors: [substring(`request.headers.get("Origin")?.startsWith("https://example.com")`, "startsWith", BEHIND)] },
    { name: "the platform's request, TypeScript", syntax: "ts", code: `export const isOurs = (request: Request): boolean => /example\\.com/u.test(request.headers.get("origin") ?? "");`, errors: [substring(`/example\\.com/u.test(request.headers.get("origin") ?? "")`, "test", BEHIND)] },
    { name: "cors", code: `import cors from "cors";\nexport const middleware = cors({ origin: (origin, done) => done(null, origin.endsWith("example.com")) });`, errors: [substring(`origin.endsWith("example.com")`, "endsWith", BEFORE)] },
    { name: "hono/csrf", code: `import { csrf } from "hono/csrf";\nexport const check = csrf({ origin: (origin) => /https:\\/\\/example\\.com/.test(origin) });`, errors: [substring(`/https:\\/\\/example\\.com/.test(origin)`, "test", BEHIND)] },
    { name: "a named path", code: handler(`move(req.session.userId);`), options: mutations("/transfer"), errors: [{ messageId: "unchecked", at: "post", data: { route: "POST /transfer" } }] },
    { name: "a named method and path", code: handler(`move(req.cookies.session);`), options: mutations("POST /transfer"), errors: [{ messageId: "unchecked", at: "post" }] },
    { name: "a named handler with a token only", code: `import express from "express";\nimport csurf from "@dr.pogodin/csurf";\nconst app = express();\napp.use(csurf());\napp.post("/x", transfer);\nfunction transfer(req, res) { move(req.headers.cookie); }`, options: mutations("transfer"), errors: [{ messageId: "unchecked", at: "post", data: { route: "POST /x" } }] },
    { name: "a named route handler of Next", filename: "app/api/transfer/route.js", code: `import { cookies } from "next/headers";\nexport async function POST() { move((await cookies()).get("session").value); }`, options: mutations("/api/transfer"), errors: [{ messageId: "unchecked", at: "POST", data: { route: "POST /api/transfer" } }] },
    { name: "a named handler of Nitro", filename: "server/api/transfer.post.js", code: `export default defineEventHandler(async (event) => { await move(getCookie(event, "session")); });`, options: mutations("/api/transfer"), errors: [{ messageId: "unchecked", at: `defineEventHandler(async (event) => { await move(getCookie(event, "session")); })` }] },
  ],
});
