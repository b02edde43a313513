import rule from "../../../src/rules/jwt/jwt-require-key-id.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { SignJWT, importPKCS8 } from "jose";\n';
const PEM = '"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0B\\n-----END PRIVATE KEY-----"';

runRuleCases("jwt-require-key-id", rule, "ts", {
  valid: [
    `${JWT}jwt.sign({ sub }, key, { algorithm: "RS256", keyid: "2026-01" });`,
    `${JWT}jwt.sign({ sub }, key, { algorithm: "RS256", header: { alg: "RS256", kid } });`,
    // a shared secret has no public half that could be published
    `${JWT}jwt.sign({ sub }, key);\njwt.sign({ sub }, key, { algorithm: "HS512" });`,
    // may say it
    `${JWT}jwt.sign({ sub }, key, { algorithm: "RS256", ...options });`,
    `${JWT}import { options } from "./options.ts";\njwt.sign({ sub }, key, options);`,
    `${JWT}jwt.sign({ sub }, key, { algorithm: "RS256", header });`,
    // the algorithm is not known
    `${JWT}jwt.sign({ sub }, key, { algorithm });`,
    `${JOSE}new SignJWT({}).setProtectedHeader({ alg: "ES256", kid }).sign(key);`,
    // the token carries the key, or its certificate
    `${JOSE}new SignJWT({}).setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk }).sign(key);`,
    `${JOSE}new SignJWT({}).setProtectedHeader({ alg: "PS256", "x5t#S256": thumbprint }).sign(key);`,
    `${JOSE}new SignJWT({}).setProtectedHeader({ alg: "PS256", x5c }).sign(key);`,
    `${JOSE}new SignJWT({}).setProtectedHeader(header).sign(key);`,
    `${JOSE}const token = new SignJWT({});\naddHeader(token);\nawait token.sign(key);`,
    'import { EncryptJWT } from "jose";\nnew EncryptJWT({}).setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM" }).encrypt(key);',
    'import { createSigner } from "fast-jwt";\ncreateSigner({ key, algorithm: "RS256", kid: "1" });\ncreateSigner({ key });',
    // the calls may say it
    'import { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ privateKey, signOptions: { algorithm: "RS256" } });',
    // the module may
    'import { JwtService } from "@nestjs/jwt";\nclass A { constructor(private jwt: JwtService) {} f() { this.jwt.sign({ sub }, { algorithm: "RS256" }); } }',
    'import { sign } from "hono/jwt";\nsign({ sub }, c.env.PRIVATE_KEY, "RS256");\nsign({ sub }, { kty: "RSA", alg: "RS256", kid: "1", ...key }, "RS256");',
    'import jwt from "./jwt.ts";\njwt.sign({ sub }, key, { algorithm: "RS256" });',
    'import { createSign } from "node:crypto";\ncreateSign("RSA-SHA256").sign(key);',
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub }, key, { algorithm: "RS256" });`,
      errors: [
        {
          messageId: "missing",
          at: "sign",
          data: { key: "a private key (RS256)", advice: "`keyid` among the options" },
        },
      ],
    },
    {
      syntax: "js",
      code: 'const { sign } = require("jsonwebtoken");\nconst options = { algorithm: "ES256", expiresIn: "15m" };\nsign({ sub }, key, options, done);',
      errors: [{ messageId: "missing", at: ["sign", 2] }],
    },
    {
      code: `${JOSE}await new SignJWT({ sub }).setProtectedHeader({ alg: "EdDSA", typ: "at+jwt" }).sign(key);`,
      errors: [
        {
          messageId: "missing",
          at: ["SignJWT", 2],
          data: { key: "a private key (EdDSA)", advice: "`kid` to `setProtectedHeader`" },
        },
      ],
    },
    {
      name: "a chain over a variable, in a class",
      code: `import * as jose from "jose";\nclass Tokens {\n  private header() { return { alg: "PS256" }; }\n  sign() {\n    const token = new jose.SignJWT({});\n    token.setProtectedHeader(this.header());\n    return token.sign(this.key);\n  }\n}`,
      errors: [{ messageId: "missing", at: "SignJWT" }],
    },
    {
      code: `import { CompactSign } from "jose";\nawait new CompactSign(payload).setProtectedHeader({ alg: "ES384" }).sign(key);`,
      errors: [{ messageId: "missing", at: ["CompactSign", 2] }],
    },
    {
      name: "once for the call that takes the options",
      code: `import { createSigner } from "fast-jwt";\nconst sign = createSigner({ key, algorithm: "RS256" });\nsign({ a: 1 });\nsign({ b: 2 });`,
      errors: [{ messageId: "missing", at: ["createSigner", 2], data: { key: "a private key (RS256)", advice: "`kid` among the options" } }],
    },
    {
      name: "the algorithm follows from the key",
      code: `import { createSigner } from "fast-jwt";\nexport const sign = createSigner({ key: ${PEM} });`,
      errors: [{ messageId: "missing", at: ["createSigner", 2], data: { key: "a private key", advice: "`kid` among the options" } }],
    },
    {
      code: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret: { private: a, public: b }, sign: { algorithm: "RS256" } });\napp.get("/", async (request, reply) => reply.jwtSign({ sub }));`,
      errors: [{ messageId: "missing", at: "jwtSign" }],
    },
    {
      code: `import { JwtService } from "@nestjs/jwt";\nconst jwt = new JwtService({ privateKey, signOptions: { algorithm: "ES256" } });\njwt.sign({ sub });`,
      errors: [{ messageId: "missing", at: ["sign", 2], data: { key: "a private key (ES256)", advice: "`keyid` among the options" } }],
    },
    {
      code: `import { sign } from "hono/jwt";\nconst key = { kty: "RSA", alg: "RS256", n, e: "AQAB", d };\nsign({ sub }, key, "RS256");`,
      errors: [{ messageId: "missing", at: ["sign", 2], data: { key: "a private key (RS256)", advice: "the key as a JWK with a `kid`" } }],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nawait jwt.sign({ sub }, env.KEY, "ES256");`,
      errors: [{ messageId: "missing", at: "sign", data: { key: "a private key (ES256)", advice: "`header: { kid }` among the options" } }],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.encode({ sub }, key, "RS256");`,
      errors: [{ messageId: "missing", at: "encode" }],
    },
    {
      code: `import Jwt from "@hapi/jwt";\nJwt.token.generate({ sub }, { key, algorithm: "PS256" }, { ttlSec: 900 });`,
      errors: [{ messageId: "missing", at: "generate" }],
    },
    {
      code: `import { createJWT } from "oslo/jwt";\nawait createJWT("ES256", key, { sub });`,
      errors: [{ messageId: "missing", at: ["createJWT", 2], data: { key: "a private key (ES256)", advice: "`headers: { kid }` among the options" } }],
    },
  ],
});
