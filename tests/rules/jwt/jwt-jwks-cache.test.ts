import rule from "../../../src/rules/jwt/jwt-jwks-cache.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { createRemoteJWKSet, jwtVerify } from "jose";\n';
const RSA = 'import jwksRsa from "jwks-rsa";\n';

const outside = (
  messageId: "tooShort" | "tooLong",
  at: string | readonly [string, number],
  [library, option, lifetime, limit]: readonly [string, string, string, string],
  output: string,
) => ({
  messageId,
  at,
  data: { library, option, lifetime, limit },
  suggestions: [{ messageId: "setLifetime" as const, output }],
});
const perRequest = (at: string | readonly [string, number], name: string) => ({
  messageId: "perRequest" as const,
  at,
  data: { name },
});

runRuleCases("jwt-jwks-cache", rule, "js", {
  valid: [
    // The libraries' own 10 minutes.
    `${JOSE}const jwks = createRemoteJWKSet(new URL(url));`,
    `${RSA}const client = jwksRsa({ jwksUri });`,
    `import { auth } from "express-oauth2-jwt-bearer"; app.use(auth({ issuerBaseURL, audience }));`,
    // In the range.
    `${JOSE}createRemoteJWKSet(new URL(url), { cacheMaxAge: 60 * 60 * 1000 });`,
    `${RSA}jwksRsa({ jwksUri, cache: true, cacheMaxAge: 86_400_000 });`,
    `${JOSE}createRemoteJWKSet(new URL(url), { cacheMaxAge: 600_000, cooldownDuration: 0, timeoutDuration: 100 });`,
    // Not known.
    `${JOSE}createRemoteJWKSet(new URL(url), { cacheMaxAge: config.ttl });`,
    `${RSA}jwksRsa({ jwksUri, cache: !isTest });`,
    `${RSA}jwksRsa({ ...options, jwksUri });`,
    `import { auth } from "express-oauth2-jwt-bearer"; auth({ cache: { jwks: { ttl } } });`,
    // Made once, or kept.
    `${JOSE}function jwksOf(url) { return createRemoteJWKSet(new URL(url)); }`,
    `${JOSE}import express from "express"; const sets = new Map(); express().get("/", async (req, res) => { let jwks = sets.get(req.tenant); if (!jwks) { jwks = createRemoteJWKSet(new URL(req.tenant)); sets.set(req.tenant, jwks); } await jwtVerify(req.token, jwks); });`,
    `${JOSE}import express from "express"; let jwks; express().get("/", async (req, res) => { jwks ??= createRemoteJWKSet(new URL(url)); await jwtVerify(req.token, jwks); });`,
    `${JOSE}import express from "express"; express().get("/", async (req, res) => { const jwks = createRemoteJWKSet(new URL(url)); remember(jwks); await jwtVerify(req.token, jwks); });`,
    `${JOSE}export async function main(argv) { const jwks = createRemoteJWKSet(new URL(argv[2])); await jwtVerify(argv[3], jwks); }`,
    `${JOSE}import express from "express"; const jwks = createRemoteJWKSet(new URL(url)); express().get("/", async (req, res) => { await jwtVerify(req.token, jwks); });`,
    `${RSA}import { expressjwt } from "express-jwt"; app.use(expressjwt({ secret: jwksRsa.expressJwtSecret({ jwksUri }), algorithms: ["RS256"] }));`,
    // Others' functions and options.
    `import { createRemoteJWKSet } from "./jwks"; import "jose"; createRemoteJWKSet(url, { cacheMaxAge: 1 });`,
    `import { createVerifier } from "fast-jwt"; createVerifier({ key: jwks, cacheTTL: 1000 });`,
    { code: `import { createRemoteJWKSet } from "jose"; createRemoteJWKSet(url, { cacheMaxAge: 60_000 });`, options: [{ minimum: 60 }] },
  ],
  invalid: [
    {
      code: `${JOSE}const jwks = createRemoteJWKSet(new URL(url), { cacheMaxAge: 60_000 });`,
      errors: [
        outside("tooShort", "60_000", ["jose", "cacheMaxAge", "1 minute", "10 minutes"], `${JOSE}const jwks = createRemoteJWKSet(new URL(url), { cacheMaxAge: 10 * 60 * 1000 });`),
      ],
    },
    {
      code: `${JOSE}const jwks = createRemoteJWKSet(new URL(url), { cacheMaxAge: Infinity });`,
      errors: [
        outside("tooLong", "Infinity", ["jose", "cacheMaxAge", "ever", "1 day"], `${JOSE}const jwks = createRemoteJWKSet(new URL(url), { cacheMaxAge: 24 * 60 * 60 * 1000 });`),
      ],
    },
    {
      name: "seconds where milliseconds are counted",
      code: `const jwksRsa = require("jwks-rsa");\nconst DAY = 24 * 3600;\njwksRsa({ jwksUri, cacheMaxAge: DAY, rateLimit: true });`,
      errors: [
        outside(
          "tooShort",
          ["DAY", 2],
          ["jwks-rsa", "cacheMaxAge", "86.4 seconds", "10 minutes"],
          `const jwksRsa = require("jwks-rsa");\nconst DAY = 24 * 3600;\njwksRsa({ jwksUri, cacheMaxAge: 10 * 60 * 1000, rateLimit: true });`,
        ),
      ],
    },
    {
      code: `import { passportJwtSecret } from "jwks-rsa";\npassportJwtSecret({ jwksUri, cacheMaxAge: 7 * 24 * 60 * 60 * 1000 });`,
      errors: [
        outside(
          "tooLong",
          "7 * 24 * 60 * 60 * 1000",
          ["jwks-rsa", "cacheMaxAge", "7 days", "1 day"],
          `import { passportJwtSecret } from "jwks-rsa";\npassportJwtSecret({ jwksUri, cacheMaxAge: 24 * 60 * 60 * 1000 });`,
        ),
      ],
    },
    {
      code: `import { JwksClient } from "jwks-rsa";\nnew JwksClient({ jwksUri, cache: false, cacheMaxAge: 1 });`,
      errors: [
        {
          messageId: "off",
          at: "false",
          data: { library: "jwks-rsa", option: "cache" },
          suggestions: [{ messageId: "switchOn", output: `import { JwksClient } from "jwks-rsa";\nnew JwksClient({ jwksUri, cacheMaxAge: 1 });` }],
        },
      ],
    },
    {
      code: `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, cacheMaxAge: 0 }));`,
      errors: [
        outside(
          "tooShort",
          "0",
          ["express-oauth2-jwt-bearer", "cacheMaxAge", "0 seconds", "10 minutes"],
          `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, cacheMaxAge: 10 * 60 * 1000 }));`,
        ),
      ],
    },
    {
      code: `import { auth } from "express-oauth2-jwt-bearer";\nauth({ issuerBaseURL, audience, cache: { jwks: { ttl: 1000 } } });`,
      errors: [
        outside(
          "tooShort",
          "1000",
          ["express-oauth2-jwt-bearer", "cache.jwks.ttl", "1 second", "10 minutes"],
          `import { auth } from "express-oauth2-jwt-bearer";\nauth({ issuerBaseURL, audience, cache: { jwks: { ttl: 10 * 60 * 1000 } } });`,
        ),
      ],
    },
    {
      code: `import buildGetJwks from "get-jwks";\nconst getJwks = buildGetJwks({ ttl: 60 * 1000 });`,
      errors: [
        outside("tooShort", "60 * 1000", ["get-jwks", "ttl", "1 minute", "10 minutes"], `import buildGetJwks from "get-jwks";\nconst getJwks = buildGetJwks({ ttl: 10 * 60 * 1000 });`),
      ],
    },
    {
      code: `import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nHapi.server().auth.strategy("a", "jwt", { keys: { uri }, cache: { expiresIn: 7 * 24 * 60 * 60 * 1000 }, verify, validate });`,
      errors: [
        outside(
          "tooLong",
          "7 * 24 * 60 * 60 * 1000",
          ["@hapi/jwt", "cache.expiresIn", "7 days", "1 day"],
          `import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nHapi.server().auth.strategy("a", "jwt", { keys: { uri }, cache: { expiresIn: 24 * 60 * 60 * 1000 }, verify, validate });`,
        ),
      ],
    },
    {
      name: "limits of one's own",
      options: [{ minimum: 3600 }],
      code: `${JOSE}createRemoteJWKSet(new URL(url), { cacheMaxAge: 600_000 });`,
      errors: [outside("tooShort", "600_000", ["jose", "cacheMaxAge", "10 minutes", "1 hour"], `${JOSE}createRemoteJWKSet(new URL(url), { cacheMaxAge: 60 * 60 * 1000 });`)],
    },
    {
      name: "made in a handler",
      code: `${JOSE}import express from "express";\nconst app = express();\napp.get("/me", async (req, res) => {\n  const jwks = createRemoteJWKSet(new URL(url));\n  const { payload } = await jwtVerify(req.token, jwks, { audience });\n  res.json(payload.sub);\n});`,
      errors: [perRequest(["createRemoteJWKSet", 2], "createRemoteJWKSet")],
    },
    {
      name: "in a middleware that the file exports",
      code: `${JOSE}export async function authenticate(req, res, next) {\n  req.user = (await jwtVerify(req.token, createRemoteJWKSet(new URL(url)), { audience })).payload;\n  next();\n}`,
      errors: [perRequest(["createRemoteJWKSet", 2], "createRemoteJWKSet")],
    },
    {
      name: "in the callback for the key",
      code: `const jwt = require("jsonwebtoken");\nconst jwksClient = require("jwks-rsa");\nfunction getKey(header, done) {\n  const client = jwksClient({ jwksUri });\n  client.getSigningKey(header.kid, (error, key) => done(error, key?.getPublicKey()));\n}\njwt.verify(token, getKey, { algorithms: ["RS256"] }, done);`,
      errors: [perRequest(["jwksClient", 2], "jwksClient")],
    },
    {
      code: `import Fastify from "fastify";\n${RSA}const app = Fastify();\napp.addHook("onRequest", async (request, reply) => {\n  const key = await new jwksRsa.JwksClient({ jwksUri }).getSigningKey(request.kid);\n});`,
      errors: [perRequest("jwksRsa.JwksClient", "jwksRsa.JwksClient")],
    },
    {
      code: `import { Hono } from "hono";\n${JOSE}const app = new Hono();\napp.use("*", async (c, next) => {\n  const jwks = createRemoteJWKSet(new URL(c.env.JWKS));\n  await jwtVerify(c.req.header("x-token"), jwks);\n  await next();\n});`,
      errors: [perRequest(["createRemoteJWKSet", 2], "createRemoteJWKSet")],
    },
    {
      syntax: "ts",
      filename: "app/api/me/route.ts",
      name: "a route of Next",
      code: `${JOSE}export async function GET(request: Request) {\n  const jwks = createRemoteJWKSet(new URL(url));\n  const { payload } = await jwtVerify(request.headers.get("x-token")!, jwks, { audience });\n  return Response.json(payload);\n}`,
      errors: [perRequest(["createRemoteJWKSet", 2], "createRemoteJWKSet")],
    },
    {
      code: `import { expressjwt } from "express-jwt";\n${RSA}import express from "express";\nexpress().use((req, res, next) => {\n  expressjwt({ secret: jwksRsa.expressJwtSecret({ jwksUri: req.tenant.jwks }), algorithms: ["RS256"] })(req, res, next);\n});`,
      errors: [perRequest("jwksRsa.expressJwtSecret", "jwksRsa.expressJwtSecret")],
    },
  ],
});
