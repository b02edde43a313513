import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesState, describeRoute } from "../../../src/models/routes/route.ts";
import { routesOf } from "../../../src/models/routes/routes.ts";
import { parseScript } from "../../helpers/parse-script.ts";
import { readRoutes, summaries } from "./read-routes.ts";

/** Code by framework, with a line for each of its routes; `?` behind a function: the file does not show it. */
const CASES: Readonly<Record<string, readonly (readonly [code: string, ...expected: string[]])[]>> = {
  express: [
    [
      `import express from "express"; const app = express(); app.use(body); app.use("/admin", auth);
       app.post("/a", limit, (q, r) => {}); app.get("setting"); app.use(late); app.post("/admin/b", [one, two], h); function h(q, r) {}`,
      "express POST /a body? > limit? > (q, r) => {}",
      "express POST /admin/b body? > auth? > late? > one? > two? > h",
    ],
    [
      `const { Router } = require("express"); const router = Router(); router.route("/x").all(check).post(h); module.exports = router;`,
      "express any ? check? open",
      "express POST ? ~check? > h? open",
    ],
    [
      `const express = require("express"); const app = express(); const r = express.Router(); r.use(guard); r.delete("/:id", h);
       app.use(one); app.use("/api", two, r); app.listen(3);`,
      "express DELETE /api/:id one? > two? > guard? > h?",
    ],
    [
      `import express from "express"; const a = express(); const r = express.Router(); r.put("/x", h); a.use("/v1", r); a.use("/v2", check, r);`,
      "express PUT ? h? open",
    ],
    [
      `import express from "express"; export class S { app = express(); constructor() { this.app.use(mw); this.app.post("/x", this.create); } create(q, r) {} }`,
      "express POST /x mw? > this.create",
    ],
    [
      `import express from "express"; const app = express(); addRoutes(app); app.all("*", (q, r, next) => next()); app.post("/x", wrap((q, r) => {}));
       function addRoutes(a) { a.use(mw); }`,
      "express any /* ~mw? > (q, r, next) => next()",
      "express POST /x ~(q, r, next) => next() > ~mw? > wrap((q, r) => {})",
    ],
    [`import express from "express"; const app = express(); setUp(app); app.post("/x", h);`, "express POST /x h? open"],
    [`import express from "express"; const app = express(); app.post("/x", h); setUp(app); export default app;`, "express POST /x h?"],
    [`import express, { type Express } from "express"; export default (app: Express) => { app.post("/x", h); };`, "express POST /x h? open"],
    [`import express from "express"; const app = express(); if (on) app.use(one); for (const mw of all) app.use(mw); app.post(path, h);`, "express POST ? ~one? > ~mw? > h?"],
    [`import express from "express"; const app = express(); app.use((err, q, r, next) => {}); app.use(...list); app.patch("/x", h);`, "express PATCH /x ...list? > h?"],
    [`import express from "express"; const app = express(); app.use("/other", one); app.use("/:any", two); app.post("/x/y", h);`, "express POST /x/y ~two? > h?"],
    [`import express from "express"; const app = express(); const need = (role) => (q, r, next) => next(); app.post("/x", need("a"), h);`, `express POST /x need("a") > h?`],
  ],
  fastify: [
    [
      `import fastify from "fastify"; const app = fastify(); app.addHook("onSend", x); app.register(cookie);
       app.register(async (s) => { s.addHook("preHandler", guard); s.post("/a", { preHandler: [one], onRequest: two }, async (q, r) => {}); }, { prefix: "/v1" });
       app.addHook("onRequest", late); app.route({ method: ["POST", "PUT"], url: "/b", handler() {}, preValidation: v }); app.listen();`,
      "fastify POST /v1/a cookie? > late? > guard? > two? > one? > async (q, r) => {}",
      "fastify POST,PUT /b cookie? > late? > v? > () {}",
    ],
    [`export default async function (fastify, opts) { fastify.post("/x", async () => {}); }`, "fastify POST /x async () => {} open"],
    [
      `import Fastify from "fastify"; import fp from "fastify-plugin"; const app = Fastify(); app.register(fp(async (s) => { s.addHook("onRequest", guard); }));
       app.post("/x", { schema }, h); await app.listen({});`,
      "fastify POST /x guard? > h?",
    ],
    [`import fastify from "fastify"; export const app = fastify(); app.post("/x", h);`, "fastify POST /x h? open"],
    [`import fastify from "fastify"; const app = fastify(); app.addHook("onRoute", f); app.addHook(name, g); app.post("/x", options, h); app.listen();`, `fastify POST /x "onRoute"? > name? > options? > h?`],
    [`import type { FastifyInstance } from "fastify"; export const routes = async (server: FastifyInstance) => { server.route({ method: "DELETE", path: "/x", handler: h }); };`, "fastify DELETE /x h? open"],
  ],
  hono: [
    [
      `import { Hono } from "hono"; const app = new Hono().basePath("/api"); app.use("/admin/*", auth); app.use(log); app.use("/admin", only);
       app.post("/admin/x", v, (c) => c.text("")); const sub = new Hono().post("/y", h); app.route("/sub", sub); app.on(["PUT", "DELETE"], "/z", h);`,
      `hono POST /api/admin/x auth? > log? > v? > (c) => c.text("")`,
      "hono POST /api/sub/y log? > h?",
      "hono PUT,DELETE /api/z log? > h?",
    ],
    [
      `import { Hono } from "hono"; import { serve } from "@hono/node-server"; const app = new Hono(); app.post("/x", h); serve({ fetch: app.fetch, port: 3 });`,
      "hono POST /x h?",
    ],
    [`import { Hono } from "hono"; const app = new Hono(); app.post("/x", h); export default app;`, "hono POST /x h? open"],
    [`import { Hono } from "hono"; const app = new Hono().post(h); export default { fetch: app.fetch };`, "hono POST / h?"],
    [
      `import { OpenAPIHono, createRoute } from "@hono/zod-openapi"; const route = createRoute({ method: "put", path: "/x", middleware: [one] }); new OpenAPIHono().openapi(route, (c) => c.text(""));`,
      `hono PUT /x one? > (c) => c.text("")`,
    ],
  ],
  koa: [
    [
      `import Koa from "koa"; import Router from "@koa/router"; const app = new Koa(); const router = new Router({ prefix: "/api" });
       router.use("/x", auth); router.post("name", "/x/y", v, async (ctx) => {}); router.del("/z", h); router.register("/r", ["put"], h);
       app.use(body); app.use(router.routes()).use(router.allowedMethods()); app.use(late); app.listen(3);`,
      "koa POST /api/x/y body? > auth? > v? > async (ctx) => {}",
      "koa DELETE /api/z body? > h?",
      "koa PUT /api/r body? > h?",
    ],
    [`const Router = require("koa-router"); const router = new Router(); router.post("/x", h); module.exports = router;`, "koa POST ? h? open"],
    [
      `import Koa from "koa"; import mount from "koa-mount"; import Router from "@koa/router"; const app = new Koa(); const r = new Router(); r.post("/x", h); app.use(one); app.use(mount("/m", r.routes()));`,
      "koa POST /m/x one? > h?",
    ],
  ],
  hapi: [
    [
      `const Hapi = require("@hapi/hapi"); const init = async () => { const server = Hapi.server({}); await server.register([{ plugin: bell }, mine]);
       server.route({ method: "POST", path: "/a", options: { pre: [{ method: p1, assign: "x" }, [p2]], handler: (request, h) => 1 } });
       server.route([{ method: ["PUT"], path: "/b", handler: h }, { method: "*", path: "/c", handler() {} }]); server.ext("onPreAuth", check); server.ext("onPreResponse", x); await server.start(); };`,
      "hapi POST /a bell? > mine? > check? > p1? > p2? > (request, h) => 1",
      "hapi PUT /b bell? > mine? > check? > h?",
      "hapi any /c bell? > mine? > check? > () {}",
    ],
    [`import Hapi from "@hapi/hapi"; export const register = (server: Hapi.Server) => { server.route({ method: "POST", path: "/x", ...more, handler: h }); };`, `hapi any ? { method: "POST", pat...? > h? open`],
  ],
  elysia: [
    [
      `import { Elysia } from "elysia"; new Elysia({ prefix: "/v1" }).use(plugin).onBeforeHandle({ as: "global" }, check).post("/x", ({ body }) => body, { body: t, beforeHandle: guard, isSignIn: true })
       .group("/g", (g) => g.post("/y", h)).guard({ beforeHandle: gg }, (g) => g.put("/z", h)).guard({ beforeHandle: [last] }).route("DELETE", "/r", h).listen(3);`,
      "elysia POST /v1/x plugin? > check? > guard? > isSignIn: true? > ({ body }) => body",
      "elysia POST /v1/g/y plugin? > check? > h?",
      "elysia PUT /v1/z plugin? > check? > gg? > h?",
      "elysia DELETE /v1/r plugin? > check? > last? > h?",
    ],
    [`import { Elysia } from "elysia"; export const orders = new Elysia().post("/x", h);`, "elysia POST /x h? open"],
  ],
  h3: [
    [
      `import { createApp, createRouter, defineEventHandler, toNodeListener } from "h3"; const app = createApp(); const router = createRouter(); app.use(one);
       router.post("/x", defineEventHandler({ handler: (event) => 1 })); app.use("/api", router); toNodeListener(app);`,
      "h3 POST /api/x one? > defineEventHandler({ ...",
    ],
    [
      `import { H3, serve } from "h3"; const app = new H3(); app.use("/admin/**", auth); app.post("/admin/x", (event) => {}, { middleware: [one] }); app.on("PUT", "/y", h); serve(app);`,
      "h3 POST /admin/x auth? > one? > (event) => {}",
      "h3 PUT /y h?",
    ],
  ],
  nest: [
    [
      `import { All, Controller, Delete, Post, UseGuards } from "@nestjs/common";
       @UseGuards(AuthGuard) @Controller("users") export class Users { @Post(":id") @UseGuards(Fresh) async update(@Body() b) {} @All() all() {} helper() {} }
       @Controller({ path: "v2" }) class More { @Delete(name) remove() {} } class None { @Post() post() {} }`,
      "nest POST /users/:id AuthGuard? > Fresh? > (@Body() b) {} open",
      "nest any /users AuthGuard? > () {} open",
      "nest DELETE ? () {} open",
    ],
  ],
  trpc: [
    [
      `import { initTRPC } from "@trpc/server"; const t = initTRPC.context<C>().create(); const authed = t.procedure.use(check);
       export const r = t.router({ rename: authed.input(z).mutation(async ({ ctx }) => {}), list: t.procedure.query(() => 1) });`,
      "trpc POST ? check? > async ({ ctx }) => {}",
      "trpc GET ? () => 1",
    ],
    [
      `import { router, protectedProcedure } from "../trpc"; export const r = router({ rename: protectedProcedure.input(z).use(fresh).mutation(f), drop: protectedProcedure.mutation(g) });`,
      "trpc POST ? fresh? > f? open",
      "trpc POST ? g? open",
    ],
  ],
};

describe.each(Object.entries(CASES))("routes of %s", (_, cases) => {
  it.each(cases.map(([code, ...expected]) => ({ code, expected })))("$code", ({ code, expected }) => {
    expect(summaries(code)).toEqual(expected);
  });
});

/** Routes that frameworks find by files and exported names: the file's path first. */
const FILES: readonly (readonly [filename: string, code: string, ...expected: string[]])[] = [
  [
    "app/(shop)/api/orders/route.ts",
    `export async function POST(r: Request) {} export const GET = withAuth(async () => {}), runtime = "edge"; export const { PUT } = handlers;`,
    "next POST /api/orders async function POST(r...",
    "next GET /api/orders withAuth(async () => {})",
    "next PUT /api/orders PUT?",
  ],
  ["src/lib/post.ts", `export async function POST(r) {}`],
  ["src/handlers.ts", `import { NextResponse } from "next/server"; export async function DELETE() {}`, "next DELETE ? async function DELETE..."],
  ["pages/api/orders/[id].ts", `export default async function handler(req, res) {}`, "next any /api/orders/[id] async function handle..."],
  ["pages/api/index.ts", `const handler = (req, res) => {}; export default limit(handler);`, "next any /api limit(handler)"],
  ["lib/x.ts", `import type { NextApiHandler } from "next"; const h = (() => {}) satisfies NextApiHandler; export default h;`, "next any ? (() => {}) satisfies ..."],
  ["lib/actions.ts", `"use server"; export async function transfer(d: FormData) {} const pay = async () => {}; export { pay as send }; export type { X } from "./x";`, "next POST ? async function transf...", "next POST ? async () => {}"],
  ["app/page.tsx", `export default function Page() { async function save(d) { "use server"; } const go = async () => { "use server"; }; function not() { "use strict"; } }`, "next POST ? async function save(d...", `next POST ? async () => { "use se...`],
  ["src/routes/account/+page.server.ts", `export const actions = { default: async ({ cookies }) => {}, remove };  export function load() {}`, "sveltekit POST /account async ({ cookies }) =...", "sveltekit POST /account remove?", "sveltekit GET /account function load() {}"],
  ["src/routes/api/x/+server.js", `export const PATCH = async ({ request }) => {}; export const prerender = true;`, "sveltekit PATCH /api/x async ({ request }) =..."],
  ["src/lib/x.ts", `import type { Actions } from "./$types"; export const actions = { default: async () => {} } satisfies Actions;`, "sveltekit POST ? async () => {}"],
  ["src/lib/x.js", `/** @type {import("./$types").RequestHandler} */\nexport const POST = async () => {};`, "sveltekit POST ? async () => {}"],
  ["src/lib/data.remote.ts", `import { command, form, query } from "$app/server"; export const like = command(schema, async (id) => {}); export const save = form(async (d) => {}); export const all = query(async () => {});`, "sveltekit POST ? async (id) => {}", "sveltekit POST ? async (d) => {}", "sveltekit GET ? async () => {}"],
  ["app/routes/a.tsx", `export async function action({ request }) {} export const loader = async () => {}; export const clientAction = async () => {};`, "remix POST,PUT,PATCH,DELETE ? async function action...", "remix GET ? async () => {}"],
  ["src/x.ts", `import { redirect } from "@remix-run/node"; export const action = async () => {};`, "remix POST,PUT,PATCH,DELETE ? async () => {}"],
  ["server/api/users/[id].post.ts", `export default defineEventHandler(async (event) => {});`, "h3 POST /api/users/[id] defineEventHandler(as..."],
  ["server/routes/index.ts", `import { eventHandler } from "h3"; export default eventHandler((event) => {});`, "h3 any / eventHandler((event) ..."],
  ["server/middleware/auth.ts", `export default defineEventHandler(async (event) => {});`],
  ["server/api/x.ts", `export default async (event) => {};`],
  ["src/pages/api/x.ts", `import type { APIRoute } from "astro"; export const POST: APIRoute = async (ctx) => {}; export const ALL = h;`, "astro POST /api/x async (ctx) => {}", "astro any /api/x h?"],
  ["src/actions/index.ts", `import { defineAction } from "astro:actions"; export const server = { like: defineAction({ accept: "form", handler: async (i, c) => {} }), none: defineAction({ ...rest }) };`, "astro POST ? async (i, c) => {}"],
];

describe("routes that are found by files", () => {
  it.each(FILES.map(([filename, code, ...expected]) => ({ filename, code, expected })))("$filename: $code", ({ filename, code, expected }) => {
    // Nothing but the file itself is known of what runs before them.
    expect(summaries(code, filename)).toEqual(expected.map((line) => `${line} open`));
  });

  it("the pages directory of Next and of Astro are told apart by what the file exports", () => {
    expect(summaries(`export default (req, res) => {};`, "src/pages/api/x.ts")).toEqual(["next any /api/x (req, res) => {} open"]);
  });
});

describe("calls that make no route", () => {
  it.each([
    `import { app } from "./app"; app.post("/x", h);`,
    `import express from "./express"; express().post("/x", h);`,
    `import axios from "axios"; axios.post("/x", body); const client = axios.create(); client.delete("/x");`,
    `import express from "express"; const app = { post() {} }; app.post("/x", h);`,
    `import express from "express"; const app = express(); app.get("env"); app.set("x", 1); app.listen(3);`,
    `import { Controller, Post } from "./decorators"; @Controller() class A { @Post() x() {} }`,
    `import { defineAction } from "./actions"; defineAction({ handler() {} });`,
    `import { x } from "hono"; let app = new Hono(); app = other; app.post("/x", h);`,
    `import { mutationProcedure } from "./procedures"; mutationProcedure.mutation(f); api.mutation(f);`,
  ])("%s", (code) => {
    expect(summaries(code)).toEqual([]);
  });
});

it("classes of compiled code, which know no decorators, make no route", () => {
  const sourceCode = parseScript('import { Controller } from "@nestjs/common"; let A = class { x() {} }; A = decorate([Controller()], A);', "js");
  expect(routesOf(sourceCode)).toEqual([]);
});

describe("what a route says of itself", () => {
  const first = (code: string, filename?: string) => readRoutes(code, filename).routes[0];

  it.each([
    [`import express from "express"; express().post("/x", save);`, true, "POST /x", "save"],
    [`import express from "express"; express().get("/x", (q, r) => {});`, false, "GET /x", null],
    [`import express from "express"; express().all("/x", this.save);`, null, "/x", "save"],
    [`"use server"; export async function pay() {}`, true, "POST pay", "pay"],
    [`import { Controller, Delete } from "@nestjs/common"; @Controller() class A { @Delete(":id") remove() {} }`, true, "DELETE /:id", "remove"],
    [`import { publicProcedure } from "../trpc"; export const r = { rename: publicProcedure.mutation(() => {}) };`, true, "POST rename", "rename"],
  ])("%s", (code, changes, description, name) => {
    const route = first(code);
    expect(route && [changesState(route), describeRoute(route), route.name]).toEqual([changes, description, name]);
  });

  it("the path below an app that is mounted elsewhere", () => {
    expect(first(`import { Router } from "express"; export const r = Router(); r.post("/x", h);`)).toMatchObject({ path: null, ownPath: "/x" });
  });

  it("the object that describes it", () => {
    const route = first(`import Hapi from "@hapi/hapi"; Hapi.server().route({ method: "POST", path: "/x", handler: h, options: { auth: "session" } });`);
    expect(route?.options?.names).toEqual(["method", "path", "handler", "options"]);
  });

  it("is found once a file", () => {
    const sourceCode = parseScript(`import express from "express"; express().post("/x", h);`);
    expect(routesOf(sourceCode)).toBe(routesOf(sourceCode));
  });
});

describe("odd code", () => {
  it.each([
    `import express from "express"; const a = express(); a.use(a); a.use("/x", a.use(a)); a.post("/x", a); a.route(); a.route().post(); a.post(); a.use();`,
    `import express from "express"; const a = express.Router(), b = express.Router(); a.use(b); b.use(a); a.post("/x", h);`,
    `import express from "express"; function f(app) { f(app); app.post("/x", h); } f(express());`,
    `import fastify from "fastify"; const app = fastify(); app.register(app); app.register(f); function f(s) { s.register(f); s.post("/x", h); } app.route(); app.route(null); app.addHook();`,
    `import { Elysia } from "elysia"; new Elysia().group(); new Elysia().guard().post("/x"); new Elysia().use(...a).post(...b);`,
    `import Hapi from "@hapi/hapi"; const s = Hapi.server(); s.route(); s.route([]); s.route([...a]); s.route({}); s.ext(); s.register();`,
    `import { Hono } from "hono"; new Hono().on(); new Hono().on("POST"); new Hono().openapi(); new Hono().route("/x"); new Hono().basePath().post();`,
    `export default class {} export * from "x"; export { default } from "y"; export const { a: { b } } = c, [d] = e;`,
  ])("is read without an error: %s", (code) => {
    for (const filename of ["file.ts", "app/x/route.ts", "server/api/x.ts", "src/routes/+page.server.ts"]) {
      expect(() => summaries(code, filename)).not.toThrow();
    }
  });

  it("is read without an error, however it is put together", () => {
    const argument = fc.constantFrom("a", `"/x"`, "app", "sub", "{}", "[h, a]", "...a", "(app) => app.post('/y', h)", "h(a)", "{ handler: h }");
    const callee = fc.constantFrom("app.post", "app.use", "app.route", "app.register", "sub.use", "sub.put", "app.all", "app.group", "app.addHook");
    const make = fc.constantFrom(`import express from "express"; const app = express(), sub = express.Router();`, `import fastify from "fastify"; const app = fastify(), sub = app;`, `import { Hono } from "hono"; const app = new Hono(), sub = new Hono();`, `import { Elysia } from "elysia"; const app = new Elysia(), sub = new Elysia();`);
    fc.assert(
      fc.property(make, fc.array(fc.tuple(callee, fc.array(argument, { maxLength: 3 })), { maxLength: 5 }), (start, calls) => {
        const code = `${start} function h(q, r) {} ${calls.map(([name, list]) => `${name}(${list.join(", ")});`).join(" ")}`;
        expect(() => summaries(code)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
