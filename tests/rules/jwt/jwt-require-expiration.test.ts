import rule from "../../../src/rules/jwt/jwt-require-expiration.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { SignJWT } from "jose";\n';

runRuleCases("jwt-require-expiration", rule, "ts", {
  valid: [
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "15m" });`,
    `${JWT}jwt.sign({ sub, exp }, key);`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: config.ttl }, done);`,
    // the claims may have an end
    `${JWT}jwt.sign(claims, key);`,
    `${JWT}jwt.sign({ ...claims }, key);`,
    `${JWT}const claims = { sub };\nclaims.exp = later();\njwt.sign(claims, key);`,
    `${JWT}import { options } from "./options.ts";\njwt.sign({ sub }, key, options);`,
    `${JWT}jwt.sign({ sub }, key, { ...options });`,
    `${JWT}jwt.sign({ sub }, key, getOptions());`,
    // a text has no claims
    `${JWT}jwt.sign("payload", key);`,
    `${JOSE}new SignJWT({ sub }).setExpirationTime("2h").sign(key);`,
    `${JOSE}new SignJWT({ sub, exp: now + 900 }).sign(key);`,
    `${JOSE}const token = new SignJWT({ sub });\nif (ttl) token.setExpirationTime(ttl);\nawait token.sign(key);`,
    `${JOSE}finish(new SignJWT({ sub })).sign(key);`,
    // types of tokens that need no end
    `${JOSE}new SignJWT({ htm, htu, jti }).setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk }).setIssuedAt().sign(key);`,
    `${JOSE}new SignJWT({ events }).setProtectedHeader({ alg: "ES256", typ: "secevent+jwt" }).sign(key);`,
    `${JOSE}new SignJWT({ sub }).setProtectedHeader({ alg: "ES256", typ }).sign(key);`,
    'import { createSigner } from "fast-jwt";\ncreateSigner({ key, typ: "kb+jwt" })({ sub });',
    // bytes need not be claims
    'import { CompactSign } from "jose";\nnew CompactSign(new TextEncoder().encode(JSON.stringify({ sub }))).setProtectedHeader({ alg: "ES256" }).sign(key);',
    // options of the module may be in another file
    'import { JwtService } from "@nestjs/jwt";\nclass A { constructor(private jwt: JwtService) {} f() { return this.jwt.sign({ sub }); } }',
    'import { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ secret });',
    "export default async function (fastify) { fastify.get('/', async (request, reply) => reply.jwtSign({ sub })); }",
    'import { JwtService } from "@nestjs/jwt";\nconst jwt = new JwtService({ secret, signOptions: { expiresIn: "1h" } });\njwt.sign({ sub });',
    'import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret, exp: "7d" })).get("/", ({ jwt }) => jwt.sign({ sub }));',
    // which call signs what is not seen
    'import { createSigner } from "fast-jwt";\nexport const sign = createSigner({ key });',
    'import jwt from "./jwt.ts";\njwt.sign({ sub }, key);',
    "class Wallet { sign(message) { return this.key.sign({ message }); } }",
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub }, key);`,
      errors: [
        {
          messageId: "missing",
          at: "sign",
          data: { library: "jsonwebtoken", name: "expiresIn" },
          suggestions: [
            {
              messageId: "addEnd",
              data: { placeholder: "LIFETIME" },
              output: `${JWT}jwt.sign({ sub }, key, { expiresIn: LIFETIME });`,
            },
          ],
        },
      ],
    },
    {
      syntax: "js",
      code: 'const { sign } = require("jsonwebtoken");\nsign({ sub }, key, { algorithm: "HS512" /* long */ }, (error, token) => done(token));',
      errors: [
        {
          messageId: "missing",
          at: ["sign", 2],
          suggestions: [
            {
              messageId: "addEnd",
              output:
                'const { sign } = require("jsonwebtoken");\nsign({ sub }, key, { algorithm: "HS512" /* long */, expiresIn: LIFETIME }, (error, token) => done(token));',
            },
          ],
        },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, (error, token) => done(token));`,
      errors: [
        {
          messageId: "missing",
          at: "sign",
          suggestions: [
            {
              messageId: "addEnd",
              output: `${JWT}jwt.sign({ sub }, key, { expiresIn: LIFETIME }, (error, token) => done(token));`,
            },
          ],
        },
      ],
    },
    {
      name: "options that other calls share are not edited",
      code: `${JWT}const claims = { sub };\nconst options = { issuer };\njwt.sign(claims, key, options);\nlog(options);`,
      errors: [{ messageId: "missing", at: "sign" }],
    },
    {
      code: `import { promisify } from "node:util";\n${JWT}const sign = promisify(jwt.sign);\nexport const issue = (id: string) => sign({ sub: id }, process.env.SECRET!, { expiresIn: undefined });`,
      errors: [
        {
          messageId: "missing",
          at: ["sign", 3],
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { promisify } from "node:util";\n${JWT}const sign = promisify(jwt.sign);\nexport const issue = (id: string) => sign({ sub: id }, process.env.SECRET!, { expiresIn: LIFETIME });`,
            },
          ],
        },
      ],
    },
    {
      code: `${JOSE}await new SignJWT({ sub })\n  .setProtectedHeader({ alg: "HS256" })\n  .setIssuedAt() // now\n  .sign(key);`,
      errors: [
        {
          messageId: "missing",
          at: ["SignJWT", 2],
          data: { library: "jose", name: "setExpirationTime" },
          suggestions: [
            {
              messageId: "addEnd",
              output: `${JOSE}await new SignJWT({ sub })\n  .setProtectedHeader({ alg: "HS256" })\n  .setIssuedAt() // now\n  .setExpirationTime(LIFETIME)\n  .sign(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `${JOSE}const token = new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" });\nawait token.sign(key);`,
      errors: [
        {
          messageId: "missing",
          at: ["SignJWT", 2],
          suggestions: [
            {
              messageId: "addEnd",
              output: `${JOSE}const token = new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" });\nawait token.setExpirationTime(LIFETIME).sign(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { EncryptJWT } from "jose";\nawait new EncryptJWT({ sub }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(key);`,
      errors: [
        {
          messageId: "missing",
          at: ["EncryptJWT", 2],
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { EncryptJWT } from "jose";\nawait new EncryptJWT({ sub }).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).setExpirationTime(LIFETIME).encrypt(key);`,
            },
          ],
        },
      ],
    },
    {
      name: "the call that takes the options is edited",
      code: `import { createSigner } from "fast-jwt";\nconst sign = createSigner({ key });\nsign({ sub });`,
      errors: [
        {
          messageId: "missing",
          at: ["sign", 2],
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { createSigner } from "fast-jwt";\nconst sign = createSigner({ key, expiresIn: LIFETIME });\nsign({ sub });`,
            },
          ],
        },
      ],
    },
    {
      code: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret });\napp.post("/", async (request, reply) => reply.jwtSign({ sub }, { sign: { iss } }));`,
      errors: [
        {
          messageId: "missing",
          at: "jwtSign",
          suggestions: [
            {
              messageId: "addEnd",
              output: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret });\napp.post("/", async (request, reply) => reply.jwtSign({ sub }, { sign: { iss, expiresIn: LIFETIME } }));`,
            },
          ],
        },
      ],
    },
    {
      code: `import { JwtService } from "@nestjs/jwt";\nconst jwt = new JwtService({ secret });\nexport const issue = (sub: string) => jwt.signAsync({ sub });`,
      errors: [
        {
          messageId: "missing",
          at: "signAsync",
          data: { library: "@nestjs/jwt", name: "expiresIn" },
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { JwtService } from "@nestjs/jwt";\nconst jwt = new JwtService({ secret });\nexport const issue = (sub: string) => jwt.signAsync({ sub }, { expiresIn: LIFETIME });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { sign } from "hono/jwt";\nawait sign({ sub: id, role: "admin" }, c.env.SECRET);`,
      errors: [
        {
          messageId: "missing",
          at: ["sign", 2],
          data: { library: "hono", name: "exp" },
          suggestions: [
            {
              messageId: "addEnd",
              data: { placeholder: "EXPIRES_AT" },
              output: `import { sign } from "hono/jwt";\nawait sign({ sub: id, role: "admin", exp: EXPIRES_AT }, c.env.SECRET);`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.encode({ sub }, secret);`,
      errors: [
        {
          messageId: "missing",
          at: "encode",
          suggestions: [
            { messageId: "addEnd", output: `import jwt from "jwt-simple";\njwt.encode({ sub, exp: EXPIRES_AT }, secret);` },
          ],
        },
      ],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nconst claims = { sub };\nawait jwt.sign(claims, env.SECRET, "HS256");`,
      errors: [
        {
          messageId: "missing",
          at: "sign",
          suggestions: [
            {
              messageId: "addEnd",
              output: `import jwt from "@tsndr/cloudflare-worker-jwt";\nconst claims = { sub, exp: EXPIRES_AT };\nawait jwt.sign(claims, env.SECRET, "HS256");`,
            },
          ],
        },
      ],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, secret);`,
      errors: [
        {
          messageId: "missing",
          at: "generate",
          suggestions: [
            {
              messageId: "addEnd",
              output: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub, exp: EXPIRES_AT }, secret);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createJWT } from "oslo/jwt";\nawait createJWT("HS256", secret, { sub }, { issuer });`,
      errors: [
        {
          messageId: "missing",
          at: ["createJWT", 2],
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { createJWT } from "oslo/jwt";\nawait createJWT("HS256", secret, { sub }, { issuer, expiresIn: LIFETIME });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret })).get("/", ({ jwt }) => jwt.sign({ sub }));`,
      errors: [
        {
          messageId: "missing",
          at: "sign",
          suggestions: [
            {
              messageId: "addEnd",
              output: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret })).get("/", ({ jwt }) => jwt.sign({ sub, exp: EXPIRES_AT }));`,
            },
          ],
        },
      ],
    },
  ],
});
