import { describe, expect, it } from "vitest";
import { rememberFile } from "../../../src/kit/file-of.ts";
import { headerNameOf } from "../../../src/models/csrf/requests.ts";
import { siteValueOf } from "../../../src/models/csrf/site-values.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

/** What the argument of `mark(…)` reads. */
function header(code: string, filename = "file.ts"): string | null {
  const sourceCode = parseScript(code);
  rememberFile(sourceCode, `/project/${filename}`);
  return headerNameOf(marked(sourceCode), sourceCode);
}

const express = (body: string): string => `import express from "express"; express().use((req, res, next) => { ${body} });`;

describe("headers of a request", () => {
  it.each([
    ["Express, a member", express(`mark(req.headers.origin)`)],
    ["Express, in brackets", express(`mark(req.headers["Origin"])`)],
    ["Express, get", express(`mark(req.get("Origin"))`)],
    ["Express, header", express(`const origin = req.header("origin"); mark(origin!)`)],
    ["Express, destructured", express(`const { origin } = req.headers; mark(origin)`)],
    ["Express, renamed", express(`const { headers: { origin: site } } = req; mark(site)`)],
    ["Express, by type", `import type { Request } from "express"; export const f = (request: Request) => mark(request.headers.origin);`],
    ["Fastify", `export default async (fastify) => { fastify.post("/", async (request) => { mark(request.headers.origin); }); };`],
    ["Koa, get", `import Koa from "koa"; new Koa().use((ctx) => { mark(ctx.get("Origin")); });`],
    ["Koa, headers", `import Koa from "koa"; new Koa().use((ctx) => { mark(ctx.request.header.origin); });`],
    ["Hono", `import { Hono } from "hono"; new Hono().use((c) => { mark(c.req.header("origin")); });`],
    ["Hono, the platform's request", `import { Hono } from "hono"; new Hono().use((c) => { mark(c.req.raw.headers.get("origin")); });`],
    ["hapi", `import Hapi from "@hapi/hapi"; Hapi.server().ext("onRequest", (request, h) => mark(request.headers.origin));`],
    ["Elysia", `import { Elysia } from "elysia"; new Elysia().post("/", ({ request, headers }) => { mark(headers.origin); });`],
    ["Elysia, the platform's request", `import { Elysia } from "elysia"; new Elysia().post("/", ({ request }) => { mark(request.headers.get("origin")); });`],
    ["h3, a function", `import { defineEventHandler, getRequestHeader } from "h3"; defineEventHandler((event) => mark(getRequestHeader(event, "origin")));`],
    ["h3, imported by itself", `defineEventHandler((event) => mark(getHeader(event, "Origin")));`],
    ["h3, Node's request", `defineEventHandler((event) => mark(event.node.req.headers.origin));`],
    ["Next, headers()", `import { headers } from "next/headers"; export async function f() { const list = await headers(); mark(list.get("origin")); }`],
    ["Next, by type", `import type { NextRequest } from "next/server"; export const f = (request: NextRequest) => mark(request.headers.get("origin"));`],
    ["the platform's request", `export const f = (request: Request) => mark(request.headers.get("origin"));`],
    ["Node", `import { createServer } from "node:http"; createServer((req, res) => mark(req.headers.origin));`],
    ["SvelteKit", `import type { RequestHandler } from "@sveltejs/kit"; export const POST: RequestHandler = ({ request }) => mark(request.headers.get("origin"));`],
    ["Astro", `import { defineMiddleware } from "astro:middleware"; export const onRequest = defineMiddleware((context) => mark(context.request.headers.get("origin")));`],
  ])("%s", (_, code) => {
    expect(header(code)).toBe("origin");
  });

  it("of a route that is found by its file", () => {
    const code = `export async function POST(request) { mark(request.headers.get("Origin")); }`;
    expect(header(code, "app/api/route.ts")).toBe("origin");
    expect(header(code)).toBeNull();
  });

  it.each([
    express(`mark(req.body.origin)`),
    express(`mark(req.headers[name])`),
    express(`mark(res.get("origin"))`),
    express(`mark(req.query.get("origin"))`),
    `const answer = await fetch(url); mark(answer.headers.get("origin"));`,
    `mark(request.headers.origin);`,
    `const headers = new Headers(); mark(headers.get("origin"));`,
    `import { getHeader } from "./own"; mark(getHeader(event, "origin"));`,
    `mark(location.origin);`,
  ])("nothing in %s", (code) => {
    expect(header(code)).toBeNull();
  });
});

describe("siteValueOf", () => {
  const site = (code: string) => {
    const sourceCode = parseScript(code);
    const value = siteValueOf(marked(sourceCode), sourceCode);
    return value && `${value.headers.join()} ${value.part}`;
  };

  it.each([
    [`mark(req.get("Origin"))`, "origin whole"],
    [`mark(req.get("Referrer"))`, "referer whole"],
    [`mark(req.headers.origin ?? req.headers.referer ?? "")`, "origin,referer whole"],
    [`mark(req.headers.origin ? req.headers.origin : req.headers.referer)`, "origin,referer whole"],
    [`mark(String(req.get("origin")).trim().toLowerCase())`, "origin whole"],
    [`mark(new URL(req.get("origin")).hostname)`, "origin host"],
    [`const url = new URL(req.headers.referer); mark(url.host)`, "referer host"],
    [`const { host } = new URL(req.headers.referer); mark(host)`, "referer host"],
    [`mark(req.get("referer") && req.get("origin"))`, "origin whole"],
    [`mark(req.get("host"))`, null],
    [`mark(new URL(req.get("origin")).pathname)`, null],
    [`mark(new URL(req.url).host)`, null],
    [`let origin = req.get("origin"); origin = other; mark(origin)`, null],
  ])("%s", (body, expected) => {
    expect(site(express(body))).toBe(expected);
  });

  it.each([
    [`import cors from "cors"; cors({ origin: (origin, done) => mark(origin) });`, "origin whole"],
    [`import { csrf } from "hono/csrf"; csrf({ origin(origin) { return mark(origin); } });`, "origin whole"],
    [`import cors from "./cors"; cors({ origin: (origin, done) => mark(origin) });`, null],
    [`import cors from "cors"; cors({ origin: (request, origin) => mark(origin) });`, null],
  ])("%s", (code, expected) => {
    expect(site(code)).toBe(expected);
  });
});
