import { describe, expect, it } from "vitest";
import { keyMaterials } from "../../../src/models/tokens/key-material.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

/** Each key as `kind text`, with the length where it is known. */
function read(code: string): string[] {
  const sourceCode = parseScript(code);
  return keyMaterials(marked(sourceCode), sourceCode).map(({ kind, node, bytes }) => {
    const text = sourceCode.text.slice(...node.range);
    return `${kind} ${text}${bytes === null ? "" : ` ${bytes}`}`;
  });
}

const PRIVATE = '"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0B\\n-----END PRIVATE KEY-----"';
const PUBLIC = '"-----BEGIN PUBLIC KEY-----\\nMIIBIjANBgkqhkiG9w0BAQEF\\n-----END PUBLIC KEY-----"';
const CRYPTO = 'import crypto, { createSecretKey, createPrivateKey, createPublicKey, randomBytes } from "node:crypto";\n';
const JOSE = 'import * as jose from "jose";\n';

describe("secrets in the code", () => {
  it.each([
    ['mark("s3cret")', 'secret "s3cret" 6'],
    ['const SECRET = "s3cret"; mark(SECRET as string)', 'secret "s3cret" 6'],
    ["const a = 'x'; mark(`${a}-y`)", "secret `${a}-y` 3"],
    ['mark(["a", "b"].join("-"))', 'secret ["a", "b"].join("-") 3'],
    ['const config = { jwt: { secret: "abc" } }; mark(config.jwt.secret)', 'secret "abc" 3'],
    ['class A { key = "abc"; f() { mark(this.key) } }', 'secret "abc" 3'],
    ['class A { key() { return "abc" } f() { mark(this.key()) } }', 'secret "abc" 3'],
    ['enum E { Secret = "abc" } mark(E.Secret)', "secret E.Secret 3"],
    ['mark(new TextEncoder().encode("abc"))', 'secret "abc" 3'],
    ['const encoder = new TextEncoder(); const key = encoder.encode("ü"); mark(key)', 'secret "ü" 2'],
    ['import { TextEncoder } from "util"; mark(new TextEncoder().encode("abc"))', 'secret "abc" 3'],
    ['mark(Buffer.from("abc"))', 'secret "abc" 3'],
    ['mark(Buffer.from("616263", "hex"))', 'secret "616263" 3'],
    ['mark(Buffer.from("YWJj", "base64"))', 'secret "YWJj" 3'],
    ['mark(Buffer.from("abc", encoding))', 'secret "abc" 3'],
    ['mark(Buffer.from("abc", "ucs2"))', 'secret "abc"'],
    ['mark(Buffer.from("abc").toString("base64"))', 'secret "abc"'],
    ["mark(new Uint8Array([1, 2, 3]))", "secret new Uint8Array([1, 2, 3]) 3"],
    ["mark(Uint8Array.from([1, 2]))", "secret Uint8Array.from([1, 2]) 2"],
    ["mark(Buffer.from([1, 2]))", "secret Buffer.from([1, 2]) 2"],
    ['mark("a".repeat(32))', 'secret "a"'],
    [`${CRYPTO}mark(createSecretKey(Buffer.from("abc")))`, 'secret "abc" 3'],
    [`${CRYPTO}mark(crypto.createSecretKey("616263", "hex"))`, 'secret "616263" 3'],
    [`${CRYPTO}mark(crypto.createHash("sha256").update("abc").digest())`, 'secret "abc"'],
    ['mark(await crypto.subtle.importKey("raw", new TextEncoder().encode("abc"), alg, false, ["sign"]))', 'secret "abc" 3'],
    ['import { base64url } from "jose"; mark(base64url.decode("YWJj"))', 'secret "YWJj" 4'],
    [`${JOSE}mark(await jose.importJWK({ kty: "oct", k: "YWJj" }))`, 'secret "YWJj" 3'],
    ['mark({ key: "abc", algorithm: "HS256" })', 'secret "abc" 3'],
    ['mark(prod ? "abc" : "de")', 'secret "abc" 3|secret "de" 2'],
    ['mark(["abc", process.env.OLD])', 'secret "abc" 3'],
    ['mark(() => "abc")', 'secret "abc" 3'],
    ['mark(async () => { log(); return "abc" })', 'secret "abc" 3'],
    ['mark([() => Buffer.from("abc")])', 'secret "abc" 3'],
    ['mark((request, token, done) => done(null, "abc"))', 'secret "abc" 3'],
    ['mark(function (header, done) { if (!header.kid) return done(new Error()); done(undefined, "abc") })', 'secret "abc" 3'],
    ['function key(header, done) { done(null, "abc") } mark(key)', 'secret "abc" 3'],
  ])("%s", (code, expected) => {
    expect(read(code).join("|")).toBe(expected);
  });
});

describe("halves of pairs in the code", () => {
  it.each([
    [`mark(${PRIVATE})`, `private ${PRIVATE}`],
    [`mark({ key: ${PRIVATE}, passphrase })`, `private ${PRIVATE}`],
    [`${CRYPTO}mark(createPrivateKey({ key: ${PRIVATE} }))`, `private ${PRIVATE}`],
    [`${JOSE}const key = await jose.importPKCS8(${PRIVATE}, "RS256"); mark(key)`, `private ${PRIVATE}`],
    ['mark({ kty: "EC", crv: "P-256", x: "a", y: "b", d: "c" })', 'private "c"'],
    [`mark(${PUBLIC})`, `public ${PUBLIC}`],
    [`${CRYPTO}mark(createPublicKey(${PUBLIC}))`, `public ${PUBLIC}`],
    [`${CRYPTO}mark(createPublicKey(${PRIVATE}))`, `private ${PRIVATE}`],
    [`${JOSE}mark(await jose.importSPKI(${PUBLIC}, "RS256"))`, `public ${PUBLIC}`],
    ['mark({ kty: "RSA", n: "a", e: "AQAB" })', 'public { kty: "RSA", n: "a", e: "AQAB" }'],
    ["const base = 'MIIB'; mark(`-----BEGIN PUBLIC KEY-----\\n${base}\\n-----END PUBLIC KEY-----`)", "public `-----BEGIN PUBLIC KEY-----\\n${base}\\n-----END PUBLIC KEY-----`"],
  ])("%s", (code, expected) => {
    expect(read(code).join("|")).toBe(expected);
  });
});

describe("bytes of chance", () => {
  it.each([
    [`${CRYPTO}mark(randomBytes(16))`, "random randomBytes(16) 16"],
    [`${CRYPTO}const SIZE = 64; mark(crypto.randomBytes(SIZE))`, "random crypto.randomBytes(SIZE) 64"],
    [`${CRYPTO}mark(crypto.generateKeySync("hmac", { length: 128 }))`, 'random crypto.generateKeySync("hmac", { length: 128 }) 16'],
    // 32 characters of which each is one of sixteen: how good that is depends on who counts.
    [`${CRYPTO}mark(randomBytes(16).toString("hex"))`, 'random randomBytes(16)'],
  ])("%s", (code, expected) => {
    expect(read(code).join("|")).toBe(expected);
  });
});

describe("what comes from elsewhere, or is no key", () => {
  it.each([
    "mark(process.env.JWT_SECRET)",
    'mark(process.env.JWT_SECRET ?? "dev")',
    'mark(process.env.JWT_SECRET || "dev")',
    'mark(isProduction ? process.env.SECRET : "dev")',
    "mark(new TextEncoder().encode(env.SECRET))",
    'mark(encoder.encode("abc"))',
    'mark(Buffer.concat([a, b]))',
    'import { secret } from "./config.ts"; mark(secret)',
    'mark(config.get("jwt.secret"))',
    'mark(readFileSync("private.pem"))',
    'mark("./keys/private.pem")',
    'mark("https://issuer.example/jwks")',
    'mark("")',
    'mark("-----BEGIN PRIVATE KEY-----\\n-----END PRIVATE KEY-----")',
    "mark(`-----BEGIN PRIVATE KEY-----\\n${process.env.KEY}\\n-----END PRIVATE KEY-----`)",
    "mark((header) => keys.get(header.kid))",
    'mark((header, done) => done(new Error("no"), "abc"))',
    'let secret = "a"; secret = load(); mark(secret)',
    'mark({ secret: "abc" })',
    'mark({ kty: "oct", k: env.K })',
    'mark({ kty: "RSA", n, e, d: env.D })',
    `${CRYPTO}mark(createPublicKey("abc"))`,
    'import { createSecretKey } from "./crypto.ts"; mark(createSecretKey("abc"))',
    'mark(secret.repeat(2))',
    'mark("abc".concat(salt))',
  ])("%s", (code) => {
    expect(read(code)).toEqual([]);
  });

  it("ends where a key leads back to itself", () => {
    expect(read("const a = [b], b = [a]; mark(a)")).toEqual([]);
  });
});
