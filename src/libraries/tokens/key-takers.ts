import { either, globalNamed, imported, memberOf, type Source } from "../cookies/source.ts";
import { SUBTLE } from "../dpop/web-crypto.ts";
import { JWKS_CALLBACKS, REMOTE_JWK_SET } from "./key-sources.ts";
import { joseDefault, joseExport } from "./verifiers/jose.ts";

/** Functions that fetch what an address has: a key set, a certificate. */
const REQUESTS: Source = either(
  globalNamed("fetch"),
  memberOf(either(globalNamed("window"), globalNamed("globalThis")), "fetch"),
  ...["axios", "got", "ky", "node-fetch", "cross-fetch", "superagent", "needle", "request", "request-promise"].map(
    (module) => imported(module),
  ),
  ...["axios", "got", "ky", "superagent", "needle", "request"].map((module) => imported(module, "get")),
  imported("axios", "request"),
  imported("undici", "fetch"),
  imported("undici", "request"),
  imported("ofetch", "ofetch"),
  imported("ofetch", "$fetch"),
  imported("http", "get"),
  imported("https", "get"),
  imported("https", "request"),
);

/** Functions that trust the key, or the key set at the address, that they are given. */
export const KEY_TAKERS: Source = either(
  REQUESTS,
  REMOTE_JWK_SET,
  imported("jwks-rsa"),
  imported("jwks-rsa", "JwksClient"),
  JWKS_CALLBACKS,
  joseExport("createLocalJWKSet", "jwks/local"),
  joseExport("importJWK", "key/import"),
  joseExport("parseJwk", "jwk/parse"),
  joseDefault("jwk/parse"),
  imported("jwk-to-pem"),
  imported("crypto", "createPublicKey"),
  memberOf(SUBTLE, "importKey"),
  imported("node-jose", "JWK.asKey"),
  imported("jose", "JWK.asKey"),
);

/** Packages whose functions decide nothing: what they are given is not compared with anything. */
export const INDIFFERENT_MODULES: readonly string[] = ["jose", "jwk-to-pem", "jwks-rsa", "crypto", "util", "debug"];

/** The package that verifies with the algorithm that it is given. */
export const ALGORITHM_TAKERS = { library: "jwa", source: imported("jwa") } as const;
