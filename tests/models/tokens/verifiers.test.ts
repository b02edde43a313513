import { describe, expect, it } from "vitest";
import type { TokenCheck } from "../../../src/libraries/tokens/token-verifier.ts";
import { TOKEN_VERIFIERS } from "../../../src/libraries/tokens/verifiers.ts";
import { tokenVerifications } from "../../../src/models/tokens/token-verifications.ts";
import { parseScript } from "../../helpers/parse-script.ts";

/** The library, the token and the key checks of each verification of a text. */
function found(code: string): string[] {
  const sourceCode = parseScript(code);
  return tokenVerifications(sourceCode).map(({ verifier, token }) => {
    const text = token ? ` of ${sourceCode.text.slice(...token.range)}` : "";
    return `${verifier.library} ${verifier.name}${text}`;
  });
}

function states(code: string): string {
  const [verification] = tokenVerifications(parseScript(code));
  const checks: readonly TokenCheck[] = ["issuer", "audience", "nonce", "algorithms", "maxAge", "expiration"];
  const marks = { checked: "+", unchecked: "-", unknown: "?" };
  return checks.map((check) => (verification ? marks[verification.state(check)] : "none")).join("");
}

const FAST = 'import { createVerifier } from "fast-jwt"; ';
const FASTIFY = 'import Fastify from "fastify"; import jwt from "@fastify/jwt"; const app = Fastify(); ';
const NEST = 'import { JwtService, JwtModule } from "@nestjs/jwt"; ';
const HONO = 'import { verify, verifyWithJwks, jwt } from "hono/jwt"; import { jwk } from "hono/jwk"; ';
const AWS = 'import { CognitoJwtVerifier, JwtVerifier } from "aws-jwt-verify"; ';
const PASSPORT = 'import { Strategy } from "passport-jwt"; ';
const HAPI = 'import Hapi from "@hapi/hapi"; import Jwt from "@hapi/jwt"; const server = Hapi.server(); ';

describe("the libraries' verifications", () => {
  it.each([
    ['import { compactVerify } from "jose"; compactVerify(t, k)', "jose compactVerify of t"],
    ['import generalVerify from "jose/jws/general/verify"; generalVerify(t, k)', "jose generalVerify of t"],
    ['import { expressjwt } from "express-jwt"; expressjwt({ secret })', "express-jwt expressjwt"],
    ['const { expressjwt: jwt } = require("express-jwt"); jwt({ secret })', "express-jwt expressjwt"],
    ['const jwt = require("express-jwt"); jwt({ secret })', "express-jwt jwt"],
    ['import jwt from "koa-jwt"; jwt({ secret })', "koa-jwt jwt"],
    [`${PASSPORT}new Strategy({ secretOrKey }, f)`, "passport-jwt Strategy"],
    [
      `${PASSPORT}import { PassportStrategy } from "@nestjs/passport"; class A extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey }) } }`,
      "passport-jwt Strategy",
    ],
    [`${PASSPORT}class A extends Strategy { constructor() { super({ secretOrKey }, f) } }`, "passport-jwt Strategy"],
    [`${FAST}const v = createVerifier({ key }); v(t)`, "fast-jwt createVerifier of t"],
    [`${FAST}class A { v = createVerifier({ key }); f() { return this.v(t) } }`, "fast-jwt createVerifier of t"],
    [`${FAST}createVerifier({ key })`, "fast-jwt createVerifier"],
    [`${FASTIFY}app.register(jwt, { secret })`, "@fastify/jwt register"],
    [`${FASTIFY}app.get("/", async (request) => { await request.jwtVerify() })`, "@fastify/jwt request.jwtVerify"],
    [`${FASTIFY}app.jwt.verify(t)`, "@fastify/jwt fastify.jwt.verify of t"],
    [`${NEST}JwtModule.register({ secret })`, "@nestjs/jwt JwtModule.register"],
    [`${NEST}JwtModule.registerAsync({ useFactory: () => ({ secret }) })`, "@nestjs/jwt JwtModule.registerAsync"],
    [`${NEST}new JwtService({ secret })`, "@nestjs/jwt JwtService"],
    [`${HONO}verify(t, k, "HS256")`, "hono verify of t"],
    ['import { Jwt } from "hono/utils/jwt"; Jwt.verify(t, k, "HS256")', "hono verify of t"],
    [`${HONO}verifyWithJwks(t, { jwks_uri })`, "hono verifyWithJwks of t"],
    [`${HONO}app.use(jwt({ secret, alg: "HS256" }))`, "hono jwt"],
    [`${HONO}app.use(jwk({ jwks_uri }))`, "hono jwk"],
    ['import jwt from "jwt-simple"; jwt.decode(t, k)', "jwt-simple decode of t"],
    ['import jwt from "jwt-simple"; jwt.decode(t, k, false, "HS256")', "jwt-simple decode of t"],
    ['import jwt from "@tsndr/cloudflare-worker-jwt"; jwt.verify(t, k)', "@tsndr/cloudflare-worker-jwt verify of t"],
    [
      'import { Elysia } from "elysia"; import { jwt } from "@elysiajs/jwt"; new Elysia().use(jwt({ secret })).get("/", ({ jwt }) => jwt.verify(t))',
      "@elysiajs/jwt jwt.verify of t",
    ],
    [
      'import { Elysia } from "elysia"; import { jwt } from "@elysiajs/jwt"; new Elysia().use(jwt({ name: "access", secret })).get("/", (c) => c.access.verify(t))',
      "@elysiajs/jwt jwt.verify of t",
    ],
    [`${AWS}const v = CognitoJwtVerifier.create({ userPoolId }); v.verify(t)`, "aws-jwt-verify CognitoJwtVerifier of t"],
    [`${AWS}const v = JwtVerifier.create({ issuer }); v.verifySync(t)`, "aws-jwt-verify JwtVerifier of t"],
    ['import { JwtRsaVerifier } from "aws-jwt-verify/jwt-rsa"; JwtRsaVerifier.create({})', "aws-jwt-verify JwtVerifier"],
    ['import { auth } from "express-oauth2-jwt-bearer"; auth({ audience })', "express-oauth2-jwt-bearer auth"],
    [`${HAPI}server.auth.strategy("a", "jwt", {})`, "@hapi/jwt server.auth.strategy"],
    [`${HAPI}Jwt.token.verify(artifacts, k)`, "@hapi/jwt token.verify of artifacts"],
    [`${HAPI}Jwt.token.verifyPayload(artifacts)`, "@hapi/jwt token.verifyPayload of artifacts"],
    ['import { validateJwtAccessToken } from "oauth4webapi"; validateJwtAccessToken(as, r, a)', "oauth4webapi validateJwtAccessToken"],
    ['import { OAuth2Client } from "google-auth-library"; new OAuth2Client().verifyIdToken({ idToken: t })', "google-auth-library verifyIdToken of t"],
    ['import { google } from "googleapis"; new google.auth.OAuth2().verifyIdToken({ idToken: t })', "google-auth-library verifyIdToken of t"],
  ])("%s", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  it("TypeScript: Nest's service is known by its type", () => {
    const code = `${NEST}class A { constructor(private readonly jwt: JwtService) {} f() { return this.jwt.verifyAsync(t) } }`;
    expect(tokenVerifications(parseScript(code, "ts")).map(({ verifier }) => verifier.name)).toEqual(["JwtService.verify"]);
  });

  it.each([
    'import jwt from "jwt-simple"; jwt.decode(t, k, true)',
    'import jwt from "jwt-simple"; jwt.decode(t, k, flag)',
    "request.jwtVerify()",
    'import { Elysia } from "elysia"; import { jwt } from "@elysiajs/jwt"; new Elysia().use(jwt({ secret })).get("/", ({ bcrypt }) => bcrypt.verify(t))',
    'import Hapi from "@hapi/hapi"; const server = Hapi.server(); server.auth.strategy("a", "jwt", {})',
    `${HAPI}server.auth.strategy("a", "cookie", {})`,
    `${NEST}jwtService.verify(t)`,
    'import { createSigner } from "fast-jwt"; const v = createSigner({ key }); v(t)',
    'import { verify } from "./hono/jwt"; import "hono/jwt"; verify(t, k)',
  ])("%s: none", (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe("what the libraries check", () => {
  it.each([
    // issuer, audience, nonce, algorithms, age, expiration
    ['import { compactVerify } from "jose"; compactVerify(t, k)', "???-??"],
    ['import jwt from "koa-jwt"; jwt({ secret, audience: "a" })', "-+---+"],
    ['import { expressjwt } from "express-jwt"; expressjwt({ secret })', "---+-+"],
    [`${PASSPORT}new Strategy({ secretOrKey, issuer: "i", jsonWebTokenOptions: { audience: "a", maxAge: 5 } }, f)`, "+---++"],
    [`${PASSPORT}new Strategy({ secretOrKey, ignoreExpiration: true }, (claims, done) => done(null, claims))`, "------"],
    [`${PASSPORT}new Strategy({ secretOrKey }, (claims, done) => validate(claims))`, "???-?+"],
    [`${FAST}createVerifier({ key, allowedAud: "a", algorithms: ["RS256"] })`, "-+-+-+"],
    [`${FASTIFY}app.register(jwt, { secret })`, "??????"],
    [`${FASTIFY}app.register(jwt, { secret, verify: { allowedIss: "i" } })`, "+?????"],
    [`${HONO}verify(t, k, "HS256")`, "---+-+"],
    [`${HONO}verify(t, k, { alg: "HS256", iss: "i", exp: false })`, "+--+--"],
    [`${HONO}verify(t, k, alg)`, "??-?-?"],
    [`${HONO}jwt({ secret, alg: "HS256", verification: { aud: "a" } })`, "-+-+-+"],
    [`${HONO}jwk({ jwks_uri })`, "-----+"],
    [`${AWS}CognitoJwtVerifier.create({ userPoolId, clientId: null })`, "+--+-+"],
    [`${AWS}const v = CognitoJwtVerifier.create({ userPoolId, clientId: null }); v.verify(t, { clientId })`, "+??+?+"],
    [`${AWS}JwtVerifier.create({ issuer: "i", audience: "a" })`, "++-+-+"],
    ['import { auth } from "express-oauth2-jwt-bearer"; auth()', "++-+-+"],
    ['import { auth } from "express-oauth2-jwt-bearer"; auth({ validators: { aud: false } })', "+--+-+"],
    [`${HAPI}server.auth.strategy("a", "jwt", { keys, verify: { aud: false, iss: "i", exp: false } })`, "+--?--"],
    ['import { OAuth2Client } from "google-auth-library"; new OAuth2Client().verifyIdToken({ idToken })', "+--+-+"],
  ])("%s: %s", (code, expected) => {
    expect(states(code)).toBe(expected);
  });

  it("a request is verified with what the plugin was registered with, if the file shows it", () => {
    const handler = 'app.get("/", async (request) => { await request.jwtVerify(); });';
    const second = (code: string) => tokenVerifications(parseScript(code)).at(-1);
    expect(second(`${FASTIFY}${handler}`)?.state("audience")).toBe("unknown");
    expect(second(`${FASTIFY}app.register(jwt, { secret }); ${handler}`)?.state("audience")).toBe("unchecked");
    expect(second(`${FASTIFY}app.register(jwt, { secret, verify: { allowedAud: "a" } }); ${handler}`)?.state("audience")).toBe("checked");
    const nested = handler.replace("jwtVerify()", 'jwtVerify({ verify: { allowedAud: "a" } })');
    expect(second(`${FASTIFY}app.register(jwt, { secret }); ${nested}`)?.state("audience")).toBe("checked");
  });

  it("Cognito's ID tokens are told by an option", () => {
    const isIdToken = (use: string) =>
      tokenVerifications(parseScript(`${AWS}CognitoJwtVerifier.create({ userPoolId, tokenUse: "${use}" })`))[0]?.isIdToken;
    expect(isIdToken("id")).toBe(true);
    expect(isIdToken("access")).toBe(false);
  });
});

describe("the table", () => {
  it("names every verification once and the versions that were read", () => {
    expect(TOKEN_VERIFIERS.every(({ library, name, versions }) => library && name && /\d/u.test(versions))).toBe(true);
  });
});
