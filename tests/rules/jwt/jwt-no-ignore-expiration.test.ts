import rule from "../../../src/rules/jwt/jwt-no-ignore-expiration.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const FAST = 'import { createSigner, createVerifier } from "fast-jwt";\n';
const FASTIFY = 'import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\n';

const ignored = (
  at: string | readonly [string, number],
  [library, option, instead]: readonly [string, string, string],
  output?: string,
) => ({
  messageId: "ignored" as const,
  at,
  data: { library, option, instead },
  suggestions: output === undefined ? [] : [{ messageId: "remove" as const, output }],
});
const untimed = (at: string | readonly [string, number], output: string, option = "noTimestamp") => ({
  messageId: "untimed" as const,
  at,
  data: { option },
  suggestions: [{ messageId: "remove" as const, output }],
});
const MAX_AGE = ", or bound the age with `maxAge`";

runRuleCases("jwt-no-ignore-expiration", rule, "js", {
  valid: [
    `${JWT}jwt.verify(token, key, { algorithms: ["RS256"] });`,
    `${JWT}jwt.verify(token, key, { ignoreExpiration: false });`,
    `${JWT}jwt.verify(token, key, { ignoreExpiration: isTest });`,
    `${JWT}jwt.verify(token, key, { ...options });`,
    // The age is bounded in another way.
    `${JWT}jwt.verify(token, key, { ignoreExpiration: true, maxAge: "7d" });`,
    `${JWT}const claims = jwt.verify(token, key, { ignoreExpiration: true }); if (claims.exp < Date.now() / 1000 - 3600) throw new Error();`,
    `${JWT}const { iat } = jwt.verify(token, key, { ignoreExpiration: true }); if (iat < since) throw new Error();`,
    // It is about a token that is over.
    `${JWT}export function refreshSession(token) { return jwt.verify(token, key, { ignoreExpiration: true }).sub; }`,
    `${JWT}class Sessions { async logout(token) { this.revoke(jwt.verify(token, key, { ignoreExpiration: true })); } }`,
    `${JWT}jwt.verify(expiredToken, key, { ignoreExpiration: true });`,
    `${JWT}import express from "express"; express().post("/token/refresh", (req, res) => { res.json(jwt.verify(req.body.token, key, { ignoreExpiration: true })); });`,
    // ID tokens have a rule of their own.
    `${JWT}jwt.verify(idToken, key, { ignoreExpiration: true });`,
    // passport-jwt does not look there.
    `import { Strategy } from "passport-jwt"; new Strategy({ secretOrKey, jsonWebTokenOptions: { ignoreExpiration: true } }, (claims, done) => done(null, claims));`,
    // Time of issue.
    `${JWT}jwt.sign({ sub }, key, { expiresIn: 60 });`,
    `${JWT}jwt.sign({ sub }, key, { noTimestamp: false });`,
    `${JWT}jwt.sign({ sub, noTimestamp: true }, key);`,
    // Others' functions.
    `import { verify } from "./auth"; import "jsonwebtoken"; verify(token, key, { ignoreExpiration: true });`,
    `import winston from "winston"; winston.format({ noTimestamp: true }); // jsonwebtoken`,
    `import { jwtVerify } from "jose"; await jwtVerify(token, key, { ignoreExpiration: true });`,
  ],
  invalid: [
    {
      code: `${JWT}const claims = jwt.verify(token, key, { algorithms: ["RS256"], ignoreExpiration: true });`,
      errors: [
        ignored("true", ["jsonwebtoken", "ignoreExpiration", MAX_AGE], `${JWT}const claims = jwt.verify(token, key, { algorithms: ["RS256"] });`),
      ],
    },
    {
      name: "a constant, comments, line ends of Windows",
      code: `const jwt = require("jsonwebtoken");\r\nconst LAX = true;\r\njwt.verify(token, key, {\r\n  audience, // ours\r\n  ignoreExpiration: LAX, // for now\r\n});`,
      errors: [
        ignored(
          ["LAX", 2],
          ["jsonwebtoken", "ignoreExpiration", MAX_AGE],
          `const jwt = require("jsonwebtoken");\r\nconst LAX = true;\r\njwt.verify(token, key, {\r\n  audience, // ours\r\n  // for now\r\n});`,
        ),
      ],
    },
    {
      code: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["HS256"], ignoreExpiration: true }));`,
      errors: [
        ignored(
          "true",
          ["express-jwt", "ignoreExpiration", MAX_AGE],
          `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["HS256"] }));`,
        ),
      ],
    },
    {
      syntax: "ts",
      code: `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ secretOrKey: key, ignoreExpiration: true }); }\n  validate(claims: Claims) { return claims; }\n}`,
      errors: [
        ignored(
          ["true", 1],
          ["passport-jwt", "ignoreExpiration", ", or bound the age with `jsonWebTokenOptions.maxAge`"],
          `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ secretOrKey: key }); }\n  validate(claims: Claims) { return claims; }\n}`,
        ),
      ],
    },
    {
      code: `${FAST}export const verify = createVerifier({ key, ignoreExpiration: true });`,
      errors: [ignored("true", ["fast-jwt", "ignoreExpiration", MAX_AGE], `${FAST}export const verify = createVerifier({ key });`)],
    },
    {
      name: "said once for all requests",
      code: `${FASTIFY}app.register(jwt, { secret, verify: { ignoreExpiration: true, maxAge: undefined } });\napp.get("/", async (request) => { await request.jwtVerify(); });`,
      errors: [
        ignored(
          "true",
          ["@fastify/jwt", "verify.ignoreExpiration", ", or bound the age with `verify.maxAge`"],
          `${FASTIFY}app.register(jwt, { secret, verify: { maxAge: undefined } });\napp.get("/", async (request) => { await request.jwtVerify(); });`,
        ),
      ],
    },
    {
      syntax: "ts",
      code: `import { JwtService } from "@nestjs/jwt";\nclass A {\n  constructor(private readonly jwt: JwtService) {}\n  user(token: string) { return this.jwt.verify(token, { secret, ignoreExpiration: true, maxAge: 0 }); }\n}`,
      errors: [
        ignored(
          "true",
          ["@nestjs/jwt", "ignoreExpiration", MAX_AGE],
          `import { JwtService } from "@nestjs/jwt";\nclass A {\n  constructor(private readonly jwt: JwtService) {}\n  user(token: string) { return this.jwt.verify(token, { secret, maxAge: 0 }); }\n}`,
        ),
      ],
    },
    {
      code: `import { verify } from "hono/jwt";\nawait verify(token, key, { alg: "HS256", exp: false });`,
      errors: [ignored("false", ["hono", "exp", ""], `import { verify } from "hono/jwt";\nawait verify(token, key, { alg: "HS256" });`)],
    },
    {
      code: `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256", verification: { exp: false, aud } }));`,
      errors: [
        ignored(
          "false",
          ["hono", "verification.exp", ""],
          `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256", verification: { aud } }));`,
        ),
      ],
    },
    {
      code: `import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nHapi.server().auth.strategy("a", "jwt", { keys, verify: { aud, iss, sub: false, exp: false }, validate });`,
      errors: [
        ignored(
          ["false", 2],
          ["@hapi/jwt", "verify.exp", ", or bound the age with `verify.maxAgeSec`"],
          `import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nHapi.server().auth.strategy("a", "jwt", { keys, verify: { aud, iss, sub: false }, validate });`,
        ),
      ],
    },
    {
      name: "options that other calls share are not edited",
      code: `${JWT}const options = { ignoreExpiration: true };\njwt.verify(a, key, options);\njwt.verify(b, key, options);`,
      errors: [ignored("true", ["jsonwebtoken", "ignoreExpiration", MAX_AGE])],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: "1h", noTimestamp: true });`,
      errors: [untimed("noTimestamp: true", `${JWT}jwt.sign({ sub }, key, { expiresIn: "1h" });`)],
    },
    {
      code: `${FAST}const sign = createSigner({ key, noTimestamp: true });`,
      errors: [untimed("noTimestamp: true", `${FAST}const sign = createSigner({ key });`)],
    },
    {
      code: `${FASTIFY}app.register(jwt, { secret, sign: { noTimestamp: true, expiresIn: "1h" } });`,
      errors: [untimed("noTimestamp: true", `${FASTIFY}app.register(jwt, { secret, sign: { expiresIn: "1h" } });`)],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, key, { ttlSec: 60, iat: false });`,
      errors: [untimed("iat: false", `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, key, { ttlSec: 60 });`, "iat")],
    },
    {
      code: `import { jwt } from "@elysiajs/jwt";\napp.use(jwt({ secret, exp: "1h", iat: false }));`,
      errors: [untimed("iat: false", `import { jwt } from "@elysiajs/jwt";\napp.use(jwt({ secret, exp: "1h" }));`, "iat")],
    },
  ],
});
