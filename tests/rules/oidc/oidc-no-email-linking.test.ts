import rule from "../../../src/rules/oidc/oidc-no-email-linking.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const OPTION = "allowDangerousEmailAccountLinking: true";
const error = (at: string, output: string, library = "Auth.js", option = "allowDangerousEmailAccountLinking") => [
  {
    messageId: "linked",
    at,
    data: { option, library },
    suggestions: [{ messageId: "remove", data: { option, library }, output }],
  },
];

runRuleCases("oidc-no-email-linking", rule, "js", {
  valid: [
    { name: "nothing said", code: `import GitHub from "next-auth/providers/github";\nGitHub({ clientId, clientSecret }); // allowDangerousEmailAccountLinking` },
    { name: "off", code: `import GitHub from "next-auth/providers/github";\nGitHub({ allowDangerousEmailAccountLinking: false });` },
    { name: "only where the program says so", code: `import GitHub from "next-auth/providers/github";\nGitHub({ allowDangerousEmailAccountLinking: process.env.LINK === "1" });` },
    { name: "spread over by something unknown", code: `import GitHub from "next-auth/providers/github";\nGitHub({ ${OPTION}, ...options });` },
    { name: "a provider of the project's own", code: `import GitHub from "./providers/github.js";\nGitHub({ ${OPTION} });` },
    { name: "an object of no library", code: `export const provider = { ${OPTION} };` },
    { name: "another member of the name", code: `import NextAuth from "next-auth";\nNextAuth({ ${OPTION}, providers: [] });` },
    { name: "Better Auth with its default", code: `import { betterAuth } from "better-auth";\nbetterAuth({ account: { accountLinking: { requireLocalEmailVerified: true } } });` },
    { name: "Better Auth's option elsewhere", code: `import { betterAuth } from "better-auth";\nbetterAuth({ account: { requireLocalEmailVerified: false } });` },
  ],
  invalid: [
    {
      name: "NextAuth.js",
      code: `import GitHub from "next-auth/providers/github";\nexport const provider = GitHub({ clientId, ${OPTION} });`,
      errors: error(OPTION, `import GitHub from "next-auth/providers/github";\nexport const provider = GitHub({ clientId });`),
    },
    {
      name: "Auth.js for Express, over lines with a comment",
      code: `import Google from "@auth/express/providers/google";\nGoogle({\n  clientId,\n  // for the old accounts\n  ${OPTION},\n});`,
      errors: error(OPTION, `import Google from "@auth/express/providers/google";\nGoogle({\n  clientId,\n  // for the old accounts\n});`),
    },
    {
      name: "CommonJS, single quotes",
      code: `const Discord = require('next-auth/providers/discord').default;\nDiscord({ ${OPTION} });`,
      errors: error(OPTION, `const Discord = require('next-auth/providers/discord').default;\nDiscord({});`),
    },
    {
      name: "@auth/core, by a constant",
      code: `import Keycloak from "@auth/core/providers/keycloak";\nconst LINK = true;\nKeycloak({ issuer, allowDangerousEmailAccountLinking: LINK });`,
      errors: error("allowDangerousEmailAccountLinking: LINK", `import Keycloak from "@auth/core/providers/keycloak";\nconst LINK = true;\nKeycloak({ issuer });`),
    },
    {
      name: "a provider that is an object",
      code: `import NextAuth from "next-auth";\nexport default NextAuth({ providers: [{ id: "own", type: "oidc", issuer, ${OPTION} }] });`,
      errors: error(OPTION, `import NextAuth from "next-auth";\nexport default NextAuth({ providers: [{ id: "own", type: "oidc", issuer }] });`),
    },
    {
      name: "a typed configuration",
      syntax: "ts",
      code: `import type { NextAuthConfig } from "next-auth";\nexport const config = { providers: [{ id: "own", ${OPTION} }] } satisfies NextAuthConfig;`,
      errors: error(OPTION, `import type { NextAuthConfig } from "next-auth";\nexport const config = { providers: [{ id: "own" }] } satisfies NextAuthConfig;`),
    },
    {
      name: "Better Auth",
      code: `import { betterAuth } from "better-auth";\nbetterAuth({ account: { accountLinking: { enabled: true, requireLocalEmailVerified: false } } });`,
      errors: error(
        "requireLocalEmailVerified: false",
        `import { betterAuth } from "better-auth";\nbetterAuth({ account: { accountLinking: { enabled: true } } });`,
        "Better Auth",
        "requireLocalEmailVerified",
      ),
    },
    {
      name: "Better Auth by its type, CRLF",
      syntax: "ts",
      code: `import type { BetterAuthOptions } from "better-auth";\r\nexport const options: BetterAuthOptions = {\r\n  account: { accountLinking: { requireLocalEmailVerified: false } },\r\n};\r\n`,
      errors: error(
        "requireLocalEmailVerified: false",
        `import type { BetterAuthOptions } from "better-auth";\r\nexport const options: BetterAuthOptions = {\r\n  account: { accountLinking: {} },\r\n};\r\n`,
        "Better Auth",
        "requireLocalEmailVerified",
      ),
    },
  ],
});
