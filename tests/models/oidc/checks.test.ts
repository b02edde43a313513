import { describe, expect, it } from "vitest";
import { audienceLists } from "../../../src/models/oidc/audience-lists.ts";
import { disabledChecks } from "../../../src/models/oidc/disabled-checks.ts";
import { checksWithoutExpiry, isDecodedAndHandedOn, isHandedOn, isOnlyDecoded } from "../../../src/models/oidc/hand-checks.ts";
import { looseIssuerMatches } from "../../../src/models/oidc/issuer-matches.ts";
import { checkAdvice } from "../../../src/models/tokens/check-advice.ts";
import { decodedTokens } from "../../../src/models/tokens/decoded-tokens.ts";
import { tokenVerifications } from "../../../src/models/tokens/token-verifications.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const DECODED = 'import { decodeJwt } from "jose"; const c = decodeJwt(idToken); ';
const VERIFIED = 'import { jwtVerify } from "jose"; const { payload: c } = await jwtVerify(idToken, k); ';

describe("issuers that are compared in part", () => {
  const parts = (code: string): string[] => looseIssuerMatches(parseScript(DECODED + code)).map(({ part }) => part);

  it.each([
    ["if (!c.iss.startsWith(x)) throw e;", "beginning"],
    ["function f() { if (!c.iss.endsWith(x)) return false; }", "end"],
    ["for (const a of b) if (!c.iss.includes(x)) continue;", "part"],
    ["if (c.iss.indexOf(x) !== 0) throw e;", "part"],
    ["if (c.iss.indexOf(x) < 0) { log(); throw e; }", "part"],
    ["if (!c.iss.match(/a/)) throw e;", "pattern"],
    ["if (/^https:..a/.test(c.iss) === false) throw e;", "pattern"],
    ["const isValid = () => c.iss.startsWith(x);", "beginning"],
    ["const ok = () => { return c.iss.startsWith(x) && c.aud === id; };", "beginning"],
    ["expect(c.iss.startsWith(x));", "beginning"],
  ])("%s", (code, part) => {
    expect(parts(code)).toEqual([part]);
  });

  it.each([
    "if (c.iss.startsWith(x)) a();",
    "if (!c.iss.startsWith(x)) a();",
    "const b = c.iss.startsWith(x);",
    "const pick = () => c.iss.startsWith(x);",
    "if (!c.iss.startsWith(x)) throw e; switch (c.iss) {}",
    "if (!c.iss.startsWith(x)) throw e; keys[c.iss];",
    "if (!c.iss.startsWith(x)) throw e; known.get(c.iss);",
    "if (!c.iss.startsWith(x) && c.iss === y) throw e;",
    "if (!c.iss.match(/^(?:a|b)$/)) throw e;",
    "if (!c.iss.match(pattern)) throw e;",
    "if (!c.sub.startsWith(x)) throw e;",
  ])("not in %s", (code) => {
    expect(parts(code)).toEqual([]);
  });
});

describe("audiences that are taken for lists", () => {
  const texts = (code: string): string[] => {
    const sourceCode = parseScript(VERIFIED + code);
    return audienceLists(sourceCode).map(({ range }) => sourceCode.text.slice(...range));
  };

  it.each([
    ["c.aud.includes(id)", "c.aud"],
    ["(c.aud as string[]).some(f)", "c.aud"],
    ["[c.aud].flat().includes(id)", "c.aud"],
    ["[].concat(c.aud)", "c.aud"],
    ["Array.isArray(c.aud)", "c.aud"],
    ["const { aud } = c; aud.indexOf(id)", "aud"],
  ])("%s", (code, text) => {
    expect(texts(code)).toEqual([text]);
  });

  it.each(["c.aud === id", "[c.aud].length", "c.aud.includes(id); c.azp", "c.aud.includes(id); c.aud.length", "other.aud.includes(id)"])(
    "not in %s",
    (code) => {
      expect(texts(code)).toEqual([]);
    },
  );
});

describe("checks that are written by hand", () => {
  const count = (code: string): number => checksWithoutExpiry(parseScript(DECODED + code)).length;

  it.each(["if (c.aud !== id) throw e;", "if (nonce == c.nonce) a();", "const ok = c.azp === id;"])("without the expiry: %s", (code) => {
    expect(count(code)).toBe(1);
  });

  it.each(["", "c.exp; if (c.aud !== id) throw e;", "if (c.sub === id) a();", "if (c.iss === undefined) throw e;", "if (c.iss === null) throw e;"])(
    "otherwise: %s",
    (code) => {
      expect(count(code)).toBe(0);
    },
  );

  it("know what else is done with a token", () => {
    const decoded = (code: string): boolean[] => {
      const sourceCode = parseScript(DECODED + code);
      return decodedTokens(sourceCode).map((one) => isOnlyDecoded(one, sourceCode));
    };
    expect(decoded("")).toEqual([true]);
    expect(decoded("validate(c);")).toEqual([false]);
    expect(decoded("verifyLater(idToken);")).toEqual([false]);
    expect(decoded('import { jwtVerify } from "jose"; jwtVerify(idToken, k);')).toEqual([false]);
  });

  it("know what a token is given to", () => {
    const other = parseScript('import { decodeJwt } from "jose"; const c = decodeJwt(logoutToken); assertEvents(c.events);');
    expect(decodedTokens(other).map((one) => isDecodedAndHandedOn(one, other))).toEqual([true]);
    const verified = parseScript(`${VERIFIED} ensureFresh(c);`);
    expect(tokenVerifications(verified).map((one) => isHandedOn(one, verified))).toEqual([true]);
    const alone = parseScript(`${VERIFIED} show(c);`);
    expect(tokenVerifications(alone).map((one) => isHandedOn(one, alone))).toEqual([false]);
  });
});

describe("options that leave a check out", () => {
  it("are found where the library takes them, in lists as well", () => {
    const sourceCode = parseScript(
      'import { provideAuth } from "angular-auth-oidc-client"; provideAuth({ config: [{ issValidationOff: true }, { issValidationOff: off }] });',
    );
    expect(disabledChecks("issuer", sourceCode).map(({ option, row }) => `${row.library} ${option}`)).toEqual([
      "angular-auth-oidc-client issValidationOff",
    ]);
    expect(disabledChecks("nonce", sourceCode)).toEqual([]);
  });
});

describe("advice on a check", () => {
  it.each([
    [{ by: "option", path: ["a", "b"], absent: "unchecked", off: "falsy" } as const, "Pass it as `a.b`."],
    [{ by: "argument", index: 2 } as const, "Pass it as argument 3."],
    [{ by: "hand" } as const, "Compare the claim `iss` with it after the verification."],
  ])("%o", (spelling, text) => {
    expect(checkAdvice(spelling, "iss", "it")).toBe(text);
  });

  it("may say something else where the library cannot make it", () => {
    expect(checkAdvice({ by: "hand" }, "iss", "it", "Look.")).toBe("Look.");
  });
});
