import rule from "../../../src/rules/dpop/dpop-proof-header.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const IMPORT = `import { SignJWT, exportJWK } from "jose";\n`;
/** A proof signed with jose under a header. */
const proof = (header: string, before = ""): string =>
  `${IMPORT}${before}await new SignJWT({ htm, htu }).setProtectedHeader(${header}).setIssuedAt().setJti(id()).sign(pair.privateKey);`;

runRuleCases("dpop-proof-header", rule, "js", {
  valid: [
    { name: "whole", code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk }`) },
    { name: "a public key that is spelled out", code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: { kty: "EC", crv: "P-256", x, y } }`) },
    { name: "a public key that is exported", code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: await exportJWK(pair.publicKey) }`) },
    { name: "a header from elsewhere", code: proof("header") },
    { name: "a header that is spread", code: proof(`{ ...header, alg: "ES256" }`) },
    { name: "a type from elsewhere", code: proof(`{ typ: TYPE, alg: "ES256", jwk }`) },
    { name: "an algorithm from elsewhere", code: proof(`{ typ: "dpop+jwt", alg, jwk }`) },
    { name: "a key with unknown members", code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: { ...exported } }`) },
    { name: "another token", code: `${IMPORT}await new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" }).sign(secret); // htm` },
    { name: "another type of token", code: `${IMPORT}await new SignJWT({ sub }).setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(secret); // dpop+jwt` },
    { name: "claims that only look like it", code: `${IMPORT}await new SignJWT({ htm }).setProtectedHeader({ alg: "ES256" }).sign(key);` },
    { name: "a class of the project's own", code: `import { SignJWT } from "./jose.js";\nnew SignJWT({ htm, htu }).setProtectedHeader({}).sign(key);` },
    { name: "jsonwebtoken, whole", code: `const jwt = require("jsonwebtoken");\njwt.sign({ htm, htu, jti }, key, { algorithm: "ES256", header: { typ: "dpop+jwt", jwk } });` },
  ],
  invalid: [
    {
      name: "no type",
      code: proof(`{ alg: "ES256", jwk }`),
      errors: [
        {
          messageId: "missingType",
          at: ["SignJWT", 2],
          suggestions: [{ messageId: "addType", output: proof(`{ alg: "ES256", jwk, typ: "dpop+jwt" }`) }],
        },
      ],
    },
    {
      name: "no key",
      code: proof(`{ typ: "dpop+jwt", alg: "ES256" }`),
      errors: [
        {
          messageId: "missingKey",
          at: ["SignJWT", 2],
          suggestions: [{ messageId: "addKey", output: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: PUBLIC_JWK }`) }],
        },
      ],
    },
    {
      name: "neither, over lines with a comment and CRLF",
      code: `${IMPORT}await new SignJWT({ htm, htu })\r\n  .setProtectedHeader({\r\n    alg: "ES256", // for now\r\n  })\r\n  .sign(key);\r\n`,
      errors: [
        {
          messageId: "missingType",
          at: ["SignJWT", 2],
          suggestions: [
            {
              messageId: "addType",
              output: `${IMPORT}await new SignJWT({ htm, htu })\r\n  .setProtectedHeader({\r\n    alg: "ES256", // for now\r\n    typ: "dpop+jwt",\r\n  })\r\n  .sign(key);\r\n`,
            },
          ],
        },
        {
          messageId: "missingKey",
          at: ["SignJWT", 2],
          suggestions: [
            {
              messageId: "addKey",
              output: `${IMPORT}await new SignJWT({ htm, htu })\r\n  .setProtectedHeader({\r\n    alg: "ES256", // for now\r\n    jwk: PUBLIC_JWK,\r\n  })\r\n  .sign(key);\r\n`,
            },
          ],
        },
      ],
    },
    {
      name: "a private key that is spelled out",
      code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: { kty: "EC", crv: "P-256", x, y, d: secret } }`),
      errors: [{ messageId: "privateKey", at: "d: secret" }],
    },
    {
      name: "a private key that is exported",
      code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk: await exportJWK(pair.privateKey) }`),
      errors: [{ messageId: "privateKey", at: "await exportJWK(pair.privateKey)" }],
    },
    {
      name: "a private key of WebCrypto, by a name",
      code: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk }`, `const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);\n`),
      errors: [{ messageId: "privateKey", at: ["jwk", 3] }],
    },
    {
      name: "a symmetric algorithm",
      code: proof(`{ typ: "dpop+jwt", alg: "HS256", jwk }`),
      errors: [
        {
          messageId: "algorithm",
          at: `"HS256"`,
          data: { algorithm: "HS256" },
          suggestions: [{ messageId: "useAlgorithm", output: proof(`{ typ: "dpop+jwt", alg: "ES256", jwk }`) }],
        },
      ],
    },
    {
      name: "jsonwebtoken's own algorithm",
      code: `const jwt = require("jsonwebtoken");\njwt.sign({ htm, htu }, key, { header: { typ: "dpop+jwt", jwk } });`,
      errors: [{ messageId: "algorithm", at: "sign", data: { algorithm: "HS256" } }],
    },
    {
      name: "jsonwebtoken's own type, single quotes",
      code: `import jwt from 'jsonwebtoken';\njwt.sign({ htm, htu }, key, { algorithm: 'ES256', header: { jwk } });`,
      errors: [
        {
          messageId: "missingType",
          at: "sign",
          suggestions: [
            {
              messageId: "addType",
              output: `import jwt from 'jsonwebtoken';\njwt.sign({ htm, htu }, key, { algorithm: 'ES256', header: { jwk, typ: 'dpop+jwt' } });`,
            },
          ],
        },
      ],
    },
    {
      name: "TypeScript, a header in a constant",
      syntax: "ts",
      code: `${IMPORT}const header = { typ: "dpop+jwt", alg: "none" as const, jwk };\nawait new SignJWT({ htm, htu }).setProtectedHeader(header).sign(key);`,
      errors: [{ messageId: "algorithm", at: `"none" as const`, data: { algorithm: "none" } }],
    },
  ],
});
