import rule from "../../../src/rules/jwt/jwt-verify-issuer.ts";
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
) => ({ messageId, at, data, suggestions: output === undefined ? [] : [{ messageId: "addIssuer" as const, output }] });

runRuleCases("jwt-verify-issuer", rule, "js", {
  valid: [
    // A DPoP proof has neither an issuer nor an audience.
    `import { EmbeddedJWK, jwtVerify } from "jose"; await jwtVerify(proof, EmbeddedJWK, { typ: "dpop+jwt" });`,
    `${JWT}jwt.verify(token, key, { issuer });`,
    `${JOSE}await jwtVerify(token, jwks, { issuer: process.env.API });`,
    `import { createVerifier } from "fast-jwt"; createVerifier({ key, allowedIss: "x" });`,
    `import { verify } from "hono/jwt"; await verify(token, key, { alg: "RS256", iss: "x" });`,
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
    `${JWT}const claims = jwt.verify(token, key); if (claims.iss !== expected) throw new Error();`,
    `${JOSE}const { payload } = await jwtVerify(token, jwks); assertClaims(payload);`,
    `${JOSE}const { payload: { iss } } = await jwtVerify(token, jwks); allow(iss);`,
    // ID tokens have rules of their own.
    `${JOSE}await jwtVerify(tokens.id_token, jwks);`,
    `${JWT}jwt.verify(token, key, { nonce });`,
    // What is verified need not be a JSON Web Token.
    `import { compactVerify } from "jose"; await compactVerify(jws, key);`,
    // It is asked for where passport-jwt does not look: another mistake, with a rule of its own.
    `import { Strategy } from "passport-jwt"; new Strategy({ secretOrKey, jsonWebTokenOptions: { issuer } }, (claims, done) => done(null, claims));`,
    `${JOSE}const { payload } = await jwtVerify(token, jwks); run({ iss: (value) => value === expected }, payload);`,
    // Who knows the secret is the issuer.
    `${JWT}jwt.verify(token, "a secret of this service", {});`,
    `${JWT}jwt.verify(token, secret, { algorithms: ["HS256", "HS512"] });`,
    `${JOSE}await jwtVerify(token, new TextEncoder().encode(process.env.SECRET));`,
    `import { verify } from "hono/jwt"; await verify(token, secret, "HS256");`,
    `import { jwtDecrypt } from "jose"; await jwtDecrypt(cookie, key);`,
    // Others' functions.
    `import { jwtVerify } from "./auth"; import "jose"; await jwtVerify(token, jwks);`,
    `import jwt from "jsonwebtoken"; jwt.decode(token); jwt.sign(payload, key);`,
  ],
  invalid: [
    {
      code: `${JOSE}await jwtVerify(token, jwks);`,
      errors: [
        report("missing", ["jwtVerify", 2], { library: "jose", name: "jwtVerify", option: "issuer" }, `${JOSE}await jwtVerify(token, jwks, { issuer: ISSUER });`),
      ],
    },
    {
      name: "with comments and line ends of Windows",
      code: `${JOSE}await jwtVerify(token, jwks, {\r\n  algorithms: ["RS256"], // pinned\r\n});`,
      errors: [
        report(
          "missing",
          ["jwtVerify", 2],
          { library: "jose", name: "jwtVerify", option: "issuer" },
          `${JOSE}await jwtVerify(token, jwks, {\r\n  algorithms: ["RS256"], // pinned\r\n  issuer: ISSUER,\r\n});`,
        ),
      ],
    },
    {
      name: "a value that leaves it out",
      code: `${JWT}jwt.verify(token, key, { issuer: "" });`,
      errors: [
        report("disabled", '""', { library: "jsonwebtoken", name: "verify", option: "issuer" }, `${JWT}jwt.verify(token, key, { issuer: ISSUER });`),
      ],
    },
    {
      name: "a callback in the place of the options",
      code: `const { verify } = require("jsonwebtoken");\nverify(token, key, (error, claims) => { done(error, claims); });`,
      errors: [
        report(
          "missing",
          ["verify", 2],
          { library: "jsonwebtoken", name: "verify", option: "issuer" },
          `const { verify } = require("jsonwebtoken");\nverify(token, key, { issuer: ISSUER }, (error, claims) => { done(error, claims); });`,
        ),
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key });\nconst claims = verify(token);`,
      errors: [
        report(
          "missing",
          ["createVerifier", 2],
          { library: "fast-jwt", name: "createVerifier", option: "allowedIss" },
          `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key, allowedIss: ISSUER });\nconst claims = verify(token);`,
        ),
      ],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.addHook("onRequest", async (request) => { await request.jwtVerify(); });`,
      errors: [
        report(
          "missing",
          "jwtVerify",
          { library: "@fastify/jwt", name: "request.jwtVerify", option: "allowedIss" },
          `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.addHook("onRequest", async (request) => { await request.jwtVerify({ allowedIss: ISSUER }); });`,
        ),
      ],
    },
    {
      code: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"] }));`,
      errors: [
        report(
          "missing",
          ["expressjwt", 2],
          { library: "express-jwt", name: "expressjwt", option: "issuer" },
          `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"], issuer: ISSUER }));`,
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
          { library: "passport-jwt", name: "Strategy", option: "issuer" },
          `import { Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ secretOrKey: key, issuer: ISSUER }); }\n  async validate(claims: Claims) { return { id: claims.sub }; }\n}`,
        ),
      ],
    },
    {
      name: "an algorithm alone becomes options",
      code: `import { verify } from "hono/jwt";\nconst claims = await verify(token, secret, "RS256");`,
      errors: [
        report(
          "missing",
          ["verify", 2],
          { library: "hono", name: "verify", option: "iss" },
          `import { verify } from "hono/jwt";\nconst claims = await verify(token, secret, { alg: "RS256", iss: ISSUER });`,
        ),
      ],
    },
    {
      code: `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "RS256" }));`,
      errors: [
        report(
          "missing",
          ["jwt", 3],
          { library: "hono", name: "jwt", option: "verification.iss" },
          `import { jwt } from "hono/jwt";\napp.use(jwt({ secret, alg: "RS256", verification: { iss: ISSUER } }));`,
        ),
      ],
    },
    {
      name: "a library without such an option",
      code: `import jwt from "jwt-simple";\nconst claims = jwt.decode(token, secret, false, "RS256");`,
      errors: [report("byHand", "decode", { library: "jwt-simple", name: "decode", option: "" })],
    },
    {
      code: `import { verify } from "@tsndr/cloudflare-worker-jwt";\nif (!(await verify(token, secret))) throw new Error();`,
      errors: [report("byHand", ["verify", 2], { library: "@tsndr/cloudflare-worker-jwt", name: "verify", option: "" })],
    },
    {
      name: "null says so in as many words",
      code: `${AWS}const verifier = JwtVerifier.create({ issuer: null, audience: audience, jwksUri });\nawait verifier.verify(token);`,
      errors: [
        report(
          "disabled",
          "null",
          { library: "aws-jwt-verify", name: "JwtVerifier", option: "issuer" },
          `${AWS}const verifier = JwtVerifier.create({ issuer: ISSUER, audience: audience, jwksUri });\nawait verifier.verify(token);`,
        ),
      ],
    },
    {
      name: "hapi: false",
      code: `${HAPI}server.auth.strategy("api", "jwt", { keys, verify: { iss: false }, validate });`,
      errors: [
        report(
          "disabled",
          "false",
          { library: "@hapi/jwt", name: "server.auth.strategy", option: "verify.iss" },
          `${HAPI}server.auth.strategy("api", "jwt", { keys, verify: { iss: ISSUER }, validate });`,
        ),
      ],
    },
    {
      code: `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, validators: { iss: false } }));`,
      errors: [
        report(
          "disabled",
          "false",
          { library: "express-oauth2-jwt-bearer", name: "auth", option: "validators.iss" },
          `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ issuerBaseURL, audience, validators: { iss: ISSUER } }));`,
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
          { library: "jose", name: "jwtVerify", option: "issuer" },
          `<script setup lang="ts">\nimport { jwtVerify } from "jose";\nconst { payload } = await jwtVerify<Claims>(session.token, key, { issuer: ISSUER });\n</script>`,
        ),
      ],
    },
  ],
});
