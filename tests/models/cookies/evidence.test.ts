import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCookies } from "./read-cookies.ts";

describe("calls that are no library's", () => {
  it.each([
    ["a method of the name", `res.cookie("sid", v); ctx.cookies.set("sid", v); reply.setCookie("sid", v); h.state("sid", v);`],
    ["two parameters and no import", `export const f = (req, res) => { res.cookie("sid", v); };`],
    ["two parameters and another import", `import { get } from "axios"; export const f = (req, res) => { res.cookie("sid", v); };`],
    ["the request", `import express from "express"; express().get("/", (req, res) => { req.cookie("sid", v); });`],
    ["another parameter", `import express from "express"; express().get("/", (req, res, next, more) => { more.cookie("sid", v); });`],
    ["an app of one's own", `import { app } from "./app"; app.get("/", (a, b) => { b.cookie("sid", v); });`],
    ["a variable of a parameter's name", `import express from "express"; const res = make(); res.cookie("sid", v);`],
    ["a parameter that is assigned", `import express from "express"; express().get("/", (req, res) => { res = wrap(res); res.cookie("sid", v); });`],
    ["a type of one's own", `import express from "express"; import type { Response } from "./types"; export const f = (req: unknown, res: Response) => { res.cookie("sid", v); };`],
    ["the platform's Response", `import express from "express"; export const f = (req: Request, res: Response) => { res.cookie("sid", v); };`],
    ["an import of the same name from elsewhere", `import { setCookie } from "./hono/cookie"; setCookie(c, "sid", v);`],
    ["another export of the module", `import { getCookie } from "hono/cookie"; getCookie(c, "sid", v);`],
    ["a shadowed import", `import { serialize } from "cookie"; function f(serialize) { serialize("sid", v); }`],
    ["a reassigned require", `let cookie = require("cookie"); cookie = other; cookie.serialize("sid", v);`],
    ["a plugin of another name", `import session from "./session"; app.register(session, { secret });`],
    ["a strategy of another scheme", `const server = require("@hapi/hapi").server(); server.auth.strategy("x", "jwt", { cookie: { isSecure: false } });`],
    ["a store of one's own called cookieStore", `const cookieStore = make(); cookieStore.set("sid", v);`],
    ["a document of one's own", `const document = make(); document.cookie = "sid=1";`],
    ["reading document.cookie", `const all = document.cookie; document.cookies = "sid=1"; document.cookie += "sid=1";`],
    ["a header of another name", `export default (req, res) => { res.setHeader("X-Cookie", "sid=1"); res.setHeader(name, "sid=1"); };`],
    ["a header on something unknown", `request.setHeader("Set-Cookie", "sid=1"); const h = get(); h.append("Set-Cookie", "sid=1");`],
    ["headers of a request", `fetch(url, { headers: { "Set-Cookie": "sid=1" } }); new Request(url, { headers: { "Set-Cookie": "sid=1" } });`],
    ["a header that another function makes", `import { serialize } from "./own"; export default (req, res) => { res.setHeader("Set-Cookie", serialize("sid", v)); };`],
    ["Nitro's auto-imports without a handler", `export const login = (event) => { setCookie(event, "sid", v); };`],
    ["Nitro's auto-imports on another object", `export default defineEventHandler((event) => { setCookie(jar, "sid", v); });`],
    ["a helper of one's own in a handler", `import { setCookie } from "./cookie"; export default defineEventHandler((event) => { setCookie(event, "sid", v); });`],
    ["a cookie jar for tests", `import { CookieJar } from "tough-cookie"; const jar = new CookieJar(); jar.setCookie("sid=1", url); jar.set("sid", v);`],
    ["useCookie that is read", `import { useCookie } from "#imports"; const t = useCookie("token"); read(t.value);`],
    ["a hook of the same name", `import { useCookies } from "./hooks"; const [, setCookie] = useCookies(); setCookie("sid", v);`],
    ["the value that a hook gives first", `import { useCookies } from "react-cookie"; const [cookies] = useCookies(); cookies("sid", v);`],
    ["a component of another wrapper", `import { withRouter } from "react-router"; function A({ cookies }) { cookies.set("sid", v); } export default withRouter(A);`],
    ["another hook of the package", `import { useGetCookie } from "cookies-next"; const get = useGetCookie(); get("sid");`],
    ["reading with nookies", `import nookies, { parseCookies } from "nookies"; nookies.get(ctx); parseCookies(ctx);`],
    ["a Cookies of one's own", `import { Cookies } from "./cookies"; new Cookies().set("sid", v); Cookies.set("sid", v);`],
    ["a configuration of another type", `import type { Options } from "./x"; export const o: Options = { cookieName: "id", cookieOptions: { secure: false } };`],
    ["a destructured function of one's own", `const { cookies } = require("./headers"); cookies().set("sid", v);`],
  ])("%s", (_, code) => {
    expect(readCookies(code)).toEqual([]);
  });
});

describe("odd code", () => {
  it.each([
    `import { setCookie } from "hono/cookie"; setCookie(); setCookie(c); setCookie(...a); setCookie(c, ...a);`,
    `import session from "express-session"; session(); session(...a); session(null); session(() => {}); new session();`,
    `import { serialize } from "cookie"; serialize(); serialize({}); serialize({ name: "a" }); serialize(1, 2, 3);`,
    `import { cookies } from "next/headers"; cookies().set(); cookies().delete(); cookies().set({ ...a }); cookies().set([]);`,
    `new Response(); new Response(null, headers); new Headers([[]]); new Headers([["Set-Cookie"]]); new Headers(x);`,
    `document.cookie = ""; document.cookie = "a"; document.cookie = a; document.cookie = \`\${a}\`; document.cookie = a + b;`,
    `const a = { cookie: b }, b = { ...a }; import session from "express-session"; session(a); session(b);`,
    `const f = (req, res, next) => f(f, res.cookie(f, f, f), next); export { f };`,
    `import Koa from "koa"; const app = new Koa(); app.use(app.use(app)); const g = () => g(g); app.use(g);`,
    `import NextAuth from "next-auth"; NextAuth({ cookies: { a, b: 1, c: {}, ...d, [e]: {}, f() {} } });`,
    `import { Elysia } from "elysia"; new Elysia().get("/", ({ cookie }) => { cookie.value = 1; cookie.a.set(); cookie[b].value = 1; });`,
  ])("is read without an error: %s", (code) => {
    expect(() => readCookies(code)).not.toThrow();
  });

  it("is read without an error, however it is put together", () => {
    const argument = fc.constantFrom("a", `"sid"`, "{}", "{ ...a }", "...a", "null", "() => ({})", `{ cookie: { secure: false } }`, "[]");
    const callee = fc.constantFrom("session", "setCookie", "serialize", "cookies().set", "new Response", "new Headers", "NextAuth", "res.cookie");
    fc.assert(
      fc.property(callee, fc.array(argument, { maxLength: 4 }), (name, list) => {
        const code = `import session from "express-session"; import { setCookie } from "hono/cookie"; import { serialize } from "cookie";
          import { cookies } from "next/headers"; import NextAuth from "next-auth";
          export const f = (req, res, next) => { ${name}(${list.join(", ")}); };`;
        for (const write of readCookies(code)) {
          expect(write.at[0]).toBeLessThanOrEqual(write.at[1]);
          write.edits.set("secure", true);
          write.edits.remove("domain");
        }
      }),
      { numRuns: 300 },
    );
  });
});
