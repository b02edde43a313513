import rule from "../../../src/rules/jwt/jwt-max-lifetime.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { SignJWT } from "jose";\n';

runRuleCases("jwt-max-lifetime", rule, "ts", {
  valid: [
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "24h" });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: 86400 });`,
    `${JWT}jwt.sign({ sub }, key);`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: config.ttl });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "never" });`,
    // something can take it back
    `${JWT}jwt.sign({ sub, jti }, key, { expiresIn: "30d" });`,
    `${JWT}jwt.sign({ sub }, key, { expiresIn: "30d", jwtid: randomUUID() });`,
    `${JWT}jwt.sign({ sub, tokenVersion: user.tokenVersion }, key, { expiresIn: "30d" });`,
    `${JWT}const token = jwt.sign({ sub }, key, { expiresIn: "30d" });\nexport const isRevoked = (id) => denylist.has(id);`,
    `${JOSE}new SignJWT({ sub }).setJti(id).setExpirationTime("30d").sign(key);`,
    // refresh tokens have a rule of their own
    `${JWT}const refreshToken = jwt.sign({ sub }, key, { expiresIn: "30d" });`,
    `${JWT}jwt.sign({ sub, type: "refresh" }, key, { expiresIn: "30d" });`,
    { code: `${JWT}jwt.sign({ sub }, key, { expiresIn: "30d" });`, options: [{ hours: 720 }] },
    `${JOSE}new SignJWT({ sub }).setExpirationTime(Math.floor(Date.now() / 1000) + 3600).sign(key);`,
    // a point in time that says nothing of now
    `${JOSE}new SignJWT({ sub }).setExpirationTime(2000000000).sign(key);`,
    'import { createSigner } from "fast-jwt";\ncreateSigner({ key, expiresIn: 3_600_000 });',
    'import jwt from "./jwt.ts";\njwt.sign({ sub }, key, { expiresIn: "30d" });',
    'const session = { expiresIn: "30d" };',
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: "30d" });`,
      errors: [{ messageId: "tooLong", at: '"30d"', data: { lifetime: "30 days", limit: "1 day" } }],
    },
    {
      syntax: "js",
      code: 'const jwt = require("jsonwebtoken");\nconst WEEK = 7 * 24 * 60 * 60;\njwt.sign({ sub }, key, { expiresIn: WEEK });\njwt.sign({ sub }, key, { expiresIn: WEEK });',
      errors: [
        { messageId: "tooLong", at: ["WEEK", 2], data: { lifetime: "7 days", limit: "1 day" } },
        { messageId: "tooLong", at: ["WEEK", 3] },
      ],
    },
    {
      code: `${JWT}jwt.sign({ sub, exp: Math.floor(Date.now() / 1000) + 60 * 60 * 48 }, key);`,
      errors: [{ messageId: "tooLong", at: "Math.floor(Date.now() / 1000) + 60 * 60 * 48", data: { lifetime: "2 days", limit: "1 day" } }],
    },
    {
      code: `${JWT}const [accessToken, refreshToken] = await Promise.all([\n  jwt.sign({ sub }, a, { expiresIn: "2d" }),\n  jwt.sign({ sub }, b, { expiresIn: "7d" }),\n]);`,
      errors: [{ messageId: "tooLong", at: '"2d"', data: { lifetime: "2 days", limit: "1 day" } }],
    },
    {
      code: `${JWT}jwt.sign({ sub }, key, { expiresIn: "1h" });`,
      options: [{ hours: 0.25 }],
      errors: [{ messageId: "tooLong", at: '"1h"', data: { lifetime: "1 hour", limit: "15 minutes" } }],
    },
    {
      code: `${JOSE}await new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("2 weeks").sign(key);`,
      errors: [{ messageId: "tooLong", at: '"2 weeks"' }],
    },
    {
      code: `${JOSE}await new SignJWT({ sub }).setExpirationTime(new Date(Date.now() + 10 * 86_400_000)).sign(key);`,
      errors: [{ messageId: "tooLong", at: "new Date(Date.now() + 10 * 86_400_000)" }],
    },
    {
      name: "once for a signer, however often it is called",
      code: `import { createSigner } from "fast-jwt";\nconst sign = createSigner({ key, expiresIn: 604_800_000 });\nsign({ sub: a });\nsign({ sub: b });`,
      errors: [{ messageId: "tooLong", at: "604_800_000" }],
    },
    {
      name: "the module's options, once for all calls",
      code: `import { JwtModule, JwtService } from "@nestjs/jwt";\nJwtModule.register({ secret, signOptions: { expiresIn: "60d" } });\nclass A { constructor(private jwt: JwtService) {} f() { return this.jwt.sign({ sub }); } }`,
      errors: [{ messageId: "tooLong", at: '"60d"' }],
    },
    {
      code: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nfastify().register(jwt, { secret, sign: { expiresIn: "30d" } });`,
      errors: [{ messageId: "tooLong", at: '"30d"' }],
    },
    {
      code: `import { sign } from "hono/jwt";\nconst now = Math.floor(Date.now() / 1000);\nawait sign({ sub, exp: now + 30 * 86400 }, c.env.SECRET);`,
      errors: [{ messageId: "tooLong", at: "now + 30 * 86400" }],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, secret, { ttlSec: 200_000 });`,
      errors: [{ messageId: "tooLong", at: "200_000" }],
    },
    {
      code: `import { createJWT } from "oslo/jwt";\nimport { TimeSpan } from "oslo";\nawait createJWT("HS256", secret, { sub }, { expiresIn: new TimeSpan(2, "w") });`,
      errors: [{ messageId: "tooLong", at: 'new TimeSpan(2, "w")' }],
    },
    {
      code: `import { jwt } from "@elysiajs/jwt";\nexport const plugin = jwt({ secret, exp: "7d" });`,
      errors: [{ messageId: "tooLong", at: '"7d"' }],
    },
  ],
});
