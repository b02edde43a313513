import rule from "../../../src/rules/dpop/dpop-replay-cache.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";
import { CHECKS, joseServer } from "./proofs.ts";

const { method, url, thumbprint, replay } = CHECKS;
const unchecked = [{ messageId: "unchecked", at: ["jwtVerify", 2] as const }];

/** The server, which accepts proofs for a minute, with a store of its own before it. */
const withStore = (store: string, ...checks: readonly string[]): string => `${store}\n${joseServer(...checks)}`;
const tooShort = (at: string, kept: string, line = "5") => [
  { messageId: "tooShort", at, data: { kept, accepted: "1 minute", line } },
];

runRuleCases("dpop-replay-cache", rule, "js", {
  valid: [
    { name: "looked up", code: joseServer(method, url, thumbprint, replay) },
    { name: "taken apart", code: joseServer(`const { jti } = payload;`, `if (await db.proofs.exists({ jti })) fail();`) },
    { name: "the claims are given on", code: joseServer(`await checkReplay(payload);`) },
    { name: "the result is given back", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nexport const verifyProof = (dpop) => jwtVerify(dpop, EmbeddedJWK, { typ: "dpop+jwt" });` },
    { name: "kept as long as the proof is accepted", code: withStore(`import { createClient } from "redis";\nconst redis = createClient();`, `await redis.set(payload.jti, "1", { NX: true, EX: 60 });`) },
    { name: "kept longer", code: withStore(`import Redis from "ioredis";\nconst redis = new Redis();`, `await redis.set(\`dpop:\${payload.jti}\`, 1, "EX", 300, "NX");`) },
    { name: "kept for a time from elsewhere", code: withStore(`import Redis from "ioredis";\nconst redis = new Redis();`, `await redis.set(payload.jti, 1, "EX", WINDOW);`) },
    { name: "kept for ever", code: withStore(`import Keyv from "keyv";\nconst seen = new Keyv();`, `await seen.set(payload.jti, true);`) },
    { name: "milliseconds", code: withStore(`import Keyv from "keyv";\nconst seen = new Keyv();`, `await seen.set(payload.jti, true, 60_000);`) },
    { name: "another entry of the store", code: withStore(`import NodeCache from "node-cache";\nconst cache = new NodeCache();`, `cache.set(claims.sub, true, 5);`, replay) },
    { name: "a store of the project's own, whose unit nobody knows", code: withStore(`import { seen } from "./seen.js";`, `seen.set(payload.jti, true, 5);`) },
    { name: "an age that is checked by hand", code: `import { jwtVerify, EmbeddedJWK } from "jose";\nimport Redis from "ioredis";\nconst redis = new Redis();\nconst { payload } = await jwtVerify(req.headers.dpop, EmbeddedJWK, { typ: "dpop+jwt" });\nif (tooOld(payload.iat)) fail();\nawait redis.set(payload.jti, 1, "EX", 10);` },
    { name: "an access token's jti", code: `import { jwtVerify } from "jose";\nconst { payload } = await jwtVerify(token, jwks, { maxTokenAge: "1h" }); // DPoP\n` },
  ],
  invalid: [
    { name: "never looked at", code: joseServer(method, url, thumbprint), errors: unchecked },
    { name: "nothing is looked at", code: joseServer(), errors: unchecked },
    { name: "the key is given on, the claims are not", code: joseServer(`await assertBound(protectedHeader.jwk);`), errors: unchecked },
    { name: "another claim is kept", code: joseServer(`await seen.add(payload.htu);`), errors: unchecked },
    {
      name: "CommonJS, jsonwebtoken",
      code: `const jwt = require("jsonwebtoken");\nconst proof = jwt.verify(req.get("dpop"), key, { maxAge: "1m" });\nif (proof.htm !== req.method) throw new Error();`,
      errors: [{ messageId: "unchecked", at: "verify" }],
    },
    {
      name: "node-redis, too short",
      code: withStore(`import { createClient } from "redis";\nconst redis = createClient();`, `await redis.set("dpop:" + payload.jti, "1", { NX: true, EX: 30 });`),
      errors: tooShort("30", "30 seconds", "6"),
    },
    {
      name: "node-redis by milliseconds",
      code: withStore(`import { createClient } from "redis";\nconst redis = await createClient().connect();`, `await redis.pSetEx(payload.jti, 5000, "1");`),
      errors: tooShort("5000", "5 seconds", "6"),
    },
    {
      name: "ioredis",
      code: withStore(`const Redis = require("ioredis");\nconst redis = new Redis();`, `await redis.set(\`dpop:\${payload.jti}\`, 1, "EX", 10, "NX");`),
      errors: tooShort("10", "10 seconds", "6"),
    },
    {
      name: "ioredis, setex",
      code: withStore(`import { Redis } from "ioredis";\nconst TEN = 10;\nconst redis = new Redis();`, `const { jti } = payload;`, `await redis.setex(jti, TEN, "1");`),
      errors: [{ messageId: "tooShort", at: ["TEN", 2], data: { kept: "10 seconds", accepted: "1 minute", line: "7" } }],
    },
    {
      name: "node-cache",
      code: withStore(`import NodeCache from "node-cache";\nconst cache = new NodeCache();`, `cache.set(payload.jti, true, 15);`),
      errors: tooShort("15", "15 seconds", "6"),
    },
    {
      name: "lru-cache takes milliseconds",
      code: withStore(`import { LRUCache } from "lru-cache";\nconst cache = new LRUCache({ max: 10_000 });`, `cache.set(payload.jti, true, { ttl: 20 * 1000 });`),
      errors: tooShort("20 * 1000", "20 seconds", "6"),
    },
    {
      name: "the tolerance for clocks counts",
      code: `import { jwtVerify, EmbeddedJWK } from "jose";\nimport Keyv from "keyv";\nconst seen = new Keyv();\nconst { payload } = await jwtVerify(req.headers.dpop, EmbeddedJWK, { typ: "dpop+jwt", maxTokenAge: 60, clockTolerance: "1 minute" });\nawait seen.set(payload.jti, true, 90000);`,
      errors: [{ messageId: "tooShort", at: "90000", data: { kept: "90 seconds", accepted: "2 minutes", line: "4" } }],
    },
  ],
});
