import rule from "../../../src/rules/jwt/jwt-no-sensitive-payload.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const personal = [{ personal: true }];

runRuleCases("jwt-no-sensitive-payload", rule, "ts", {
  valid: [
    `${JWT}jwt.sign({ sub: user.id, role: user.role }, key);`,
    // about a secret, not one
    `${JWT}jwt.sign({ passwordChangedAt: user.passwordChangedAt, hasPassword: true, passwordResetRequired, secretName, cardId }, key);`,
    `${JWT}jwt.sign({ password: !!user.password, pin: user.pin !== null, secret: undefined }, key);`,
    `${JWT}jwt.sign({ hasMfa: Boolean(user.totpSecret), fp: fingerprint(user.password) }, key);`,
    // claims of OpenID Connect, and hashes of other things
    `${JWT}jwt.sign({ at_hash, c_hash, hash: request.bodyHash, query_hash, query_hash_alg: "SHA512" }, key);`,
    // the issuer's name, where tokens are signed with an API secret
    `${JWT}jwt.sign({ iss: config.apiKey, api_key: id, access_key: accessKey, exp }, config.apiSecret);`,
    // nothing is known of the claims
    `${JWT}jwt.sign(payload, key);`,
    `${JWT}jwt.sign({ ...rest }, key);`,
    `${JWT}import { claims } from "./claims.ts";\njwt.sign(claims, key);`,
    `${JWT}const claims = { sub, password };\ndelete claims.password;\njwt.sign(claims, key);`,
    // personal data is the strict part
    `${JWT}jwt.sign({ email, name: user.name, user }, key);`,
    { code: `${JWT}jwt.sign({ sub: user.id, email_verified: true, emailHash, companyName, userId, users }, key);`, options: personal },
    { code: `${JWT}jwt.sign({ name: "mailer", email: "robot@example.com" }, key);`, options: personal },
    { code: `${JWT}const idToken = jwt.sign({ sub, email, name, phone_number }, key);`, options: personal },
    { code: `${JWT}jwt.sign({ sub, nonce, email }, key);`, options: personal },
    { code: `${JWT}jwt.sign({ email, name }, key);`, options: [{ personal: true, allow: ["email", "name"] }] },
    { code: `${JWT}const user = { id: row.id };\njwt.sign(user, key);\njwt.sign({ user }, key);`, options: personal },
    { code: `${JWT}const sign = (user: JwtPayload) => jwt.sign(user, key);\nconst other = (user: Pick<User, "id">) => jwt.sign({ ...user }, key);\nconst third = (user: { id: string }) => jwt.sign({ user }, key);`, options: personal },
    { code: `${JWT}jwt.sign(pick(user, ["id"]), key);\njwt.sign({ user: user.id, account: toClaims(account) }, key);`, options: personal },
    // only the receiver can read it
    { code: 'import { EncryptJWT } from "jose";\nnew EncryptJWT({ password, email, user }).encrypt(key);', options: personal },
    // not a token
    'import jwt from "./jwt.ts";\njwt.sign({ password }, key);',
    "const payload = { password, ssn };\nsign(payload, key);",
    'import { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ secret: config.secret, privateKey });',
    'import { jwt } from "@elysiajs/jwt";\napp.use(jwt({ secret: env.SECRET }));',
    // a text is not looked into
    `${JWT}jwt.sign("password", key);`,
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub: user.id, password: user.password }, key);`,
      errors: [{ messageId: "secret", at: ["password", 1], data: { name: "password" } }],
    },
    {
      syntax: "js",
      code: 'const jwt = require("jsonwebtoken");\nconst payload = { id, passwordHash, cardNumber, cvv, ssn };\njwt.sign(payload, key, (error, token) => done(token));',
      errors: [
        { messageId: "secret", at: "passwordHash", data: { name: "passwordHash" } },
        { messageId: "secret", at: "cardNumber" },
        { messageId: "secret", at: "cvv" },
        { messageId: "secret", at: "ssn" },
      ],
    },
    {
      name: "of a person's record",
      code: `${JWT}jwt.sign({ id: user.id, hash: user.hash, user: { salt, id } }, key);`,
      errors: [
        { messageId: "secret", at: ["hash", 1], data: { name: "hash" } },
        { messageId: "secret", at: "salt", data: { name: "salt" } },
      ],
    },
    {
      name: "under another name",
      code: `${JWT}jwt.sign({ p: user.password, data: { k: account.privateKey } }, key);`,
      errors: [
        { messageId: "secret", at: "user.password", data: { name: "password" } },
        { messageId: "secret", at: "account.privateKey", data: { name: "privateKey" } },
      ],
    },
    {
      code: `${JWT}class A {\n  private claims() {\n    return { sub: this.id, totp_secret: this.secret };\n  }\n  sign() {\n    return jwt.sign(this.claims(), key);\n  }\n}`,
      errors: [{ messageId: "secret", at: "totp_secret" }],
    },
    {
      code: `import { SignJWT } from "jose";\nawait new SignJWT({ ...rest, "client-secret": secret }).setProtectedHeader({ alg: "HS256" }).sign(key);`,
      errors: [{ messageId: "secret", at: '"client-secret"', data: { name: "client-secret" } }],
    },
    {
      code: `import { CompactSign, UnsecuredJWT } from "jose";\nawait new CompactSign(new TextEncoder().encode(JSON.stringify({ password }))).sign(key);\nnew UnsecuredJWT({ pwd }).encode();`,
      errors: [
        { messageId: "secret", at: "password" },
        { messageId: "secret", at: "pwd" },
      ],
    },
    {
      code: `import { createSigner } from "fast-jwt";\ncreateSigner({ key })({ sub, secret: x });`,
      errors: [{ messageId: "secret", at: "secret" }],
    },
    {
      code: `import { JwtService } from "@nestjs/jwt";\nclass Auth {\n  constructor(private readonly jwt: JwtService) {}\n  login(user: User) {\n    return this.jwt.sign({ sub: user.id, email: user.email, password: user.password });\n  }\n}`,
      options: personal,
      errors: [
        { messageId: "personal", at: ["email", 1], data: { name: "email" } },
        { messageId: "secret", at: ["password", 1] },
      ],
    },
    {
      code: `export default async function (fastify) {\n  fastify.post("/", async (request, reply) => reply.jwtSign({ id, passphrase }));\n}`,
      errors: [{ messageId: "secret", at: "passphrase" }],
    },
    {
      code: `import { sign } from "hono/jwt";\nawait sign({ sub, recoveryCodes }, c.env.SECRET);`,
      errors: [{ messageId: "secret", at: "recoveryCodes" }],
    },
    {
      code: `import { Elysia } from "elysia";\nimport { jwt } from "@elysiajs/jwt";\nnew Elysia().use(jwt({ secret })).get("/", ({ jwt }) => jwt.sign({ sub, apiSecret }));`,
      errors: [{ messageId: "secret", at: "apiSecret" }],
    },
    {
      code: `import simple from "jwt-simple";\nimport worker from "@tsndr/cloudflare-worker-jwt";\nimport Jwt from "@hapi/jwt";\nsimple.encode({ credit_card: x }, key);\nworker.sign({ encryptionKey }, key);\nJwt.token.generate({ hashedPassword }, key);`,
      errors: [
        { messageId: "secret", at: "credit_card" },
        { messageId: "secret", at: "encryptionKey" },
        { messageId: "secret", at: "hashedPassword" },
      ],
    },
    {
      name: "personal data and whole records",
      code: `${JWT}jwt.sign({ sub, firstName, phone_number: phone, profile: { address } }, key);`,
      options: personal,
      errors: [
        { messageId: "personal", at: "firstName" },
        { messageId: "personal", at: "phone_number" },
        { messageId: "personal", at: "address" },
      ],
    },
    {
      code: `${JWT}jwt.sign(user, key);\njwt.sign({ user: req.user }, key);\njwt.sign({ ...account, role }, key);`,
      options: personal,
      errors: [
        { messageId: "record", at: ["user", 1] },
        { messageId: "record", at: "req.user" },
        { messageId: "record", at: "account" },
      ],
    },
    {
      code: `${JWT}jwt.sign(user.toObject(), key);\njwt.sign({ data: JSON.parse(JSON.stringify(customer)) }, key);\njwt.sign({ ...member._doc }, key);\njwt.sign(structuredClone(profile), key);`,
      options: personal,
      errors: [
        { messageId: "record", at: "user.toObject()" },
        { messageId: "record", at: "JSON.parse(JSON.stringify(customer))" },
        { messageId: "record", at: "member._doc" },
        { messageId: "record", at: "structuredClone(profile)" },
      ],
    },
  ],
});
