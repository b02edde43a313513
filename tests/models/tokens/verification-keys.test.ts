import { describe, expect, it } from "vitest";
import { tokenVerifications } from "../../../src/models/tokens/token-verifications.ts";
import { verificationKeys } from "../../../src/models/tokens/verification-keys.ts";
import { parseScript } from "../../helpers/parse-script.ts";

function kinds(code: string): readonly string[] {
  const sourceCode = parseScript(code);
  return tokenVerifications(sourceCode).flatMap((verification) =>
    verificationKeys(verification, sourceCode).map(({ kind }) => kind),
  );
}

const JWT = 'import jwt from "jsonwebtoken"; ';
const JOSE = 'import { createLocalJWKSet, createRemoteJWKSet, EmbeddedJWK, importSPKI, importX509, importJWK, jwtVerify } from "jose"; ';

describe("what kind of key a verification is given", () => {
  it.each([
    [`${JWT}jwt.verify(t, "a secret")`, "secret"],
    [`${JWT}jwt.verify(t, "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQ\\n")`, "public"],
    [`${JWT}jwt.verify(t, "-----BEGIN CERTIFICATE-----\\nMFkwEwYHKoZIzj0CAQ\\n")`, "public"],
    [`${JWT}jwt.verify(t, "")`, "unknown"],
    [`${JWT}jwt.verify(t, process.env.SECRET)`, "unknown"],
    [`${JWT}jwt.verify(t, config.rsaPublicKeyPem)`, "public"],
    [`${JWT}const key = process.env.JWT_PUBLIC_KEY; jwt.verify(t, key)`, "public"],
    [`import { createSecretKey } from "crypto"; ${JWT}jwt.verify(t, createSecretKey(b))`, "secret"],
    [`import { createPublicKey } from "node:crypto"; ${JWT}const k = createPublicKey(b); jwt.verify(t, k)`, "public"],
    [`import fs from "fs"; ${JWT}jwt.verify(t, fs.readFileSync("keys/issuer.crt"))`, "public"],
    [`import { readFile } from "fs/promises"; ${JWT}jwt.verify(t, await readFile("id_rsa.pub"))`, "public"],
    [`import fs from "fs"; ${JWT}jwt.verify(t, fs.readFileSync("secret.key"))`, "unknown"],
    [`${JOSE}jwtVerify(t, new TextEncoder().encode(s))`, "secret"],
    [`${JOSE}jwtVerify(t, await importSPKI(p, "RS256"))`, "public"],
    [`${JOSE}jwtVerify(t, await importX509(p, "RS256"))`, "public"],
    [`${JOSE}jwtVerify(t, await importJWK(k))`, "unknown"],
    [`${JOSE}jwtVerify(t, createRemoteJWKSet(u))`, "jwks"],
    [`${JOSE}const set = createLocalJWKSet(k); jwtVerify(t, set)`, "jwks"],
    [`${JOSE}jwtVerify(t, EmbeddedJWK)`, "public"],
    [`import { koaJwtSecret } from "jwks-rsa"; import jwt from "koa-jwt"; jwt({ secret: koaJwtSecret({ jwksUri }) })`, "jwks"],
    [`import { jwk } from "hono/jwk"; jwk({ jwks_uri })`, "jwks"],
    [`import { auth } from "express-oauth2-jwt-bearer"; auth({ secret })`, "secret"],
  ])("%s: %s", (code, expected) => {
    expect(kinds(code)).toEqual([expected]);
  });

  it("the halves of a pair have places of their own", () => {
    const code = 'import Fastify from "fastify"; import jwt from "@fastify/jwt"; Fastify().register(jwt, { secret: { private: a, public: b } })';
    expect(kinds(code)).toEqual(["public", "unknown"]);
  });
});
