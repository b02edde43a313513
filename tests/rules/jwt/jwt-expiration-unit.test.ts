import rule from "../../../src/rules/jwt/jwt-expiration-unit.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { SignJWT } from "jose";\n';
const FAST = 'import { createSigner } from "fast-jwt";\n';

runRuleCases("jwt-expiration-unit", rule, "ts", {
  valid: [
    // numbers are seconds, texts have units
    `${JWT}jwt.sign({ sub }, key, { expiresIn: 120 });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: 60 * 60 * 24 });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "120s" });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "15 minutes" });`,
    // an hour in milliseconds, as it is read
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "3600000" });`,
    // round numbers of days in seconds
    ...["604800", "2592000", "31536000", "360000"].map((seconds) => `${JWT}jwt.sign({ sub }, key, { expiresIn: ${seconds} });`),
    // nothing is fixed
    `${JWT}jwt.sign({ sub }, key, { expiresIn: process.env.TTL });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: config.ttl * 1000 });`,
    `${JWT}jwt.sign({ sub }, key, { ...options, expiresIn: \`\${ttl}\` });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "120", ...options });`,
    `${JWT}import { options } from "./options.ts";\njwt.sign({ sub }, key, options);`,
    // the claim as it should be
    `${JWT}jwt.sign({ sub, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 900 }, key);`,
    `${JWT}const now = () => Math.floor(Date.now() / 1000);\njwt.sign({ sub, exp: now() + 900 }, key);`,
    `${JWT}jwt.sign({ sub, exp: Math.round(new Date().getTime() / 1000) + 900 }, key);`,
    `${JWT}jwt.sign({ sub, exp: 1735689600 }, key);`,
    // over on purpose
    `${JWT}jwt.sign({ sub, exp: 0 }, key);\njwt.sign({ sub }, key, { expiresIn: -10 });\njwt.sign({ sub }, key, { expiresIn: "0" });`,
    // other claims may hold what they like
    `${JWT}jwt.sign({ sub, loginAt: Date.now() }, key, { expiresIn: "1h" });`,
    // not the options of the library
    `${JWT}const cookie = { expiresIn: "120" };`,
    `import jwt from "./jwt.ts";\njwt.sign({ sub }, key, { expiresIn: "120" });`,
    `class Tokens { constructor(private jwt: Signer) {} f() { this.jwt.sign({ sub }, { expiresIn: "120" }); } }`,
    // jose
    `${JOSE}new SignJWT({}).setExpirationTime("15m").setIssuedAt().sign(key);`,
    `${JOSE}new SignJWT({}).setExpirationTime(Math.floor(Date.now() / 1000) + 900).sign(key);`,
    `${JOSE}new SignJWT({}).setExpirationTime(new Date(Date.now() + 900_000)).setIssuedAt(new Date()).sign(key);`,
    `${JOSE}new SignJWT({}).setExpirationTime(expiresAt).sign(key);`,
    // fast-jwt counts milliseconds
    `${FAST}createSigner({ key, expiresIn: 15 * 60 * 1000 });`,
    `${FAST}createSigner({ key, expiresIn: 900_000 });\ncreateSigner({ key, expiresIn: 30000 });\ncreateSigner({ key, expiresIn: 1000 });`,
    `${FAST}createSigner({ key, expiresIn: "15m" });`,
    // its plugin counts seconds
    `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nfastify().register(jwt, { secret, sign: { expiresIn: 3600 } });`,
    `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, secret, { ttlSec: 14400, now: Date.now() });`,
    `import { jwt } from "@elysiajs/jwt";\napp.use(jwt({ secret, exp: "7d" }));`,
    { syntax: "js", code: 'const jwt = require("jsonwebtoken");\njwt.sign({ sub }, key, (error, token) => ({ expiresIn: "120" }));' },
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: "120" });`,
      errors: [
        {
          messageId: "bareText",
          at: '"120"',
          data: { library: "jsonwebtoken", value: '"120"', lifetime: "0.12 seconds" },
          suggestions: [{ messageId: "nameUnit", output: `${JWT}jwt.sign({ sub }, key, { expiresIn: 120 });` }],
        },
      ],
    },
    {
      name: "a day in seconds, as text",
      syntax: "js",
      code: "const { sign } = require('jsonwebtoken');\nsign({ sub }, key, { /* a day */ expiresIn: '86400' }, done);",
      errors: [
        {
          messageId: "bareText",
          at: "'86400'",
          data: { library: "jsonwebtoken", value: "'86400'", lifetime: "86.4 seconds" },
          suggestions: [
            {
              messageId: "nameUnit",
              output: "const { sign } = require('jsonwebtoken');\nsign({ sub }, key, { /* a day */ expiresIn: 86400 }, done);",
            },
          ],
        },
      ],
    },
    {
      name: "options from a function of the file, a constant",
      code: `${JWT}const TTL = "3600";\nconst options = () => ({ expiresIn: TTL });\njwt.sign({ sub }, key, options());`,
      errors: [{ messageId: "bareText", at: ["TTL", 2] }],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: 60 * 60 * 1000 });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "60 * 60 * 1000",
          data: { library: "jsonwebtoken", name: "expiresIn", value: "60 * 60 * 1000", lifetime: "41.67 days" },
          suggestions: [{ messageId: "divide", output: `${JWT}jwt.sign({ sub }, key, { expiresIn: 60 * 60 });` }],
        },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: 3600000 });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "3600000",
          suggestions: [{ messageId: "divide", output: `${JWT}jwt.sign({ sub }, key, { expiresIn: 3600 });` }],
        },
      ],
    },
    {
      code: `${JWT}const DAY = 24 * 60 * 60 * 1000;\nconst expiresIn = 7 * DAY;\njwt.sign({ sub }, key, { expiresIn });`,
      errors: [
        {
          messageId: "milliseconds",
          at: ["expiresIn", 2],
          suggestions: [
            {
              messageId: "divide",
              output: `${JWT}const DAY = 24 * 60 * 60 * 1000;\nconst expiresIn = 7 * DAY;\njwt.sign({ sub }, key, { expiresIn: expiresIn / 1000 });`,
            },
          ],
        },
      ],
    },
    {
      name: "a point in time where a length is wanted",
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: Math.floor(Date.now() / 1000) + 3600 });`,
      errors: [{ messageId: "point", at: "Math.floor(Date.now() / 1000) + 3600" }],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: Date.now() + 60 * 60 * 1000 }, key);`,
      errors: [
        {
          messageId: "clock",
          at: "Date.now() + 60 * 60 * 1000",
          data: { library: "jsonwebtoken", name: "exp", effect: "is valid for some 50,000 years" },
          suggestions: [
            {
              messageId: "inSeconds",
              output: `${JWT}jwt.sign({ sub, exp: Math.floor((Date.now() + 60 * 60 * 1000) / 1000) }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "seconds added to milliseconds",
      code: `${JWT}jwt.sign({ sub, exp: Date.now() + 60 * 60 }, key);`,
      errors: [
        {
          messageId: "clock",
          at: "Date.now() + 60 * 60",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, key);`,
            },
          ],
        },
      ],
    },
    {
      name: "claims in a constant, written short",
      code: `${JWT}const iat = new Date().getTime();\nconst claims = { sub, iat };\njwt.sign(claims, key, { expiresIn: "1h" });`,
      errors: [
        {
          messageId: "clock",
          at: ["iat", 2],
          suggestions: [
            {
              messageId: "inSeconds",
              output: `${JWT}const iat = new Date().getTime();\nconst claims = { sub, iat: Math.floor(iat / 1000) };\njwt.sign(claims, key, { expiresIn: "1h" });`,
            },
          ],
        },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: 900, nbf: Date.now() }, key);`,
      errors: [
        {
          messageId: "length",
          at: "900",
          data: { name: "exp", value: "900", instead: "Add it to the current time in seconds." },
          suggestions: [
            {
              messageId: "fromNow",
              output: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 900, nbf: Date.now() }, key);`,
            },
          ],
        },
        {
          messageId: "clock",
          at: "Date.now()",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `${JWT}jwt.sign({ sub, exp: 900, nbf: Math.floor(Date.now() / 1000) }, key);`,
            },
          ],
        },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: 1735689600000 }, key);`,
      errors: [
        {
          messageId: "clock",
          at: "1735689600000",
          suggestions: [{ messageId: "inSeconds", output: `${JWT}jwt.sign({ sub, exp: 1735689600 }, key);` }],
        },
      ],
    },
    {
      code: `${JOSE}await new SignJWT({ sub })\n  .setProtectedHeader({ alg: "HS256" })\n  .setExpirationTime(900)\n  .sign(key);`,
      errors: [
        {
          messageId: "length",
          at: "900",
          suggestions: [
            {
              messageId: "fromNow",
              output: `${JOSE}await new SignJWT({ sub })\n  .setProtectedHeader({ alg: "HS256" })\n  .setExpirationTime("900s")\n  .sign(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `${JOSE}const token = new SignJWT({ sub });\ntoken.setExpirationTime(15 * 60);\ntoken.setIssuedAt(Date.now());\nawait token.sign(key);`,
      errors: [
        {
          messageId: "length",
          at: "15 * 60",
          suggestions: [
            {
              messageId: "fromNow",
              output: `${JOSE}const token = new SignJWT({ sub });\ntoken.setExpirationTime(\`\${15 * 60}s\`);\ntoken.setIssuedAt(Date.now());\nawait token.sign(key);`,
            },
          ],
        },
        {
          messageId: "clock",
          at: "Date.now()",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `${JOSE}const token = new SignJWT({ sub });\ntoken.setExpirationTime(15 * 60);\ntoken.setIssuedAt(Math.floor(Date.now() / 1000));\nawait token.sign(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { EncryptJWT } from "jose";\nawait new EncryptJWT({}).setExpirationTime(Date.now() + 900_000).encrypt(key);`,
      errors: [
        {
          messageId: "clock",
          at: "Date.now() + 900_000",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `import { EncryptJWT } from "jose";\nawait new EncryptJWT({}).setExpirationTime(Math.floor((Date.now() + 900_000) / 1000)).encrypt(key);`,
            },
          ],
        },
      ],
    },
    {
      code: `${FAST}const sign = createSigner({ key, expiresIn: 3600 });\nsign({ sub });`,
      errors: [
        {
          messageId: "seconds",
          at: "3600",
          data: { library: "fast-jwt", name: "expiresIn", value: "3600", lifetime: "3.6 seconds" },
          suggestions: [
            {
              messageId: "multiply",
              output: `${FAST}const sign = createSigner({ key, expiresIn: 3600 * 1000 });\nsign({ sub });`,
            },
          ],
        },
      ],
    },
    {
      code: `${FAST}createSigner({ key, expiresIn: 60 * 60 * 24 * 7 });\ncreateSigner({ key, expiresIn: "600" });`,
      errors: [
        {
          messageId: "seconds",
          at: "60 * 60 * 24 * 7",
          suggestions: [
            {
              messageId: "multiply",
              output: `${FAST}createSigner({ key, expiresIn: 60 * 60 * 24 * 7 * 1000 });\ncreateSigner({ key, expiresIn: "600" });`,
            },
          ],
        },
        {
          messageId: "bareText",
          at: '"600"',
          suggestions: [
            {
              messageId: "nameUnit",
              output: `${FAST}createSigner({ key, expiresIn: 60 * 60 * 24 * 7 });\ncreateSigner({ key, expiresIn: "600s" });`,
            },
          ],
        },
      ],
    },
    {
      code: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret, sign: { expiresIn: 86_400_000 } });\napp.get("/", (request, reply) => reply.jwtSign({ sub }, { sign: { expiresIn: "3600" } }));`,
      errors: [
        {
          messageId: "milliseconds",
          at: "86_400_000",
          suggestions: [
            {
              messageId: "divide",
              output: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret, sign: { expiresIn: 86400 } });\napp.get("/", (request, reply) => reply.jwtSign({ sub }, { sign: { expiresIn: "3600" } }));`,
            },
          ],
        },
        {
          messageId: "bareText",
          at: '"3600"',
          suggestions: [
            {
              messageId: "nameUnit",
              output: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret, sign: { expiresIn: 86_400_000 } });\napp.get("/", (request, reply) => reply.jwtSign({ sub }, { sign: { expiresIn: 3600 } }));`,
            },
          ],
        },
      ],
    },
    {
      code: `import { JwtModule } from "@nestjs/jwt";\nJwtModule.registerAsync({ useFactory: () => ({ secret, signOptions: { expiresIn: "3600" } }) });`,
      errors: [
        {
          messageId: "bareText",
          at: '"3600"',
          suggestions: [
            {
              messageId: "nameUnit",
              output: `import { JwtModule } from "@nestjs/jwt";\nJwtModule.registerAsync({ useFactory: () => ({ secret, signOptions: { expiresIn: 3600 } }) });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { JwtService } from "@nestjs/jwt";\nclass Auth {\n  private readonly ttl = 15 * 60 * 1000;\n  constructor(private readonly jwt: JwtService) {}\n  sign(sub: string) {\n    return this.jwt.signAsync({ sub }, { expiresIn: this.ttl });\n  }\n}`,
      errors: [
        {
          messageId: "milliseconds",
          at: "this.ttl",
          suggestions: [
            {
              messageId: "divide",
              output: `import { JwtService } from "@nestjs/jwt";\nclass Auth {\n  private readonly ttl = 15 * 60 * 1000;\n  constructor(private readonly jwt: JwtService) {}\n  sign(sub: string) {\n    return this.jwt.signAsync({ sub }, { expiresIn: this.ttl / 1000 });\n  }\n}`,
            },
          ],
        },
      ],
    },
    {
      code: `import { sign } from "hono/jwt";\nawait sign({ sub, exp: Date.now() }, c.env.SECRET);`,
      errors: [
        {
          messageId: "clock",
          at: "Date.now()",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `import { sign } from "hono/jwt";\nawait sign({ sub, exp: Math.floor(Date.now() / 1000) }, c.env.SECRET);`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.encode({ sub, exp: 60 * 60 }, secret);`,
      errors: [
        {
          messageId: "length",
          at: "60 * 60",
          suggestions: [
            {
              messageId: "fromNow",
              output: `import jwt from "jwt-simple";\njwt.encode({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, secret);`,
            },
          ],
        },
      ],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.sign({ sub, nbf: Date.now() + 1000, exp: Math.floor(Date.now() / 1000) + 60 }, env.SECRET);`,
      errors: [
        {
          messageId: "clock",
          at: "Date.now() + 1000",
          suggestions: [
            {
              messageId: "inSeconds",
              output: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.sign({ sub, nbf: Math.floor((Date.now() + 1000) / 1000), exp: Math.floor(Date.now() / 1000) + 60 }, env.SECRET);`,
            },
          ],
        },
      ],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, secret, { ttlSec: 4 * 60 * 60 * 1000 });`,
      errors: [
        {
          messageId: "milliseconds",
          at: "4 * 60 * 60 * 1000",
          suggestions: [
            {
              messageId: "divide",
              output: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, secret, { ttlSec: 4 * 60 * 60 });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret, exp: 900 })).post("/", ({ jwt }) => jwt.sign({ sub }));`,
      errors: [
        {
          messageId: "length",
          at: "900",
          suggestions: [
            {
              messageId: "fromNow",
              output: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret, exp: "900s" })).post("/", ({ jwt }) => jwt.sign({ sub }));`,
            },
          ],
        },
      ],
    },
  ],
});
