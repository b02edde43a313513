import { describe, expect, it } from "vitest";
import { clockTolerances } from "../../../src/models/oidc/clock-tolerances.ts";
import { disabledLogouts } from "../../../src/models/oidc/disabled-logouts.ts";
import { localSignOuts } from "../../../src/models/oidc/local-sign-outs.ts";
import { uncheckedLogoutTokens } from "../../../src/models/oidc/logout-tokens.ts";
import { skippedAuthTimeChecks, uncheckedMaxAges, uncheckedReauthentications } from "../../../src/models/oidc/reauthentication.ts";
import { statelessSessions } from "../../../src/models/oidc/stateless-sessions.ts";
import { skippedSubjectChecks } from "../../../src/models/oidc/subject-checks.ts";
import { authorizers } from "../../../src/models/routes/authorizers.ts";
import { parseScript } from "../../helpers/parse-script.ts";

describe("clock tolerances in seconds", () => {
  it.each([
    ['import { jwtVerify } from "jose"; jwtVerify(idToken, k, { clockTolerance: "2 minutes" })', ["jose clockTolerance 120"]],
    ['import { createVerifier } from "fast-jwt"; createVerifier({ key, clockTolerance: 5000 })(idToken)', ["fast-jwt clockTolerance 5"]],
    ['import Jwt from "@hapi/jwt"; Jwt.token.verify(Jwt.token.decode(idToken), k, { timeSkewSec: 15 })', ["@hapi/jwt timeSkewSec 15"]],
    ['import { auth } from "express-openid-connect"; auth({})', ["express-openid-connect clockTolerance 60 by default"]],
    ['import { clockTolerance as t } from "oauth4webapi"; const c = { [t]: 2 * 60 }', ["oauth4webapi clockTolerance 120"]],
    ['import { jwtVerify } from "jose"; jwtVerify(idToken, k, { clockTolerance: tolerance })', []],
    ['import { jwtVerify } from "jose"; jwtVerify(idToken, k, { clockTolerance: "soon" })', []],
    ['import { jwtVerify } from "jose"; jwtVerify(token, k, { clockTolerance: 5 })', []],
    ['import { auth } from "express-openid-connect"; auth(config)', []],
  ])("%s", (code, expected) => {
    const found = clockTolerances(parseScript(code)).map(
      ({ library, option, seconds, isDefault }) => `${library} ${option} ${seconds}${isDefault ? " by default" : ""}`,
    );
    expect(found).toEqual(expected);
  });
});

describe("new sign-ins", () => {
  const CLIENT = 'import * as c from "openid-client"; ';

  it.each([
    ["c.buildAuthorizationUrl(x, { max_age: 60 }); c.authorizationCodeGrant(x, u)", ["max_age"]],
    ["const p = new URLSearchParams({ client_id }); if (a) p.set('prompt', 'login'); c.authorizationCodeGrant(x, u)", ["prompt"]],
    ["c.buildAuthorizationUrl(x, { max_age: 60 }); c.authorizationCodeGrant(x, u, { maxAge: 60 })", []],
    ["c.buildAuthorizationUrl(x, { prompt: 'none' }); c.authorizationCodeGrant(x, u)", []],
    ["c.buildAuthorizationUrl(x, { max_age: 60 });", []],
    ["c.buildAuthorizationUrl(x, { max_age: 60 }); c.authorizationCodeGrant(x, u); t.auth_time", []],
  ])("%s", (code, expected) => {
    const found = uncheckedReauthentications(parseScript(CLIENT + code)).map(({ request }) => request.parameter);
    expect(found).toEqual(expected);
  });

  it("count options of clients only in files that see the answer", () => {
    const head = 'import { UserManager } from "oidc-client-ts"; const u = new UserManager({ max_age: 60 }); ';
    expect(uncheckedMaxAges(parseScript(head))).toEqual([]);
    expect(uncheckedMaxAges(parseScript(`${head}u.signinCallback();`)).map(({ library }) => library)).toEqual(["oidc-client-ts"]);
  });

  it("count what says so in so many words", () => {
    expect(skippedAuthTimeChecks(parseScript('import * as o from "oauth4webapi"; f(o.skipAuthTimeCheck);'))).toHaveLength(1);
    expect(skippedAuthTimeChecks(parseScript("f(o.skipAuthTimeCheck);"))).toEqual([]);
  });
});

describe("subjects of UserInfo responses", () => {
  it.each([
    ["c.authorizationCodeGrant(x, u); c.fetchUserInfo(x, t, c.skipSubjectCheck)", 1],
    ["c.fetchUserInfo(x, t, c.skipSubjectCheck)", 0],
    ["c.authorizationCodeGrant(x, u); c.fetchUserInfo(x, t, s ?? c.skipSubjectCheck)", 0],
  ])("%s", (code, count) => {
    expect(skippedSubjectChecks(parseScript(`import * as c from "openid-client"; ${code}`))).toHaveLength(count);
  });
});

describe("logout tokens", () => {
  it.each([
    ['import { decodeJwt } from "jose"; decodeJwt(body.logout_token)', ["signature"]],
    ['import { decodeJwt } from "jose"; decodeJwt(rawLogoutToken)', ["signature"]],
    ['import { jwtVerify } from "jose"; jwtVerify(body.logout_token, k)', ["events"]],
    ['import { jwtVerify } from "jose"; const { payload } = await jwtVerify(logoutToken, k); payload.events', ["nonce"]],
    ['import { jwtVerify } from "jose"; const { payload } = await jwtVerify(logoutToken, k); payload.events; payload.nonce', []],
    ['import { decodeJwt } from "jose"; decodeJwt(logToken); decodeJwt(logoutUrl)', []],
    ['import { decodeJwt } from "jose"; decodeJwt(logoutToken); verifyLogout(logoutToken)', []],
  ])("%s", (code, expected) => {
    expect(uncheckedLogoutTokens(parseScript(code)).map(({ missing }) => missing)).toEqual(expected);
  });
});

describe("sign-outs", () => {
  const HEAD = 'import express from "express"; import { discovery } from "openid-client"; discovery(s, i); const app = express(); ';

  it.each([
    ["app.get('/logout', (req, res) => { req.session.destroy(); res.redirect('/'); })", 1],
    ["app.get('/logout', (req, res) => { req.session = null; res.redirect(303, '/bye'); })", 1],
    ["const signOut = (req, res) => { res.clearCookie('sid'); res.send('bye'); }; app.post('/x', signOut)", 1],
    ["app.get('/logout', (req, res) => { req.session.destroy(); req.session = null; })", 1],
    ["app.get('/logout', (req, res) => { req.session.destroy(); res.redirect(url); })", 0],
    ["app.get('/logout', (req, res) => { req.session.destroy(); res.redirect('//other.example/'); })", 0],
    ["app.get('/logout', (req, res) => { req.session.destroy(); res.json({ url }); })", 0],
    ["app.get('/logout', async (req, res) => { await revoke(token); req.session.destroy(); })", 0],
    ["app.get('/leave', (req, res) => { req.session.destroy(); })", 0],
    ["app.get('/logout', (req, res) => { res.clearCookie('theme'); })", 0],
    ["app.get('/logout', (req, res) => { req.session.destroy(); }); const end_session_endpoint = x;", 0],
  ])("%s", (code, count) => {
    expect(localSignOuts(parseScript(HEAD + code))).toHaveLength(count);
  });

  it("that are switched off are told apart by kind", () => {
    const sourceCode = parseScript(
      'import Provider from "oidc-provider"; new Provider(i, { features: { rpInitiatedLogout: { enabled: false } } });',
    );
    expect(disabledLogouts("rp-initiated", sourceCode).map(({ option }) => option)).toEqual(["features.rpInitiatedLogout.enabled"]);
    expect(disabledLogouts("back-channel", sourceCode).map(({ value }) => value)).toEqual([null]);
  });
});

describe("sessions without a record", () => {
  it.each([
    ['import { setCookie } from "hono/cookie"; setCookie(c, "session", tokens.id_token)', ["cookie"]],
    ['import { setCookie } from "hono/cookie"; setCookie(c, "session", encodeURIComponent(tokens.idToken()))', ["cookie"]],
    ['import { setCookie } from "hono/cookie"; setCookie(c, "session", seal(tokens.id_token))', []],
    ['import { setCookie } from "hono/cookie"; setCookie(c, "id_token_hint", tokens.id_token)', []],
    ['import { auth } from "express-openid-connect"; auth({})', ["library"]],
    ['import { auth } from "express-openid-connect"; auth({ backchannelLogout: logout })', []],
    ['import NextAuth from "next-auth"; import Okta from "next-auth/providers/okta"; NextAuth({ providers: [Okta] })', ["token"]],
    ['import NextAuth from "next-auth"; import Okta from "next-auth/providers/okta"; NextAuth({ adapter, providers: [Okta] })', []],
  ])("%s", (code, expected) => {
    expect(statelessSessions(parseScript(code)).map(({ kind }) => kind)).toEqual(expected);
  });
});

it("Auth.js's sign-ins with a form are known by their provider", () => {
  const code = 'import Credentials from "next-auth/providers/credentials"; Credentials({ authorize(c) {} }); other({ authorize(c) {} });';
  expect(authorizers(parseScript(code))).toHaveLength(1);
});
