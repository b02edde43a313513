import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/rules/index.ts";

const TOPIC = /^(?:cookie|csrf|session|token)-/u;

/** Every rule about cookies, sessions and stored tokens, with its default options. */
const config: Linter.Config = {
  files: ["**"],
  languageOptions: { parser: typescriptParser },
  plugins: { batten: { rules } },
  rules: Object.fromEntries(
    Object.keys(rules).flatMap((id) => (TOPIC.test(id) ? [[`batten/${id}`, "error"] as const] : [])),
  ),
};

function reportsOn(code: string): string[] {
  return new Linter().verify(code, config, { filename: "file.ts" }).map(({ ruleId, message }) => `${ruleId} ${message}`);
}

/**
 * Shapes of real applications that other linters report and nobody would change: deletions, preferences,
 * CSRF tokens that scripts read, values from elsewhere, wrappers of the application's own.
 */
const SHAPES: Readonly<Record<string, string>> = {
  "Next.js: a deletion by an empty value and the epoch": `
    import { cookies } from "next/headers";
    export async function signOut() {
      (await cookies()).set("session", "", { expires: new Date(0), path: "/" });
    }`,
  "Koa: a deletion by maxAge 0": `
    import Koa from "koa";
    new Koa().use((ctx) => {
      ctx.cookies.set("accessToken", "", { maxAge: 0, domain: getCookieDomain() });
      ctx.cookies.set("accessToken", null);
      ctx.cookies.set("lastSignedIn", service, { httpOnly: false, sameSite: "lax", expires });
    });`,
  "Express: a deletion with the options of the cookie": `
    import type { Request, Response } from "express";
    export const logout = (request: Request, response: Response) => {
      response.clearCookie("refresh_token");
      response.clearCookie("access_token", { ...cookieOptions });
      response.cookie("session", "", { expires: new Date(Date.now() - 1000) });
    };`,
  "a header that deletes": `
    export default function handler(req, res) {
      res.setHeader("Set-Cookie", ["token=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "session=; Max-Age=0"]);
    }`,
  "a script that deletes": `
    document.cookie = "token=; Max-Age=0; path=/";
    document.cookie = "session=; expires=Thu, 01 Jan 1970 00:00:00 UTC; path=/;";
    document.cookie = \`\${name}=; expires=Thu, 01 Jan 1970 00:00:00 UTC\`;`,
  "preferences": `
    import { cookies } from "next/headers";
    import { cookies as jar } from "next/headers";
    export async function prefer(theme, language, id, team) {
      const cookieStore = await cookies();
      cookieStore.set("theme", theme, { maxAge: 60 * 60 * 24 * 365 });
      cookieStore.set("lang", language, { httpOnly: false, path: "/" });
      cookieStore.set("payload-lng", language, { path: "/" });
      cookieStore.set("workspace-id", id);
      cookieStore.set("preferred-team-url", team);
      (await jar()).set("sidebar:state", "open", { path: "/" });
    }`,
  "a sidebar's state by script": `document.cookie = \`\${SIDEBAR_COOKIE_NAME}=\${openState}; path=/; max-age=\${SIDEBAR_COOKIE_MAX_AGE}\`;`,
  "a CSRF token that scripts have to read": `
    import Koa from "koa";
    new Koa().use(async (ctx, next) => {
      ctx.cookies.set("csrfToken", token, { httpOnly: false, sameSite: "lax", signed: false });
      ctx.cookies.set(CSRF.cookieName, token, { httpOnly: false, expires: addDays(new Date(), 1) });
      await next();
    });`,
  "Secure from a variable": `
    import { setCookie } from "hono/cookie";
    setCookie(c, "session", token, { httpOnly: true, secure: isProduction, sameSite: "lax", path: cookiePath });`,
  "Secure from the environment": `
    import { cookies } from "next/headers";
    export async function signIn() {
      (await cookies()).set(COOKIE_NAME, token, {
        httpOnly: true,
        secure: process.env.NODE_ENV === "production",
        sameSite: "lax",
        path: "/",
      });
    }`,
  "Secure from a configuration service": `
    import type { Response } from "express";
    export function authCookieHandler(res: Response, authTokens, configService) {
      res.cookie(AuthTokenType.ACCESS_TOKEN, authTokens.access_token, {
        httpOnly: true,
        secure: configService.get("INFRA.ALLOW_SECURE_COOKIES") === "true",
        sameSite: "lax",
        maxAge: accessTokenValidity,
      });
    }`,
  "Secure from the connection": `
    import Koa from "koa";
    new Koa().use((ctx) => {
      ctx.cookies.set("sessions", value, { sameSite: "lax", secure: ctx.request.secure, overwrite: true });
    });`,
  "a spread of shared options": `
    import { setSignedCookie } from "hono/cookie";
    import { sessionCookieOptions, sessionCookieName } from "./session-cookies";
    export const setSessionCookie = async (c, sessionToken) => {
      await setSignedCookie(c, sessionCookieName, sessionToken, getAuthSecret(), sessionCookieOptions);
      await setSignedCookie(c, "sessionId", sessionToken, getAuthSecret(), { ...sessionCookieOptions, sameSite: "lax" });
    };`,
  "options from a helper": `
    import type { Response } from "express";
    export class AuthController {
      login(response: Response, ctx) {
        response.cookie("session", this.token, this.cookieOptions(ctx));
      }
    }`,
  "options from an object": `
    import { cookies } from "next/headers";
    export async function setCookies(list) {
      for (const cookie of list) (await cookies()).set(cookie.name, cookie.value, cookie.options);
    }`,
  "shorthand attributes": `
    import { serialize } from "cookie";
    import session from "express-session";
    export const header = (secure, sameSite, httpOnly) => serialize("__Host-session", token, { secure, sameSite, httpOnly, path: "/" });
    export const middleware = (cookie, name) => session({ secret, name, cookie });`,
  "a wrapper called setCookie with a signature of its own": `
    export function setCookie(name, value, options) {
      store(name, value, { "max-age": options.days * 86400, samesite: "lax" });
    }
    setCookie("accessToken", token, { days: 30 });
    setCookie(ctx, "session", token, { "max-age": 60, samesite: "none" });`,
  "methods called setCookie of an application's own": `
    serverAdapter.setCookie("sessionId", id, { httpOnly: false });
    req.server.setCookie("token", token);
    this.cookieService.set("refreshToken", token);
    browser.setCookie({ name: "session", value: token });
    await page.setCookie({ name: "session", value: token, secure: false });
    cy.setCookie("session", token);`,
  "cookies of a scripting API": `
    hopp.cookies.set("https://example.com", { name: "session", value: token, secure: false });
    pm.cookies.jar().set(url, "token", token);`,
  "a token cookie that Koa makes HttpOnly": `
    import Router from "koa-router";
    const router = new Router();
    router.get("/auth/redirect", async (ctx) => {
      ctx.cookies.set("__Host-accessToken", jwt, { sameSite: "lax", expires: addMonths(new Date(), 3) });
      ctx.redirect("/home");
    });`,
  "OAuth's cookies for the way back": `
    import { setCookie } from "hono/cookie";
    for (const name of ["oauth_state", "code_verifier"]) remember(name);
    setCookie(c, "oauth_state", state, { httpOnly: true, secure: true, sameSite: "lax", maxAge: 600 });
    setCookie(c, "google_code_verifier", verifier, { httpOnly: true, secure: true, sameSite: "lax", maxAge: 600 });
    setCookie(c, "nonce", nonce, { httpOnly: true, secure: true, sameSite: "none" });`,
  "a client's cookie jar": `
    import { CookieJar, Cookie } from "tough-cookie";
    const jar = new CookieJar();
    jar.setCookieSync("session=abc", "http://localhost");
    jar.setCookie(new Cookie({ key: "token", value: "abc", secure: false }), url);`,
  "a flag in storage": `
    sessionStorage.setItem(AUTO_SSO_ATTEMPTED_KEY, "1");
    localStorage.setItem("hasSeenLoginHint", "true");`,
  "a token's id in a log": `
    import pino from "pino";
    const logger = pino();
    logger.info({ jti: payload.jti, tokenCount, tokenType: "Bearer" }, "token refreshed");
    console.log("no token given");`,
  "a lifetime from the configuration": `
    import { setCookie } from "h3";
    setCookie(event, "__Host-session", token, { httpOnly: true, secure: true, sameSite: "strict", maxAge: config.sessionTtl });`,
};

describe("shapes of real applications", () => {
  for (const [name, code] of Object.entries(SHAPES)) {
    it(`nothing is reported of ${name}`, () => {
      expect(reportsOn(code)).toEqual([]);
    });
  }

  it("are read at all: the same cookies without their saving grace are reported", () => {
    expect(reportsOn(`import Koa from "koa"; new Koa().use((ctx) => { ctx.cookies.set("accessToken", jwt); });`)).not.toEqual([]);
    expect(reportsOn(`document.cookie = "token=" + token;`)).not.toEqual([]);
  });
});
