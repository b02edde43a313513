import { either, globalNamed, imported, memberOf, type Source } from "../cookies/source.ts";
import { JOSE_PACKAGES } from "./verifiers/jose.ts";

/** A function that makes a key of what it is given. */
export interface KeyMaker {
  readonly callee: Source;
  /** The argument (from 0) that is the key, in whatever form. */
  readonly argument: number;
  /** The argument that names the encoding of a text. */
  readonly encoding?: number;
  /** Whether what comes out is public whatever it is made of. */
  readonly isPublic?: boolean;
}

/** A function that makes a key of nothing but chance. */
export interface RandomKeyMaker {
  readonly callee: Source;
  /** @returns The key's length in bytes by the values of the arguments; `null` where they do not say. */
  readonly bytes: (given: readonly unknown[]) => number | null;
}

const node = (name: string): Source => imported("crypto", name);
const jose = (name: string): Source => imported(JOSE_PACKAGES, name);

const subtle: Source = either(
  memberOf(globalNamed("crypto"), "subtle"),
  ...["globalThis", "window", "self"].map((name) => memberOf(memberOf(globalNamed(name), "crypto"), "subtle")),
  imported("crypto", "webcrypto.subtle"),
  imported("crypto", "subtle"),
);

/** Keys from their serializations: Node's crypto, WebCrypto, jose. */
export const KEY_MAKERS: readonly KeyMaker[] = [
  { callee: node("createSecretKey"), argument: 0, encoding: 1 },
  { callee: node("createPrivateKey"), argument: 0 },
  { callee: node("createPublicKey"), argument: 0, isPublic: true },
  { callee: memberOf(subtle, "importKey"), argument: 1 },
  { callee: jose("importPKCS8"), argument: 0 },
  { callee: jose("importJWK"), argument: 0 },
  { callee: jose("importSPKI"), argument: 0, isPublic: true },
  { callee: jose("importX509"), argument: 0, isPublic: true },
  { callee: jose("base64url.decode"), argument: 0 },
];

function lengthInBits(options: unknown): number | null {
  const length = typeof options === "object" && options !== null && "length" in options ? options.length : null;
  return typeof length === "number" ? length / 8 : null;
}

export const RANDOM_KEY_MAKERS: readonly RandomKeyMaker[] = [
  { callee: node("randomBytes"), bytes: ([size]) => (typeof size === "number" ? size : null) },
  { callee: node("generateKeySync"), bytes: ([type, options]) => (type === "hmac" ? lengthInBits(options) : null) },
];

/** The shortest secret for each algorithm, in bytes: as long as the hash (RFC 7518 §3.2). */
export const LEAST_SECRET_BYTES: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64 };
