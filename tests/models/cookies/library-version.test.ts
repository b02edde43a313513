import { Linter } from "eslint";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rememberFile } from "../../../src/kit/file-of.ts";
import { cookieWrites } from "../../../src/models/cookies/cookie-writes.ts";
import cookieHttpOnly from "../../../src/rules/cookies/cookie-http-only.ts";
import cookieSameSite from "../../../src/rules/cookies/cookie-same-site.ts";
import { temporaryFiles } from "../../helpers/temporary-files.ts";
import { sourceCodeOf, summary } from "./read-cookies.ts";

/** What the model says of a file in a project with these dependencies. */
function read(code: string, dependencies: Readonly<Record<string, string>>): string[] {
  const folder = temporaryFiles({ "package.json": JSON.stringify({ dependencies }) });
  const sourceCode = sourceCodeOf(code);
  rememberFile(sourceCode, path.join(folder, "src/file.ts"));
  return cookieWrites(sourceCode).map(summary);
}

const FASTIFY = `import Fastify from "fastify"; const app = Fastify(); app.get("/", (a, b) => b.setCookie("sid", v));`;
const SECURE_SESSION = `import secureSession from "@fastify/secure-session"; app.register(secureSession, { key });`;
const H3 = `import { useSession } from "h3"; useSession(event, { password });`;
const SVELTE = `import { redirect } from "@sveltejs/kit"; export const POST = ({ cookies }) => { cookies.set("sid", v); };`;
const CSRF = `import { doubleCsrf } from "csrf-csrf"; doubleCsrf({ getSecret, cookieName: "csrf" });`;
const NEXT_AUTH = `import NextAuth from "next-auth"; NextAuth({ session: { maxAge: 60 }, cookies: { sessionToken: { name: "id", options: { secure: true } } } });`;

describe("versions of a library that differ", () => {
  it.each([
    [FASTIFY, "@fastify/cookie", "^9.4.0", "fastify-cookie set sid"],
    [FASTIFY, "@fastify/cookie", "^11.0.0", "fastify-cookie set sid sameSite=lax"],
    [FASTIFY, "@fastify/cookie", ">=9", "fastify-cookie set sid sameSite?"],
    [FASTIFY, "@fastify/cookie", "^10 || ^11", "fastify-cookie set sid sameSite=lax"],
    [FASTIFY, "@fastify/cookie", "latest", "fastify-cookie set sid sameSite?"],
    [FASTIFY, "fastify-cookie", "^5.7.0", "fastify-cookie set sid"],
    [FASTIFY, "fastify", "^5.0.0", "fastify-cookie set sid sameSite?"],
    [SECURE_SESSION, "@fastify/secure-session", "7.5.1", "fastify-secure-session session session httpOnly"],
    [SECURE_SESSION, "@fastify/secure-session", "^8.0.0", "fastify-secure-session session session httpOnly sameSite=lax"],
    [H3, "h3", "^1.15.0", "h3-session session h3 httpOnly secure path=/"],
    [H3, "h3", "2.0.1-rc.2", "h3-session session h3 httpOnly secure sameSite=lax path=/"],
    [H3, "nuxt", "^4.0.0", "h3-session session h3 httpOnly secure path=/"],
    [H3, "nuxt", ">=3", "h3-session session h3 httpOnly secure sameSite? path=/"],
    [H3, "nuxt", "^5.0.0", "h3-session session h3 httpOnly secure sameSite? path=/"],
    [H3, "nitropack", "^2.12.0", "h3-session session h3 httpOnly secure path=/"],
    [H3, "nitro", "^3.0.0", "h3-session session h3 httpOnly secure sameSite=lax path=/"],
    [CSRF, "csrf-csrf", "^3.2.0", "csrf-csrf set csrf httpOnly secure sameSite=lax path=/"],
    [CSRF, "csrf-csrf", "^4.0.0", "csrf-csrf set csrf httpOnly secure sameSite=strict path=/"],
    [SVELTE, "@sveltejs/kit", "^2.0.0", "sveltekit set sid httpOnly secure sameSite=lax path?"],
    [SVELTE, "@sveltejs/kit", "^3.0.0", "sveltekit set sid httpOnly secure sameSite=lax path=/"],
  ])("%s with %s %s", (code, name, range, expected) => {
    expect(read(code, { [name]: range })).toEqual([expected]);
  });

  it.each([
    ["^4.24.0", "next-auth session id secure maxAge?"],
    ["5.0.0-beta.29", "next-auth session id httpOnly secure sameSite=lax path=/ maxAge?"],
  ])("next-auth %s", (range, expected) => {
    expect(read(NEXT_AUTH, { "next-auth": range })[1]).toBe(expected);
  });

  it("are told apart for rules by where the file is", () => {
    const folder = temporaryFiles({
      "old/package.json": JSON.stringify({ dependencies: { "next-auth": "^4.24.0" } }),
      "new/package.json": JSON.stringify({ dependencies: { "next-auth": "5.0.0-beta.29" } }),
    });
    const config: Linter.Config = {
      files: ["**"],
      plugins: { own: { rules: { "cookie-http-only": cookieHttpOnly, "cookie-same-site": cookieSameSite } } },
      rules: { "own/cookie-http-only": "error", "own/cookie-same-site": "error" },
    };
    const lint = (name: string) =>
      new Linter({ cwd: folder })
        .verify(NEXT_AUTH, config, { filename: path.join(folder, name) })
        .map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
    expect(lint("old/auth.js")).toEqual(["own/cookie-http-only missing", "own/cookie-same-site missing"]);
    expect(lint("new/auth.js")).toEqual([]);
    expect(lint("auth.js")).toEqual([]);
  });
});
