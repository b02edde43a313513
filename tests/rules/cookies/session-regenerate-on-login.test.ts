import rule from "../../../src/rules/cookies/session-regenerate-on-login.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** A file that sets up express-session, with the body of its sign-in handler. */
const login = (body: string, before = ""): string =>
  `import express from "express";\nimport session from "express-session";\n${before}const app = express();\napp.use(session({ secret }));\napp.post("/login", async (req, res) => {\n${body}\n});\n`;

const CHECK = "  const user = await authenticate(req.body.email, req.body.password);\n";

const missing = (at: string | readonly [string, number]) => ({ messageId: "missing", at });

runRuleCases("session-regenerate-on-login", rule, "js", {
  valid: [
    { name: "a new session in a callback", code: login(`${CHECK}  req.session.regenerate(() => {\n    req.session.userId = user.id;\n  });`) },
    { name: "a new session by a promise", code: login(`${CHECK}  await promisify(req.session.regenerate.bind(req.session))();\n  req.session.user = user;`) },
    { name: "a helper of the file", code: login(`${CHECK}  await fresh();\n  req.session.user = user;`, "const fresh = () => new Promise((done) => current.regenerate(done));\n") },
    { name: "a helper that is given the request", code: login(`${CHECK}  await startSession(req);\n  req.session.user = user;`) },
    { name: "a helper that is given the session", code: login(`${CHECK}  await renew(req.session);\n  req.session.user = user;`) },
    { name: "middleware of the file", code: login(`${CHECK}  req.session.user = user;`, "const regenerateSession = (req, res, next) => next();\n") },
    { name: "no password: a step of something else", code: login(`  req.session.user = { name: req.body.name };`) },
    { name: "signed in already: the password is changed", code: login(`  const account = await find(req.session.userId);\n  await account.setPassword(req.body.password);\n  req.session.user = account;`) },
    { name: "Passport signs in", code: login(`${CHECK}  req.logIn(user, () => {\n    req.session.user = user.id;\n  });`) },
    { name: "a name to fill the form again", code: login(`${CHECK}  req.session.username = req.body.username;`) },
    { name: "signed out", code: login(`${CHECK}  req.session.user = null;\n  req.session.isAuthenticated = false;`) },
    { name: "something else on the session", code: login(`${CHECK}  req.session.lastEmail = req.body.email;\n  req.session.views = 1;`) },
    { name: "cookie-session has no id to plant", code: `import express from "express";\nimport cookieSession from "cookie-session";\nconst app = express();\napp.use(cookieSession({ keys }));\napp.post("/login", (req, res) => {\n${CHECK.replace("await ", "")}  req.session.user = user;\n});` },
    { name: "a route file that shows no kind of session", code: `import { Router } from "express";\nconst router = Router();\nrouter.post("/login", (req, res) => {\n  req.session.user = find(req.body.password);\n});` },
    { name: "another object called session", code: login(`${CHECK}  session.user = user;\n  res.locals.session.user = user;`) },
    { name: "a function that is no handler", code: `import session from "express-session";\nexport function signIn(request) {\n  request.session.user = find(request.body.password);\n}` },
    { name: "Fastify with a new session", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nconst app = fastify();\napp.register(session, options);\napp.post("/login", async (request, reply) => {\n  const user = await find(request.body.password);\n  await request.session.regenerate();\n  request.session.user = user;\n});` },
    { name: "Fastify's secure-session keeps all in the cookie", code: `import fastify from "fastify";\nimport session from "@fastify/secure-session";\nconst app = fastify();\napp.register(session, options);\napp.post("/login", async (request, reply) => {\n  request.session.set("user", await find(request.body.password));\n});` },
  ],
  invalid: [
    {
      name: "an id on the old session",
      code: login(`${CHECK}  req.session.userId = user.id;\n  res.redirect("/");`),
      errors: [{ messageId: "missing", at: "req.session.userId", data: { session: "req.session" } }],
    },
    { name: "one report for a handler", code: login(`${CHECK}  req.session.user = user;\n  req.session.isAuthenticated = true;`), errors: [missing("req.session.user")] },
    { name: "a destructured body", code: login(`  const { email, password } = req.body;\n  const user = await User.findOne({ email });\n  if (await bcrypt.compare(password, user.hash)) req.session.user_id = user.id;`), errors: [missing("req.session.user_id")] },
    { name: "a flag", code: login(`${CHECK}  if (user) req.session.loggedin = true;`), errors: [missing("req.session.loggedin")] },
    { name: "a destructured session", code: login(`  const { session, body } = req;\n  const user = await find(body.password);\n  session.user = user;`), errors: [missing("session.user")] },
    { name: "a member in brackets", code: login(`${CHECK}  req.session["userId"] = user.id;`), errors: [missing(`req.session["userId"]`)] },
    { name: "in a callback of the database", code: login(`  db.get(sql, [req.body.username], (error, row) => {\n    if (row.password === hash(req.body.password)) {\n      req.session.username = row.id;\n      req.session.user = row;\n    }\n  });`), errors: [missing(["req.session.user", 2])] },
    { name: "saved afterwards", code: login(`${CHECK}  req.session.user = user;\n  req.session.save(() => res.redirect("/"));`), errors: [missing("req.session.user")] },
    { name: "sign-up signs in too", code: login(`  const account = await Account.create({ email: req.body.email, password: req.body.password });\n  req.session.accountId = account.id;`), errors: [missing("req.session.accountId")] },
    { name: "a validator reads the request", code: login(`  if (!validationResult(req).isEmpty()) return;\n${CHECK}  req.session.user = user;`, `import { validationResult } from "express-validator";\n`), errors: [missing("req.session.user")] },
    { name: "a router whose sign-out shows the kind of session", code: `const { Router } = require("express");\nconst router = Router();\nrouter.post("/login", (req, res) => {\n  req.session.user = find(req.body.password);\n});\nrouter.post("/logout", (req, res) => {\n  req.session.destroy(() => res.redirect("/"));\n});\nmodule.exports = router;`, errors: [missing("req.session.user")] },
    { name: "another sign-in that does it", code: `${login(`${CHECK}  req.session.user = user;`)}app.post("/admin", (req, res) => {\n  const admin = find(req.body.password);\n  req.session.regenerate(() => { req.session.admin = admin; });\n});`, errors: [missing("req.session.user")] },
    { name: "TypeScript, a handler by name", syntax: "ts", code: `import type { Request, Response } from "express";\nimport "express-session";\nexport async function signIn(req: Request, res: Response): Promise<void> {\n  const user = await verify(req.body.email as string, req.body.password as string);\n  (req.session as Session).user = user;\n}`, errors: [missing("(req.session as Session).user")] },
    { name: "Fastify", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nconst app = fastify();\napp.register(session, options);\napp.post("/login", async (request, reply) => {\n  request.session.user = await find(request.body.password);\n});`, errors: [missing("request.session.user")] },
    { name: "Fastify's set", code: `import fastify from "fastify";\nimport session from "@fastify/session";\nconst app = fastify();\napp.post("/login", async (request, reply) => {\n  const { password } = request.body;\n  request.session.set("userId", await find(password));\n});`, errors: [missing("request.session.set")] },
  ],
});
