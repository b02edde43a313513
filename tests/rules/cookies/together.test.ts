import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import cookiePartitioned from "../../../src/rules/cookies/cookie-partitioned.ts";
import cookiePrefixInvariants from "../../../src/rules/cookies/cookie-prefix-invariants.ts";
import cookieSameSite from "../../../src/rules/cookies/cookie-same-site.ts";
import cookieSecure from "../../../src/rules/cookies/cookie-secure.ts";
import cookieValidAttributes from "../../../src/rules/cookies/cookie-valid-attributes.ts";

const config: Linter.Config[] = [
  {
    plugins: {
      own: {
        rules: {
          "cookie-partitioned": cookiePartitioned,
          "cookie-prefix-invariants": cookiePrefixInvariants,
          "cookie-same-site": cookieSameSite,
          "cookie-secure": cookieSecure,
          "cookie-valid-attributes": cookieValidAttributes,
        },
      },
    },
    rules: {
      "own/cookie-partitioned": "error",
      "own/cookie-prefix-invariants": "error",
      "own/cookie-same-site": "error",
      "own/cookie-secure": "error",
      "own/cookie-valid-attributes": "error",
    },
  },
];

/** What is left after all passes of all rules' fixes. */
function fixed(code: string): { output: string; left: (string | null)[] } {
  const { output, messages } = new Linter().verifyAndFix(code, config);
  return { output, left: messages.map(({ ruleId }) => ruleId) };
}

describe("the fixes of several rules on one cookie", () => {
  it("give one Secure", () => {
    expect(
      fixed(`import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { sameSite: "none" });\n`),
    ).toEqual({
      output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { sameSite: "none", secure: true });\n`,
      left: [],
    });
  });

  it("give a Partitioned cookie one Secure", () => {
    expect(
      fixed(`import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { sameSite: "none", partitioned: true });\n`),
    ).toEqual({
      output: `import { setCookie } from "hono/cookie";\nsetCookie(c, "__Host-session", token, { sameSite: "none", partitioned: true, secure: true });\n`,
      left: [],
    });
  });

  it("make one SameSite of true", () => {
    expect(
      fixed(
        `import { cookies } from "next/headers";\n(await cookies()).set("__Host-session", token, {\n  httponly: true, // keep\n  sameSite: true,\n  domain: "a.b",\n});\n`,
      ),
    ).toEqual({
      output: `import { cookies } from "next/headers";\n(await cookies()).set("__Host-session", token, {\n  httpOnly: true, // keep\n  sameSite: "strict",\n  secure: true,\n});\n`,
      left: [],
    });
  });

  it("mend a key first and what it says then", () => {
    expect(
      fixed(
        `import express from "express";\nexpress().get("/", (req, res) => { res.cookie("__Secure-session", token, { samesite: "stric", Secure: false }); });\n`,
      ),
    ).toEqual({
      output: `import express from "express";\nexpress().get("/", (req, res) => { res.cookie("__Secure-session", token, { sameSite: "strict", secure: true }); });\n`,
      left: [],
    });
  });

  it("mend a header's text", () => {
    expect(
      fixed(
        "export default (req, res) => { res.setHeader('Set-Cookie', `__Host-session=${token}; Domain=a.b; SameSite=Nonee; Path=/x`); };\n",
      ),
    ).toEqual({
      output:
        "export default (req, res) => { res.setHeader('Set-Cookie', `__Host-session=${token}; SameSite=None; Path=/; Secure`); };\n",
      left: [],
    });
  });
});
