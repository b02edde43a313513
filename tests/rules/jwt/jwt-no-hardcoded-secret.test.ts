import rule from "../../../src/rules/jwt/jwt-no-hardcoded-secret.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { SignJWT, jwtVerify } from "jose";\n';
const LONG = '"kX3vQ9mT7pL2wR8zN5bC1dF6gH4jK0sY"';
const PRIVATE = '"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0B\\n-----END PRIVATE KEY-----"';
const PUBLIC = '"-----BEGIN PUBLIC KEY-----\\nMIIBIjANBgkqhkiG9w0BAQEF\\n-----END PUBLIC KEY-----"';
const CERTIFICATE = '"-----BEGIN CERTIFICATE-----\\nMIIDXTCCAkWgAwIBAgIJAJC1\\n-----END CERTIFICATE-----"';

runRuleCases("jwt-no-hardcoded-secret", rule, "ts", {
  valid: [
    `${JWT}jwt.sign({ sub }, process.env.JWT_SECRET!);`,
    `${JWT}jwt.sign({ sub }, key);\njwt.verify(token, config.get("jwt.secret"));`,
    // a fallback is another rule's
    `${JWT}const SECRET = process.env.JWT_SECRET ?? "dev";\njwt.sign({ sub }, SECRET);`,
    `${JWT}jwt.sign({ sub }, process.env.JWT_SECRET || "dev");`,
    `${JWT}jwt.sign({ sub }, isProduction ? process.env.JWT_SECRET : "dev");`,
    `${JWT}import { SECRET } from "./config.ts";\njwt.sign({ sub }, SECRET);`,
    `${JWT}jwt.sign({ sub }, fs.readFileSync("private.pem"), { algorithm: "RS256" });`,
    // public halves
    `${JWT}jwt.verify(token, ${PUBLIC}, { algorithms: ["RS256"] });`,
    `${JWT}jwt.verify(token, ${CERTIFICATE});`,
    'import { importSPKI, jwtVerify } from "jose";\njwtVerify(token, await importSPKI(pem, "RS256"));\njwtVerify(token, await importSPKI("MIIBIjANBgkqhkiG9w0BAQEF", "RS256"));',
    'import { jwtVerify, createRemoteJWKSet } from "jose";\njwtVerify(token, createRemoteJWKSet(new URL("https://issuer.example/jwks")));',
    'import { verify } from "hono/jwt";\nverify(token, { kty: "RSA", n: "0vx7agoebGcQ", e: "AQAB" }, "RS256");',
    `import { JwtModule } from "@nestjs/jwt";\nJwtModule.register({ publicKey: ${PUBLIC}, secret: process.env.SECRET });`,
    // a public key without its armour
    `${JWT}jwt.verify(token, "MIIBIjANBgkqhkiG9w0BAQEF", { algorithms: ["RS256"] });`,
    // nothing is in the armour
    `${JWT}jwt.sign({ sub }, \`-----BEGIN PRIVATE KEY-----\\n\${process.env.KEY}\\n-----END PRIVATE KEY-----\`, { algorithm: "RS256" });`,
    `${JWT}jwt.verify(token, "", { algorithms: ["none"] });`,
    `${JOSE}new SignJWT({}).sign(new TextEncoder().encode(process.env.SECRET));`,
    'import { randomBytes } from "node:crypto";\nimport jwt from "jsonwebtoken";\njwt.sign({ sub }, randomBytes(32));\njwt.sign({ sub }, randomBytes(size));\njwt.sign({ sub }, randomBytes(32).toString("hex"));',
    // keys of other things
    'import { createHmac } from "node:crypto";\ncreateHmac("sha256", "salt").update(x);',
    'import jwt from "./jwt.ts";\njwt.sign({ sub }, "secret");',
    'class A { constructor(private jwt: Signer) {} f() { this.jwt.sign({ sub }, { secret: "secret" }); } }',
    `${JWT}jwt.verify(token, (header, done) => client.getSigningKey(header.kid, (error, key) => done(error, key.publicKey)));`,
    `${JWT}let secret = "start";\nsecret = await load();\njwt.sign({ sub }, secret);`,
  ],
  invalid: [
    {
      code: `${JWT}jwt.sign({ sub }, "s3cret");`,
      errors: [
        {
          messageId: "shortSecret",
          at: '"s3cret"',
          data: { bytes: "6", algorithm: "HS256", least: "32" },
        },
      ],
    },
    {
      syntax: "js",
      name: "once, where it stands",
      code: `const jwt = require("jsonwebtoken");\nconst SECRET = ${LONG};\nconst sign = () => jwt.sign({ sub }, SECRET);\nconst verify = (token) => jwt.verify(token, SECRET);`,
      errors: [{ messageId: "secret", at: LONG, data: { library: "jsonwebtoken" } }],
    },
    {
      code: `${JWT}jwt.sign({ sub }, ${LONG}, { algorithm: "HS512" });`,
      errors: [{ messageId: "shortSecret", at: LONG, data: { bytes: "32", algorithm: "HS512", least: "64" } }],
    },
    {
      code: `${JWT}jwt.sign({ sub }, { key: ${PRIVATE}, passphrase }, { algorithm: "RS256" });`,
      errors: [{ messageId: "privateKey", at: PRIVATE }],
    },
    {
      name: "put together of literals",
      code: `${JWT}const PREFIX = "prod";\njwt.verify(token, PREFIX + "-key", { algorithms: ["HS256"] });`,
      errors: [{ messageId: "shortSecret", at: 'PREFIX + "-key"', data: { bytes: "8", algorithm: "HS256", least: "32" } }],
    },
    {
      code: `${JOSE}const secret = new TextEncoder().encode(${LONG});\nawait new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(secret);\nawait jwtVerify(token, secret);`,
      errors: [{ messageId: "secret", at: LONG, data: { library: "jose" } }],
    },
    {
      code: `${JOSE}import { createSecretKey } from "node:crypto";\nclass Tokens {\n  private readonly key = createSecretKey(Buffer.from("c2VjcmV0", "base64"));\n  verify(token: string) { return jwtVerify(token, this.key, { algorithms: ["HS256"] }); }\n}`,
      errors: [{ messageId: "shortSecret", at: '"c2VjcmV0"', data: { bytes: "6", algorithm: "HS256", least: "32" } }],
    },
    {
      code: `import { importPKCS8, SignJWT } from "jose";\nconst key = await importPKCS8(${PRIVATE}, "RS256");\nawait new SignJWT({}).setProtectedHeader({ alg: "RS256" }).sign(key);`,
      errors: [{ messageId: "privateKey", at: PRIVATE }],
    },
    {
      code: `import { EncryptJWT } from "jose";\nawait new EncryptJWT({}).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(Buffer.from(${LONG}));`,
      errors: [{ messageId: "secret", at: LONG }],
    },
    {
      code: `import { createSigner, createVerifier } from "fast-jwt";\nconst sign = createSigner({ key: async () => "s3cret" });\nconst verify = createVerifier({ key: (token, done) => done(null, ${LONG}) });`,
      errors: [
        { messageId: "secret", at: '"s3cret"', data: { library: "fast-jwt" } },
        { messageId: "secret", at: LONG },
      ],
    },
    {
      code: `import fastify from "fastify";\nimport jwt from "@fastify/jwt";\nconst app = fastify();\napp.register(jwt, { secret: "supersecret" });\napp.register(jwt, { namespace: "b", secret: { private: ${PRIVATE}, public: ${PUBLIC} } });`,
      errors: [
        { messageId: "secret", at: '"supersecret"', data: { library: "@fastify/jwt" } },
        { messageId: "privateKey", at: PRIVATE },
      ],
    },
    {
      code: `import { JwtModule, JwtService } from "@nestjs/jwt";\nJwtModule.register({ secret: "a" });\nJwtModule.registerAsync({ useFactory: () => ({ secret: "b" }) });\nclass A {\n  constructor(private readonly jwt: JwtService) {}\n  f(token: string) {\n    this.jwt.sign({}, { secret: "c" });\n    return this.jwt.verifyAsync(token, { secret: "d" });\n  }\n}`,
      errors: [
        { messageId: "secret", at: '"a"', data: { library: "@nestjs/jwt" } },
        { messageId: "secret", at: '"b"' },
        { messageId: "secret", at: '"c"' },
        { messageId: "secret", at: '"d"' },
      ],
    },
    {
      code: `import { ExtractJwt, Strategy } from "passport-jwt";\nimport { PassportStrategy } from "@nestjs/passport";\nclass JwtStrategy extends PassportStrategy(Strategy) {\n  constructor() {\n    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: "keyboard cat" });\n  }\n}\nnew Strategy({ jwtFromRequest, secretOrKeyProvider: (request, token, done) => done(null, "other") }, verify);`,
      errors: [
        { messageId: "secret", at: '"keyboard cat"', data: { library: "passport-jwt" } },
        { messageId: "secret", at: '"other"' },
      ],
    },
    {
      code: `import { expressjwt } from "express-jwt";\nimport koaJwt from "koa-jwt";\nexpressjwt({ secret: "shhh", algorithms: ["HS256"] });\nkoaJwt({ secret: ["old", process.env.NEW] });`,
      errors: [
        { messageId: "shortSecret", at: '"shhh"', data: { bytes: "4", algorithm: "HS256", least: "32" } },
        { messageId: "secret", at: '"old"', data: { library: "koa-jwt" } },
      ],
    },
    {
      code: `import { jwt, sign, verify } from "hono/jwt";\napp.use(jwt({ secret: "it-is-very-secret", alg: "HS256" }));\nawait sign({ sub }, "mySecretKey");\nawait verify(token, { kty: "oct", k: "c2VjcmV0" }, "HS256");`,
      errors: [
        { messageId: "shortSecret", at: '"it-is-very-secret"' },
        { messageId: "shortSecret", at: '"mySecretKey"' },
        { messageId: "shortSecret", at: '"c2VjcmV0"' },
      ],
    },
    {
      code: `import simple from "jwt-simple";\nimport worker from "@tsndr/cloudflare-worker-jwt";\nsimple.encode({ sub }, Buffer.from("fe1a1915a379f3be5394b64d14794932", "hex"));\nsimple.decode(token, "xxx");\nawait worker.verify(token, "secret");`,
      errors: [
        { messageId: "shortSecret", at: '"fe1a1915a379f3be5394b64d14794932"', data: { bytes: "16", algorithm: "HS256", least: "32" } },
        { messageId: "secret", at: '"xxx"', data: { library: "jwt-simple" } },
        { messageId: "secret", at: '"secret"', data: { library: "@tsndr/cloudflare-worker-jwt" } },
      ],
    },
    {
      code: `import Hapi from "@hapi/hapi";\nimport Jwt from "@hapi/jwt";\nconst server = Hapi.server();\nserver.auth.strategy("jwt", "jwt", { keys: "some_shared_secret", verify, validate });\nJwt.token.generate({ sub }, { key: "another_secret", algorithm: "HS512" });`,
      errors: [
        { messageId: "secret", at: '"some_shared_secret"', data: { library: "@hapi/jwt" } },
        { messageId: "shortSecret", at: '"another_secret"' },
      ],
    },
    {
      code: `import { jwt } from "@elysiajs/jwt";\napp.use(jwt({ name: "jwt", secret: "Fischl von Luftschloss Narfidort" }));`,
      errors: [{ messageId: "secret", at: '"Fischl von Luftschloss Narfidort"', data: { library: "@elysiajs/jwt" } }],
    },
    {
      name: "too few random bytes",
      code: `import { randomBytes } from "node:crypto";\n${JWT}const secret = randomBytes(16);\njwt.sign({ sub }, secret, { algorithm: "HS384" });`,
      errors: [{ messageId: "short", at: "randomBytes(16)", data: { bytes: "16", algorithm: "HS384", least: "48" } }],
    },
  ],
});
