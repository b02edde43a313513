import rule from "../../../src/rules/jwt/jwt-require-revocation.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const EXPRESS_JWT = 'import { expressjwt } from "express-jwt";\n';
const SIGNS = (options: string) => `import jwt from "jsonwebtoken";\nexport const token = jwt.sign({ sub: user.id }, secret, ${options});\n`;
const PASSPORT = 'import { Strategy } from "passport-jwt";\n';
const HAPI = 'import Hapi from "@hapi/hapi";\nimport Jwt from "@hapi/jwt";\nconst server = Hapi.server();\n';
const STRICT = [{ unknownLifetime: true }];

const GIVE = "Give it `isRevoked`";
const LOOK_UP = "Look up in its callback whether the session still stands";
const longLived = (at: string | readonly [string, number], lifetime: string, advice = GIVE, limit = "1 day") => ({
  messageId: "longLived" as const,
  at,
  data: { lifetime, advice, limit },
});
const unknown = (at: string | readonly [string, number], advice = GIVE) => ({
  messageId: "unknown" as const,
  at,
  data: { advice },
});

runRuleCases("jwt-require-revocation", rule, "js", {
  valid: [
    // How long the tokens live is not seen.
    `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["HS256"] }));`,
    `${PASSPORT}new Strategy({ secretOrKey }, (claims, done) => done(null, claims));`,
    // They are short.
    `${EXPRESS_JWT}${SIGNS('{ expiresIn: "15m" }')}app.use(expressjwt({ secret, algorithms: ["HS256"] }));`,
    { code: `${EXPRESS_JWT}${SIGNS('{ expiresIn: "15m" }')}app.use(expressjwt({ secret, algorithms: ["HS256"] }));`, options: STRICT },
    { code: `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["HS256"], maxAge: "1h" }));`, options: STRICT },
    `${EXPRESS_JWT}${SIGNS('{ expiresIn: "30d" }')}app.use(expressjwt({ secret, algorithms: ["HS256"], maxAge: "1h" }));`,
    // Something refuses those that were taken back, or may.
    { code: `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["HS256"], isRevoked }));`, options: STRICT },
    { code: `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["HS256"], ...options }));`, options: STRICT },
    { code: `import jwt from "koa-jwt"; app.use(jwt({ secret, async isRevoked(ctx, claims) { return gone(claims); } }));`, options: STRICT },
    { code: `${PASSPORT}new Strategy({ secretOrKey }, async (claims, done) => done(null, await users.findById(claims.sub)));`, options: STRICT },
    { code: `${PASSPORT}new Strategy({ secretOrKey }, onToken);`, options: STRICT },
    { code: `import Fastify from "fastify"; import jwt from "@fastify/jwt"; Fastify().register(jwt, { secret, trusted: isTrusted });`, options: STRICT },
    { code: `${HAPI}server.auth.strategy("a", "jwt", { keys, verify, validate: async ({ decoded }) => ({ isValid: await stands(decoded.payload) }) });`, options: STRICT },
    // The file has to do with it in another way.
    `${EXPRESS_JWT}${SIGNS('{ expiresIn: "30d", jwtid: id() }')}app.use(expressjwt({ secret, algorithms: ["HS256"] }), refuseRevoked);`,
    // No middleware of this kind.
    { code: `import { auth } from "express-oauth2-jwt-bearer"; app.use(auth({ audience }));`, options: STRICT },
    { code: `import { jwt } from "hono/jwt"; app.use(jwt({ secret, alg: "HS256" }));`, options: STRICT },
    { code: `import jwt from "jsonwebtoken"; jwt.verify(token, key);`, options: STRICT },
    { code: `import { expressjwt } from "./express-jwt"; import "express-jwt"; app.use(expressjwt({ secret }));`, options: STRICT },
  ],
  invalid: [
    {
      code: `${EXPRESS_JWT}${SIGNS('{ expiresIn: "30d" }')}app.use(expressjwt({ secret, algorithms: ["HS256"] }));`,
      errors: [longLived(["expressjwt", 2], "30 days")],
    },
    {
      name: "one of several tokens",
      code: `const jwt = require("express-jwt");\nconst { sign } = require("jsonwebtoken");\nsign({ sub }, secret, { expiresIn: "5m" });\nsign({ sub }, secret, { expiresIn: 7 * 24 * 3600 });\nmodule.exports = jwt({ secret, algorithms: ["HS256"] });`,
      errors: [longLived(["jwt", 3], "7 days")],
    },
    {
      name: "without an end",
      code: `import koaJwt from "koa-jwt";\n${SIGNS("{}")}app.use(koaJwt({ secret }));`,
      errors: [longLived(["koaJwt", 2], "without an end")],
    },
    {
      name: "the age that is accepted",
      code: `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["HS256"], maxAge: "14d" }));`,
      errors: [longLived(["expressjwt", 2], "14 days")],
    },
    {
      name: "switched off",
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret, trusted: undefined, sign: { expiresIn: "14d" } });`,
      errors: [longLived("register", "14 days", "Give it `trusted`")],
    },
    {
      name: "a limit of one's own",
      options: [{ hours: 1 }],
      code: `${EXPRESS_JWT}${SIGNS('{ expiresIn: "2h" }')}app.use(expressjwt({ secret, algorithms: ["HS256"] }));`,
      errors: [longLived(["expressjwt", 2], "2 hours", GIVE, "1 hour")],
    },
    {
      code: `${PASSPORT}${SIGNS('{ expiresIn: "7d" }')}passport.use(new Strategy({ jwtFromRequest, secretOrKey: secret }, (claims, done) => done(null, claims)));`,
      errors: [longLived(["Strategy", 2], "7 days", LOOK_UP)],
    },
    {
      syntax: "ts",
      code: `${PASSPORT}import { PassportStrategy } from "@nestjs/passport";\nimport { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ secret, signOptions: { expiresIn: "60d" } });\nexport class Jwt extends PassportStrategy(Strategy) {\n  constructor() { super({ jwtFromRequest, secretOrKey: secret }); }\n  validate(claims: Claims) { return { id: claims.sub }; }\n}`,
      errors: [longLived("super", "60 days", LOOK_UP)],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret, sign: { expiresIn: "30d" } });`,
      errors: [longLived("register", "30 days", "Give it `trusted`")],
    },
    {
      code: `${HAPI}Jwt.token.generate({ sub }, key, { ttlSec: 30 * 24 * 3600 });\nserver.auth.strategy("a", "jwt", { keys, verify, validate: (artifacts) => ({ isValid: true, credentials: artifacts.decoded.payload }) });`,
      errors: [longLived("strategy", "30 days", "Look up in `validate` whether the session still stands")],
    },
    {
      options: STRICT,
      code: `${EXPRESS_JWT}app.use(expressjwt({ secret, algorithms: ["RS256"] }));`,
      errors: [unknown(["expressjwt", 2])],
    },
    {
      options: STRICT,
      code: `${PASSPORT}new Strategy({ secretOrKey }, (claims, done) => { done(null, { id: claims.sub }); });`,
      errors: [unknown(["Strategy", 2], LOOK_UP)],
    },
    {
      options: STRICT,
      code: `${HAPI}server.auth.strategy("a", "jwt", { keys, verify, validate: false });`,
      errors: [unknown("strategy", "Look up in `validate` whether the session still stands")],
    },
  ],
});
