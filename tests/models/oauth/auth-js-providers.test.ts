import path from "node:path";
import { describe, expect, it } from "vitest";
import { rememberFile } from "../../../src/kit/file-of.ts";
import { providerChecks } from "../../../src/models/oauth/auth-js-providers.ts";
import { parseScript } from "../../helpers/parse-script.ts";
import { temporaryFiles } from "../../helpers/temporary-files.ts";

/** The checks that are found, `default` where nothing is said. */
function checksIn(code: string, range?: string): string[] {
  const sourceCode = parseScript(code);
  if (range !== undefined) {
    const folder = temporaryFiles({ "package.json": JSON.stringify({ dependencies: { "next-auth": range } }) });
    rememberFile(sourceCode, path.join(folder, "src/auth.ts"));
  }
  return providerChecks(sourceCode).map(({ names, isDefault }) => `${names.join("+")}${isDefault ? " by default" : ""}`);
}

const SAID = `import GitHub from "next-auth/providers/github"; GitHub({ checks: `;
const UNSAID = `import NextAuth from "next-auth"; import GitHub from "next-auth/providers/github"; NextAuth({ providers: [GitHub({ clientId })] });`;

describe("what providers of Auth.js check", () => {
  it.each([
    [`${SAID}["pkce", "state"] });`, ["pkce+state"]],
    [`${SAID}["none"] });`, ["none"]],
    [`${SAID}"state" });`, ["state"]],
    [`${SAID}[] });`, [""]],
    [`const CHECKS = ["nonce"] as const; ${SAID}CHECKS });`, ["nonce"]],
    [`${SAID}["state", ...more] });`, []],
    [`${SAID}["something"] });`, []],
    [`${SAID}checks });`, []],
    [`import { Auth } from "@auth/core"; Auth(request, { providers: [{ id: "a", type: "oidc", checks: ["state"] }] });`, ["state"]],
    [`import GitHub from "./github.ts"; GitHub({ checks: ["none"] });`, []],
  ])("%s", (code, expected) => {
    expect(checksIn(code)).toEqual(expected);
  });

  it.each([
    ["^4.24.0", ["state by default"]],
    ["^5.0.0-beta.25", []],
    [">=4", []],
    [undefined, []],
  ])("next-auth %s has them check a state alone where nothing is said: %j", (range, expected) => {
    expect(checksIn(UNSAID, range)).toEqual(expected);
  });

  it.each([
    ["a type of version 4", `import type { NextAuthOptions } from "next-auth"; ${UNSAID}`],
    ["a function of version 4", `import { getServerSession } from "next-auth"; ${UNSAID}`],
    ["the handler as default export", UNSAID.replace(" NextAuth({", " export default NextAuth({")],
  ])("%s stands for version 4", (_, code) => {
    expect(checksIn(code)).toEqual(["state by default"]);
  });
});
