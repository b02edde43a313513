import rule from "../../../src/rules/cookies/cookie-rolling-session.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const express = (options: string, before = ""): string => `import session from "express-session";\n${before}app.use(session(${options}));`;
const koa = (options: string): string => `const session = require("koa-session");\napp.use(session(${options}, app));`;
const hapi = (options: string): string => `const Hapi = require("@hapi/hapi");\nconst server = Hapi.server();\nserver.auth.strategy("session", "cookie", ${options});`;
const oidc = (options: string): string => `import { auth } from "express-openid-connect";\napp.use(auth(${options}));`;

const renewed = (output: string) => [{ messageId: "renew", output }];

runRuleCases("cookie-rolling-session", rule, "js", {
  valid: [
    { name: "rolling", code: express("{ secret, rolling: true, cookie: { maxAge: 900000 } }") },
    { name: "no lifetime to renew", code: express("{ secret, rolling: false }") },
    { name: "a lifetime that is not known", code: express("{ secret, cookie: { maxAge } }") },
    { name: "rolling is not known", code: express("{ secret, rolling, cookie: { maxAge: 900000 } }") },
    { name: "options from elsewhere", code: express("options") + "\n" + express("{ ...options, cookie: { maxAge: 900000 } }").replace(/^import.*\n/u, "") },
    { name: "switched on later", code: express("options", "const options = { secret, cookie: { maxAge: 900000 } };\noptions.rolling = true;\n") },
    { name: "koa-session renews before the end", code: koa("{ key: 'id', renew: true }") },
    { name: "koa-session until the browser closes", code: koa("{ key: 'id', maxAge: 'session' }") },
    { name: "@fastify/session is rolling by itself", code: `app.register(require("@fastify/session"), { secret, cookie: { maxAge: 900000 } });` },
    { name: "express-openid-connect is rolling by itself", code: oidc("{ session: { absoluteDuration: 3600 } }") },
    { name: "cookie-session has no such option", code: `import cookieSession from "cookie-session";\ncookieSession({ keys, maxAge: 900000 });` },
    { name: "keepAlive in hapi", code: hapi("{ keepAlive: true, cookie: { name: 'id', ttl: 900000 } }") },
    { name: "no session", code: `import express from "express";\nexpress().get("/", (req, res) => { res.cookie("session", token, { maxAge: 900000, rolling: false }); });` },
    { name: "somebody else's session", code: `import session from "./session.js";\nsession({ rolling: false, cookie: { maxAge: 900000 } });` },
    { name: "an assignment sets nothing up", code: `import express from "express";\nexpress().get("/", (req, res) => { req.session.cookie.maxAge = 900000; });` },
  ],
  invalid: [
    {
      name: "off by default in express-session",
      code: express("{ secret, cookie: { maxAge: 15 * 60 * 1000 } }"),
      errors: [
        {
          messageId: "off",
          at: ["session", 3],
          data: { library: "express-session", lifetime: "15 minutes", key: "rolling" },
          suggestions: renewed(express("{ secret, cookie: { maxAge: 15 * 60 * 1000 }, rolling: true }")),
        },
      ],
    },
    {
      name: "switched off",
      code: express("{ secret, rolling: false, cookie: { maxAge: 900000 } }"),
      errors: [{ messageId: "off", at: "rolling: false", suggestions: renewed(express("{ secret, rolling: true, cookie: { maxAge: 900000 } }")) }],
    },
    {
      name: "over several lines, comments stay",
      code: express("{\n  name: 'id',\n  cookie: { maxAge: 900000 }, // a quarter\n}"),
      errors: [{ messageId: "off", at: "'id'", suggestions: renewed(express("{\n  name: 'id',\n  cookie: { maxAge: 900000 }, // a quarter\n  rolling: true,\n}")) }],
    },
    {
      name: "options in a constant",
      code: express("options", "const options = { secret, cookie: { maxAge: 900000 } };\n"),
      errors: [{ messageId: "off", at: ["session", 3], suggestions: renewed(express("options", "const options = { secret, cookie: { maxAge: 900000 }, rolling: true };\n")) }],
    },
    {
      name: "options in a constant that others use: no suggestion",
      code: `${express("options", "const options = { secret, rolling: false, cookie: { maxAge: 900000 } };\n")}\nlog(options);`,
      errors: [{ messageId: "off", at: "rolling: false", suggestions: [] }],
    },
    {
      name: "koa-session's own day",
      code: koa("{ key: 'id' }"),
      errors: [{ messageId: "off", at: "'id'", data: { library: "koa-session", lifetime: "1 day", key: "rolling" }, suggestions: renewed(koa("{ key: 'id', rolling: true }")) }],
    },
    {
      name: "both off in koa-session",
      code: koa("{ key: 'id', rolling: false, renew: false }"),
      errors: [{ messageId: "off", at: "rolling: false", suggestions: renewed(koa("{ key: 'id', rolling: true, renew: false }")) }],
    },
    {
      name: "switched off in @fastify/session",
      code: `app.register(require("@fastify/session"), { secret, rolling: false, cookie: { maxAge: 900000 } });`,
      errors: [{ messageId: "off", at: "rolling: false", suggestions: renewed(`app.register(require("@fastify/session"), { secret, rolling: true, cookie: { maxAge: 900000 } });`) }],
    },
    {
      name: "hapi without keepAlive",
      code: hapi("{ cookie: { name: 'id', ttl: 900000 } }"),
      errors: [{ messageId: "off", at: "'id'", suggestions: renewed(hapi("{ cookie: { name: 'id', ttl: 900000 }, keepAlive: true }")) }],
    },
    {
      name: "switched off in express-openid-connect",
      code: oidc("{ session: { rolling: false } }"),
      errors: [{ messageId: "off", at: "rolling: false", suggestions: renewed(oidc("{ session: { rolling: true } }")) }],
    },
    {
      name: "options under a type",
      syntax: "ts",
      code: `import type { SessionOptions } from "express-session";\nexport const options: SessionOptions = { secret, rolling: false, cookie: { maxAge: 900000 } };`,
      errors: [
        {
          messageId: "off",
          at: "rolling: false",
          suggestions: renewed(`import type { SessionOptions } from "express-session";\nexport const options: SessionOptions = { secret, rolling: true, cookie: { maxAge: 900000 } };`),
        },
      ],
    },
  ],
});
