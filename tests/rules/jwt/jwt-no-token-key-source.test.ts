import rule from "../../../src/rules/jwt/jwt-no-token-key-source.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JOSE = 'import { createRemoteJWKSet, decodeProtectedHeader, EmbeddedJWK, importJWK, jwtVerify } from "jose";\n';
const JWT = 'import jwt from "jsonwebtoken";\n';
const address = (at: string | readonly [string, number], member: string) => ({
  messageId: "address" as const,
  at,
  data: { member },
});
const key = (at: string | readonly [string, number]) => ({ messageId: "key" as const, at });

runRuleCases("jwt-no-token-key-source", rule, "js", {
  valid: [
    `${JOSE}const jwks = createRemoteJWKSet(new URL("https://issuer.example/jwks")); await jwtVerify(token, jwks);`,
    `${JOSE}const { kid } = decodeProtectedHeader(token); await jwtVerify(token, keys[kid]);`,
    // Compared with something first.
    `${JOSE}const { jku } = decodeProtectedHeader(token); if (!TRUSTED.has(jku)) throw new Error(); createRemoteJWKSet(new URL(jku));`,
    `${JOSE}const { jku } = decodeProtectedHeader(token); if (jku !== "https://issuer.example/jwks") throw new Error(); await fetch(jku);`,
    `${JOSE}const url = new URL(decodeProtectedHeader(token).jku); if (url.origin !== ISSUER) throw new Error(); createRemoteJWKSet(url);`,
    `${JOSE}const { jku } = decodeProtectedHeader(token); if (jku.startsWith("https://issuer.example/")) createRemoteJWKSet(new URL(jku));`,
    `${JOSE}const { x5u } = decodeProtectedHeader(token); assertTrusted(x5u); await fetch(x5u);`,
    `${JOSE}const { jku } = decodeProtectedHeader(token); const set = SETS[jku]; await fetch(jku);`,
    // Only looked at.
    `${JOSE}const { jku } = decodeProtectedHeader(token); console.log(jku);`,
    `${JOSE}if (decodeProtectedHeader(token).jku) throw new Error("not supported");`,
    // A DPoP proof brings its key along.
    `${JOSE}await jwtVerify(req.headers.dpop, EmbeddedJWK, { typ: "dpop+jwt" });`,
    `${JOSE}const proof = req.get("DPoP"); const { jwk } = decodeProtectedHeader(proof); await importJWK(jwk);`,
    // The thumbprint says whose key it is.
    `import { calculateJwkThumbprint, decodeProtectedHeader, importJWK } from "jose"; const { jwk } = decodeProtectedHeader(token); if ((await calculateJwkThumbprint(jwk)) !== known) throw new Error(); await importJWK(jwk);`,
    // Other headers and functions.
    `import "jose"; const { jku } = req.headers; await fetch(jku);`,
    `import { decodeProtectedHeader } from "./header"; import "jose"; await fetch(decodeProtectedHeader(token).jku);`,
    `${JOSE}const jwk = await loadKey(); await importJWK(jwk);`,
    `${JOSE}import { EmbeddedJWK as Embedded } from "./keys"; await jwtVerify(token, Embedded);`,
  ],
  invalid: [
    {
      code: `${JOSE}const { jku } = decodeProtectedHeader(token);\nconst jwks = createRemoteJWKSet(new URL(jku));\nawait jwtVerify(token, jwks, { audience });`,
      errors: [address(["jku", 2], "jku")],
    },
    {
      name: "in the callback for the key",
      code: `${JOSE}await jwtVerify(token, async (header) => {\n  const response = await fetch(header.x5u);\n  return importX509(await response.text(), "RS256");\n});`,
      errors: [address("header.x5u", "x5u")],
    },
    {
      code: `${JOSE}await jwtVerify(token, (header) => importJWK(header.jwk));`,
      errors: [key("header.jwk")],
    },
    { code: `${JOSE}await jwtVerify(token, EmbeddedJWK, { audience });`, errors: [key(["EmbeddedJWK", 2])] },
    {
      code: `import EmbeddedJWK from "jose/jwk/embedded";\nimport jwtVerify from "jose/jwt/verify";\nawait jwtVerify(token, EmbeddedJWK);`,
      errors: [key(["EmbeddedJWK", 2])],
    },
    {
      code: `${JWT}import jwksClient from "jwks-rsa";\nfunction getKey(header, done) {\n  const client = jwksClient({ jwksUri: header.jku, cache: true });\n  client.getSigningKey(header.kid, (error, key) => done(error, key?.getPublicKey()));\n}\njwt.verify(token, getKey, { algorithms: ["RS256"] }, done);`,
      errors: [address("header.jku", "jku")],
    },
    {
      code: `const jwt = require("jsonwebtoken");\nconst axios = require("axios");\nconst decoded = jwt.decode(token, { complete: true });\nif (!decoded.header.jku) throw new Error("no jku");\nconst { data } = await axios.get(\`\${decoded.header.jku}?cache=no\`);`,
      errors: [address(["decoded.header.jku", 2], "jku")],
    },
    {
      code: `import { createPublicKey } from "node:crypto";\n${JWT}const { header } = jwt.decode(token, { complete: true });\njwt.verify(token, createPublicKey({ key: header.jwk, format: "jwk" }), { algorithms: ["RS256"] });`,
      errors: [key("header.jwk")],
    },
    {
      code: `import jwkToPem from "jwk-to-pem";\nimport { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key: async ({ header }) => jwkToPem(header.jwk) });`,
      errors: [key("header.jwk")],
    },
    {
      code: `const { expressjwt } = require("express-jwt");\nconst jwkToPem = require("jwk-to-pem");\napp.use(expressjwt({ algorithms: ["RS256"], secret: async (req, token) => { return jwkToPem(token.header.jwk); } }));`,
      errors: [key("token.header.jwk")],
    },
    {
      name: "a method",
      code: `import koaJwt from "koa-jwt";\nimport got from "got";\napp.use(koaJwt({ async secret(header) { return got(header.x5u).text(); } }));`,
      errors: [address("header.x5u", "x5u")],
    },
    {
      code: `import Hapi from "@hapi/hapi";\nimport "@hapi/jwt";\nconst server = Hapi.server();\nserver.auth.strategy("a", "jwt", { keys: async (artifacts) => (await fetch(artifacts.decoded.header.jku)).json(), verify, validate });`,
      errors: [address("artifacts.decoded.header.jku", "jku")],
    },
    {
      name: "by hand",
      code: `const header = JSON.parse(atob(token.split(".")[0]));\nconst key = await crypto.subtle.importKey("jwk", header.jwk, algorithm, false, ["verify"]);`,
      errors: [key("header.jwk")],
    },
    {
      syntax: "ts",
      code: `import { decodeProtectedHeader } from "jose";\nconst url: string = decodeProtectedHeader(token).jku!;\nconst set = await fetch(new URL(url));`,
      errors: [address("decodeProtectedHeader(token).jku", "jku")],
    },
  ],
});
