import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { cookieWrites } from "../../../src/models/cookies/cookie-writes.ts";
import { lifetimeOf } from "../../../src/models/cookies/cookie-lifetime.ts";
import { describeSeconds, lifetimeText } from "../../../src/models/cookies/lifetime-text.ts";
import { sourceCodeOf } from "./read-cookies.ts";

/** The lifetime of a text's only cookie, in seconds; `"?"` where it is not known. */
function lifetime(code: string): number | string | null {
  const sourceCode = sourceCodeOf(code);
  const [write] = cookieWrites(sourceCode);
  if (!write) throw new Error(`no cookie: ${code}`);
  const attribute = lifetimeOf(write, sourceCode);
  return attribute.state === "known" ? attribute.value : "?";
}

/** The text after its only cookie was told to live that long; `null` where that cannot be done. */
function told(code: string, seconds: number): string | null {
  const [write] = cookieWrites(sourceCodeOf(code));
  const plan = write?.edits.setLifetime(seconds);
  return plan ? applyEdits(code, plan.edits) : null;
}

const serialize = (options: string): string => `import { serialize } from "cookie"; serialize("sid", v, { ${options} });`;

describe("a cookie's lifetime", () => {
  it.each([
    ["path: '/'", null],
    ["maxAge: 60", 60],
    ["maxAge", "?"],
    ["expires: new Date(Date.now() + 60 * 1000)", 60],
    ["expires: new Date(60_000 + new Date().getTime())", 60],
    ["expires: new Date(Date.now() + 60 * 1000), maxAge: 5", 5],
    ["expires: new Date(Date.now() + 60 * 1000), maxAge", "?"],
    ["expires: new Date(Date.now() + ttl)", "?"],
    ["expires: new Date(start + 60)", "?"],
    ["expires: new Date('2038-01-19')", "?"],
    ["expires: end", "?"],
    ["...options", "?"],
  ])("of { %s } is %s", (options, expected) => {
    expect(lifetime(serialize(options))).toBe(expected);
  });

  it("is days in js-cookie's expires", () => {
    expect(lifetime(`import Cookies from "js-cookie"; Cookies.set("sid", v, { expires: 0.5 });`)).toBe(43_200);
  });

  it("is read from headers", () => {
    expect(lifetime(`new Response(null, { headers: { "Set-Cookie": "sid=1; max-age=60" } });`)).toBe(60);
  });
});

describe("an edit of the lifetime", () => {
  it.each([
    [serialize("maxAge: 5"), serialize("maxAge: 60 * 60")],
    [serialize("path: '/'"), serialize("path: '/', maxAge: 60 * 60")],
    [serialize("expires: new Date(Date.now() + 5)"), serialize("expires: new Date(Date.now() + 60 * 60 * 1000)")],
    [`import s from "express-session"; s({ secret });`, `import s from "express-session"; s({ secret, cookie: { maxAge: 60 * 60 * 1000 } });`],
    [
      `import { betterAuth } from "better-auth"; betterAuth({ database });`,
      `import { betterAuth } from "better-auth"; betterAuth({ database, session: { expiresIn: 60 * 60 } });`,
    ],
    [
      `import NextAuth from "next-auth"; NextAuth({ session: { strategy: "jwt", maxAge: 1 } });`,
      `import NextAuth from "next-auth"; NextAuth({ session: { strategy: "jwt", maxAge: 60 * 60 } });`,
    ],
    [`document.cookie = "sid=1; max-age=5; path=/";`, `document.cookie = "sid=1; Max-Age=3600; path=/";`],
    [
      `import express from "express"; express().get("/", (req, res) => { req.session.cookie.maxAge = 5; });`,
      `import express from "express"; express().get("/", (req, res) => { req.session.cookie.maxAge = 60 * 60 * 1000; });`,
    ],
  ])("turns %s", (code, expected) => {
    expect(told(code, 3600)).toBe(expected);
  });

  it("counts js-cookie's days", () => {
    expect(told(`import Cookies from "js-cookie"; Cookies.set("sid", v, { expires: 7 });`, 259_200)).toBe(
      `import Cookies from "js-cookie"; Cookies.set("sid", v, { expires: 3 });`,
    );
  });

  it("is not possible where a library has no such option", () => {
    expect(told(`cookieStore.set("sid", v);`, 60)).toBeNull();
  });
});

describe("a length of time", () => {
  it.each([
    [259_200, "3 * 24 * 60 * 60", "3 days"],
    [28_800, "8 * 60 * 60", "8 hours"],
    [3600, "60 * 60", "1 hour"],
    [900, "15 * 60", "15 minutes"],
    [60, "60", "1 minute"],
    [86_400, "24 * 60 * 60", "1 day"],
    [90, "90", "90 seconds"],
    [129_600, "36 * 60 * 60", "36 hours"],
    [3.6, "3.6", "3.6 seconds"],
    [0.5, "0.5", "0.5 seconds"],
  ])("of %d seconds is written `%s`, and said %s", (seconds, text, words) => {
    expect(lifetimeText(seconds, "s")).toBe(text);
    expect(describeSeconds(seconds)).toBe(words);
  });

  it("is written in the library's unit", () => {
    expect(lifetimeText(259_200, "ms")).toBe("3 * 24 * 60 * 60 * 1000");
    expect(lifetimeText(259_200, "days")).toBe("3");
  });
});
