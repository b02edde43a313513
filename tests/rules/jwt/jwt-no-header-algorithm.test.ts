import rule from "../../../src/rules/jwt/jwt-no-header-algorithm.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const JWT = 'import jwt from "jsonwebtoken";\n';
const JOSE = 'import { decodeProtectedHeader, jwtVerify } from "jose";\n';
const header = (at: string | readonly [string, number], library: string) => ({
  messageId: "header" as const,
  at,
  data: { library },
});

runRuleCases("jwt-no-header-algorithm", rule, "js", {
  valid: [
    `${JWT}jwt.verify(token, key, { algorithms: ["RS256"] });`,
    `${JWT}jwt.verify(token, key, { algorithms: [config.alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); jwt.verify(token, keys[header.kid], { algorithms: ["RS256"] });`,
    // Compared with something first.
    `${JWT}const { header } = jwt.decode(token, { complete: true }); if (!ALLOWED.includes(header.alg)) throw new Error(); jwt.verify(token, key, { algorithms: [header.alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); if (header.alg !== "RS256") throw new Error(); jwt.verify(token, key, { algorithms: [header.alg] });`,
    `${JWT}const { header: { alg } } = jwt.decode(token, { complete: true }); if (new Set(list).has(alg)) jwt.verify(token, key, { algorithms: [alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); switch (header.alg) { case "RS256": break; default: throw new Error(); } jwt.verify(token, key, { algorithms: [header.alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); assertAlgorithm(header.alg); jwt.verify(token, key, { algorithms: [header.alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); const key = KEYS[header.alg]; jwt.verify(token, key, { algorithms: [header.alg] });`,
    `${JOSE}const { alg } = decodeProtectedHeader(token); const allowed = ALGORITHMS.find((name) => name === alg); await jwtVerify(token, key, { algorithms: [alg] });`,
    // What was verified is no longer the sender's word.
    `${JOSE}const { protectedHeader } = await jwtVerify(token, key); await jwtVerify(other, key, { algorithms: [protectedHeader.alg] });`,
    // Other headers and other functions.
    `${JWT}jwt.verify(token, key, { algorithms: [req.headers.alg] });`,
    `${JWT}import { decode } from "./decode"; jwt.verify(token, key, { algorithms: [decode(token).header.alg] });`,
    `${JWT}const { header } = jwt.decode(token, { complete: true }); jwt.sign(payload, key, { algorithm: header.alg });`,
    `${JWT}const claims = jwt.decode(token); jwt.verify(token, key, { algorithms: [claims.alg] });`,
    `import { verify } from "./auth"; import jwt from "jsonwebtoken"; const { header } = jwt.decode(token, { complete: true }); verify(token, key, { algorithms: [header.alg] });`,
  ],
  invalid: [
    {
      code: `${JWT}const { header } = jwt.decode(token, { complete: true });\njwt.verify(token, key, { algorithms: [header.alg] });`,
      errors: [header("header.alg", "jsonwebtoken")],
    },
    {
      code: `const jwt = require("jsonwebtoken");\nconst decoded = jwt.decode(token, { complete: true });\nconst { alg } = decoded.header;\njwt.verify(token, key, { algorithms: [alg], audience });`,
      errors: [header(["alg", 3], "jsonwebtoken")],
    },
    {
      name: "a look at whether there is one is no comparison",
      code: `${JWT}const decoded = jwt.decode(token, { complete: true });\nif (!decoded.header.alg || decoded.header.alg === undefined) throw new Error(\`no algorithm: \${decoded.header.alg}\`);\nconsole.debug(decoded.header.alg);\njwt.verify(token, key, { algorithms: [decoded.header.alg] });`,
      errors: [header(["decoded.header.alg", 5], "jsonwebtoken")],
    },
    {
      code: `${JOSE}const algorithms = [decodeProtectedHeader(token).alg];\nawait jwtVerify(token, key, { algorithms });`,
      errors: [header("decodeProtectedHeader(token).alg", "jose")],
    },
    {
      code: `import decodeProtectedHeader from "jose/util/decode_protected_header";\nimport jwtVerify from "jose/jwt/verify";\nconst { alg } = decodeProtectedHeader(token);\nawait jwtVerify(token, key, { algorithms: [alg] });`,
      errors: [header(["alg", 3], "jose")],
    },
    {
      code: `import { decode, verify } from "hono/jwt";\nconst { header } = decode(token);\nawait verify(token, key, header.alg);`,
      errors: [header("header.alg", "hono")],
    },
    {
      code: `import { decode, verify } from "hono/jwt";\nawait verify(token, key, { alg: decode(token).header.alg });`,
      errors: [header("decode(token).header.alg", "hono")],
    },
    {
      code: `import jws from "jws";\njws.verify(token, jws.decode(token).header.alg, key);`,
      errors: [header("jws.decode(token).header.alg", "jws")],
    },
    {
      code: `import jwa from "jwa";\nconst { alg } = JSON.parse(Buffer.from(token.split(".")[0], "base64url").toString());\njwa(alg).verify(input, signature, key);`,
      errors: [header(["alg", 2], "jwa")],
    },
    {
      name: "by hand",
      code: `import jwt from "jwt-simple";\nconst header = JSON.parse(atob(token.split(".")[0]));\njwt.decode(token, key, false, header.alg);`,
      errors: [header("header.alg", "jwt-simple")],
    },
    {
      code: `import jwt from "@tsndr/cloudflare-worker-jwt";\nconst { header } = jwt.decode(token);\nawait jwt.verify(token, key, { algorithm: header.alg });`,
      errors: [header("header.alg", "@tsndr/cloudflare-worker-jwt")],
    },
    {
      code: `import { createDecoder, createVerifier } from "fast-jwt";\nconst decode = createDecoder({ complete: true });\nconst { header } = decode(token);\ncreateVerifier({ key, algorithms: [header.alg] })(token);`,
      errors: [header("header.alg", "fast-jwt")],
    },
    {
      syntax: "ts",
      code: `import { JwtService } from "@nestjs/jwt";\nclass A {\n  constructor(private readonly jwt: JwtService) {}\n  check(token: string) {\n    const { header } = this.jwt.decode(token, { complete: true }) as Complete;\n    return this.jwt.verify(token, { secret, algorithms: [header.alg as Algorithm] });\n  }\n}`,
      errors: [header("header.alg", "@nestjs/jwt")],
    },
  ],
});
