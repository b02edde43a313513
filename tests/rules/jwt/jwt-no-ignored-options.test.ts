import rule from "../../../src/rules/jwt/jwt-no-ignored-options.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const PASSPORT = 'import { Strategy } from "passport-jwt";\n';
const FAST = 'import { createSigner, createVerifier } from "fast-jwt";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { jwtVerify } from "jose";\n';
const misplaced = (at: string | readonly [string, number], written: string, meant: string, suggestion?: string) => ({
  messageId: "misplaced" as const,
  at,
  data: { library: "passport-jwt", written, meant },
  ...(suggestion === undefined ? {} : { suggestions: [{ messageId: "move" as const, output: suggestion }] }),
});
const foreign = (at: string | readonly [string, number], library: string, written: string, meant: string, output?: string) => ({
  messageId: "foreign" as const,
  at,
  data: { library, written, meant },
  suggestions: output === undefined ? [] : [{ messageId: "rename" as const, output }],
});

runRuleCases("jwt-no-ignored-options", rule, "js", {
  valid: [
    // Where the library looks.
    `${PASSPORT}new Strategy({ secretOrKey, audience, issuer, algorithms: ["RS256"], ignoreExpiration: false }, verify);`,
    `${PASSPORT}new Strategy({ secretOrKey, jsonWebTokenOptions: { maxAge: "1h", clockTolerance: 5, subject } }, verify);`,
    `${FAST}createVerifier({ key, allowedAud: "api", allowedIss: issuer, algorithms: ["RS256"], maxAge: 1000 });`,
    `${FAST}createSigner({ key, aud: "api", iss, sub, jti, kid, expiresIn: 1000 });`,
    `${JWT}jwt.verify(token, key, { audience, issuer, subject, jwtid, nonce, algorithms, maxAge });`,
    `${JOSE}await jwtVerify(token, key, { audience, issuer, algorithms, maxTokenAge });`,
    `import { jwt } from "hono/jwt"; jwt({ secret, alg: "HS256", verification: { aud, iss } });`,
    // Said in both ways.
    `${PASSPORT}new Strategy({ secretOrKey, audience, jsonWebTokenOptions: { audience } }, verify);`,
    `${FAST}createVerifier({ key, audience, allowedAud: audience });`,
    // It may be said where the library looks.
    `${PASSPORT}new Strategy({ secretOrKey, ...options, jsonWebTokenOptions: { audience } }, verify);`,
    `${FAST}createVerifier({ ...options, key, audience });`,
    `${PASSPORT}const o = { secretOrKey, jsonWebTokenOptions: { audience } }; o.audience = audience; new Strategy(o, verify);`,
    // Nothing is said.
    `${JOSE}await jwtVerify(token, key, { audience, aud: undefined });`,
    `${PASSPORT}new Strategy({ secretOrKey, jsonWebTokenOptions }, verify);`,
    `${PASSPORT}new Strategy(options, verify);`,
    // Others' functions and other arguments.
    `import { Strategy } from "./jwt"; import "passport-jwt"; new Strategy({ jsonWebTokenOptions: { audience } }, verify);`,
    `import { Strategy } from "passport-local"; new Strategy({ jsonWebTokenOptions: { audience } }, verify); // jwt`,
    `${JWT}jwt.sign({ aud: "api", iss: "me" }, key, { expiresIn: 60 });`,
    `${FAST}const sign = createSigner({ key }); sign({ audience: "api", issuer: "me" });`,
    `import { SignJWT } from "jose"; new SignJWT({ aud: "api", nonce });`,
    `import { verify } from "./fast"; import "fast-jwt"; verify({ audience });`,
  ],
  invalid: [
    {
      code: `${PASSPORT}new Strategy({ secretOrKey: key, jsonWebTokenOptions: { audience: "api", maxAge: "1h" } }, verify);`,
      errors: [misplaced("audience", "jsonWebTokenOptions.audience", "audience")],
      output: `${PASSPORT}new Strategy({ secretOrKey: key, jsonWebTokenOptions: { maxAge: "1h" }, audience: "api" }, verify);`,
    },
    {
      name: "all of them, with comments, over several lines",
      code: `${PASSPORT}new Strategy(\n  {\n    secretOrKey: key, // the issuer's\n    jsonWebTokenOptions: {\n      audience, // ours\n      issuer: config.issuer,\n      algorithms: ["RS256"],\n      // seconds\n      clockTolerance: 5,\n    },\n  },\n  verify,\n);`,
      errors: [
        misplaced("audience", "jsonWebTokenOptions.audience", "audience"),
        misplaced(["issuer", 2], "jsonWebTokenOptions.issuer", "issuer"),
        misplaced("algorithms", "jsonWebTokenOptions.algorithms", "algorithms"),
      ],
      output: `${PASSPORT}new Strategy(\n  {\n    secretOrKey: key, // the issuer's\n    jsonWebTokenOptions: {\n      // ours\n      // seconds\n      clockTolerance: 5,\n    },\n    audience: audience,\n    issuer: config.issuer,\n    algorithms: ["RS256"],\n  },\n  verify,\n);`,
    },
    {
      name: "line ends of Windows",
      code: `const { Strategy } = require("passport-jwt");\r\nnew Strategy({\r\n  secretOrKey,\r\n  jsonWebTokenOptions: { issuer: "https://issuer.example" }\r\n}, verify);`,
      errors: [misplaced(["issuer", 1], "jsonWebTokenOptions.issuer", "issuer")],
      output: `const { Strategy } = require("passport-jwt");\r\nnew Strategy({\r\n  secretOrKey,\r\n  jsonWebTokenOptions: {},\r\n  issuer: "https://issuer.example"\r\n}, verify);`,
    },
    {
      syntax: "ts",
      name: "Nest's strategy",
      code: `import { ExtractJwt, Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nexport class JwtStrategy extends PassportStrategy(Strategy) {\n  constructor(config: Config) {\n    super({ secretOrKey: config.key, jsonWebTokenOptions: { ignoreExpiration: true } });\n  }\n}`,
      errors: [misplaced("ignoreExpiration", "jsonWebTokenOptions.ignoreExpiration", "ignoreExpiration")],
      output: `import { ExtractJwt, Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nexport class JwtStrategy extends PassportStrategy(Strategy) {\n  constructor(config: Config) {\n    super({ secretOrKey: config.key, jsonWebTokenOptions: {}, ignoreExpiration: true });\n  }\n}`,
    },
    {
      name: "a call is evaluated in another order when it is moved: only suggested",
      code: `${PASSPORT}new Strategy({ jsonWebTokenOptions: { audience: nextAudience() }, secretOrKey: nextKey() }, verify);`,
      errors: [
        misplaced(
          "audience",
          "jsonWebTokenOptions.audience",
          "audience",
          `${PASSPORT}new Strategy({ jsonWebTokenOptions: {}, secretOrKey: nextKey(), audience: nextAudience() }, verify);`,
        ),
      ],
    },
    {
      name: "an object that other code uses is left alone",
      code: `${PASSPORT}const jsonWebTokenOptions = { audience };\nnew Strategy({ secretOrKey: a, jsonWebTokenOptions }, verify);\nuse(jsonWebTokenOptions);`,
      errors: [misplaced("audience", "jsonWebTokenOptions.audience", "audience")],
    },
    {
      name: "the other way round: what belongs inside",
      code: `${PASSPORT}new Strategy({ secretOrKey, clockTolerance: 30 }, verify);`,
      errors: [misplaced("clockTolerance", "clockTolerance", "jsonWebTokenOptions.clockTolerance")],
      output: `${PASSPORT}new Strategy({ secretOrKey, jsonWebTokenOptions: { clockTolerance: 30 } }, verify);`,
    },
    {
      code: `${FAST}createVerifier({ key, algorithms: ["RS256"], audience: "api" });`,
      errors: [foreign("audience", "fast-jwt", "audience", "allowedAud", `${FAST}createVerifier({ key, algorithms: ["RS256"], allowedAud: "api" });`)],
    },
    {
      name: "shorthand",
      code: `${FAST}createVerifier({ key, issuer });`,
      errors: [foreign("issuer", "fast-jwt", "issuer", "allowedIss", `${FAST}createVerifier({ key, allowedIss: issuer });`)],
    },
    {
      code: `${FAST}const sign = createSigner({ key, 'audience': "api" });`,
      errors: [foreign("'audience'", "fast-jwt", "audience", "aud", `${FAST}const sign = createSigner({ key, 'aud': "api" });`)],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret, sign: { issuer: "me" }, verify: { issuer: "me" } });`,
      errors: [
        foreign(
          ["issuer", 1],
          "@fastify/jwt",
          "sign.issuer",
          "sign.iss",
          `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret, sign: { iss: "me" }, verify: { issuer: "me" } });`,
        ),
        foreign(
          ["issuer", 2],
          "@fastify/jwt",
          "verify.issuer",
          "verify.allowedIss",
          `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret, sign: { issuer: "me" }, verify: { allowedIss: "me" } });`,
        ),
      ],
    },
    {
      code: `${JWT}jwt.verify(token, key, { allowedAud: "api", algorithms: ["RS256"] });`,
      errors: [foreign("allowedAud", "jsonwebtoken", "allowedAud", "audience", `${JWT}jwt.verify(token, key, { audience: "api", algorithms: ["RS256"] });`)],
    },
    {
      name: "the option's name of signing",
      code: `${JWT}jwt.verify(token, key, { algorithm: ["RS256"] });`,
      errors: [foreign("algorithm", "jsonwebtoken", "algorithm", "algorithms", `${JWT}jwt.verify(token, key, { algorithms: ["RS256"] });`)],
    },
    {
      name: "the claim's name instead of the option's",
      code: `const { expressjwt } = require("express-jwt");\nexpressjwt({ secret, algorithms: ["RS256"], aud: "api" });`,
      errors: [
        foreign("aud", "express-jwt", "aud", "audience", `const { expressjwt } = require("express-jwt");\nexpressjwt({ secret, algorithms: ["RS256"], audience: "api" });`),
      ],
    },
    {
      code: `import koaJwt from "koa-jwt";\nkoaJwt({ secret, iss: issuer });`,
      errors: [foreign(["iss", 1], "koa-jwt", "iss", "issuer", `import koaJwt from "koa-jwt";\nkoaJwt({ secret, issuer: issuer });`)],
    },
    {
      syntax: "ts",
      code: `import { JwtModule } from "@nestjs/jwt";\nJwtModule.registerAsync({ useFactory: () => ({ secret, verifyOptions: { allowedIss: "me" } }) });`,
      errors: [
        foreign(
          "allowedIss",
          "@nestjs/jwt",
          "useFactory.verifyOptions.allowedIss",
          "useFactory.verifyOptions.issuer",
          `import { JwtModule } from "@nestjs/jwt";\nJwtModule.registerAsync({ useFactory: () => ({ secret, verifyOptions: { issuer: "me" } }) });`,
        ),
      ],
    },
    {
      code: `${JOSE}await jwtVerify(token, key, { aud: "api", maxAge: "10m" });`,
      errors: [
        foreign("aud", "jose", "aud", "audience", `${JOSE}await jwtVerify(token, key, { audience: "api", maxAge: "10m" });`),
        foreign("maxAge", "jose", "maxAge", "maxTokenAge", `${JOSE}await jwtVerify(token, key, { aud: "api", maxTokenAge: "10m" });`),
      ],
    },
    {
      name: "an option that the library has not at all",
      code: `${JOSE}await jwtVerify(idToken, key, { audience, nonce });`,
      errors: [{ messageId: "none", at: "nonce", data: { library: "jose", written: "nonce" } }],
    },
    {
      name: "hono's middleware takes the claims under `verification`",
      code: `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256", aud: "api" }));`,
      errors: [
        foreign("aud", "hono", "aud", "verification.aud", `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256", verification: { aud: "api" } }));`),
      ],
    },
    {
      name: "options of a helper",
      code: `${FAST}function options() {\n  return { key, audience: "api" };\n}\ncreateVerifier(options());`,
      errors: [foreign("audience", "fast-jwt", "audience", "allowedAud")],
    },
  ],
});
