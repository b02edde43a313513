import { describe, expect, it } from "vitest";
import { ignoredOptions, isIgnoredIn } from "../../../src/models/tokens/ignored-options.ts";
import { uncheckedVerifications } from "../../../src/models/tokens/unchecked-verifications.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const PASSPORT = 'import { Strategy } from "passport-jwt"; ';

describe("options that are passed over", () => {
  it.each([
    [`${PASSPORT}new Strategy({ jsonWebTokenOptions: { audience, maxAge } }, f)`, ["audience > audience"]],
    [`${PASSPORT}new Strategy({ maxAge, audience }, f)`, ["maxAge > jsonWebTokenOptions.maxAge"]],
    ['import { createVerifier } from "fast-jwt"; createVerifier({ audience, iss, subject })', ["audience > allowedAud", "iss > allowedIss", "subject > allowedSub"]],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k, { allowedAud, algorithm })', ["allowedAud > audience", "algorithm > algorithms"]],
    ['import { jwtVerify } from "jose"; jwtVerify(t, k, { nonce, aud })', ["nonce > none", "aud > audience"]],
    ['import { verify } from "hono/jwt"; verify(t, k, { alg, audience })', ["audience > aud"]],
    [`${PASSPORT}new Strategy({ audience, jsonWebTokenOptions: { audience } }, f)`, []],
    [`${PASSPORT}new Strategy({ ...o, jsonWebTokenOptions: { audience } }, f)`, []],
    ['import { createVerifier } from "fast-jwt"; createVerifier(options)', []],
  ])("%s", (code, expected) => {
    expect(ignoredOptions(parseScript(code)).map(({ name, meant }) => `${name} > ${meant?.join(".") ?? "none"}`)).toEqual(expected);
  });

  it("a check that is asked for in the wrong place is no missing check", () => {
    const sourceCode = parseScript(`${PASSPORT}new Strategy({ jsonWebTokenOptions: { audience } }, (claims, done) => done(null, claims))`);
    const [unchecked] = uncheckedVerifications("issuer", sourceCode);
    expect(unchecked?.how).toBe("missing");
    expect(uncheckedVerifications("audience", sourceCode)).toEqual([]);
    expect(unchecked && isIgnoredIn(unchecked.verification.node, ["audience"], sourceCode)).toBe(true);
  });
});
