import rule from "../../../src/rules/cookies/csrf-no-deprecated-library.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const withdrawn = (at: string | readonly [string, number]) => ({ messageId: "withdrawn", at });

runRuleCases("csrf-no-deprecated-library", rule, "js", {
  valid: [
    { name: "successors", code: `import { doubleCsrf } from "csrf-csrf";\nimport { csrfSync } from "csrf-sync";\nimport csrf from "@fastify/csrf-protection";` },
    { name: "a maintained fork", code: `import csurf from "@dr.pogodin/csurf";\napp.use(csurf({ cookie: true }));` },
    { name: "the hapi plugin under its own name", code: `const Crumb = require("@hapi/crumb");` },
    { name: "a file of one's own", code: `import csurf from "./csurf.js";\nimport other from "../csurf";\nconst third = require("./crumb");` },
    { name: "a package that begins like it", code: `import a from "csurf-next";\nimport b from "crumb-trail";\nimport c from "fastify-csrf-protect";` },
    { name: "only types", code: `import type csurf from "csurf";\nimport { type Options } from "csurf";\nexport type { CookieOptions } from "csurf";`, syntax: "ts" },
    { name: "a name in a text", code: `const message = "csurf";\nlog("csurf is withdrawn");\nload("csurf");` },
    { name: "a require of one's own", code: `export function run(require) { return require("csurf"); }` },
    { name: "computed", code: `import(name);\nrequire(name);\nrequire("csu" + name);` },
    { name: "Express without it", code: `import express from "express";\napp.use(express.json());\nconst { csrf } = middleware;\napp.use(csrf());` },
    { name: "somebody else's csrf", code: `import { csrf } from "hono/csrf";\napp.use(csrf());\napp.csrf();` },
    { name: "express's name in a local variable", code: `const express = makeServer();\napp.use(express.csrf());` },
  ],
  invalid: [
    {
      name: "an import",
      code: `import csurf from "csurf";\napp.use(csurf({ cookie: true }));`,
      errors: [
        {
          messageId: "withdrawn",
          at: `"csurf"`,
          data: {
            name: "csurf",
            reason: "is archived since 2022, and reports of weaknesses in it are answered no more",
            successor: "csrf-csrf (double-submit cookie) or csrf-sync (token in the session)",
          },
        },
      ],
    },
    { name: "require", code: `const csrf = require('csurf');\napp.use(csrf());`, errors: [withdrawn(`'csurf'`)] },
    { name: "require in place", code: "app.use(require(`csurf`)({ cookie: true }));", errors: [withdrawn("`csurf`")] },
    { name: "a namespace", code: `import * as csurf from "csurf";`, syntax: "ts", errors: [withdrawn(`"csurf"`)] },
    { name: "TypeScript's import of CommonJS", code: `import csurf = require("csurf");`, syntax: "ts", errors: [withdrawn(`"csurf"`)] },
    { name: "a value beside types", code: `import csurf, { type Options } from "csurf";`, syntax: "ts", errors: [withdrawn(`"csurf"`)] },
    { name: "a dynamic import", code: `const { default: csurf } = await import("csurf");`, errors: [withdrawn(`"csurf"`)] },
    { name: "a re-export", code: `export { default as csrf } from "csurf";\nexport * from "csurf/lib/index.js";`, errors: [withdrawn(`"csurf"`), withdrawn(`"csurf/lib/index.js"`)] },
    { name: "createRequire", code: `import { createRequire } from "node:module";\nconst load = createRequire(import.meta.url);\nconst csurf = load("csurf");`, errors: [withdrawn(`"csurf"`)] },
    { name: "compiled code", code: `const csurf_1 = __importDefault(require("csurf"));\napp.use((0, csurf_1.default)());`, errors: [withdrawn(`"csurf"`)] },
    {
      name: "Fastify's former plugin",
      code: `import fastifyCsrf from "fastify-csrf";\nfastify.register(fastifyCsrf);`,
      errors: [
        {
          messageId: "withdrawn",
          at: `"fastify-csrf"`,
          data: {
            name: "fastify-csrf",
            reason: "was renamed and gets no fixes under this name",
            successor: "@fastify/csrf-protection",
          },
        },
      ],
    },
    { name: "hapi's former plugin", code: `await server.register({ plugin: require("crumb"), options });`, errors: [withdrawn(`"crumb"`)] },
    { name: "the one that Express bundled", code: `var express = require("express");\nvar app = express();\napp.use(express.csrf());`, errors: [withdrawn("express.csrf")] },
    { name: "the one that Connect bundled, by its name", code: `const { csrf } = require("connect");\nserver.use(csrf({ value }));`, errors: [withdrawn(["csrf", 2])] },
  ],
});
