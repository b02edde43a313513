import rule from "../../../src/rules/dpop/dpop-verify-thumbprint.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";
import { CHECKS, joseServer } from "./proofs.ts";

const { method, url, thumbprint, replay } = CHECKS;
const unchecked = (at: string) => [{ messageId: "unchecked", at: [at, 2] as const }];

runRuleCases("dpop-verify-thumbprint", rule, "js", {
  valid: [
    { name: "compared", code: joseServer(method, url, thumbprint, replay) },
    { name: "compared by a name of its own", code: joseServer(`if (claims.cnf.jkt !== sha256(canonical)) fail();`) },
    { name: "the thumbprint is kept for later", code: joseServer(`req.thumbprint = await calculateJwkThumbprint(protectedHeader.jwk);`) },
    { name: "a function of the project looks at the key", code: joseServer(`await assertBound(protectedHeader.jwk, claims);`) },
    { name: "a function of the project looks at the proof", code: joseServer(`await assertBound(req.headers.dpop, req);`) },
    { name: "the result is given back", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nexport const verifyProof = (dpop) => jwtVerify(dpop, EmbeddedJWK, { typ: "dpop+jwt" });` },
    { name: "the header is given back", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nexport async function verifyProof(dpop) {\n  const { payload, protectedHeader } = await jwtVerify(dpop, EmbeddedJWK, { typ: "dpop+jwt" });\n  return { jti: payload.jti, protectedHeader };\n}` },
    { name: "an access token, not a proof", code: `import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify(req.headers.authorization.slice("DPoP ".length), jwks, { issuer, audience });` },
    { name: "another type of token", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nawait jwtVerify(token, EmbeddedJWK, { typ: "openid4vci-proof+jwt" }); // not dpop+jwt` },
    { name: "a function of the project's own", code: `import { jwtVerify } from "./jose.js";\nawait jwtVerify(req.headers.dpop, key, { typ: "dpop+jwt" });` },
    { name: "the library does it all", code: `import * as oauth from "oauth4webapi";\nconst claims = await oauth.validateJwtAccessToken(as, request, audience, { requireDPoP: true });` },
    { name: "jsonwebtoken, compared", code: `const jwt = require("jsonwebtoken");\nconst { jwk } = jwt.decode(req.get("DPoP"), { complete: true }).header;\nconst proof = jwt.verify(req.get("DPoP"), toKey(jwk), { algorithms: ["ES256"] });\nif (thumbprintOf(jwk) !== token.cnf.jkt) throw new Error();` },
  ],
  invalid: [
    { name: "never compared", code: joseServer(method, url, replay), errors: unchecked("jwtVerify") },
    { name: "nothing else is looked at", code: joseServer(), errors: unchecked("jwtVerify") },
    { name: "other claims of the token are", code: joseServer(`if (claims.cnf === undefined) fail();`, method), errors: unchecked("jwtVerify") },
    { name: "the payload is given on, the key is not", code: joseServer(`await checkClaims(payload);`), errors: unchecked("jwtVerify") },
    {
      name: "by the token's name",
      code: `import * as jose from "jose";\nexport async function check(dpopProof, req) {\n  const key = await jose.importJWK(jose.decodeProtectedHeader(dpopProof).jwk);\n  const { payload } = await jose.jwtVerify(dpopProof, key, { algorithms: ["ES256"] });\n  return payload.htm === req.method && payload.htu === req.url;\n}`,
      errors: [{ messageId: "unchecked", at: "jwtVerify" }],
    },
    {
      name: "by the header that it comes in",
      code: `import { jwtVerify } from "jose";\nconst proof = request.headers.get("dpop");\nconst { payload } = await jwtVerify(proof, key);\nif (payload.htm !== request.method) throw new Error();`,
      errors: [{ messageId: "unchecked", at: ["jwtVerify", 2] }],
    },
    {
      name: "TypeScript",
      syntax: "ts",
      code: `import { jwtVerify, EmbeddedJWK } from "jose";\nconst result = await jwtVerify<ProofClaims>(req.headers["dpop"] as string, EmbeddedJWK, { typ: "dpop+jwt" });\nif (result.payload.htu !== url) throw new Error();`,
      errors: [{ messageId: "unchecked", at: ["jwtVerify", 2] }],
    },
    {
      name: "CommonJS, jsonwebtoken",
      code: `const jwt = require("jsonwebtoken");\nconst proof = jwt.verify(req.get("DPoP"), key, { algorithms: ["ES256"] });\nif (proof.htm !== req.method) throw new Error();`,
      errors: [{ messageId: "unchecked", at: "verify" }],
    },
    {
      name: "jsonwebtoken with a callback",
      code: `import jwt from "jsonwebtoken";\njwt.verify(req.headers.dpop, key, { algorithms: ["ES256"] }, (error, claims) => {\n  if (error || claims.htm !== req.method) return res.sendStatus(401);\n  next();\n});`,
      errors: [{ messageId: "unchecked", at: "verify" }],
    },
    {
      name: "a promise's callback",
      code: `import { jwtVerify, EmbeddedJWK } from "jose";\njwtVerify(req.headers.dpop, EmbeddedJWK, { typ: "dpop+jwt" }).then(({ payload }) => {\n  if (payload.htm === req.method) next();\n});`,
      errors: [{ messageId: "unchecked", at: ["jwtVerify", 2] }],
    },
  ],
});
