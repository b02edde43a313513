import { describe, expect, it } from "vitest";
import { jwksCacheSettings } from "../../../src/models/tokens/jwks-caches.ts";
import { jwksPerRequest } from "../../../src/models/tokens/jwks-per-request.ts";
import { parseScript } from "../../helpers/parse-script.ts";

describe("how long key sets are kept", () => {
  it.each([
    ['import { createRemoteJWKSet } from "jose"; createRemoteJWKSet(u, { cacheMaxAge: 1000 })', ["jose cacheMaxAge 1"]],
    ['import createRemoteJWKSet from "jose/jwks/remote"; createRemoteJWKSet(u, { cacheMaxAge: Infinity })', ["jose cacheMaxAge Infinity"]],
    ['import jwksRsa from "jwks-rsa"; jwksRsa({ cache: false, cacheMaxAge: 5 })', ["jwks-rsa cache null"]],
    ['import jwksRsa from "jwks-rsa"; jwksRsa({ cache: true })', []],
    ['import { auth } from "express-oauth2-jwt-bearer"; auth({ cache: { jwks: { ttl: 2000 } }, cacheMaxAge: 1000 })', ["express-oauth2-jwt-bearer cache.jwks.ttl 2", "express-oauth2-jwt-bearer cacheMaxAge 1"]],
    ['import build from "get-jwks"; build({ ttl: "1h" })', []],
    ['import { createRemoteJWKSet } from "jose"; createRemoteJWKSet(u, options)', []],
  ])("%s", (code, expected) => {
    const found = jwksCacheSettings(parseScript(code)).map(({ library, path, seconds }) => `${library} ${path.join(".")} ${seconds}`);
    expect(found).toEqual(expected);
  });
});

describe("key sets that are made for every request", () => {
  const count = (code: string) => jwksPerRequest(parseScript(`import { createRemoteJWKSet, jwtVerify } from "jose"; import jwksRsa from "jwks-rsa"; ${code}`)).length;

  it.each([
    "export function f(req, res, next) { jwtVerify(t, createRemoteJWKSet(u)) }",
    "export function f(req, res, next) { const set = createRemoteJWKSet(u); jwtVerify(t, set) }",
    "export function f(req, res, next) { jwksRsa({ jwksUri }).getSigningKey(kid) }",
    "jwtVerify(t, async (header) => { const c = jwksRsa({ jwksUri }); return c.getSigningKey(header.kid) })",
    'import express from "express"; express().get("/", (q, s) => { jwtVerify(t, createRemoteJWKSet(u)) })',
  ])("%s", (code) => {
    expect(count(code)).toBe(1);
  });

  it.each([
    "const set = createRemoteJWKSet(u); export function f(req, res, next) { jwtVerify(t, set) }",
    "function make(u) { return createRemoteJWKSet(u) }",
    "function check(t) { return jwtVerify(t, createRemoteJWKSet(u)) }",
    "export function f(req, res, next) { sets.set(k, createRemoteJWKSet(u)) }",
    "export function f(req, res, next) { const set = createRemoteJWKSet(u); keep(set); jwtVerify(t, set) }",
    "export function f(req, res, next) { return createRemoteJWKSet(u) }",
  ])("%s: none", (code) => {
    expect(count(code)).toBe(0);
  });
});
