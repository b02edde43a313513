import rule from "../../../src/rules/dpop/dpop-non-extractable-key.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Sends a proof, which shows that the file is about DPoP. */
const SENDS = `await fetch(url, { headers: { DPoP: proof } });\n`;
const error = (at: string) => [{ messageId: "extractable", at }];
const suggested = (at: string, output: string) => [
  { messageId: "extractable", at, suggestions: [{ messageId: "makeNonExtractable", output }] },
];

runRuleCases("dpop-non-extractable-key", rule, "js", {
  valid: [
    { name: "non-extractable", code: `await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);\n${SENDS}` },
    { name: "no DPoP in the file", code: `await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);` },
    { name: "a public key has to be extractable for its thumbprint", code: `await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);\n${SENDS}` },
    { name: "a key for encryption", code: `await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);\n${SENDS}` },
    { name: "a symmetric key signs no proof", code: `await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]);\n${SENDS}` },
    { name: "derived keys are symmetric", code: `await crypto.subtle.deriveKey(params, base, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]);\n${SENDS}` },
    { name: "a value from elsewhere", code: `await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, isBackedUp, ["sign"]);\n${SENDS}` },
    { name: "usages from elsewhere", code: `await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, USAGES);\n${SENDS}` },
    { name: "an algorithm from elsewhere", code: `import { ALGORITHM } from "./keys.js";\nawait crypto.subtle.importKey("pkcs8", der, ALGORITHM, true, ["sign"]);\n${SENDS}` },
    { name: "arguments that are spread", code: `await crypto.subtle.generateKey(...args, true, ["sign"]);\n${SENDS}` },
    { name: "a crypto of the project's own", code: `import { crypto } from "./crypto.js";\nawait crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);\n${SENDS}` },
    { name: "a wrapper of the name", code: `function generateKeyPair(alg, options) {}\ngenerateKeyPair("ES256", { extractable: true });\n${SENDS}` },
    { name: "jose's default", code: `import { generateKeyPair } from "jose";\nawait generateKeyPair("ES256");\nawait generateKeyPair("ES256", {});\n${SENDS}` },
    { name: "jose for encryption", code: `import { generateKeyPair } from "jose";\nawait generateKeyPair("ECDH-ES", { extractable: true });\n${SENDS}` },
    { name: "jose with an algorithm from elsewhere", code: `import { generateKeyPair } from "jose";\nawait generateKeyPair(alg, { extractable: true });\n${SENDS}` },
    { name: "a public JWK", code: `import { importJWK } from "jose";\nawait importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256", { extractable: true });\nawait importJWK(jwk, "ES256", { extractable: true });\n${SENDS}` },
    { name: "options that are spread", code: `import { randomDPoPKeyPair } from "openid-client";\nawait randomDPoPKeyPair("ES256", { extractable: true, ...options });` },
    { name: "oauth4webapi without DPoP", code: `import * as oauth from "oauth4webapi";\nawait oauth.generateKeyPair("ES256", { extractable: true });` },
    { name: "a word that only looks like it", code: `const note = "see the DPoP guide";\nawait crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);` },
  ],
  invalid: [
    {
      name: "WebCrypto, with a comment",
      code: `const pair = await crypto.subtle.generateKey(\n  { name: "ECDSA", namedCurve: "P-256" },\n  true, // for later\n  ["sign", "verify"],\n);\n${SENDS}`,
      output: `const pair = await crypto.subtle.generateKey(\n  { name: "ECDSA", namedCurve: "P-256" },\n  false, // for later\n  ["sign", "verify"],\n);\n${SENDS}`,
      errors: error("true"),
    },
    {
      name: "Ed25519 by its name, through window",
      code: `window.crypto.subtle.generateKey("Ed25519", true, ["sign"]);\nheaders.set("dpop", proof);`,
      output: `window.crypto.subtle.generateKey("Ed25519", false, ["sign"]);\nheaders.set("dpop", proof);`,
      errors: error("true"),
    },
    {
      name: "Node's module, and the value by a name",
      code: `import { subtle } from "node:crypto";\nconst EXTRACTABLE = true;\nconst RSA = { name: "RSA-PSS", modulusLength: 2048, hash: "SHA-256" };\nawait subtle.generateKey(RSA, EXTRACTABLE, ["sign"]);\nconst claims = { htm: "GET", htu };`,
      output: `import { subtle } from "node:crypto";\nconst EXTRACTABLE = true;\nconst RSA = { name: "RSA-PSS", modulusLength: 2048, hash: "SHA-256" };\nawait subtle.generateKey(RSA, false, ["sign"]);\nconst claims = { htm: "GET", htu };`,
      errors: [{ messageId: "extractable", at: ["EXTRACTABLE", 2] as const }],
    },
    {
      name: "CommonJS, a key that is imported",
      code: `const { webcrypto } = require("crypto");\nwebcrypto.subtle.importKey("pkcs8", der, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, true, ["sign"]);\nconst header = { typ: "dpop+jwt" };`,
      output: `const { webcrypto } = require("crypto");\nwebcrypto.subtle.importKey("pkcs8", der, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["sign"]);\nconst header = { typ: "dpop+jwt" };`,
      errors: error("true"),
    },
    {
      name: "a key that is unwrapped",
      code: `crypto.subtle.unwrapKey("pkcs8", wrapped, kek, "AES-KW", { name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);\nfetch(url, { headers: { Authorization: \`DPoP \${token}\` } });`,
      output: `crypto.subtle.unwrapKey("pkcs8", wrapped, kek, "AES-KW", { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);\nfetch(url, { headers: { Authorization: \`DPoP \${token}\` } });`,
      errors: error("true"),
    },
    {
      name: "jose",
      code: `import { generateKeyPair, exportJWK } from "jose";\nconst { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });\nconst jwk = await exportJWK(publicKey);\n${SENDS}`,
      output: `import { generateKeyPair, exportJWK } from "jose";\nconst { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: false });\nconst jwk = await exportJWK(publicKey);\n${SENDS}`,
      errors: error("extractable: true"),
    },
    {
      name: "jose 4 by its subpath, TypeScript, CRLF",
      syntax: "ts",
      code: `import { importPKCS8 } from "jose/key/import";\r\nconst key = await importPKCS8(pem as string, "EdDSA", {\r\n  extractable: true,\r\n});\r\nexport const name: string = "DPoP";\r\n`,
      output: `import { importPKCS8 } from "jose/key/import";\r\nconst key = await importPKCS8(pem as string, "EdDSA", {\r\n  extractable: false,\r\n});\r\nexport const name: string = "DPoP";\r\n`,
      errors: error("extractable: true"),
    },
    {
      name: "a private JWK",
      code: `import { importJWK } from "jose";\nawait importJWK({ kty: "EC", crv: "P-256", x, y, d }, "ES256", { "extractable": true });\n${SENDS}`,
      output: `import { importJWK } from "jose";\nawait importJWK({ kty: "EC", crv: "P-256", x, y, d }, "ES256", { "extractable": false });\n${SENDS}`,
      errors: error(`"extractable": true`),
    },
    {
      name: "oauth4webapi",
      code: `import * as oauth from "oauth4webapi";\nconst pair = await oauth.generateKeyPair("ES256", { extractable: true });\nconst DPoP = oauth.DPoP(client, pair);`,
      output: `import * as oauth from "oauth4webapi";\nconst pair = await oauth.generateKeyPair("ES256", { extractable: false });\nconst DPoP = oauth.DPoP(client, pair);`,
      errors: error("extractable: true"),
    },
    {
      name: "openid-client, whose function is for DPoP",
      code: `import { randomDPoPKeyPair } from "openid-client";\nexport const pair = await randomDPoPKeyPair("ES256", { extractable: true });`,
      output: `import { randomDPoPKeyPair } from "openid-client";\nexport const pair = await randomDPoPKeyPair("ES256", { extractable: false });`,
      errors: error("extractable: true"),
    },
    {
      name: "dpop, options in a constant",
      code: `import { generateKeyPair } from "dpop";\nconst options = { extractable: true };\nexport const pair = generateKeyPair("ES256", options);`,
      output: `import { generateKeyPair } from "dpop";\nconst options = { extractable: false };\nexport const pair = generateKeyPair("ES256", options);`,
      errors: error("extractable: true"),
    },
    {
      name: "a private key that the file exports: only a suggestion",
      code: `const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);\nawait save(await crypto.subtle.exportKey("jwk", pair.privateKey));\n${SENDS}`,
      errors: suggested(
        "true",
        `const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);\nawait save(await crypto.subtle.exportKey("jwk", pair.privateKey));\n${SENDS}`,
      ),
    },
    {
      name: "an export of what may be a private key",
      code: `import { generateKeyPair, exportJWK } from "jose";\nconst pair = await generateKeyPair("ES256", { extractable: true });\nexport const dump = (key) => exportJWK(key);\n${SENDS}`,
      errors: suggested(
        "extractable: true",
        `import { generateKeyPair, exportJWK } from "jose";\nconst pair = await generateKeyPair("ES256", { extractable: false });\nexport const dump = (key) => exportJWK(key);\n${SENDS}`,
      ),
    },
    {
      name: "exports of public keys alone",
      code: `const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);\nconst jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);\nconst spki = await crypto.subtle.exportKey("spki", key);\n${SENDS}`,
      output: `const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);\nconst jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);\nconst spki = await crypto.subtle.exportKey("spki", key);\n${SENDS}`,
      errors: error("true"),
    },
  ],
});
