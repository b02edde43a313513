import rule from "../../../src/rules/jwt/jwt-verify-audience.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { jwtVerify } from "jose";\n';
const AWS = 'import { JwtVerifier } from "aws-jwt-verify";\n';
const HAPI = 'import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nconst server = Hapi.server();\n';

const report = (
  messageId: "missing" | "byHand" | "disabled",
  at: string | readonly [string, number],
  data: { library: string; name: string; option: string },
  output?: string,
) => ({ messageId, at, data, suggestions: output === undefined ? [] : [{ messageId: "addAudience" as const, output }] });

runRuleCases("jwt-verify-audience", rule, "js", {
  valid: [
    // A DPoP proof has neither an issuer nor an audience.
    `import { EmbeddedJWK, jwtVerify } from "jose"; await jwtVerify(proof, EmbeddedJWK, { typ: "dpop+jwt" });`,
    `${JWT}jwt.verify(token, key, { audience });`,
    `${JOSE}await jwtVerify(token, jwks, { audience: process.env.API });`,
    `import { createVerifier } from "fast-jwt"; createVerifier({ key, allowedAud: "x" });`,
    `import { verify } from "hono/jwt"; await verify(token, key, { alg: "RS256", aud: "x" });`,
    `${HAPI}server.auth.strategy("a", "jwt", { keys, verify: { aud: "a", iss: "i", sub: false }, validate });`,
    // The library insists on it, or knows it by itself.
    `${AWS}JwtVerifier.create({ jwksUri });`,
    `import { auth } from "express-oauth2-jwt-bearer"; app.use(auth());`,
    `import { validateJwtAccessToken } from "oauth4webapi"; await validateJwtAccessToken(as, request, "api");`,
    // It may be given.
    `${JWT}jwt.verify(token, key, options);`,
    `${JOSE}await jwtVerify(token, jwks, { ...options });`,
    `import { verify } from "hono/jwt"; await verify(token, key, algorithm);`,
    `import Fastify from "fastify"; import jwt from "@fastify/jwt"; Fastify().register(jwt, { secret });`,
    `import Fastify from "fastify"; const app = Fastify(); app.get("/", async (request) => request.jwtVerify());`,
    `${AWS}const verifier = JwtVerifier.create({ issuer: null, audience: null, jwksUri }); await verifier.verify(token, { audience, issuer });`,
    {
      code: `import { JwtService } from "@nestjs/jwt"; class A { constructor(private jwt: JwtService) {} f(t: string) { return this.jwt.verifyAsync(t, { secret }); } }`,
      syntax: "ts",
    },
    // It is compared by hand, or where the file cannot show it.
    `${JWT}const claims = jwt.verify(token, key); if (claims.aud !== expected) throw new Error();`,
    `${JOSE}const { payload } = await jwtVerify(token, jwks); assertClaims(payload);`,
    `${JOSE}const { payload: { aud } } = await jwtVerify(token, jwks); allow(aud);`,
    // ID tokens have rules of their own.
    `${JOSE}await jwtVerify(tokens.id_token, jwks);`,
    `${JWT}jwt.verify(token, key, { nonce });`,
    // What is verified need not be a JSON Web Token.
    `import { compactVerify } from "jose"; await compactVerify(jws, key);`,
    // It is asked for where passport-jwt does not look: another mistake, with a rule of its own.
    `import { Strategy } from "passport-jwt"; new Strategy({ secretOrKey, jsonWebTokenOptions: { audience } }, (claims, done) => done(null, claims));`,
    `${JOSE}const { payload } = await jwtVerify(token, jwks); run({ aud: (value) => value === expected }, payload);`,
    // What a program has encrypted for itself.
    `import { jwtDecrypt } from "jose"; await jwtDecrypt(cookie, key);`,
    // Others' functions.
    `import { jwtVerify } from "./auth"; import "jose"; await jwtVerify(token, jwks);`,
    `import jwt from "jsonwebtoken"; jwt.decode(token); jwt.sign(payload, key);`,
  ],
  invalid: [
    {
      code: `${JOSE}await jwtVerify(token, jwks);`,
      errors: [
        report("missing", ["jwtVerify", 2], { library: "jose", name: "jwtVerify", option: "audience" }, `${JOSE}await jwtVerify(token, jwks, { audience: AUDIENCE });`),
      ],
    },
    {
      name: "with comments and line ends of Windows",
      code: `${JOSE}await jwtVerify(token, jwks, {\r\n  algorithms: ["RS256"], // pinned\r\n});`,
      errors: [
        report(
          "missing",
          ["jwtVerify", 2],
          { library: "jose", name: "jwtVerify", option: "audience" },
          `${JOSE}await jwtVerify(token, jwks, {\r\n  algorithms: ["RS256"], // pinned\r\n  audience: AUDIENCE,\r\n});`,
        ),
      ],
    },
    {
      name: "a value that leaves it out",
      code: `${JWT}jwt.verify(token, key, { audience: "" });`,
      errors: [
        report("disabled", '""', { library: "jsonwebtoken", name: "verify", option: "audience" }, `${JWT}jwt.verify(token, key, { audience: AUDIENCE });`),
      ],
    },
    {
      name: "a callback in the place of the options",
      code: `const { verify } = require("jsonwebtoken");\nverify(token, key, (error, claims) => { done(error, claims); });`,
      errors: [
        report(
          "missing",
          ["verify", 2],
          { library: "jsonwebtoken", name: "verify", option: "audience" },
          `const { verify } = require("jsonwebtoken");\nverify(token, key, { audience: AUDIENCE }, (error, claims) => { done(error, claims); });`,
        ),
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key });\nconst claims = verify(token);`,
      errors: [
        report(
          "missing",
          ["createVerifier", 2],
          { library: "fast-jwt", name: "createVerifier", option: "allowedAud" },
          `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key, allowedAud: AUDIENCE });\nconst claims = verify(token);`,
        ),
      ],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.addHook("onRequest", async (request) => { await request.jwtVerify(); });`,
      errors: [
        report(
          "missing",
          "jwtVerify",
          { library: "@fastify/jwt", name: "request.jwtVerify", option: "allowedAud" },
          `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.addHook("onRequest", async (request) => { await request.jwtVerify({ allowedAud: AUDIENCE }); });`,
        ),
      ],
    },
    {
      code: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"] }));`,
      errors: [
        report(
          "missing",
          ["expressjwt", 2],
          { library: "express-jwt", name: "expressjwt", option: "audience" },
          `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"], audience: AUDIENCE }));`,
        ),
      ],
    },
    {
      syntax: "ts",
      code: `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ secretOrKey: key }); }\n  async validate(claims: Claims) { return { id: claims.sub }; }\n}`,
      errors: [
        report(
          "missing",
          "super",
          { library: "passport-jwt", name: "Strategy", option: "audience" },
          `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ secretOrKey: key, audience: AUDIENCE }); }\n  async validate(claims: Claims) { return { id: claims.sub }; }\n}`,
        ),
      ],
    },
    {
      name: "an algorithm alone becomes options",
      code: `import { verify } from "hono/jwt";\nconst claims = await verify(token, secret, "HS256");`,
      errors: [
        report(
          "missing",
          ["verify", 2],
          { library: "hono", name: "verify", option: "aud" },
          `import { verify } from "hono/jwt";\nconst claims = await verify(token, secret, { alg: "HS256", aud: AUDIENCE });`,
        ),
      ],
    },
    {
      code: `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256" }));`,
      errors: [
        report(
          "missing",
          ["jwt", 3],
          { library: "hono", name: "jwt", option: "verification.aud" },
          `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "HS256", verification: { aud: AUDIENCE } }));`,
        ),
      ],
    },
    {
      name: "a library without such an option",
      code: `import jwt from "jwt-simple";\nconst claims = jwt.decode(token, secret, false, "HS256");`,
      errors: [report("byHand", "decode", { library: "jwt-simple", name: "decode", option: "" })],
    },
    {
      code: `import { verify } from "@tsndr/cloudflare-worker-jwt";\nif (!(await verify(token, secret))) throw new Error();`,
      errors: [report("byHand", ["verify", 2], { library: "@tsndr/cloudflare-worker-jwt", name: "verify", option: "" })],
    },
    {
      name: "null says so in as many words",
      code: `${AWS}const verifier = JwtVerifier.create({ issuer: issuer, audience: null, jwksUri });\nawait verifier.verify(token);`,
      errors: [
        report(
          "disabled",
          "null",
          { library: "aws-jwt-verify", name: "JwtVerifier", option: "audience" },
          `${AWS}const verifier = JwtVerifier.create({ issuer: issuer, audience: AUDIENCE, jwksUri });\nawait verifier.verify(token);`,
        ),
      ],
    },
    {
      name: "hapi: false",
      code: `${HAPI}server.auth.strategy("api", "jwt", { keys, verify: { aud: false }, validate });`,
      errors: [
        report(
          "disabled",
          "false",
          { library: "@hapi/jwt", name: "server.auth.strategy", option: "verify.aud" },
          `${HAPI}server.auth.strategy("api", "jwt", { keys, verify: { aud: AUDIENCE }, validate });`,
        ),
      ],
    },
    {
      code: `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, validators: { aud: false } }));`,
      errors: [
        report(
          "disabled",
          "false",
          { library: "express-oauth2-jwt-bearer", name: "auth", option: "validators.aud" },
          `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, validators: { aud: AUDIENCE } }));`,
        ),
      ],
    },
    {
      code: `import { CognitoJwtVerifier } from "aws-jwt-verify";\nCognitoJwtVerifier.create({ userPoolId, tokenUse: "access", clientId: null });`,
      errors: [
        report(
          "disabled",
          "null",
          { library: "aws-jwt-verify", name: "CognitoJwtVerifier", option: "clientId" },
          `import { CognitoJwtVerifier } from "aws-jwt-verify";\nCognitoJwtVerifier.create({ userPoolId, tokenUse: "access", clientId: AUDIENCE });`,
        ),
      ],
    },
    {
      syntax: "vue",
      code: `<script setup lang="ts">\nimport { jwtVerify } from "jose";\nconst { payload } = await jwtVerify<Claims>(session.token, key, {});\n</script>`,
      errors: [
        report(
          "missing",
          ["jwtVerify", 2],
          { library: "jose", name: "jwtVerify", option: "audience" },
          `<script setup lang="ts">\nimport { jwtVerify } from "jose";\nconst { payload } = await jwtVerify<Claims>(session.token, key, { audience: AUDIENCE });\n</script>`,
        ),
      ],
    },
  ],
});
