import { describe, expect, it } from "vitest";
import { signingPurpose } from "../../../src/models/tokens/signing-purpose.ts";
import { tokenSignings, type TokenSigning } from "../../../src/models/tokens/token-signings.ts";
import { parseScript } from "../../helpers/parse-script.ts";

interface Facts {
  readonly made: string;
  readonly alg: string | null;
  readonly kid: string;
  readonly life: string;
  readonly keys: string;
  readonly claims: string | null;
}

function lifetimeOf({ lifetime }: TokenSigning): string {
  return lifetime.state === "given" ? `${lifetime.name} ${String(lifetime.seconds)}` : lifetime.state;
}

function read(code: string): Facts[] {
  const sourceCode = parseScript(code);
  const text = (node: { range: readonly [number, number] }) => sourceCode.text.slice(...node.range);
  return tokenSignings(sourceCode).map((signing) => ({
    made: `${signing.node ? "" : "set-up "}${signing.signer.library} ${text(signing.at)}`,
    alg: signing.algorithm.name,
    kid: signing.header("kid").state,
    life: lifetimeOf(signing),
    keys: signing.keys.map(text).join("|"),
    claims: signing.claims && text(signing.claims),
  }));
}

const claims = "{ sub }";

describe("tokens made with jsonwebtoken", () => {
  const made = "jsonwebtoken sign";
  const plain = { made, alg: "HS256", kid: "absent", life: "absent", keys: "key", claims };
  it.each<[string, Partial<Facts>]>([
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key)', {}],
    ['import { sign } from "jsonwebtoken"; sign({ sub }, key)', {}],
    ['const { sign } = require("jsonwebtoken"); sign({ sub }, key)', {}],
    ['import jwt = require("jsonwebtoken"); jwt.sign({ sub }, key)', {}],
    [
      'import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { expiresIn: "15m", keyid, algorithm: "RS256" })',
      { alg: "RS256", kid: "present", life: "expiresIn 900" },
    ],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { expiresIn: 900 }, done)', { life: "expiresIn 900" }],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { expiresIn: "900" })', { life: "expiresIn 0.9" }],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { expiresIn: config.ttl })', { life: "expiresIn null" }],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { expiresIn: undefined })', {}],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, { header: { alg: "ES256", kid } })', { alg: "ES256", kid: "present" }],
    // What a callback gives back are no options.
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, (error, token) => ({ expiresIn: 1 }))', {}],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, done); function done(error, token) {}', {}],
    ['import jwt from "jsonwebtoken"; jwt.sign({ sub }, key, options)', { alg: null, kid: "unknown", life: "unknown" }],
    ['import jwt from "jsonwebtoken"; jwt.sign(...args)', { alg: null, kid: "unknown", life: "unknown", keys: "", claims: null }],
    ['import jwt from "jsonwebtoken"; const o = () => ({ expiresIn: "1d" }); jwt.sign({ sub }, key, o())', { life: "expiresIn 86400" }],
    [
      'import jwt from "jsonwebtoken"; class A { o() { return { expiresIn: 60 } } f() { jwt.sign({ sub }, this.key, this.o()) } }',
      { life: "expiresIn 60", keys: "this.key" },
    ],
    ['import jwt from "jsonwebtoken"; jwt.sign({ ...user }, key)', { life: "unknown", claims: "{ ...user }" }],
    ['import jwt from "jsonwebtoken"; jwt.sign("text", key)', { life: "unknown", claims: '"text"' }],
    ['import jwt from "jsonwebtoken"; const p = { sub }; p.exp = x; jwt.sign(p, key)', { life: "unknown", claims: "p" }],
    [
      'import jwt from "jsonwebtoken"; jwt.sign({ exp: Math.floor(Date.now() / 1000) + 60 }, key)',
      { life: "exp 60", claims: "{ exp: Math.floor(Date.now() / 1000) + 60 }" },
    ],
    ['import jwt from "jsonwebtoken"; jwt.sign({ exp: 900 }, key)', { life: "exp null", claims: "{ exp: 900 }" }],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual([{ ...plain, ...expected }]);
  });

  it("is followed through promisify", () => {
    const code = 'import jwt from "jsonwebtoken"; import { promisify } from "util"; promisify(jwt.sign)({ sub }, key, { expiresIn: 9 })';
    expect(read(code)).toMatchObject([{ life: "expiresIn 9", claims }]);
  });
});

describe("tokens made with jose", () => {
  it.each<[string, Partial<Facts>]>([
    [
      'import { SignJWT } from "jose"; new SignJWT({ sub }).setProtectedHeader({ alg: "ES256", kid }).setExpirationTime("2h").sign(key)',
      { made: "jose SignJWT", alg: "ES256", kid: "present", life: "setExpirationTime 7200", claims },
    ],
    [
      'import * as jose from "jose"; const token = new jose.SignJWT({ sub }); token.setProtectedHeader({ alg: "HS256" }); token.sign(key)',
      { made: "jose SignJWT", alg: "HS256", kid: "absent", life: "absent", claims },
    ],
    [
      'import { SignJWT } from "jose"; let t = new SignJWT({ sub }); t = t.setProtectedHeader({ alg }); if (x) t = t.setExpirationTime("1h"); t.sign(key)',
      { alg: null, kid: "absent", life: "unknown" },
    ],
    [
      'import { SignJWT } from "jose"; class A { base(c) { return new SignJWT(c).setExpirationTime("1h") } f() { this.base({ sub }).setProtectedHeader({ alg: "PS256" }).sign(key) } }',
      { alg: "PS256", life: "setExpirationTime 3600", claims: "c" },
    ],
    ['import { SignJWT } from "jose"; const t = new SignJWT({ sub }); finish(t); t.sign(key)', { kid: "unknown", life: "unknown" }],
    ['import SignJWT from "jose/jwt/sign"; new SignJWT().setExpirationTime(900).sign(key)', { life: "setExpirationTime null", claims: null }],
    ['import { SignJWT } from "jose"; new SignJWT({ exp: 900 }).sign(key)', { life: "exp null" }],
    [
      'import { EncryptJWT } from "jose"; new EncryptJWT({ sub }).setExpirationTime(new Date(Date.now() + 60_000)).encrypt(key)',
      { made: "jose EncryptJWT", life: "setExpirationTime 60" },
    ],
    ['import { UnsecuredJWT } from "jose"; new UnsecuredJWT({ sub }).encode()', { made: "jose UnsecuredJWT", alg: "none", keys: "", claims }],
    [
      'import { CompactSign } from "jose"; new CompactSign(new TextEncoder().encode(JSON.stringify({ sub }))).setProtectedHeader({ alg: "EdDSA" }).sign(key)',
      { made: "jose CompactSign", alg: "EdDSA", claims },
    ],
    ['import { FlattenedSign } from "jose"; new FlattenedSign(Buffer.from(JSON.stringify({ sub }))).sign(key)', { made: "jose FlattenedSign", claims }],
  ])("%s", (code, expected) => {
    expect(read(code)).toMatchObject([{ keys: "key", ...expected }]);
  });
});

describe("tokens made with fast-jwt and its plugin", () => {
  it("takes the options from the call that made the function", () => {
    expect(read('import { createSigner } from "fast-jwt"; const sign = createSigner({ key, expiresIn: 60000, algorithm: "HS256", kid }); sign({ sub })')).toEqual([
      { made: "set-up fast-jwt createSigner", alg: "HS256", kid: "present", life: "expiresIn 60", keys: "key", claims: null },
      { made: "fast-jwt sign", alg: "HS256", kid: "present", life: "expiresIn 60", keys: "key", claims },
    ]);
  });

  it("does not know what a signer of another file's calls will sign", () => {
    expect(read('import { createSigner } from "fast-jwt"; export const sign = createSigner({ key })')).toMatchObject([
      { kid: "absent", life: "unknown", alg: null },
    ]);
  });

  const FASTIFY = 'import fastify from "fastify"; import jwt from "@fastify/jwt"; const app = fastify();\n';

  it("takes what a call lacks from the one registration of the file", () => {
    expect(
      read(`${FASTIFY}app.register(jwt, { secret, sign: { expiresIn: 900, kid: "1", algorithm: "HS384" } }); app.get("/", (request, reply) => { app.jwt.sign({ sub }); reply.jwtSign({ sub }, { sign: { expiresIn: "1h" } }); })`),
    ).toMatchObject([
      { made: "set-up @fastify/jwt register", life: "expiresIn 900", keys: "secret" },
      { made: "@fastify/jwt sign", life: "expiresIn 900", kid: "present", alg: "HS384" },
      { made: "@fastify/jwt jwtSign", life: "expiresIn 3600", kid: "present", alg: "HS384" },
    ]);
  });

  it("does not know what another file registers", () => {
    expect(read('export default async function (fastify) { fastify.jwt.sign({ sub }); fastify.jwt.admin.sign({ sub }) }')).toMatchObject([
      { life: "unknown", kid: "unknown" },
      { life: "unknown", kid: "unknown" },
    ]);
  });

  it("takes the private key of a pair", () => {
    expect(read(`${FASTIFY}app.register(jwt, { secret: { private: a, public: b } })`)).toMatchObject([{ keys: "a|{ private: a, public: b }" }]);
  });
});

describe("tokens made with @nestjs/jwt", () => {
  it.each<[string, Partial<Facts>]>([
    ['class A { constructor(private readonly jwt: JwtService) {} f() { this.jwt.sign({ sub }) } }', { kid: "unknown", life: "unknown", claims }],
    [
      'class A { constructor(private readonly jwt: JwtService) {} f() { this.jwt.signAsync({ sub }, { secret, expiresIn: "7d" }) } }',
      { life: "expiresIn 604800", keys: "secret", claims },
    ],
    ['JwtModule.register({ secret, signOptions: { expiresIn: "60s" } })', { made: "set-up @nestjs/jwt register", life: "expiresIn 60", keys: "secret" }],
    ["JwtModule.register({ secret })", { life: "unknown", kid: "unknown" }],
    [
      'JwtModule.registerAsync({ useFactory: (config) => ({ privateKey, signOptions: { expiresIn: 60, algorithm: "RS256" } }) })',
      { made: "set-up @nestjs/jwt registerAsync", life: "expiresIn 60", keys: "privateKey", alg: "RS256" },
    ],
  ])("%s", (code, expected) => {
    expect(read(`import { JwtModule, JwtService } from "@nestjs/jwt"; ${code}`)).toMatchObject([expected]);
  });

  it("takes what a call lacks from the module of the same file", () => {
    expect(
      read('import { JwtService } from "@nestjs/jwt"; const jwt = new JwtService({ secret, signOptions: { expiresIn: "1h" } }); jwt.sign({ sub })'),
    ).toMatchObject([{ life: "expiresIn 3600" }, { made: "@nestjs/jwt sign", life: "expiresIn 3600" }]);
  });
});

describe("tokens made with other libraries", () => {
  it.each<[string, Partial<Facts>]>([
    ['import { sign } from "hono/jwt"; sign({ sub }, c.env.SECRET)', { made: "hono sign", life: "absent", keys: "c.env.SECRET" }],
    ['import { sign } from "hono/jwt"; sign({ sub }, "secret")', { alg: "HS256", kid: "absent" }],
    ['import { sign } from "hono/jwt"; sign({ sub }, c.env.KEY, "RS256")', { alg: "RS256", kid: "unknown" }],
    ['import { Jwt } from "hono/utils/jwt"; Jwt.sign({ sub }, { kty: "RSA", alg: "RS256", kid: "a", d })', { alg: "RS256", kid: "present" }],
    ['import jwt from "jwt-simple"; jwt.encode({ sub }, secret, "HS512")', { made: "jwt-simple encode", alg: "HS512", kid: "absent", life: "absent", claims }],
    ['import jwt from "jwt-simple"; jwt.encode({ sub }, secret, "RS256", { header: { kid } })', { kid: "present" }],
    ['import jwt from "@tsndr/cloudflare-worker-jwt"; jwt.sign({ sub }, secret)', { alg: "HS256", kid: "absent", life: "absent" }],
    ['import jwt from "@tsndr/cloudflare-worker-jwt"; jwt.sign({ sub }, secret, "RS256")', { alg: "RS256", kid: "absent" }],
    ['import { sign } from "@tsndr/cloudflare-worker-jwt"; sign({ sub }, secret, { algorithm: "ES256", header: { kid } })', { alg: "ES256", kid: "present" }],
    ['import Jwt from "@hapi/jwt"; Jwt.token.generate({ sub }, secret, { ttlSec: 14400 })', { made: "@hapi/jwt generate", life: "ttlSec 14400" }],
    ['import { token } from "@hapi/jwt"; token.generate({ sub }, { key, algorithm: "HS512" })', { alg: "HS512", life: "absent" }],
    [
      'import { createJWT } from "oslo/jwt"; import { TimeSpan } from "oslo"; createJWT("HS256", secret, { sub }, { expiresIn: new TimeSpan(2, "w"), headers: { kid } })',
      { made: "oslo createJWT", alg: "HS256", kid: "present", life: "expiresIn 1209600", keys: "secret", claims },
    ],
  ])("%s", (code, expected) => {
    expect(read(code)).toMatchObject([expected]);
  });

  it("takes the plugin's claims and header for Elysia's tokens", () => {
    expect(
      read('import { Elysia } from "elysia"; import { jwt } from "@elysiajs/jwt"; new Elysia().use(jwt({ name: "access", secret, exp: "7d", kid })).get("/", ({ access }) => access.sign({ sub })).get("/b", ({ access }) => access.sign({ sub, exp: 900 }))'),
    ).toMatchObject([
      { made: "set-up @elysiajs/jwt jwt", life: "exp 604800", keys: "secret" },
      { made: "@elysiajs/jwt sign", life: "exp 604800", kid: "present", alg: "HS256" },
      { made: "@elysiajs/jwt sign", life: "exp null" },
    ]);
  });
});

describe("what makes no token", () => {
  it.each([
    "jwt.sign({ sub }, key)",
    'import jwt from "./jsonwebtoken.ts"; jwt.sign({ sub }, key)',
    'import jwt from "jsonwebtoken"; jwt.verify(token, key); other.sign({ sub }, key)',
    'import { SignJWT } from "jose"; new Other(SignJWT).sign(key)',
    'import { SignJWT } from "./jose.ts"; new SignJWT({}).sign(key)',
    'import { createSigner } from "fast-jwt"; sign({ sub })',
    'import { createSign } from "crypto"; createSign("SHA256").sign(key)',
    "class A { constructor(private jwt: JwtService) {} f() { this.jwt.sign({ sub }) } }",
    "reply.jwtSign({ sub })",
  ])("%s", (code) => {
    expect(read(code)).toEqual([]);
  });
});

describe("what a token is for", () => {
  const purpose = (code: string) => {
    const sourceCode = parseScript(`import jwt from "jsonwebtoken";\n${code}`);
    return tokenSignings(sourceCode).map((signing) => signingPurpose(signing, sourceCode));
  };

  it.each([
    ["const idToken = jwt.sign({ sub }, key)", ["id"]],
    ["reply({ id_token: await jwt.sign({ sub }, key) })", ["id"]],
    ["function createIdToken() { return jwt.sign({ sub }, key) }", ["id"]],
    ["jwt.sign({ sub, nonce }, key)", ["id"]],
    ["this.refreshToken = jwt.sign({ sub }, key)", ["refresh"]],
    ["jwt.sign({ sub }, process.env.REFRESH_SECRET)", ["refresh"]],
    ['jwt.sign({ sub, type: "refresh" }, key)', ["refresh"]],
    ["const [accessToken, refreshToken] = await Promise.all([jwt.sign({}, a), jwt.sign({}, b)])", [null, "refresh"]],
    ['response.cookie("refreshToken", jwt.sign({ sub }, key))', ["refresh"]],
    ["jwt.sign({ sub }, key, {}, (error, resetToken) => {})", ["one-time"]],
    ["sendVerificationMail(jwt.sign({ sub }, key))", ["one-time"]],
    ['jwt.sign({ sub, purpose: "password-reset" }, key)', ["one-time"]],
    ["const token = jwt.sign({ sub }, key)", [null]],
    ["function login() { return jwt.sign({ sub }, key) }", [null]],
  ])("%s", (code, expected) => {
    expect(purpose(code)).toEqual(expected);
  });
});
