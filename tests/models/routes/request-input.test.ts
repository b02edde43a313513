import { describe, expect, it } from "vitest";
import { rememberFile } from "../../../src/kit/file-of.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { isRequestInput } from "../../../src/models/routes/request-input.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** Whether what is given to `use` is what a client has sent. */
function isInput(code: string, filename = "file.ts"): boolean[] {
  const sourceCode = parseScript(code);
  rememberFile(sourceCode, filename);
  return nodesOf(sourceCode, "CallExpression").flatMap(({ callee, arguments: [first] }) =>
    first && callee.type === "Identifier" && callee.name === "use" ? [isRequestInput(first, sourceCode)] : [],
  );
}

const EXPRESS = 'import express from "express"; const app = express(); ';

describe("what a client has sent", () => {
  it.each([
    `${EXPRESS}app.post("/", (req, res) => use(req.body.token));`,
    `${EXPRESS}app.post("/", ({ body }, res) => use(body.token));`,
    `${EXPRESS}app.get("/", (req, res) => { const { token } = req.query; use(token); });`,
    `${EXPRESS}app.get("/", (req, res) => use(req.header("x-token")));`,
    `${EXPRESS}app.post("/", (req, res) => { const { token } = schema.parse(req.body); use(token); });`,
    `${EXPRESS}app.post("/", (req, res) => use(String(req.cookies.token)));`,
    `${EXPRESS}const login = (token) => use(token); app.post("/", (req, res) => login(req.body.token));`,
    `${EXPRESS}const login = ({ token }) => use(token); app.post("/", (req, res) => login({ token: req.body.token }));`,
    `${EXPRESS}const login = ({ token }) => use(token); app.post("/", (req, res) => login(req.body));`,
    'import { Hono } from "hono"; new Hono().post("/", async (c) => { const { token } = await c.req.json(); use(token); });',
    'import Fastify from "fastify"; Fastify().post("/", async (request) => use(request.body.token));',
    'import Router from "@koa/router"; new Router().post("/", (ctx) => use(ctx.request.body.token));',
    'export default defineEventHandler(async (event) => { const body = await readBody(event); use(body.token); });',
    'export const handler = async (event: APIGatewayProxyEvent) => use(JSON.parse(event.body).token); import { APIGatewayProxyEvent } from "aws-lambda";',
    'async function read(request: Request) { const form = await request.formData(); use(form.get("token")); }',
    'import { initTRPC } from "@trpc/server"; const t = initTRPC.create(); t.procedure.mutation(({ input }) => use(input.token));',
    `${EXPRESS}app.use((req, res, next) => { use(req.headers.authorization); next(); });`,
    'import Credentials from "next-auth/providers/credentials"; Credentials({ async authorize(credentials) { use(credentials.token); } });',
    'import { Body, Controller, Post } from "@nestjs/common"; @Controller() class A { @Post() f(@Body() dto: Dto) { use(dto.token); } }',
    '"use server"; export async function login(form) { use(form.get("token")); }',
  ])("%s", (code) => {
    expect(isInput(code)).toEqual([true]);
  });

  it("is found by the name of the file", () => {
    const code = "export async function POST(request) { const { token } = await request.json(); use(token); }";
    expect(isInput(code, "/repo/app/api/login/route.ts")).toEqual([true]);
    expect(isInput(code, "/repo/lib/login.ts")).toEqual([false]);
  });
});

it.each([
  "use(body.token);",
  "function login(token) { use(token); }",
  "function login(req) { use(req.body.token); }",
  `${EXPRESS}app.get("/", (req, res) => use(req.session.token));`,
  `${EXPRESS}app.get("/", (req, res) => use(req.user.token));`,
  `${EXPRESS}app.get("/", async (req, res) => { const tokens = await exchange(req.query.code); use(tokens.id_token); });`,
  `${EXPRESS}const login = (token) => use(token); login(other);`,
])("nothing of the kind in %s", (code) => {
  expect(isInput(code)).toEqual([false]);
});
