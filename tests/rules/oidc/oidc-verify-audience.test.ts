import rule from "../../../src/rules/oidc/oidc-verify-audience.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';

runRuleCases("oidc-verify-audience", rule, "js", {
  valid: [
    // The audience is given.
    `${JOSE}await jwtVerify(tokens.id_token, jwks, { issuer, audience: clientId });`,
    `${JOSE}const audience = process.env.CLIENT_ID; await jwtVerify(idToken, jwks, { audience });`,
    `${JOSE}const options = { issuer, audience: "client" }; await jwtVerify(idToken, jwks, { ...options });`,
    `${JWT}jwt.verify(id_token, key, { audience: ["a", "b"] });`,
    `${JWT}jwt.verify(id_token, key, { audience: /^app-/u }, callback);`,
    `import { jwtDecrypt } from "jose"; await jwtDecrypt(idToken, key, { audience: id });`,
    // It may be given.
    `${JOSE}await jwtVerify(idToken, jwks, options);`,
    `${JOSE}await jwtVerify(idToken, jwks, { issuer, ...options });`,
    `${JOSE}await jwtVerify(idToken, jwks, { issuer, ...(clientId && { audience: clientId }) });`,
    `${JOSE}await jwtVerify(idToken, jwks, { [key]: clientId });`,
    `${JOSE}await jwtVerify(idToken, ...rest);`,
    `${JOSE}const o = {}; o.audience = clientId; await jwtVerify(idToken, jwks, o);`,
    `${JWT}function verifyIdToken(idToken, callback) { jwt.verify(idToken, key, callback); }`,
    // It is checked by hand.
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks); if (payload.aud !== clientId) throw new Error();`,
    `${JOSE}const { payload: { aud } } = await jwtVerify(idToken, jwks); if (!aud.includes(clientId)) throw new Error();`,
    `${JWT}jwt.verify(idToken, key, (error, claims) => { if (claims["aud"] !== clientId) fail(); });`,
    `${JOSE}const claims = z.object({ aud: z.literal(clientId) }); const { payload } = await jwtVerify(idToken, jwks);`,
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks); validateClaims(payload);`,
    `${JOSE}const { payload } = await jwtVerify(idToken, jwks); schema.parse(payload);`,
    // No ID token, as far as the file shows: other rules judge it.
    `${JOSE}await jwtVerify(token, jwks);`,
    `${JOSE}await jwtVerify(accessToken, jwks, { issuer });`,
    `${JOSE}await jwtVerify(validToken, jwks);`,
    `${JWT}jwt.verify(id_token_hint, key);`,
    `${JWT}jwt.decode(idToken);`,
    `${JWT}jwt.sign({ idToken }, key);`,
    // Other functions of the same names.
    `await jwtVerify(idToken, jwks);`,
    `import { jwtVerify } from "./auth"; await jwtVerify(idToken, jwks);`,
    `import jwt from "fast-jwt-thing"; import "jsonwebtoken"; jwt.verify(idToken, key);`,
    `${JOSE}function f(jwtVerify) { return jwtVerify(idToken, jwks); }`,
    `${JWT}const client = { verify(t) { return jwt.verify(t, key); } }; client.verify(idToken);`,
    `import argon2 from "argon2"; import "jsonwebtoken"; argon2.verify(idToken, key);`,
    `import { google } from "googleapis"; new google.auth.OAuth2().verifyIdToken({ idToken, audience: clientId });`,
    `import { OAuth2Client } from "./google"; import "google-auth-library"; new OAuth2Client().verifyIdToken({ idToken });`,
    // Libraries that check the audience by themselves.
    `import * as client from "openid-client"; import "jose"; await client.authorizationCodeGrant(config, url);`,
    `import * as oauth from "oauth4webapi"; import "jose"; await oauth.processAuthorizationCodeResponse(as, c, r);`,
    `import { Issuer } from "openid-client"; import "jose";
const issuer = await Issuer.discover(url);
const client = new issuer.Client({ client_id });
await client.callback(uri, params, {});`,
    `import verifyAppleToken from "verify-apple-id-token"; await verifyAppleToken({ idToken, clientId });`,
    `import OktaJwtVerifier from "@okta/jwt-verifier"; await new OktaJwtVerifier({ issuer }).verifyIdToken(idToken, clientId, nonce);`,
    `import { CognitoJwtVerifier } from "aws-jwt-verify"; CognitoJwtVerifier.create({ userPoolId, tokenUse: "access", clientId: null });`,
    // Where the audience is expected is another file's affair.
    { code: `import { JwtService } from "@nestjs/jwt"; class A { constructor(private jwt: JwtService) {} f(idToken: string) { return this.jwt.verify(idToken); } }`, syntax: "ts" },
    `import Fastify from "fastify"; const app = Fastify(); app.post("/", async (request) => app.jwt.verify(request.body.idToken));`,
    { code: `<template><p>jose idToken</p></template><script setup>const idToken = 1;</script>`, syntax: "vue" },
  ],
  invalid: [
    {
      code: `${JOSE}const { payload } = await jwtVerify(tokens.id_token, jwks, { issuer });`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [
            {
              messageId: "addAudience",
              data: { option: "audience" },
              output: `${JOSE}const { payload } = await jwtVerify(tokens.id_token, jwks, { issuer, audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `${JOSE}await jwtVerify(idToken, jwks);`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            { messageId: "addAudience", output: `${JOSE}await jwtVerify(idToken, jwks, { audience: CLIENT_ID });` },
          ],
        },
      ],
    },
    {
      name: "options over several lines, with comments",
      code: `${JOSE}await jwtVerify(\n  idToken,\n  jwks,\n  {\n    issuer, // ours\n    // audience: later\n  },\n);`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `${JOSE}await jwtVerify(\n  idToken,\n  jwks,\n  {\n    issuer, // ours\n    // audience: later\n    audience: CLIENT_ID,\n  },\n);`,
            },
          ],
        },
      ],
    },
    {
      code: `import * as jose from "jose";\nconst { id_token: token } = await response.json();\nawait jose.jwtVerify(token, jwks, {});`,
      errors: [
        {
          messageId: "missing",
          at: "jwtVerify",
          suggestions: [
            {
              messageId: "addAudience",
              output: `import * as jose from "jose";\nconst { id_token: token } = await response.json();\nawait jose.jwtVerify(token, jwks, { audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { jwtVerify as check } from "jose/jwt/verify";\nconst token = params.get("id_token");\nawait check(token, jwks, { issuer: "https://issuer.example" });`,
      errors: [
        {
          messageId: "missing",
          at: ["check", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `import { jwtVerify as check } from "jose/jwt/verify";\nconst token = params.get("id_token");\nawait check(token, jwks, { issuer: "https://issuer.example", audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `const { jwtVerify } = await import("jose");\nawait jwtVerify(idToken, jwks, { audience: undefined });`,
      errors: [
        {
          messageId: "disabled",
          at: "undefined",
          suggestions: [
            {
              messageId: "addAudience",
              output: `const { jwtVerify } = await import("jose");\nawait jwtVerify(idToken, jwks, { audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `const jwt = require("jsonwebtoken");\nconst claims = jwt.verify(req.body.id_token, key, { algorithms: ["RS256"], issuer });`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          suggestions: [
            {
              messageId: "addAudience",
              output: `const jwt = require("jsonwebtoken");\nconst claims = jwt.verify(req.body.id_token, key, { algorithms: ["RS256"], issuer, audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      name: "a callback in the place of the options",
      code: `${JWT}jwt.verify(idToken, getKey, (error, claims) => done(error, claims));`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          suggestions: [
            {
              messageId: "addAudience",
              output: `${JWT}jwt.verify(idToken, getKey, { audience: CLIENT_ID }, (error, claims) => done(error, claims));`,
            },
          ],
        },
      ],
    },
    {
      name: "jsonwebtoken leaves the check out for every falsy value",
      code: `${JWT}jwt.verify(idToken, key, { audience: "" });`,
      errors: [
        {
          messageId: "disabled",
          at: '""',
          data: { library: "jsonwebtoken", option: "audience" },
          suggestions: [
            { messageId: "addAudience", output: `${JWT}jwt.verify(idToken, key, { audience: CLIENT_ID });` },
          ],
        },
      ],
    },
    {
      code: `import { promisify } from "node:util";\n${JWT}const verify = promisify(jwt.verify);\nawait verify(idToken, key);`,
      errors: [
        {
          messageId: "missing",
          at: ["verify", 3],
          suggestions: [
            {
              messageId: "addAudience",
              output: `import { promisify } from "node:util";\n${JWT}const verify = promisify(jwt.verify);\nawait verify(idToken, key, { audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      name: "a named function says what its parameter is",
      code: `${JWT}export function verifyIdToken(token) {\n  return jwt.verify(token, key, null);\n}`,
      errors: [
        {
          messageId: "missing",
          at: ["verify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `${JWT}export function verifyIdToken(token) {\n  return jwt.verify(token, key, { audience: CLIENT_ID });\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "options shared with other calls are not edited",
      code: `${JOSE}const options = { issuer };\nawait jwtVerify(idToken, jwks, options);\nawait jwtVerify(accessToken, jwks, options);`,
      errors: [{ messageId: "missing", at: ["jwtVerify", 2] }],
    },
    {
      name: "options of this call alone are edited where they stand",
      code: `${JOSE}const options = { 'issuer': issuer };\nawait jwtVerify(idToken, jwks, options);`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `${JOSE}const options = { 'issuer': issuer, 'audience': CLIENT_ID };\nawait jwtVerify(idToken, jwks, options);`,
            },
          ],
        },
      ],
    },
    {
      name: "the nonce of the claims shows an ID token",
      code: `${JOSE}const { payload } = await jwtVerify(token, jwks, { issuer });\nif (payload.nonce !== nonce) throw new Error();`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `${JOSE}const { payload } = await jwtVerify(token, jwks, { issuer, audience: CLIENT_ID });\nif (payload.nonce !== nonce) throw new Error();`,
            },
          ],
        },
      ],
    },
    {
      name: "the option nonce shows an ID token",
      code: `${JWT}jwt.verify(token, key, { nonce });`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          suggestions: [
            { messageId: "addAudience", output: `${JWT}jwt.verify(token, key, { nonce, audience: CLIENT_ID });` },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import jwt = require("jsonwebtoken");\nclass Auth {\n  private readonly lib = jwt;\n  check(body: Body) {\n    return this.lib.verify(body.idToken!, this.key as Secret) as IdTokenPayload;\n  }\n}`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          suggestions: [
            {
              messageId: "addAudience",
              output: `import jwt = require("jsonwebtoken");\nclass Auth {\n  private readonly lib = jwt;\n  check(body: Body) {\n    return this.lib.verify(body.idToken!, this.key as Secret, { audience: CLIENT_ID }) as IdTokenPayload;\n  }\n}`,
            },
          ],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify<IdTokenClaims>(token, jwks, { issuer } satisfies Options);`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify<IdTokenClaims>(token, jwks, { issuer, audience: CLIENT_ID } satisfies Options);`,
            },
          ],
        },
      ],
    },
    {
      syntax: "vue",
      code: `<script setup lang="ts">\nimport { jwtVerify } from "jose";\nawait jwtVerify(session.idToken, jwks);\n</script>`,
      errors: [
        {
          messageId: "missing",
          at: ["jwtVerify", 2],
          suggestions: [
            {
              messageId: "addAudience",
              output: `<script setup lang="ts">\nimport { jwtVerify } from "jose";\nawait jwtVerify(session.idToken, jwks, { audience: CLIENT_ID });\n</script>`,
            },
          ],
        },
      ],
    },
    {
      name: "Google's client checks the audience that it is told, and no other",
      code: `import { OAuth2Client } from "google-auth-library";\nawait new OAuth2Client().verifyIdToken({ idToken });`,
      errors: [
        {
          messageId: "missing",
          at: "verifyIdToken",
          suggestions: [
            {
              messageId: "addAudience",
              output: `import { OAuth2Client } from "google-auth-library";\nawait new OAuth2Client().verifyIdToken({ idToken, audience: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key });\ncheck(idToken);`,
      errors: [
        {
          messageId: "missing",
          at: ["createVerifier", 2],
          data: { wanted: "Pass this client's id as `allowedAud`." },
          suggestions: [{ messageId: "addAudience", output: `import { createVerifier } from "fast-jwt";\nconst check = createVerifier({ key, allowedAud: CLIENT_ID });\ncheck(idToken);` }],
        },
      ],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.post("/login", async (request) => app.jwt.verify(request.body.idToken));`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          data: { wanted: "Pass this client's id as `allowedAud`." },
          suggestions: [{ messageId: "addAudience", output: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = Fastify();\napp.register(jwt, { secret });\napp.post("/login", async (request) => app.jwt.verify(request.body.idToken, { allowedAud: CLIENT_ID }));` }],
        },
      ],
    },
    {
      syntax: "ts",
      code: `import { JwtModule, JwtService } from "@nestjs/jwt";\nJwtModule.register({ secret });\nclass Login {\n  constructor(private readonly jwt: JwtService) {}\n  check(idToken: string) {\n    return this.jwt.verifyAsync(idToken);\n  }\n}`,
      errors: [
        {
          messageId: "missing",
          at: "verifyAsync",
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `import { JwtModule, JwtService } from "@nestjs/jwt";\nJwtModule.register({ secret });\nclass Login {\n  constructor(private readonly jwt: JwtService) {}\n  check(idToken: string) {\n    return this.jwt.verifyAsync(idToken, { audience: CLIENT_ID });\n  }\n}` }],
        },
      ],
    },
    {
      code: `import { verifyWithJwks } from "hono/jwt";\nawait verifyWithJwks(tokens.id_token, { jwks_uri, allowedAlgorithms: ["RS256"] });`,
      errors: [
        {
          messageId: "missing",
          at: ["verifyWithJwks", 2],
          data: { wanted: "Pass this client's id as `verification.aud`." },
          suggestions: [{ messageId: "addAudience", output: `import { verifyWithJwks } from "hono/jwt";\nawait verifyWithJwks(tokens.id_token, { jwks_uri, allowedAlgorithms: ["RS256"], verification: { aud: CLIENT_ID } });` }],
        },
      ],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.verify(idToken, key, "RS256");`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          data: { wanted: "Compare the claim `aud` with this client's id after the verification." },
        },
      ],
    },
    {
      code: `import jwt from "jwt-simple";\nconst claims = jwt.decode(idToken, key, false, "RS256");`,
      errors: [
        {
          messageId: "missing",
          at: "decode",
          data: { wanted: "Compare the claim `aud` with this client's id after the verification." },
        },
      ],
    },
    {
      code: `import apple from "apple-signin-auth";\nconst claims = await apple.verifyIdToken(req.body.identityToken);`,
      errors: [
        {
          messageId: "missing",
          at: "verifyIdToken",
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `import apple from "apple-signin-auth";\nconst claims = await apple.verifyIdToken(req.body.identityToken, { audience: CLIENT_ID });` }],
        },
      ],
    },
    {
      code: `import { CognitoJwtVerifier } from "aws-jwt-verify";\nconst verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId: null });`,
      errors: [
        {
          messageId: "disabled",
          at: "null",
          data: { library: "aws-jwt-verify" },
          suggestions: [
            {
              messageId: "addAudience",
              data: { option: "clientId" },
              output: `import { CognitoJwtVerifier } from "aws-jwt-verify";\nconst verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: "id", clientId: CLIENT_ID });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Strategy } from "passport-jwt";\nnew Strategy({ jwtFromRequest, secretOrKey, issuer, jsonWebTokenOptions: { nonce } }, verify);`,
      errors: [
        {
          messageId: "missing",
          at: ["Strategy", 2],
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `import { Strategy } from "passport-jwt";\nnew Strategy({ jwtFromRequest, secretOrKey, issuer, jsonWebTokenOptions: { nonce }, audience: CLIENT_ID }, verify);` }],
        },
      ],
    },
    {
      code: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"], nonce }));`,
      errors: [
        {
          messageId: "missing",
          at: ["expressjwt", 2],
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `import { expressjwt } from "express-jwt";\napp.use(expressjwt({ secret, algorithms: ["RS256"], nonce, audience: CLIENT_ID }));` }],
        },
      ],
    },
    {
      code: `const jwt = require("koa-jwt");\napp.use(jwt({ secret, nonce }));`,
      errors: [
        {
          messageId: "missing",
          at: ["jwt", 3],
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `const jwt = require("koa-jwt");\napp.use(jwt({ secret, nonce, audience: CLIENT_ID }));` }],
        },
      ],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nconst decoded = Jwt.token.decode(idToken);\nJwt.token.verify(decoded, key, { iss: issuer });`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          data: { wanted: "Pass this client's id as `aud`." },
          suggestions: [{ messageId: "addAudience", output: `import Jwt from "@hapi/jwt";\nconst decoded = Jwt.token.decode(idToken);\nJwt.token.verify(decoded, key, { iss: issuer, aud: CLIENT_ID });` }],
        },
      ],
    },
    {
      code: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret })).post("/login", ({ jwt, body }) => jwt.verify(body.idToken));`,
      errors: [
        {
          messageId: "missing",
          at: "verify",
          data: { wanted: "Pass this client's id as `audience`." },
          suggestions: [{ messageId: "addAudience", output: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret })).post("/login", ({ jwt, body }) => jwt.verify(body.idToken, { audience: CLIENT_ID }));` }],
        },
      ],
    },
    {
      name: "compiled code; the key alone is missing, so there is nothing to add to",
      code: `"use strict";\nconst jose_1 = require("jose");\nasync function f(idToken) {\n  await (0, jose_1.jwtVerify)(idToken);\n}`,
      errors: [{ messageId: "missing", at: "jwtVerify" }],
    },
  ],
});
