import { describe, expect, it } from "vitest";
import { acceptedAge, signedLifetime } from "../../../src/models/tokens/accepted-age.ts";
import { unrevokableVerifications } from "../../../src/models/tokens/revocation-hooks.ts";
import { usesSharedSecret } from "../../../src/models/tokens/shared-secrets.ts";
import { tokenVerifications } from "../../../src/models/tokens/token-verifications.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const PASSPORT = 'import { Strategy } from "passport-jwt"; ';

describe("verifications that nothing tells of revoked tokens", () => {
  it.each([
    ['import { expressjwt } from "express-jwt"; expressjwt({ secret })', 1],
    ['import { expressjwt } from "express-jwt"; expressjwt({ secret, ...more })', 0],
    ['import jwt from "koa-jwt"; jwt({ secret, isRevoked })', 0],
    ['import jwt from "koa-jwt"; jwt({ secret }); const blacklist = new Set()', 0],
    [`${PASSPORT}new Strategy(o, (claims, done) => done(null, claims))`, 1],
    [`${PASSPORT}new Strategy(o, (claims, done) => users.find(claims.sub, done))`, 0],
    [`${PASSPORT}new Strategy(o, async (claims, done) => done(null, new User(claims)))`, 0],
    [`${PASSPORT}new Strategy(o, onToken)`, 0],
    [`${PASSPORT}function onToken(claims, done) { done(null, claims) } new Strategy(o, onToken)`, 1],
    ['import { auth } from "express-oauth2-jwt-bearer"; auth()', 0],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k)', 0],
  ])("%s: %i", (code, count) => {
    expect(unrevokableVerifications(parseScript(code))).toHaveLength(count);
  });
});

describe("how old tokens may be", () => {
  const age = (code: string) => {
    const sourceCode = parseScript(code);
    const [verification] = tokenVerifications(sourceCode);
    return verification ? acceptedAge(verification, sourceCode) : undefined;
  };

  it.each([
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k, { maxAge: 60 })', 60],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k, { maxAge: "1h", clockTolerance: 5 })', 3605],
    ['import { jwtVerify } from "jose"; jwtVerify(t, k, { maxTokenAge: "2 hours", clockTolerance: "1 minute" })', 7260],
    ['import { createVerifier } from "fast-jwt"; createVerifier({ key, maxAge: 60000 })', 60],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k, { maxAge })', null],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k)', null],
  ])("%s: %s", (code, seconds) => {
    expect(age(code)).toBe(seconds);
  });

  it.each([
    ['jwt.sign({}, k, { expiresIn: "1h" })', { longest: 3600, isWhole: true }],
    ['jwt.sign({}, k, { expiresIn: "1h" }); jwt.sign({}, k, { expiresIn })', { longest: 3600, isWhole: false }],
    ["jwt.sign({}, k)", { longest: Number.POSITIVE_INFINITY, isWhole: true }],
    ["jwt.verify(t, k)", { longest: null, isWhole: false }],
  ])("%s", (code, expected) => {
    expect(signedLifetime(parseScript(`import jwt from "jsonwebtoken"; ${code}`))).toEqual(expected);
  });
});

describe("tokens of a shared secret", () => {
  const shared = (code: string) => {
    const sourceCode = parseScript(`import jwt from "jsonwebtoken"; import { jwtDecrypt, jwtVerify } from "jose"; ${code}`);
    return tokenVerifications(sourceCode).map((verification) => usesSharedSecret(verification, sourceCode));
  };

  it("are told by the key, the algorithms, or the decryption", () => {
    expect(shared('jwt.verify(t, "secret")')).toEqual([true]);
    expect(shared('jwt.verify(t, k, { algorithms: ["HS256"] })')).toEqual([true]);
    expect(shared("jwtDecrypt(t, k)")).toEqual([true]);
    expect(shared('jwt.verify(t, k, { algorithms: ["HS256", "RS256"] })')).toEqual([false]);
    expect(shared("jwtVerify(t, k)")).toEqual([false]);
  });
});
