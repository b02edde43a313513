import { describe, expect, it } from "vitest";
import { unitMismatches } from "../../../src/models/oidc/claim-times.ts";
import { applyEdits } from "../../../src/kit/edit.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const HEAD = 'import { decodeJwt } from "jose"; const c = decodeJwt(idToken); ';

/** The claim, its unit, and the code with both in one unit. */
function found(code: string): string[] {
  const sourceCode = parseScript(HEAD + code);
  const claims = ["exp", "iat", "nbf", "auth_time"] as const;
  return claims.flatMap((name) => unitMismatches(name, sourceCode)).map(
    ({ claim, claimUnit, edits }) => `${claim} ${claimUnit}: ${applyEdits(sourceCode.text, edits).slice(HEAD.length)}`,
  );
}

describe("times in two units", () => {
  it.each([
    ["Date.now() > c.exp", "exp seconds: Date.now() / 1000 > c.exp"],
    ["c.exp <= new Date().valueOf()", "exp seconds: c.exp <= new Date().valueOf() / 1000"],
    ["c.exp < +new Date()", "exp seconds: c.exp < +new Date()"],
    ["new Date(c.exp) > new Date()", "exp seconds: new Date(c.exp * 1000) > new Date()"],
    ["new Date(c.exp).getTime() > Date.now()", "exp seconds: new Date(c.exp * 1000).getTime() > Date.now()"],
    ["Date.now() - c.iat > 300", "iat seconds: Date.now() / 1000 - c.iat > 300"],
    ["Date.now() - c.auth_time", "auth_time seconds: Date.now() / 1000 - c.auth_time"],
    ["Number(c.nbf) > Date.now()", "nbf seconds: Number(c.nbf) > Date.now() / 1000"],
    ["(c.exp ?? 0) < Date.now()", "exp seconds: (c.exp ?? 0) < Date.now() / 1000"],
    ["c.exp + 60 < Date.now()", "exp seconds: c.exp + 60 < Date.now() / 1000"],
    ["const { exp } = c; const now = Date.now(); now > exp", "exp seconds: const { exp } = c; const now = Date.now(); now / 1000 > exp"],
    ["c.exp * 1000 < Math.round(Date.now() / 1000)", "exp milliseconds: c.exp * 1000 < Math.round(Date.now() / 1000)"],
    ["1000 * c.exp < (Date.now() / 1e3 | 0)", "exp milliseconds: 1000 * c.exp < (Date.now() / 1e3 | 0)"],
  ])("%s", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  it.each([
    "Date.now() / 1000 > c.exp",
    "Date.now() > c.exp * 1e3",
    "Math.trunc(Date.now() / 1000) > c.exp - 30",
    "new Date() > new Date(1000 * c.exp)",
    "Date.now() > c.exp * factor",
    "now() > c.exp",
    "Date.now() > c.updated_at",
    "Date.now() > session.exp",
    "Date.now(c.exp)",
    "(Date.now() - c.iat * 1000) / 1000 > 300",
    "c.exp - c.iat > 3600",
    "let now = Date.now(); now = other; now > c.exp",
  ])("none in %s", (code) => {
    expect(found(code)).toEqual([]);
  });
});
