import rule from "../../../src/rules/dpop/dpop-verify-binding.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";
import { CHECKS, joseServer } from "./proofs.ts";

const { method, url, thumbprint, replay } = CHECKS;
const BOTH = "`htm` with the request's method and `htu` with its URL";
const error = (messageId: string, comparisons: string) => [
  { messageId, at: ["jwtVerify", 2] as const, data: { comparisons } },
];

runRuleCases("dpop-verify-binding", rule, "js", {
  valid: [
    { name: "both compared", code: joseServer(method, url, thumbprint, replay) },
    { name: "taken apart", code: joseServer(`const { htm, htu } = payload;`, `assert.equal(htm, req.method);`, `assert.equal(htu, url);`) },
    { name: "a schema", code: joseServer(`z.object({ htm: z.literal(req.method), htu: z.literal(url) }).parse(payload);`) },
    { name: "the payload is given on", code: joseServer(`await checkClaims(payload, req);`) },
    { name: "the payload is kept", code: joseServer(`req.proof = payload;`) },
    { name: "the proof is given on", code: joseServer(`await checkBinding(req.headers.dpop, req);`) },
    { name: "all claims are spread", code: joseServer(`const proof = { ...payload };`) },
    { name: "the result is given back", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nexport async function verifyProof(dpop) {\n  const result = await jwtVerify(dpop, EmbeddedJWK, { typ: "dpop+jwt" });\n  return result;\n}` },
    { name: "by the member's name as text", code: joseServer(`if (payload["htm"] !== req.method || payload["htu"] !== url) fail();`) },
    { name: "an access token", code: `import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify(token, jwks, { typ: "at+jwt" }); // dpop is checked elsewhere` },
    { name: "another library's function", code: `import { jwtVerify } from "@acme/jwt";\nawait jwtVerify(req.headers.dpop, key, { typ: "dpop+jwt" });` },
    { name: "a verifier that other files use", code: `import { createVerifier } from "fast-jwt";\nexport const verifyDpopProof = createVerifier({ key, checkTyp: "dpop+jwt" });` },
    { name: "the library does it", code: `import { auth } from "express-oauth2-jwt-bearer";\napp.use(auth({ audience, issuerBaseURL, dpop: { enabled: true, required: true } }));` },
  ],
  invalid: [
    { name: "neither", code: joseServer(thumbprint, replay), errors: error("unchecked", BOTH) },
    { name: "nothing at all", code: joseServer(), errors: error("unchecked", BOTH) },
    { name: "the method alone", code: joseServer(method, thumbprint), errors: error("unchecked", "`htu` with its URL") },
    { name: "the URL alone", code: joseServer(url, thumbprint), errors: error("uncheckedMethod", "`htm` with the request's method") },
    { name: "the key is given on, the claims are not", code: joseServer(`await assertBound(protectedHeader.jwk);`), errors: error("unchecked", BOTH) },
    { name: "claims of another name", code: joseServer(`if (payload.method !== req.method) fail();`), errors: error("unchecked", BOTH) },
    {
      name: "TypeScript, the URL under another name",
      syntax: "ts",
      code: `import { jwtVerify, EmbeddedJWK } from "jose";\nconst proof: string = req.header("DPoP")!;\nconst { payload: { htm, jti } } = await jwtVerify(proof, EmbeddedJWK, { typ: "dpop+jwt" });\nif (htm !== req.method) throw new Error(jti);`,
      errors: error("unchecked", "`htu` with its URL"),
    },
    {
      name: "CommonJS, jsonwebtoken",
      code: `const { verify } = require("jsonwebtoken");\nconst claims = verify(req.headers["dpop"], key);\nif (!claims.jti) throw new Error();`,
      errors: [{ messageId: "unchecked", at: ["verify", 2], data: { comparisons: BOTH } }],
    },
    {
      name: "fast-jwt, whose verifier is made before",
      code: `import { createVerifier } from "fast-jwt";\nconst verify = createVerifier({ key, algorithms: ["ES256"] });\napp.use((req, res, next) => {\n  const claims = verify(req.headers.dpop);\n  if (claims.htm === req.method) next();\n});`,
      errors: error("unchecked", "`htu` with its URL").map((expected) => ({ ...expected, at: ["createVerifier", 2] as const })),
    },
    {
      name: "jose 4 by its subpath, in a class",
      code: `import { jwtVerify } from "jose/jwt/verify";\nclass Guard {\n  async check(dpop) {\n    const { payload } = await jwtVerify(dpop, this.key, { typ: "dpop+jwt" });\n    return this.jtis.has(payload.jti);\n  }\n}`,
      errors: error("unchecked", BOTH).map((expected) => ({ ...expected, at: ["jwtVerify", 2] as const })),
    },
  ],
});
