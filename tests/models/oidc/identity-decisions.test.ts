import { describe, expect, it } from "vitest";
import { identityDecisions } from "../../../src/models/oidc/identity-decisions.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const HEAD = 'import { decodeJwt } from "jose"; const c = decodeJwt(idToken); ';

const claims = (code: string): (string | null)[] =>
  identityDecisions(parseScript(HEAD + code)).map(({ claim }) => claim);

describe("what a decoded ID token decides", () => {
  it.each([
    ["users.findOne({ email: c.email })", "email"],
    ["await prisma.user.upsert({ where: { sub: c.sub }, create: {} })", "sub"],
    ['db.collection("users").findOne({ oid: c.oid })', "oid"],
    ['db.query("SELECT * FROM users WHERE email = $1", [c.email])', "email"],
    ["const rows = await sql`select id from accounts where upn = ${c.upn}`", "upn"],
    ['import { eq } from "drizzle-orm"; eq(users.email, c.email)', "email"],
    ["const { sub: id } = c; getUserById(id)", "sub"],
    ["findOrCreateUser(c)", null],
    ["const email = c.email.trim().toLowerCase(); loadAccount(email)", "email"],
    ["const profile = { id: c.sub }; saveProfile(profile)", "sub"],
    ["req.session.user = { id: c.sub }", "sub"],
    ["ctx.state.user = c; ctx.user = c", null],
    ["res.locals.user = c", null],
    ["createSession(c.sub)", "sub"],
    ["await signIn(c.email)", "email"],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub: c.sub }, key)', "sub"],
    ['import { SignJWT } from "jose"; new SignJWT({ sub: c.sub }).setProtectedHeader({ alg }).sign(key)', "sub"],
    ['import { setCookie } from "hono/cookie"; setCookie(ctx, "session", c.sub)', "sub"],
  ])("%s", (code, claim) => {
    expect(claims(code)).toEqual([claim]);
  });

  it.each([
    "render(c.name)",
    "res.json({ user: c })",
    "setUser(c)",
    "this.user = c",
    "state.user = c",
    "logger.info({ user: c.sub })",
    "cache.get(c.sub)",
    "users.findOne({ locale: c.locale })",
    "findProviderByIssuer(c.iss)",
    "if (users.find(known)) show(c.email)",
    'import * as client from "openid-client"; client.fetchUserInfo(config, token, c.sub)',
    "db.query('SELECT * FROM providers WHERE domain = $1', [c.hd])",
  ])("nothing in %s", (code) => {
    expect(claims(code)).toEqual([]);
  });
});
