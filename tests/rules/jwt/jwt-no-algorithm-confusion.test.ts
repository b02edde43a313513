import rule from "../../../src/rules/jwt/jwt-no-algorithm-confusion.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { createRemoteJWKSet, importSPKI, jwtVerify } from "jose";\n';
const mixed = (at: string | readonly [string, number], symmetric: string, asymmetric: string) => ({
  messageId: "mixed" as const,
  at,
  data: { symmetric, asymmetric },
});
const publicKey = (at: string | readonly [string, number], symmetric = "HS256", key = "public") => ({
  messageId: "publicKey" as const,
  at,
  data: { symmetric, key },
});

runRuleCases("jwt-no-algorithm-confusion", rule, "js", {
  valid: [
    // One family.
    `${JWT}jwt.verify(token, key, { algorithms: ["RS256", "PS256", "ES256"] });`,
    `${JWT}jwt.verify(token, secret, { algorithms: ["HS256", "HS512"] });`,
    `${JWT}jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });`,
    `${JWT}jwt.verify(token, publicKey, { algorithms: ["RS256"] });`,
    // What is not known.
    `${JWT}jwt.verify(token, key, { algorithms: ["HS256", other] });`,
    `${JWT}jwt.verify(token, key, { algorithms: [...more, "RS256"] });`,
    `${JWT}jwt.verify(token, key, { algorithms: isLocal ? ["HS256"] : ["RS256"] });`,
    `${JWT}jwt.verify(token, getKey, { algorithms: ["HS256"] }); function getKey(header, done) { done(null, keys[header.kid]); }`,
    `${JWT}const list = ["HS256"]; list.push("RS256"); jwt.verify(token, key, { algorithms: list });`,
    // A public key under which nothing symmetric is accepted.
    `${JOSE}await jwtVerify(token, createRemoteJWKSet(url), { algorithms: ["RS256"] });`,
    `${JOSE}await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ["HS256"] });`,
    `import fs from "fs"; ${JWT}jwt.verify(token, fs.readFileSync("secret.key"), { algorithms: ["HS256"] });`,
    `import fs from "fs"; ${JWT}jwt.verify(token, fs.readFileSync("republic.key"), { algorithms: ["HS256"] });`,
    // Different keys, each with its own.
    `import Hapi from "@hapi/hapi"; import "@hapi/jwt"; const server = Hapi.server();
server.auth.strategy("a", "jwt", { keys: [{ key: secret, algorithms: ["HS256"] }, { key: pem, algorithms: ["RS256"] }], verify, validate });`,
    // Others' functions.
    `import { verify } from "./auth"; import "jsonwebtoken"; verify(token, publicKey, { algorithms: ["HS256", "RS256"] });`,
    `${JWT}const supported = { algorithms: ["HS256", "RS256"] };`,
    `${JWT}jwt.sign(payload, publicKey, { algorithm: "HS256" });`,
    { code: `<script setup>const algorithms = ["HS256", "RS256"]; // jose</script>`, syntax: "vue" },
  ],
  invalid: [
    {
      code: `${JWT}jwt.verify(token, key, { algorithms: ["RS256", "HS256"] });`,
      errors: [mixed('"HS256"', "HS256", "RS256")],
    },
    {
      code: `const { verify } = require("jsonwebtoken");\nverify(token, getKey, { algorithms: ["HS512", "ES384", other] }, done);`,
      errors: [mixed('"HS512"', "HS512", "ES384")],
    },
    {
      name: "a constant list",
      code: `${JOSE}const ALGORITHMS = ["EdDSA", "HS256"];\nawait jwtVerify(token, key, { algorithms: ALGORITHMS });`,
      errors: [mixed(["ALGORITHMS", 2], "HS256", "EdDSA")],
    },
    {
      name: "lists put together",
      code: `${JOSE}const OLD = ["HS256"];\nawait jwtVerify(token, key, { algorithms: [...OLD, "PS256"] });`,
      errors: [mixed(["OLD", 2], "HS256", "PS256")],
    },
    {
      code: `import { createVerifier } from "fast-jwt";\ncreateVerifier({ key, algorithms: ["HS256", "RS256"] });`,
      errors: [mixed('"HS256"', "HS256", "RS256")],
    },
    {
      code: `import { expressjwt } from "express-jwt";\nexpressjwt({ secret: key, algorithms: ["HS256", "RS256"] });`,
      errors: [mixed('"HS256"', "HS256", "RS256")],
    },
    {
      code: `import passportJwt from "passport-jwt";\nnew passportJwt.Strategy({ secretOrKey, algorithms: ["HS256", "RS256"] }, verify);`,
      errors: [mixed('"HS256"', "HS256", "RS256")],
    },
    {
      code: `import { verifyWithJwks } from "hono/jwt";\nawait verifyWithJwks(token, { jwks_uri, allowedAlgorithms: ["HS256", "RS256"] });`,
      errors: [mixed('"HS256"', "HS256", "RS256")],
    },
    {
      name: "a public key by its text",
      code: `${JWT}const PEM = \`-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\`;\njwt.verify(token, PEM, { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"')],
    },
    {
      name: "by its name",
      code: `${JWT}jwt.verify(token, process.env.JWT_PUBLIC_KEY, { algorithms: ["HS384"] });`,
      errors: [publicKey('"HS384"', "HS384")],
    },
    {
      name: "by its file",
      code: `import { readFileSync } from "node:fs";\n${JWT}const key = readFileSync("./keys/public.pem");\njwt.verify(token, key, { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"')],
    },
    {
      name: "by what makes it",
      code: `${JOSE}const key = await importSPKI(pem, "RS256");\nawait jwtVerify(token, key, { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"')],
    },
    {
      code: `import { createPublicKey } from "node:crypto";\n${JWT}jwt.verify(token, createPublicKey(pem), { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"')],
    },
    {
      code: `${JOSE}const jwks = createRemoteJWKSet(new URL(uri));\nawait jwtVerify(token, jwks, { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"', "HS256", "a set of public keys")],
    },
    {
      code: `import createRemoteJWKSet from "jose/jwks/remote";\nimport jwtVerify from "jose/jwt/verify";\nawait jwtVerify(token, createRemoteJWKSet(url), { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"', "HS256", "a set of public keys")],
    },
    {
      code: `import jwksRsa from "jwks-rsa";\nimport { expressjwt } from "express-jwt";\nexpressjwt({ secret: jwksRsa.expressJwtSecret({ jwksUri }), algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"', "HS256", "a set of public keys")],
    },
    {
      name: "a callback that asks jwks-rsa",
      code: `const jwksClient = require("jwks-rsa");\n${JWT}const client = jwksClient({ jwksUri });\nfunction getKey(header, done) {\n  client.getSigningKey(header.kid, (error, key) => done(error, key?.getPublicKey()));\n}\njwt.verify(token, getKey, { algorithms: ["HS256"] }, done);`,
      errors: [publicKey('"HS256"', "HS256", "a set of public keys")],
    },
    {
      code: `import jwksClient from "jwks-rsa";\n${JWT}const client = jwksClient({ jwksUri });\nconst key = (await client.getSigningKey(kid)).getPublicKey();\njwt.verify(token, key, { algorithms: ["HS256"] });`,
      errors: [publicKey('"HS256"')],
    },
    {
      code: `import { jwk } from "hono/jwk";\napp.use(jwk({ jwks_uri: uri, alg: ["HS256"] }));`,
      errors: [publicKey('"HS256"', "HS256", "a set of public keys")],
    },
    {
      code: `import jwt from "jwt-simple";\njwt.decode(token, config.publicKey, false, "HS256");`,
      errors: [publicKey('"HS256"')],
    },
    {
      syntax: "ts",
      code: `import { JwtService } from "@nestjs/jwt";\nclass A {\n  constructor(private readonly jwt: JwtService) {}\n  check(token: string) { return this.jwt.verifyAsync(token, { publicKey: this.key, algorithms: ["HS256"] }); }\n}`,
      errors: [publicKey('"HS256"')],
    },
    {
      code: `import Fastify from "fastify";\nimport jwt from "@fastify/jwt";\nFastify().register(jwt, { secret: { private: key, public: pem }, verify: { algorithms: ["HS256"] } });`,
      errors: [publicKey('"HS256"')],
    },
  ],
});
