import { describe, expect, it } from "vitest";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { runsWithRequest } from "../../../src/models/routes/request-functions.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** Whether the call `here()` of a text is reached anew with every request. */
function runs(code: string): boolean | undefined {
  const sourceCode = parseScript(code);
  const here = nodesOf(sourceCode, "CallExpression").find(({ callee }) => callee.type === "Identifier" && callee.name === "here");
  return here && runsWithRequest(here, sourceCode);
}

describe("places that are reached with every request", () => {
  it.each([
    'import express from "express"; express().get("/", () => here())',
    'import express from "express"; const app = express(); app.use(guard); app.get("/", handle); function guard(q, s, n) { here() } function handle() {}',
    "export function middleware(req, res, next) { here() }",
    "export function middleware(req, res, next) { [1].map(() => here()) }",
    'import { Hono } from "hono"; new Hono().get("/", (c) => here())',
    'import Koa from "koa"; new Koa().use(async (ctx, next) => { here() })',
    'import Fastify from "fastify"; Fastify().addHook("onRequest", async (request) => here())',
    'import type { Request } from "express"; export const f = (r: Request) => here()',
  ])("%s", (code) => {
    expect(runs(code)).toBe(true);
  });

  it.each([
    "here()",
    "export function f(a, b) { here() }",
    'import express from "express"; const app = express(); app.listen(1, () => here())',
    'import { Hono } from "hono"; function make() { here(); return new Hono() }',
  ])("%s: none", (code) => {
    expect(runs(code)).toBe(false);
  });
});
