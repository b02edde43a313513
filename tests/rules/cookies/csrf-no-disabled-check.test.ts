import rule from "../../../src/rules/cookies/csrf-no-disabled-check.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const switchOn = (output: string) => [{ messageId: "switchOn", output }];
const remove = (output: string) => [{ messageId: "remove", output }];

runRuleCases("csrf-no-disabled-check", rule, "js", {
  valid: [
    { name: "checks that are on", code: `import { betterAuth } from "better-auth";\nbetterAuth({ advanced: { disableCSRFCheck: false, disableOriginCheck: undefined } });` },
    { name: "nothing said", code: `import { ApolloServer } from "@apollo/server";\nnew ApolloServer({ typeDefs, resolvers, csrfPrevention: true });` },
    { name: "off only where the program says so", code: `import { betterAuth } from "better-auth";\nbetterAuth({ advanced: { disableCSRFCheck: process.env.NODE_ENV === "test", disableOriginCheck: isLocal } });` },
    { name: "spread over by something unknown", code: `import { betterAuth } from "better-auth";\nbetterAuth({ advanced: { disableCSRFCheck: true, ...advanced } });` },
    { name: "changed later", code: `import { betterAuth } from "better-auth";\nconst options = { advanced: { disableCSRFCheck: true } };\noptions.advanced.disableCSRFCheck = false;\nbetterAuth(options);` },
    { name: "imported options", code: `import { betterAuth } from "better-auth";\nimport { options } from "./options.js";\nbetterAuth(options);` },
    { name: "another function of the name", code: `import { betterAuth } from "./auth.js";\nbetterAuth({ advanced: { disableCSRFCheck: true } });` },
    { name: "an object of no library", code: `export const flags = { disableCSRFCheck: true, skipCSRFCheck: true, csrfPrevention: false };` },
    { name: "Auth.js knows only its own symbol", code: `import { Auth } from "@auth/core";\nAuth(request, { providers });\nexport const a = Auth(request, { skipCSRFCheck: true });` },
    { name: "SvelteKit's own check stands behind SvelteKitAuth", code: `import { SvelteKitAuth } from "@auth/sveltekit";\nimport { skipCSRFCheck } from "@auth/core";\nSvelteKitAuth({ skipCSRFCheck, providers });` },
    { name: "Astro's check is on", code: `import { defineConfig } from "astro/config";\nexport default defineConfig({ security: { checkOrigin: true } });` },
    { name: "SvelteKit with named origins", code: `/** @type {import('@sveltejs/kit').Config} */\nconst config = { kit: { csrf: { trustedOrigins: ["https://pay.example"] } } };\nexport default config;` },
    { name: "safe methods", code: `const csurf = require("csurf");\napp.use(csurf({ cookie: true, ignoreMethods: ["GET", "HEAD", "OPTIONS"] }));` },
    { name: "methods from elsewhere", code: `import { doubleCsrf } from "csrf-csrf";\ndoubleCsrf({ getSecret, ignoredMethods: SAFE_METHODS });\ndoubleCsrf({ getSecret, ignoredMethods: [...SAFE_METHODS] });` },
    { name: "an option of another library", code: `import { csrfSync } from "csrf-sync";\ncsrfSync({ ignoreMethods: ["POST"] });` },
    { name: "Hono with an origin, a list and a test", code: `import { csrf } from "hono/csrf";\napp.use(csrf({ origin: "https://a.example" }));\napp.use(csrf({ origin: ["https://a.example"], secFetchSite: ["same-origin", "same-site"] }));\napp.use(csrf({ origin: (origin) => origin.endsWith(".a.example") }));\napp.use(csrf({ origin: (origin) => { if (isKnown(origin)) return true; return false; } }));` },
    { name: "a hapi plugin of another name", code: `import crumb from "./crumb.js";\nserver.register({ plugin: crumb, options: { enforce: false } });` },
    { name: "a type of another module", code: `import type { Config } from "./types";\nconst config: Config = { kit: { csrf: { checkOrigin: false } } };\nexport default config;`, syntax: "ts" },
  ],
  invalid: [
    {
      name: "Better Auth",
      code: `import { betterAuth } from "better-auth";\nexport const auth = betterAuth({\n  advanced: {\n    disableCSRFCheck: true, // the app calls us\n    disableOriginCheck: !0,\n  },\n});\n`,
      errors: [
        {
          messageId: "disabled",
          at: "disableCSRFCheck: true",
          data: { option: "disableCSRFCheck", library: "Better Auth", methods: "" },
          suggestions: switchOn(`import { betterAuth } from "better-auth";\nexport const auth = betterAuth({\n  advanced: {\n    disableCSRFCheck: false, // the app calls us\n    disableOriginCheck: !0,\n  },\n});\n`),
        },
        {
          messageId: "disabled",
          at: "disableOriginCheck: !0",
          suggestions: switchOn(`import { betterAuth } from "better-auth";\nexport const auth = betterAuth({\n  advanced: {\n    disableCSRFCheck: true, // the app calls us\n    disableOriginCheck: false,\n  },\n});\n`),
        },
      ],
    },
    {
      name: "Better Auth by its type",
      syntax: "ts",
      code: `import type { BetterAuthOptions } from "better-auth";\nexport const options = { advanced: { "disableCSRFCheck": true } } satisfies BetterAuthOptions;`,
      errors: [
        {
          messageId: "disabled",
          at: `"disableCSRFCheck": true`,
          suggestions: switchOn(`import type { BetterAuthOptions } from "better-auth";\nexport const options = { advanced: { "disableCSRFCheck": false } } satisfies BetterAuthOptions;`),
        },
      ],
    },
    {
      name: "Better Auth with a constant and CommonJS",
      code: `const { betterAuth } = require("better-auth");\nconst off = true;\nconst advanced = { disableCSRFCheck: off };\nmodule.exports = betterAuth({ advanced });`,
      errors: [
        {
          messageId: "disabled",
          at: "disableCSRFCheck: off",
          suggestions: switchOn(`const { betterAuth } = require("better-auth");\nconst off = true;\nconst advanced = { disableCSRFCheck: false };\nmodule.exports = betterAuth({ advanced });`),
        },
      ],
    },
    {
      name: "Auth.js in Express",
      code: `import { ExpressAuth } from "@auth/express";\nimport { skipCSRFCheck } from "@auth/core";\napp.use("/auth/*", ExpressAuth({ providers, skipCSRFCheck }));`,
      errors: [
        {
          messageId: "disabled",
          at: ["skipCSRFCheck", 2],
          suggestions: remove(`import { ExpressAuth } from "@auth/express";\nimport { skipCSRFCheck } from "@auth/core";\napp.use("/auth/*", ExpressAuth({ providers }));`),
        },
      ],
    },
    {
      name: "Auth.js by its type, and the symbol by another name",
      syntax: "ts",
      code: `import * as core from "@auth/core";\nimport type { AuthConfig } from "@auth/core/types";\nexport const config: AuthConfig = {\n  skipCSRFCheck: core.skipCSRFCheck,\n  providers: [],\n};\n`,
      errors: [
        {
          messageId: "disabled",
          at: "skipCSRFCheck: core.skipCSRFCheck",
          suggestions: remove(`import * as core from "@auth/core";\nimport type { AuthConfig } from "@auth/core/types";\nexport const config: AuthConfig = {\n  providers: [],\n};\n`),
        },
      ],
    },
    {
      name: "next-auth 5, options from a function",
      code: `import NextAuth from "next-auth";\nimport { skipCSRFCheck as skip } from "@auth/core";\nexport const { handlers } = NextAuth(() => ({ skipCSRFCheck: skip }));`,
      errors: [
        {
          messageId: "disabled",
          at: "skipCSRFCheck: skip",
          suggestions: remove(`import NextAuth from "next-auth";\nimport { skipCSRFCheck as skip } from "@auth/core";\nexport const { handlers } = NextAuth(() => ({}));`),
        },
      ],
    },
    {
      name: "SvelteKit",
      code: `/** @type {import('@sveltejs/kit').Config} */\nconst config = {\n  kit: { csrf: { checkOrigin: false } },\n};\nexport default config;`,
      errors: [
        {
          messageId: "disabled",
          at: "checkOrigin: false",
          suggestions: switchOn(`/** @type {import('@sveltejs/kit').Config} */\nconst config = {\n  kit: { csrf: { checkOrigin: true } },\n};\nexport default config;`),
        },
      ],
    },
    {
      name: "SvelteKit that trusts everybody",
      code: `/** @type {import("@sveltejs/kit").Config} */\nexport default { kit: { csrf: { trustedOrigins: ["https://a.example", "*"] } } };`,
      errors: [
        {
          messageId: "disabled",
          at: `trustedOrigins: ["https://a.example", "*"]`,
          suggestions: remove(`/** @type {import("@sveltejs/kit").Config} */\nexport default { kit: { csrf: {} } };`),
        },
      ],
    },
    {
      name: "Astro",
      syntax: "ts",
      code: `import { defineConfig } from "astro/config";\nexport default defineConfig({ output: "server", security: { checkOrigin: false } });`,
      errors: [
        {
          messageId: "disabled",
          at: "checkOrigin: false",
          suggestions: switchOn(`import { defineConfig } from "astro/config";\nexport default defineConfig({ output: "server", security: { checkOrigin: true } });`),
        },
      ],
    },
    {
      name: "Apollo Server",
      code: `const { ApolloServer } = require("apollo-server-express");\nconst server = new ApolloServer({ typeDefs, csrfPrevention: false });`,
      errors: [
        {
          messageId: "disabled",
          at: "csrfPrevention: false",
          suggestions: switchOn(`const { ApolloServer } = require("apollo-server-express");\nconst server = new ApolloServer({ typeDefs, csrfPrevention: true });`),
        },
      ],
    },
    {
      name: "AdonisJS and Lucia",
      syntax: "ts",
      code: `import { defineConfig } from "@adonisjs/shield";\nimport { lucia } from "lucia";\nexport default defineConfig({ csrf: { enabled: false, exceptRoutes: [] } });\nexport const auth = lucia({ adapter, csrfProtection: false });`,
      errors: [
        {
          messageId: "disabled",
          at: "enabled: false",
          suggestions: switchOn(`import { defineConfig } from "@adonisjs/shield";\nimport { lucia } from "lucia";\nexport default defineConfig({ csrf: { enabled: true, exceptRoutes: [] } });\nexport const auth = lucia({ adapter, csrfProtection: false });`),
        },
        {
          messageId: "disabled",
          at: "csrfProtection: false",
          suggestions: switchOn(`import { defineConfig } from "@adonisjs/shield";\nimport { lucia } from "lucia";\nexport default defineConfig({ csrf: { enabled: false, exceptRoutes: [] } });\nexport const auth = lucia({ adapter, csrfProtection: true });`),
        },
      ],
    },
    {
      name: "hapi",
      code: `const Crumb = require("@hapi/crumb");\nawait server.register({ plugin: Crumb, options: { restful: true, enforce: false } });`,
      errors: [
        {
          messageId: "disabled",
          at: "enforce: false",
          suggestions: switchOn(`const Crumb = require("@hapi/crumb");\nawait server.register({ plugin: Crumb, options: { restful: true, enforce: true } });`),
        },
      ],
    },
    {
      name: "Hono with a function that says yes",
      syntax: "ts",
      code: `import { csrf } from "hono/csrf";\nconst anyone = (): boolean => true;\napp.use(csrf({ origin: anyone }));\napp.use(csrf({ secFetchSite() { return true; } }));`,
      errors: [
        {
          messageId: "disabled",
          at: "origin: anyone",
          suggestions: remove(`import { csrf } from "hono/csrf";\nconst anyone = (): boolean => true;\napp.use(csrf({}));\napp.use(csrf({ secFetchSite() { return true; } }));`),
        },
        {
          messageId: "disabled",
          at: "secFetchSite() { return true; }",
          suggestions: remove(`import { csrf } from "hono/csrf";\nconst anyone = (): boolean => true;\napp.use(csrf({ origin: anyone }));\napp.use(csrf({}));`),
        },
      ],
    },
    {
      name: "Hono with cross-site requests let in",
      code: `import { csrf } from "hono/csrf";\napp.use(csrf({ secFetchSite: ["same-origin", "cross-site"] }));`,
      errors: [
        {
          messageId: "disabled",
          at: `secFetchSite: ["same-origin", "cross-site"]`,
          suggestions: remove(`import { csrf } from "hono/csrf";\napp.use(csrf({}));`),
        },
      ],
    },
    {
      name: "csurf",
      code: `const csurf = require("csurf");\napp.use(csurf({ cookie: true, ignoreMethods: ["GET", "POST", "delete"] }));`,
      errors: [
        {
          messageId: "methods",
          at: `ignoreMethods: ["GET", "POST", "delete"]`,
          data: { option: "ignoreMethods", library: "csurf", methods: "POST, DELETE" },
          suggestions: remove(`const csurf = require("csurf");\napp.use(csurf({ cookie: true }));`),
        },
      ],
    },
    {
      name: "csrf-csrf and csrf-sync, methods beside unknown ones",
      code: `import { doubleCsrf } from "csrf-csrf";\nimport { csrfSync } from "csrf-sync";\nconst METHODS = ["GET", "PUT"];\ndoubleCsrf({ getSecret, ignoredMethods: [...SAFE, "PATCH"] });\ncsrfSync({ ignoredMethods: METHODS });`,
      errors: [
        {
          messageId: "methods",
          at: `ignoredMethods: [...SAFE, "PATCH"]`,
          suggestions: remove(`import { doubleCsrf } from "csrf-csrf";\nimport { csrfSync } from "csrf-sync";\nconst METHODS = ["GET", "PUT"];\ndoubleCsrf({ getSecret });\ncsrfSync({ ignoredMethods: METHODS });`),
        },
        {
          messageId: "methods",
          at: "ignoredMethods: METHODS",
          suggestions: remove(`import { doubleCsrf } from "csrf-csrf";\nimport { csrfSync } from "csrf-sync";\nconst METHODS = ["GET", "PUT"];\ndoubleCsrf({ getSecret, ignoredMethods: [...SAFE, "PATCH"] });\ncsrfSync({});`),
        },
      ],
    },
    {
      name: "koa-csrf and edge-csrf",
      code: `import CSRF from "koa-csrf";\nimport { createCsrfMiddleware } from "@edge-csrf/nextjs";\napp.use(new CSRF({ excludedMethods: ["POST"] }));\nexport const middleware = createCsrfMiddleware({ ignoreMethods: ["DELETE"] });`,
      errors: [
        {
          messageId: "methods",
          at: `excludedMethods: ["POST"]`,
          suggestions: remove(`import CSRF from "koa-csrf";\nimport { createCsrfMiddleware } from "@edge-csrf/nextjs";\napp.use(new CSRF({}));\nexport const middleware = createCsrfMiddleware({ ignoreMethods: ["DELETE"] });`),
        },
        {
          messageId: "methods",
          at: `ignoreMethods: ["DELETE"]`,
          suggestions: remove(`import CSRF from "koa-csrf";\nimport { createCsrfMiddleware } from "@edge-csrf/nextjs";\napp.use(new CSRF({ excludedMethods: ["POST"] }));\nexport const middleware = createCsrfMiddleware({});`),
        },
      ],
    },
  ],
});
