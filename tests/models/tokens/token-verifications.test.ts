import { describe, expect, it } from "vitest";
import { tokenVerifications, type TokenVerification } from "../../../src/models/tokens/token-verifications.ts";
import { authorizationRequests, sentNonce } from "../../../src/models/tokens/authorization-requests.ts";
import { namesIdToken } from "../../../src/models/tokens/id-token-evidence.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const verifications = (code: string): readonly TokenVerification[] => tokenVerifications(parseScript(code));

/** The library and the reported name of each verification. */
function found(code: string): string[] {
  const sourceCode = parseScript(code);
  return tokenVerifications(sourceCode).map(
    ({ verifier, callee }) => `${verifier.library} ${sourceCode.text.slice(...callee.range)}`,
  );
}

describe("the verifications of a file", () => {
  it.each([
    ['import { jwtVerify } from "jose"; jwtVerify(t, k)', "jose jwtVerify"],
    ['import { jwtVerify as v } from "jose"; v(t, k)', "jose v"],
    ['import * as jose from "jose"; jose.jwtVerify(t, k)', "jose jwtVerify"],
    ['const { jwtVerify } = require("jose"); jwtVerify(t, k)', "jose jwtVerify"],
    ['const { jwtVerify } = await import("jose"); jwtVerify(t, k)', "jose jwtVerify"],
    ['import jose = require("jose"); jose.jwtVerify(t, k)', "jose jwtVerify"],
    ['import { jwtVerify } from "jose/jwt/verify"; jwtVerify(t, k)', "jose jwtVerify"],
    ['import jwtVerify from "jose/jwt/verify"; jwtVerify(t, k)', "jose jwtVerify"],
    ['import { jwtVerify } from "jose-node-cjs-runtime"; jwtVerify(t, k)', "jose jwtVerify"],
    ['import { jwtDecrypt } from "jose"; jwtDecrypt(t, k)', "jose jwtDecrypt"],
    ['import("jose").then(({ jwtVerify }) => jwtVerify(t, k))', "jose jwtVerify"],
    ['import jwt from "jsonwebtoken"; jwt.verify(t, k)', "jsonwebtoken verify"],
    ['import * as jwt from "jsonwebtoken"; jwt.verify(t, k)', "jsonwebtoken verify"],
    ['import { verify } from "jsonwebtoken"; verify(t, k)', "jsonwebtoken verify"],
    ['const { verify: v } = require("jsonwebtoken"); v(t, k)', "jsonwebtoken v"],
    ['import util from "util"; import jwt from "jsonwebtoken"; util.promisify(jwt.verify)(t, k)', "jsonwebtoken util.promisify(jwt.verify)"],
    [
      'import { promisify } from "util"; import jwt from "jsonwebtoken"; const v = promisify(jwt.verify.bind(jwt)); v(t, k)',
      "jsonwebtoken v",
    ],
    ['import jwt from "jsonwebtoken"; class A { j = jwt; f() { this.j.verify(t, k) } }', "jsonwebtoken verify"],
    ['import * as c from "openid-client"; c.authorizationCodeGrant(a, b)', "openid-client authorizationCodeGrant"],
    ['import { implicitAuthentication } from "openid-client"; implicitAuthentication(a, b, n)', "openid-client implicitAuthentication"],
    ['import { Issuer } from "openid-client"; const i = new Issuer({}); new i.Client({}).callback(u, p)', "openid-client callback"],
    [
      'import { Issuer } from "openid-client"; const i = await Issuer.discover(u); const c = await i.Client.register({}); c.callback(u, p)',
      "openid-client callback",
    ],
    ['import { Client } from "openid-client"; function f(c: Client) { c.callback(u, p) }', "openid-client callback"],
    [
      'import { Issuer } from "openid-client"; class A { async init() { const i = await Issuer.discover(u); this.c = new i.Client({}) } f() { this.c.callback(u, p) } }',
      "openid-client callback",
    ],
    ['import { processAuthorizationCodeResponse as p } from "oauth4webapi"; p(a, c, r)', "oauth4webapi p"],
  ])("%s", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  it.each([
    "jwtVerify(t, k)",
    'import { jwtVerify } from "./jose"; jwtVerify(t, k)',
    'import jwt from "jsonwebtoken"; jwt.decode(t)',
    'import jwt from "jsonwebtoken"; function f(jwt) { jwt.verify(t, k) }',
    'import jwt from "jsonwebtoken"; let j = jwt; j = other; j.verify(t, k)',
    'import jwt from "jsonwebtoken"; const j = { verify() {} }; j.verify(t, k)',
    'import jwt from "fast-jwt"; import "jsonwebtoken"; jwt.verify(t, k)',
    'import "openid-client"; client.callback(u, p)',
    'import { Issuer } from "openid-client"; const c = new Issuer({}); c.callback(u, p)',
    'import { Client } from "openid-client"; function f(c: Other<Client>) { c.callback(u, p) }',
    'import { promisify } from "./util"; import jwt from "jsonwebtoken"; promisify(jwt.verify)(t, k)',
  ])("%s: none", (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe("what a verification checks", () => {
  const states = (code: string): Record<string, string> => {
    const [verification] = verifications(code);
    const checks = ["issuer", "audience", "nonce", "algorithms", "maxAge", "expiration"] as const;
    return Object.fromEntries(checks.map((check) => [check, verification?.state(check) ?? "none"]));
  };

  it("jose: what the options name", () => {
    const jose = 'import { jwtVerify } from "jose"; ';
    const nothing = { issuer: "unchecked", audience: "unchecked", nonce: "unchecked", algorithms: "unchecked", maxAge: "unchecked", expiration: "checked" };
    expect(states(`${jose}jwtVerify(t, k)`)).toEqual(nothing);
    expect(states(`${jose}jwtVerify(t, k, undefined)`)).toEqual(nothing);
    expect(states(`${jose}jwtVerify(t, k, { issuer: undefined })`)).toEqual(nothing);
    expect(states(`${jose}jwtVerify(t, k, { issuer: "i", audience: "", algorithms: ["RS256"], maxTokenAge: 60 })`)).toEqual(
      { issuer: "checked", audience: "checked", nonce: "unchecked", algorithms: "checked", maxAge: "checked", expiration: "checked" },
    );
    expect(states(`${jose}jwtVerify(t, k, { issuer, ...options })`)).toMatchObject({
      issuer: "unknown",
      audience: "unknown",
      nonce: "unchecked",
    });
  });

  it("jsonwebtoken: what the options name with a value that counts", () => {
    const jwt = 'import jwt from "jsonwebtoken"; ';
    expect(states(`${jwt}jwt.verify(t, k, { issuer: "", audience: null, nonce: "n", ignoreExpiration: true })`)).toEqual({
      issuer: "unchecked",
      audience: "unchecked",
      nonce: "checked",
      algorithms: "unchecked",
      maxAge: "unchecked",
      expiration: "unchecked",
    });
    expect(states(`${jwt}jwt.verify(t, k, { ignoreExpiration: false }, done)`)).toMatchObject({ expiration: "checked" });
    expect(states(`${jwt}jwt.verify(t, k, { ignoreExpiration: lax })`)).toMatchObject({ expiration: "unknown" });
    expect(states(`${jwt}jwt.verify(t, k, (e, c) => c)`)).toMatchObject({ issuer: "unchecked" });
    expect(states(`${jwt}function done() {} jwt.verify(t, k, done)`)).toMatchObject({ issuer: "unchecked" });
    expect(states(`${jwt}jwt.verify(t, k, done)`)).toMatchObject({ issuer: "unknown" });
  });

  it("the OpenID Connect clients: all but the nonce and the age by themselves", () => {
    expect(states('import * as c from "openid-client"; c.authorizationCodeGrant(a, b)')).toEqual({
      issuer: "checked",
      audience: "checked",
      nonce: "unchecked",
      algorithms: "checked",
      maxAge: "unchecked",
      expiration: "checked",
    });
    expect(
      states('import * as o from "oauth4webapi"; o.processAuthorizationCodeOpenIDResponse(a, c, r, "n", 60)'),
    ).toMatchObject({ nonce: "checked", maxAge: "checked" });
    expect(states('import * as o from "oauth4webapi"; o.processAuthorizationCodeOpenIDResponse(...a)')).toMatchObject({
      nonce: "unknown",
    });
  });

  it.each([
    ["issuer", "if (payload.iss !== i) throw e"],
    ["audience", "if (payload.aud !== a) throw e"],
    ["audience", "const { aud } = payload"],
    ["audience", 'get(payload, "aud")'],
    ["nonce", "if (payload.nonce !== n) throw e"],
    ["nonce", "verifyNonce(nonce)"],
    ["maxAge", "if (payload.iat < limit) throw e"],
  ] as const)("%s by hand: %s", (check, code) => {
    const [verification] = verifications(`import { jwtVerify } from "jose"; const { payload } = await jwtVerify(t, k); ${code}`);
    expect(verification?.state(check)).toBe("checked");
  });

  it.each([
    ["audience", "interface Claims { aud: string }"],
    ["audience", "claims.aud = 'a'"],
    ["audience", "sign({ aud: 'a' })"],
    ["audience", "log(payload)"],
    ["nonce", "if (!payload.nonce) throw e"],
    ["nonce", "if (payload.nonce === undefined) throw e"],
    ["nonce", "session.nonce = nonce"],
    ["nonce", "setCookie('nonce', nonce)"],
  ] as const)("%s not by hand: %s", (check, code) => {
    const [verification] = verifications(`import { jwtVerify } from "jose"; const { payload } = await jwtVerify(t, k); ${code}`);
    expect(verification?.state(check)).toBe("unchecked");
  });

  it.each(["validateClaims(payload)", "schema.parse(payload)", "assertIdToken(t, payload.sub)"])(
    "claims that are handed on are not known: %s",
    (code) => {
      const [verification] = verifications(
        `import { jwtVerify } from "jose"; const { payload } = await jwtVerify(t, k); ${code}`,
      );
      expect(verification?.state("audience")).toBe("unknown");
    },
  );
});

describe("ID tokens", () => {
  it.each(["idToken", "id_token", "ID_TOKEN", "rawIdToken", "googleIdToken", "idtoken", "verifyIDToken", "idTokens", "id-token", "identityToken"])(
    "%s is a name of one",
    (name) => {
      expect(namesIdToken(name)).toBe(true);
    },
  );

  it.each(["token", "accessToken", "validToken", "paidToken", "id_token_hint", "idTokenHint", "tokenId", "identityProviderToken", "id", ""])(
    "%s is none",
    (name) => {
      expect(namesIdToken(name)).toBe(false);
    },
  );

  it.each([
    "jwtVerify(body.id_token, k)",
    "jwtVerify(body['id_token'], k)",
    "jwtVerify(String(idToken), k)",
    "jwtVerify(query.get('id_token'), k)",
    "const t = body.id_token; const u = t; jwtVerify(u, k)",
    "const { id_token: t } = await r.json(); jwtVerify(t, k)",
    "function f({ idToken: t }) { jwtVerify(t, k) }",
    "const t = a.idToken ?? b; jwtVerify(t, k)",
    "function verifyIdToken(t) { return jwtVerify(t, k) }",
    "const verifyIdToken = async (t) => jwtVerify(t, k)",
    "class A { verifyIdToken(t) { return jwtVerify(t, k) } }",
    "jwtVerify<IdTokenClaims>(t, k)",
    "const { payload } = await jwtVerify(t, k); use(payload.nonce)",
    "const { payload: { nonce } } = await jwtVerify(t, k)",
    "jwtVerify(t, k).then(({ payload }) => payload.nonce)",
  ])("%s", (code) => {
    expect(verifications(`import { jwtVerify } from "jose"; ${code}`)[0]?.isIdToken).toBe(true);
  });

  it.each([
    "jwtVerify(token, k)",
    "const { payload } = await jwtVerify(logoutToken, k); if (payload.nonce) throw e",
    "jwtVerify(req.headers.authorization, k)",
    "function verifyIdToken(t) { return jwtVerify(other, k) }",
    "const { payload } = await jwtVerify(t, k); use(session.nonce)",
    "const t = u; const u = t; jwtVerify(t, k)",
    "jwtVerify<Claims>(t, k)",
  ])("%s: none shown", (code) => {
    expect(verifications(`import { jwtVerify } from "jose"; ${code}`)[0]?.isIdToken).toBe(false);
  });
});

describe("authorization requests", () => {
  it.each([
    'import * as c from "openid-client"; c.buildAuthorizationUrl(config, { nonce })',
    'import * as c from "openid-client"; c.buildAuthorizationUrlWithPAR(config, new URLSearchParams({ nonce }))',
    'import { Issuer } from "openid-client"; const c = new (await Issuer.discover(u)).Client({}); c.authorizationUrl({ nonce })',
    "const p = new URLSearchParams({ client_id: id }); p.set('nonce', n)",
    "const u = new URL(base); u.searchParams.set('response_type', 'code'); u.searchParams.append('nonce', n)",
    "location.href = `${base}?response_type=code&client_id=${id}&nonce=${n}`",
    "redirect(base + '?client_id=' + id + '&nonce=' + n)",
    "open('https://x/authorize?client_id=a&nonce=b')",
  ])("%s sends a nonce", (code) => {
    const sourceCode = parseScript(code);
    expect(authorizationRequests(sourceCode).length).toBeGreaterThan(0);
    expect(sentNonce(sourceCode)).not.toBeNull();
  });

  it.each([
    'import * as c from "openid-client"; c.buildAuthorizationUrl(config, { nonce: undefined })',
    'import * as c from "openid-client"; c.buildAuthorizationUrl(config, nonce)',
    "c.buildAuthorizationUrl(config, { nonce })",
    "const p = new URLSearchParams({ nonce })",
    "const u = `https://x/script.js?nonce=${n}`",
    "const nonce = 'client_id='",
    "const p = new Map(); p.set('client_id', id); p.set('nonce', n)",
  ])("%s sends none", (code) => {
    expect(sentNonce(parseScript(code))).toBeNull();
  });
});
