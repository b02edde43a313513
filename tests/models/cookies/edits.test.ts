import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { afterSetting, readCookies } from "./read-cookies.ts";

const hono = (call: string): string => `import { setCookie } from "hono/cookie"; ${call}`;
const session = (options: string): string => `import session from "express-session"; session(${options});`;

describe("setting an attribute of options", () => {
  it.each([
    [`setCookie(c, "sid", v);`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, {});`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, undefined);`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, { secure: undefined });`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, { secure: !1 });`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, { Secure: false, path: "/" });`, `setCookie(c, "sid", v, { secure: true, path: "/" });`],
    [`setCookie(c, "sid", v, { "SECURE": off });`, `setCookie(c, "sid", v, { "secure": true });`],
    [`setCookie(c, "sid", v, { SECURE });`, `setCookie(c, "sid", v, { secure: true });`],
    [`setCookie(c, "sid", v, { path: "/", });`, `setCookie(c, "sid", v, { path: "/", secure: true, });`],
    [
      `setCookie(c, "sid", v, { path: "/" } satisfies O);`,
      `setCookie(c, "sid", v, { path: "/", secure: true } satisfies O);`,
    ],
    [`setCookie(\n  c,\n  "sid",\n  v,\n);`, `setCookie(\n  c,\n  "sid",\n  v,\n  { secure: true },\n);`],
    [
      `const o = { path: "/" } as const; setCookie(c, "sid", v, o);`,
      `const o = { path: "/", secure: true } as const; setCookie(c, "sid", v, o);`,
    ],
    [
      `export const o = { path: "/" }; setCookie(c, "sid", v, o);`,
      `export const o = { path: "/" }; setCookie(c, "sid", v, { ...o, secure: true });`,
    ],
    [
      `const o = () => ({ path: "/" }); setCookie(c, "sid", v, o());`,
      `const o = () => ({ path: "/" }); setCookie(c, "sid", v, { ...o(), secure: true });`,
    ],
    [
      `const o = Object.freeze({ path: "/" }); setCookie(c, "sid", v, o);`,
      `const o = Object.freeze({ path: "/" }); setCookie(c, "sid", v, { ...o, secure: true });`,
    ],
  ])("%s", (before, after) => {
    expect(afterSetting(hono(before), "secure", true)).toBe(hono(after));
  });

  it.each([
    ["{ secret }", "{ secret, cookie: { secure: true } }"],
    ["{ secret, cookie: {} }", "{ secret, cookie: { secure: true } }"],
    ["", "{ cookie: { secure: true } }"],
    ["{ cookie: () => ({ path: '/' }) }", "{ cookie: () => ({ path: '/', secure: true }) }"],
  ])("of a configuration: %s", (before, after) => {
    expect(afterSetting(session(before), "secure", true)).toBe(session(after));
  });

  it("makes all objects of a longer path", () => {
    const auth = (options: string): string => `import { auth } from "express-openid-connect"; auth(${options});`;
    expect(afterSetting(auth("{ issuer }"), "secure", true)).toBe(
      auth("{ issuer, session: { cookie: { secure: true } } }"),
    );
  });

  it("leaves options alone that are not written in the file", () => {
    expect(afterSetting(hono(`setCookie(c, "sid", v, ...more);`), "secure", true)).toBeNull();
    expect(afterSetting(hono(`setCookie(c, "sid", v, options);`), "secure", true)).toBeNull();
    expect(afterSetting(session("options"), "secure", true)).toBeNull();
  });

  it("spells SameSite as the library takes it, in the quotes that are there", () => {
    const hapi = (value: string): string =>
      `import Hapi from '@hapi/hapi'; Hapi.server().state('sid', { isSameSite: ${value} });`;
    expect(afterSetting(hapi("'None'"), "sameSite", "lax")).toBe(hapi("'Lax'"));
  });

  it("cannot say what the library has no option for", () => {
    const code = `import { setCookie } from "undici"; setCookie(headers, { name: "sid", value: v });`;
    expect(afterSetting(code, "partitioned", true)).toBeNull();
  });
});

describe("setting an attribute of a header", () => {
  const header = (text: string): string => `export default (req, res) => { res.setHeader("Set-Cookie", ${text}); };`;
  it.each([
    ['"sid=1"', '"sid=1; Secure"'],
    ['"sid=1;"', '"sid=1; Secure"'],
    ['"sid=1; "', '"sid=1; Secure"'],
    ["`sid=${v}`", "`sid=${v}; Secure`"],
    ["'sid=' + v", "'sid=' + v + \"; Secure\""],
    ["'sid=' + (await make())", null],
    ['["sid=1", "Path=/"].join("; ")', null],
  ])("%s", (before, after) => {
    expect(afterSetting(header(before), "secure", true)).toBe(after === null ? null : header(after));
  });

  it("replaces what is there", () => {
    expect(afterSetting(header('"sid=1; samesite=none; Secure"'), "sameSite", "lax")).toBe(
      header('"sid=1; SameSite=Lax; Secure"'),
    );
  });

  it("takes an attribute out with its semicolon", () => {
    const code = header('"sid=1; Domain=a.b; Secure"');
    const plan = readCookies(code)[0]?.edits.remove("domain");
    expect(applyEdits(code, plan?.edits ?? [])).toBe(header('"sid=1; Secure"'));
  });

  it("is not local in a constant that is used twice", () => {
    const code = `const text = "sid=1"; export default (req, res) => { res.setHeader("Set-Cookie", text); log(text); };`;
    expect(readCookies(code)[0]?.edits.set("secure", true)?.isLocal).toBe(false);
  });
});
