import { either, globalNamed, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";
import type { KeyKind } from "./token-verifier.ts";
import { joseDefault, joseExport } from "./verifiers/jose.ts";

/** What makes a key, and which kind it makes. */
export interface KeySource {
  readonly kind: KeyKind;
  readonly source: Source;
}

/** The clients of jwks-rsa: they fetch a set of keys and give its public keys. */
export const JWKS_CLIENT: Source = either(
  resultOf(imported("jwks-rsa")),
  resultOf(imported("jwks-rsa", "JwksClient")),
  typed("jwks-rsa", "JwksClient"),
);

/** The functions of jwks-rsa that give the other libraries a callback for their key. */
export const JWKS_CALLBACKS: Source = either(
  ...["expressJwtSecret", "koaJwtSecret", "passportJwtSecret", "hapiJwt2Key", "hapiJwt2KeyAsync"].map((name) =>
    imported("jwks-rsa", name),
  ),
);

/** jose's remote key set. */
export const REMOTE_JWK_SET: Source = either(joseExport("createRemoteJWKSet", "jwks/remote"), joseDefault("jwks/remote"));

const localSet = joseExport("createLocalJWKSet", "jwks/local");

/** jose's resolver that takes the key out of the token's own header. */
export const EMBEDDED_JWK: Source = either(joseExport("EmbeddedJWK", "jwk/embedded"), joseDefault("jwk/embedded"));

const signingKey = resultOf(memberOf(JWKS_CLIENT, "getSigningKey", "getSigningKeyAsync"));

const getJwks = resultOf(imported("get-jwks"));

/** Values whose kind their origin shows. Read from jose 3 to 6, jwks-rsa 3 and 4, get-jwks 11, jwk-to-pem 2. */
export const KEY_SOURCES: readonly KeySource[] = [
  { kind: "secret", source: resultOf(memberOf(resultOf(globalNamed("TextEncoder")), "encode")) },
  { kind: "secret", source: resultOf(memberOf(resultOf(imported("util", "TextEncoder")), "encode")) },
  { kind: "secret", source: resultOf(imported("crypto", "createSecretKey")) },
  { kind: "public", source: resultOf(imported("crypto", "createPublicKey")) },
  { kind: "public", source: resultOf(joseExport("importSPKI", "key/import")) },
  { kind: "public", source: resultOf(joseExport("importX509", "key/import")) },
  { kind: "public", source: resultOf(memberOf(signingKey, "getPublicKey")) },
  { kind: "public", source: memberOf(signingKey, "publicKey", "rsaPublicKey") },
  { kind: "public", source: resultOf(memberOf(getJwks, "getPublicKey")) },
  { kind: "jwks", source: resultOf(REMOTE_JWK_SET) },
  { kind: "jwks", source: resultOf(localSet) },
  { kind: "jwks", source: resultOf(JWKS_CALLBACKS) },
  { kind: "public", source: EMBEDDED_JWK },
];
