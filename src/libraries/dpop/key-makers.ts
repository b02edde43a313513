import { oneOf, type LibraryOption } from "../configurations/library-option.ts";
import { imported, memberOf, type Source } from "../cookies/source.ts";
import { SUBTLE } from "./web-crypto.ts";

/** A function that makes a key, and its option that lets the private key out again. */
export interface KeyMaker extends LibraryOption {
  /** The argument that holds the algorithm, from 0; it decides whether the key signs. `null`: it always does. */
  readonly algorithm: number | null;
  /** The argument that lists what the key may be used for, from 0. */
  readonly usages?: number;
  /** The argument that holds the key as a JWK, from 0: without the member `d` it is a public one. */
  readonly jwk?: number;
  /** The key is made for DPoP, whatever else the file shows. */
  readonly isForDpop?: boolean;
}

const EXTRACTABLE = [oneOf(true)];

const webCrypto = (method: string, argument: number, algorithm: number): KeyMaker => ({
  library: "WebCrypto",
  callee: memberOf(SUBTLE, method),
  argument,
  path: [],
  values: EXTRACTABLE,
  algorithm,
  usages: argument + 1,
});

const withOption = { path: ["extractable"], values: EXTRACTABLE };
const jose = { ...withOption, library: "jose", algorithm: 1 };

/**
 * Positions from the Web Cryptography API §14.3; options read from jose 4.15, 5.10 and 6.2, oauth4webapi
 * 3.8, openid-client 6.9 and dpop 2.1. All of them make keys that cannot be extracted unless told so.
 * `deriveKey` is left out: it makes symmetric keys alone, and those sign no proof.
 */
export const KEY_MAKERS: readonly KeyMaker[] = [
  webCrypto("generateKey", 1, 0),
  webCrypto("importKey", 3, 2),
  webCrypto("unwrapKey", 5, 4),
  { ...jose, callee: imported(["jose", "jose/key/generate/keypair"], "generateKeyPair"), argument: 1, algorithm: 0 },
  { ...jose, callee: imported(["jose", "jose/key/import"], "importPKCS8"), argument: 2 },
  { ...jose, callee: imported(["jose", "jose/key/import"], "importJWK"), argument: 2, jwk: 0 },
  {
    ...withOption,
    library: "oauth4webapi",
    callee: imported("oauth4webapi", "generateKeyPair"),
    argument: 1,
    algorithm: null,
  },
  {
    ...withOption,
    library: "openid-client",
    callee: imported("openid-client", "randomDPoPKeyPair"),
    argument: 1,
    algorithm: null,
    isForDpop: true,
  },
  {
    ...withOption,
    library: "dpop",
    callee: imported("dpop", "generateKeyPair"),
    argument: 1,
    algorithm: null,
    isForDpop: true,
  },
];

/** Algorithms of the Web Cryptography API and of JOSE (RFC 7518 §3.1, RFC 8037, RFC 9864) that sign with a private key. */
export const SIGNING_ALGORITHMS: ReadonlySet<string> = new Set([
  "ECDSA",
  "RSA-PSS",
  "RSASSA-PKCS1-v1_5",
  "Ed25519",
  "Ed448",
  "EdDSA",
  "ML-DSA-44",
  "ML-DSA-65",
  "ML-DSA-87",
  "ES256",
  "ES256K",
  "ES384",
  "ES512",
  "PS256",
  "PS384",
  "PS512",
  "RS256",
  "RS384",
  "RS512",
]);

/** A function that gives a key's material out. */
export interface KeyExporter {
  readonly callee: Source;
  /** The argument that is the key, from 0. */
  readonly key: number;
  /** The argument that names the format, from 0; `raw` and `spki` are formats of public keys. */
  readonly format?: number;
}

export const KEY_EXPORTERS: readonly KeyExporter[] = [
  { callee: memberOf(SUBTLE, "exportKey"), format: 0, key: 1 },
  { callee: memberOf(SUBTLE, "wrapKey"), format: 0, key: 1 },
  { callee: imported(["jose", "jose/key/export"], "exportJWK"), key: 0 },
  { callee: imported(["jose", "jose/key/export"], "exportPKCS8"), key: 0 },
];

export const PUBLIC_FORMATS: ReadonlySet<string> = new Set(["raw", "spki"]);
