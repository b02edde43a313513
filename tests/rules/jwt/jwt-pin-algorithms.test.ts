import rule from "../../../src/rules/jwt/jwt-pin-algorithms.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { compactVerify, jwtVerify } from "jose";\n';

/** A report with the suggestion that gives `output`. */
function missing(at: string | readonly [string, number], data: Record<string, string>, output: string | null, messageId = "byKey") {
  return {
    messageId: messageId as "byKey" | "byHeader",
    at,
    data,
    suggestions: output === null ? [] : [{ messageId: "pin" as const, output }],
  };
}

runRuleCases("jwt-pin-algorithms", rule, "js", {
  valid: [
    `${JWT}jwt.verify(token, key, { algorithms: ["RS256"] });`,
    `${JOSE}await jwtVerify(token, key, { algorithms });`,
    `${JOSE}const options = { algorithms: ["ES256"] }; await jwtVerify(token, key, options);`,
    // It may be given.
    `${JWT}jwt.verify(token, key, options);`,
    `${JWT}jwt.verify(token, key, { issuer, ...options });`,
    `${JWT}jwt.verify(token, ...rest);`,
    `${JWT}const o = { issuer }; o.algorithms = list; jwt.verify(token, key, o);`,
    // The library refuses to go without.
    `import { expressjwt } from "express-jwt"; expressjwt({ secret });`,
    `import { verify } from "hono/jwt"; await verify(token, key);`,
    `import { jwt } from "hono/jwt"; app.use(jwt({ secret }));`,
    `import jws from "jws"; jws.verify(token, algorithm, key);`,
    // It fixes one.
    `import jwt from "@tsndr/cloudflare-worker-jwt"; await jwt.verify(token, secret);`,
    `import { CognitoJwtVerifier } from "aws-jwt-verify"; CognitoJwtVerifier.create({ userPoolId, clientId });`,
    `import * as client from "openid-client"; await client.authorizationCodeGrant(config, url, checks);`,
    `import { OAuth2Client } from "google-auth-library"; new OAuth2Client().verifyIdToken({ idToken, audience });`,
    // Options that other files may complete.
    `import Fastify from "fastify"; import jwt from "@fastify/jwt"; Fastify().register(jwt, { secret });`,
    { code: `import { JwtService } from "@nestjs/jwt"; class A { constructor(private jwt: JwtService) {} f(t: string) { return this.jwt.verify(t); } }`, syntax: "ts" },
    // Others' functions.
    `import { jwtVerify } from "./auth"; import "jose"; await jwtVerify(token, key);`,
    `import jwt from "jsonwebtoken"; jwt.decode(token); jwt.sign(payload, key);`,
  ],
  invalid: [
    {
      code: `${JWT}jwt.verify(token, key);`,
      errors: [
        missing("verify", { library: "jsonwebtoken", name: "verify", option: "algorithms" }, `${JWT}jwt.verify(token, key, { algorithms: [ALGORITHM] });`),
      ],
    },
    {
      name: "options before a callback",
      code: `${JWT}jwt.verify(token, key, (error, claims) => done(error, claims));`,
      errors: [
        missing("verify", { library: "jsonwebtoken", name: "verify", option: "algorithms" }, `${JWT}jwt.verify(token, key, { algorithms: [ALGORITHM] }, (error, claims) => done(error, claims));`),
      ],
    },
    {
      code: `const { jwtVerify } = require("jose");\nasync function check(token) { return jwtVerify(token, jwks, {\r\n  issuer, // ours\r\n}); }`,
      errors: [
        missing(
          ["jwtVerify", 2],
          { library: "jose", name: "jwtVerify", option: "algorithms" },
          `const { jwtVerify } = require("jose");\nasync function check(token) { return jwtVerify(token, jwks, {\r\n  issuer, // ours\r\n  algorithms: [ALGORITHM],\r\n}); }`,
        ),
      ],
    },
    {
      code: `${JOSE}await compactVerify(jws, key);`,
      errors: [missing(["compactVerify", 2], { library: "jose", name: "compactVerify", option: "algorithms" }, `${JOSE}await compactVerify(jws, key, { algorithms: [ALGORITHM] });`)],
    },
    {
      code: `import { jwtDecrypt } from "jose";\nawait jwtDecrypt(token, key, {});`,
      errors: [
        missing(
          ["jwtDecrypt", 2],
          { library: "jose", name: "jwtDecrypt", option: "keyManagementAlgorithms" },
          `import { jwtDecrypt } from "jose";\nawait jwtDecrypt(token, key, { keyManagementAlgorithms: [ALGORITHM] });`,
        ),
      ],
    },
    {
      name: "a value that leaves the list out",
      code: `${JWT}jwt.verify(token, key, { algorithms: undefined });`,
      errors: [
        missing("undefined", { library: "jsonwebtoken", name: "verify", option: "algorithms" }, `${JWT}jwt.verify(token, key, { algorithms: [ALGORITHM] });`),
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nexport const verify = createVerifier({ key });`,
      errors: [
        missing(
          ["createVerifier", 2],
          { library: "fast-jwt", name: "createVerifier", option: "algorithms" },
          `import { createVerifier } from "fast-jwt";\nexport const verify = createVerifier({ key, algorithms: [ALGORITHM] });`,
        ),
      ],
    },
    {
      code: `import koaJwt from "koa-jwt";\napp.use(koaJwt({ secret }));`,
      errors: [
        missing(["koaJwt", 2], { library: "koa-jwt", name: "jwt", option: "algorithms" }, `import koaJwt from "koa-jwt";\napp.use(koaJwt({ secret, algorithms: [ALGORITHM] }));`),
      ],
    },
    {
      syntax: "ts",
      code: `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy, "jwt") {\n  constructor() { super({ secretOrKey: key, jwtFromRequest: fromHeader }); }\n  validate(claims: Claims) { return claims; }\n}`,
      errors: [
        missing(
          "super",
          { library: "passport-jwt", name: "Strategy", option: "algorithms" },
          `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy, "jwt") {\n  constructor() { super({ secretOrKey: key, jwtFromRequest: fromHeader, algorithms: [ALGORITHM] }); }\n  validate(claims: Claims) { return claims; }\n}`,
        ),
      ],
    },
    {
      name: "a request is verified with what the plugin of the same file was given",
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.get("/", async (request) => { await request.jwtVerify(); });`,
      errors: [
        missing(
          "jwtVerify",
          { library: "@fastify/jwt", name: "request.jwtVerify", option: "algorithms" },
          `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.get("/", async (request) => { await request.jwtVerify({ algorithms: [ALGORITHM] }); });`,
        ),
      ],
    },
    {
      name: "hono's middleware for key sets",
      code: `import { jwk } from "hono/jwk";\napp.use(jwk({ jwks_uri }));`,
      errors: [
        missing(["jwk", 3], { library: "hono", name: "jwk", option: "alg" }, `import { jwk } from "hono/jwk";\napp.use(jwk({ jwks_uri, alg: [ALGORITHM] }));`, "byHeader"),
      ],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.decode(token, secret);`,
      errors: [missing("decode", { library: "jwt-simple", name: "decode", option: "algorithm" }, `import jwt from "jwt-simple";\njwt.decode(token, secret, false, ALGORITHM);`, "byHeader")],
    },
    {
      code: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ name: "jwt", secret })).get("/", ({ jwt, headers }) => jwt.verify(headers.token));`,
      errors: [
        missing(
          "verify",
          { library: "@elysiajs/jwt", name: "jwt.verify", option: "algorithms" },
          `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ name: "jwt", secret })).get("/", ({ jwt, headers }) => jwt.verify(headers.token, { algorithms: [ALGORITHM] }));`,
        ),
      ],
    },
    {
      name: "options that other calls share are not edited",
      code: `${JOSE}const options = { issuer };\nawait jwtVerify(a, key, options);\nawait jwtVerify(b, key, options);`,
      errors: [
        missing(["jwtVerify", 2], { library: "jose", name: "jwtVerify", option: "algorithms" }, null),
        missing(["jwtVerify", 3], { library: "jose", name: "jwtVerify", option: "algorithms" }, null),
      ],
    },
  ],
});
