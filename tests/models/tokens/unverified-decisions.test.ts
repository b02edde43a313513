import { describe, expect, it } from "vitest";
import { endlessVerifications } from "../../../src/models/tokens/endless-verifications.ts";
import { unsecuredTokens } from "../../../src/models/tokens/unsecured-tokens.ts";
import { unverifiedDecisions } from "../../../src/models/tokens/unverified-decisions.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const HANDLER = (body: string) =>
  `import { jwtDecode } from "jwt-decode"; export function f(req, res, next) { const c = jwtDecode(req.headers.token); ${body} }`;

describe("what an unverified token decides", () => {
  it.each([
    ['if (c.role === "admin") next()', "role"],
    ['if (c.roles.includes("admin")) next()', "roles"],
    ['if (c.scope?.split(" ").includes("a")) next()', "scope"],
    ["if (ADMINS.has(c.email)) next()", "email"],
    ["return c.isAdmin ? next() : res.end()", "isAdmin"],
    ["if (!c.admin) return res.end(); next()", "admin"],
    ["switch (c.role) { default: next() }", "role"],
    ["const { sub } = c; if (sub !== req.params.id) res.end()", "sub"],
    ["req.user = c", null],
    ["req.userId = c.id", "id"],
    ["users.findById(c.sub)", "sub"],
  ])("%s: %s", (body, claim) => {
    expect(unverifiedDecisions(parseScript(HANDLER(body))).map((decision) => decision.claim)).toEqual([claim]);
  });

  it.each([
    "if (c.exp < now) res.end()",
    "if (!c.role) res.end()",
    "if (c.role === undefined) res.end()",
    "res.json({ name: c.name })",
    "log(c.sub)",
    "verify(req.headers.token)",
    "checkClaims(c); req.user = c",
  ])("%s: nothing", (body) => {
    expect(unverifiedDecisions(parseScript(HANDLER(body)))).toEqual([]);
  });
});

describe("verifications without an end", () => {
  const count = (code: string) => endlessVerifications(parseScript(`import jwt from "jsonwebtoken"; ${code}`)).length;

  it("are those that nothing shows to be meant", () => {
    expect(count("jwt.verify(t, k, { ignoreExpiration: true })")).toBe(1);
    expect(count("function userOf(t) { return jwt.verify(t, k, { ignoreExpiration: true }) }")).toBe(1);
    expect(count("jwt.verify(refreshToken, k, { ignoreExpiration: true })")).toBe(1);
    expect(count("jwt.verify(expiredToken, k, { ignoreExpiration: true })")).toBe(0);
    expect(count("function refresh(t) { return jwt.verify(t, k, { ignoreExpiration: true }) }")).toBe(0);
    expect(count("jwt.verify(t, k, { ignoreExpiration: true, maxAge: 5 })")).toBe(0);
  });
});

describe("tokens without a signature", () => {
  const count = (code: string) => unsecuredTokens(parseScript(`import { UnsecuredJWT } from "jose"; ${code}`)).length;

  it("are every use of the class, ID tokens aside", () => {
    expect(count("new UnsecuredJWT({}).encode()")).toBe(1);
    expect(count("UnsecuredJWT.decode(token)")).toBe(1);
    expect(count("UnsecuredJWT.decode(body.id_token)")).toBe(0);
  });
});
