/** The kinds of keys that the algorithms of JSON Web Tokens work with (RFC 7518 §3.1, RFC 8037, RFC 9864). */
export type AlgorithmFamily = "none" | "symmetric" | "asymmetric";

const SYMMETRIC: ReadonlySet<string> = new Set(["HS256", "HS384", "HS512"]);

const ASYMMETRIC: ReadonlySet<string> = new Set([
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "ES256K",
  "EdDSA",
  "Ed25519",
  "Ed448",
  "ML-DSA-44",
  "ML-DSA-65",
  "ML-DSA-87",
]);

/** @returns What an algorithm's name stands for, `null` for one that is not known. `none` counts in any case. */
export function algorithmFamily(name: string): AlgorithmFamily | null {
  if (name.toLowerCase() === "none") return "none";
  if (SYMMETRIC.has(name)) return "symmetric";
  return ASYMMETRIC.has(name) ? "asymmetric" : null;
}
