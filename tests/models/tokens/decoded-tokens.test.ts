import { describe, expect, it } from "vitest";
import { decodedTokens } from "../../../src/models/tokens/decoded-tokens.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The function's name, where it is reported, and the token. */
function found(code: string): string[] {
  const sourceCode = parseScript(code);
  const text = (node: { range: readonly [number, number] }): string => sourceCode.text.slice(...node.range);
  return decodedTokens(sourceCode).map(({ name, at, token }) => `${name}: ${text(at)} of ${text(token)}`);
}

describe("tokens that are decoded by a library", () => {
  it.each([
    ['import { decodeJwt } from "jose"; decodeJwt(t)', "decodeJwt: decodeJwt of t"],
    ['import { decodeJwt as d } from "jose/jwt/decode"; d(t)', "decodeJwt: d of t"],
    ['const jose = require("jose"); jose.decodeJwt(t)', "decodeJwt: decodeJwt of t"],
    ['import { UnsecuredJWT } from "jose"; UnsecuredJWT.decode(t)', "UnsecuredJWT.decode: decode of t"],
    ['import { UnsecuredJWT } from "jose/jwt/unsecured"; UnsecuredJWT.decode(t)', "UnsecuredJWT.decode: decode of t"],
    ['import UnsecuredJWT from "jose/jwt/unsecured"; UnsecuredJWT.decode(t)', "UnsecuredJWT.decode: decode of t"],
    ['const { JWT } = require("jose"); JWT.decode(t)', "JWT.decode: decode of t"],
    ['import jwt from "jsonwebtoken"; jwt.decode(t, { complete: true })', "decode: decode of t"],
    ['import { jwtDecode } from "jwt-decode"; jwtDecode<Claims>(t)', "jwtDecode: jwtDecode of t"],
    ['import jwt_decode from "jwt-decode"; jwt_decode(t)', "jwtDecode: jwt_decode of t"],
    ['import * as jwt_decode from "jwt-decode"; jwt_decode(t)', "jwtDecode: jwt_decode of t"],
    ['const jwt = require("jwt-simple"); jwt.decode(t, k, true)', "decode: decode of t"],
    ['import { createDecoder } from "fast-jwt"; const d = createDecoder(); d(t)', "createDecoder: d of t"],
    ['import Fastify from "fastify"; const app = Fastify(); app.jwt.decode(t)', "decode: decode of t"],
    [
      'import { JwtService } from "@nestjs/jwt"; class A { constructor(private readonly jwt: JwtService) {} f(t) { return this.jwt.decode(t); } }',
      "decode: decode of t",
    ],
    ['import { decode } from "hono/jwt"; decode(t)', "decode: decode of t"],
    ['import Jwt from "@hapi/jwt"; Jwt.token.decode(t)', "token.decode: decode of t"],
    ['const jws = require("jws"); jws.decode(t)', "decode: decode of t"],
    ['import jwt from "@tsndr/cloudflare-worker-jwt"; jwt.decode(t)', "decode: decode of t"],
    ['import * as arctic from "arctic"; arctic.decodeIdToken(tokens.idToken())', "decodeIdToken: decodeIdToken of tokens.idToken()"],
    ['import { parseJWT } from "oslo/jwt"; parseJWT(t)', "parseJWT: parseJWT of t"],
    ['import { decodeJWT } from "@oslojs/jwt"; decodeJWT(t)', "decodeJWT: decodeJWT of t"],
    ['import { decodeToken } from "react-jwt"; decodeToken(t)', "decodeToken: decodeToken of t"],
    ['import { useJwt } from "react-jwt"; const { decodedToken } = useJwt(t)', "useJwt: useJwt of t"],
    [
      'import { JwtHelperService } from "@auth0/angular-jwt"; new JwtHelperService().decodeToken(t)',
      "decodeToken: decodeToken of t",
    ],
    [
      'import { decomposeUnverifiedJwt } from "aws-jwt-verify/jwt"; decomposeUnverifiedJwt(t)',
      "decomposeUnverifiedJwt: decomposeUnverifiedJwt of t",
    ],
    ['import { OktaAuth } from "@okta/okta-auth-js"; new OktaAuth({}).token.decode(t)', "token.decode: decode of t"],
  ])("%s", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });
});

describe("tokens that are decoded by hand", () => {
  it.each([
    ['JSON.parse(atob(t.split(".")[1]))', "JSON.parse: JSON.parse of t"],
    ['JSON.parse(window.atob(t.split(".")[1]))', "JSON.parse: JSON.parse of t"],
    ['JSON.parse(Buffer.from(t.split(".")[1], "base64").toString())', "JSON.parse: JSON.parse of t"],
    ['const [, body] = t.split("."); JSON.parse(Buffer.from(body, "base64url").toString("utf8"))', "JSON.parse: JSON.parse of t"],
    [
      'const parts = t.split("."); const text = Buffer.from(parts[1], "base64").toString(); JSON.parse(text)',
      "JSON.parse: JSON.parse of t",
    ],
    [
      'const b = t.split(".")[1].replace(/-/g, "+"); JSON.parse(decodeURIComponent(atob(b).split("").map(f).join("")))',
      "JSON.parse: JSON.parse of t",
    ],
    ['import { base64url } from "jose"; JSON.parse(new TextDecoder().decode(base64url.decode(t.split(".")[1])))', "JSON.parse: JSON.parse of t"],
    ['JSON.parse(decodeBase64Url(t.split(".")[1]))', "JSON.parse: JSON.parse of t"],
    ['JSON.parse(atob(t.split(".")[1] + "=="))', "JSON.parse: JSON.parse of t"],
    ['JSON.parse(atob(`${t.split(".")[1]}==`))', "JSON.parse: JSON.parse of t"],
  ])("%s", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });
});

describe("tokens that a function of the file decodes", () => {
  it("counts its calls as well", () => {
    const code = 'function parseJwt(t) { return JSON.parse(atob(t.split(".")[1])); }\nconst claims = parseJwt(res.id_token);';
    expect(found(code)).toEqual(["JSON.parse: JSON.parse of t", "JSON.parse: parseJwt of res.id_token"]);
  });

  it("looks for the parameter that is decoded", () => {
    const code = 'import { jwtDecode } from "jwt-decode"; const read = (log, t) => jwtDecode(t); read(console, a);';
    expect(found(code)).toEqual(["jwtDecode: jwtDecode of t", "jwtDecode: read of a"]);
  });

  it("leaves functions alone that give something else", () => {
    const code = 'import { jwtDecode } from "jwt-decode"; const read = (t) => jwtDecode(t).name; read(a);';
    expect(found(code)).toEqual(["jwtDecode: jwtDecode of t"]);
  });
});

it.each([
  "decodeJwt(t)",
  'import { decodeJwt } from "./jwt"; decodeJwt(t)',
  'import { TextDecoder } from "util"; import "jose"; new TextDecoder().decode(t)',
  'import jwt from "jwt-simple"; jwt.decode(t, k)',
  'import jwt from "jwt-simple"; jwt.decode(t, k, false)',
  'import jwt from "jsonwebtoken"; jwt.verify(t, k)',
  'import { decodeProtectedHeader } from "jose"; decodeProtectedHeader(t)',
  'import { decodeJwt } from "jose"; decodeJwt(...args)',
  'JSON.parse(atob(t.split(".")[0]))',
  'JSON.parse(t.split(".")[1])',
  'JSON.parse(atob(t.split(",")[1]))',
  'JSON.parse(atob(t))',
  'JSON5.parse(atob(t.split(".")[1]))',
  'const [a, b] = x.split("."); const c = b',
])("none in %s", (code) => {
  expect(found(code)).toEqual([]);
});
