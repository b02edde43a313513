import { describe, expect, it } from "vitest";
import { flowOf } from "../../../src/models/tokens/header-flow.ts";
import { headerReads, keyCallbacks } from "../../../src/models/tokens/token-headers.ts";
import { parseScript } from "../../helpers/parse-script.ts";

function reads(code: string, name = "alg"): readonly string[] {
  const sourceCode = parseScript(code);
  return headerReads(name, sourceCode).map(({ range }) => sourceCode.text.slice(...range));
}

describe("what a file reads of tokens' headers", () => {
  it.each([
    ['import jwt from "jsonwebtoken"; use(jwt.decode(t, { complete: true }).header.alg)', ["jwt.decode(t, { complete: true }).header.alg"]],
    ['import jwt from "jsonwebtoken"; const { header: { alg } } = jwt.decode(t, o); use(alg)', ["alg"]],
    ['import { decodeProtectedHeader } from "jose"; const h = decodeProtectedHeader(t); use(h.alg)', ["h.alg"]],
    ['import jwtDecode from "jwt-decode"; use(jwtDecode(t, { header: true }).alg)', ["jwtDecode(t, { header: true }).alg"]],
    ['import { decode } from "hono/jwt"; use(decode(t).header.alg)', ["decode(t).header.alg"]],
    ['import Jwt from "@hapi/jwt"; use(Jwt.token.decode(t).decoded.header.alg)', ["Jwt.token.decode(t).decoded.header.alg"]],
    ['const h = JSON.parse(atob(t.split(".")[0])); use(h.alg)', ["h.alg"]],
    ['const [first] = t.split("."); const h = JSON.parse(Buffer.from(first, "base64").toString()); use(h.alg)', ["h.alg"]],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, (header, done) => done(null, keys[header.alg]))', ["header.alg"]],
    ['import jwt from "jsonwebtoken"; function getKey({ alg }, done) { done(null, alg) } jwt.verify(t, getKey)', ["alg"]],
    ['import { jwtVerify } from "jose"; jwtVerify(t, async ({ alg }) => key(alg))', ["alg"]],
    ['import { expressjwt } from "express-jwt"; expressjwt({ secret: async (req, token) => key(token.header.alg) })', ["token.header.alg"]],
    ['import jwt from "express-jwt"; jwt({ secret(req, header, payload, done) { done(null, header.alg) } })', ["header.alg"]],
    ['import Fastify from "fastify"; import jwt from "@fastify/jwt"; Fastify().register(jwt, { secret: (request, token) => key(token.header.alg) })', ["token.header.alg"]],
  ])("%s", (code, expected) => {
    expect(reads(code)).toEqual(expected);
  });

  it.each([
    'import jwt from "jsonwebtoken"; use(jwt.decode(t).alg)',
    'import jwt from "jsonwebtoken"; use(jwt.verify(t, k, { complete: true }).header.alg)',
    'import { jwtVerify } from "jose"; const { protectedHeader } = await jwtVerify(t, k); use(protectedHeader.alg)',
    'const h = JSON.parse(atob(t.split(".")[1])); use(h.alg)',
    "use(req.headers.alg)",
    'import { decodeProtectedHeader } from "./header"; import "jose"; use(decodeProtectedHeader(t).alg)',
  ])("%s: nothing", (code) => {
    expect(reads(code)).toEqual([]);
  });

  it("the callbacks that are asked for keys", () => {
    const code = 'import jwt from "jsonwebtoken"; jwt.verify(t, (h, d) => d(null, k)); jwt.verify(t, key); jwt.verify(t, getKey)';
    expect(keyCallbacks(parseScript(code))).toHaveLength(1);
  });
});

describe("where a member of a header goes", () => {
  const flow = (code: string) => {
    const sourceCode = parseScript(`import { decodeProtectedHeader } from "jose"; const { jku } = decodeProtectedHeader(t); ${code}`);
    const flows = headerReads("jku", sourceCode).map((node) =>
      flowOf(node, ({ callee }) => callee.type === "Identifier" && callee.name === "take", sourceCode),
    );
    return { calls: flows.flatMap(({ calls }) => calls).length, mayBeChecked: flows.some((one) => one.mayBeChecked) };
  };

  it.each([
    "take(jku)",
    "take(new URL(jku))",
    "take({ uri: jku })",
    "take([`${jku}/keys`])",
    "const url = new URL(jku); take(url)",
    'take(jku || "x")',
    "take(String(jku))",
    "if (jku) take(jku)",
    "if (jku === undefined) throw new Error(jku); take(jku)",
    "console.log(jku); take(jku)",
  ])("%s is given to the taker, and compared with nothing", (code) => {
    expect(flow(code)).toEqual({ calls: expect.any(Number) as number, mayBeChecked: false });
    expect(flow(code).calls).toBeGreaterThan(0);
  });

  it.each([
    "if (jku === A) take(jku)",
    "if (list.includes(jku)) take(jku)",
    'if (jku.startsWith("https://a")) take(jku)',
    "const url = new URL(jku); if (url.host !== A) throw e; take(url)",
    "check(jku); take(jku)",
    "this.url = jku; take(jku)",
    "SETS[jku]; take(jku)",
    "switch (jku) { case A: take(jku) }",
    "export const address = () => jku; take(jku)",
  ])("%s may be checked", (code) => {
    expect(flow(code).mayBeChecked).toBe(true);
  });
});
