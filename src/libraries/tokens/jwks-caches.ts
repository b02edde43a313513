import { either, imported, type Source } from "../cookies/source.ts";
import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { JWKS_CALLBACKS, REMOTE_JWK_SET } from "./key-sources.ts";

/** How a library is told how long to keep the key sets that it fetches. */
export interface JwksCache {
  readonly library: string;
  readonly place: ConfigurationPlace;
  /** The keys that lead to the lifetime, in milliseconds. */
  readonly lifetime: readonly string[];
  /** The keys that lead to the switch that turns the cache off when it is `false`. */
  readonly disabledBy?: readonly string[];
}

/** What makes a client of jwks-rsa, or a callback around one. */
const JWKS_RSA: Source = either(imported("jwks-rsa"), imported("jwks-rsa", "JwksClient"), JWKS_CALLBACKS);

/**
 * Read from jose 4.15 to 6.2, jwks-rsa 3.2 and 4.1, express-oauth2-jwt-bearer 1.10, get-jwks 11.0. The first
 * three keep a set for 10 minutes, get-jwks for one, where nothing is said.
 */
export const JWKS_CACHES: readonly JwksCache[] = [
  { library: "jose", place: { callee: REMOTE_JWK_SET, argument: 1 }, lifetime: ["cacheMaxAge"] },
  { library: "jwks-rsa", place: { callee: JWKS_RSA }, lifetime: ["cacheMaxAge"], disabledBy: ["cache"] },
  {
    library: "express-oauth2-jwt-bearer",
    place: { callee: imported("express-oauth2-jwt-bearer", "auth") },
    lifetime: ["cacheMaxAge"],
  },
  {
    library: "express-oauth2-jwt-bearer",
    place: { callee: imported("express-oauth2-jwt-bearer", "auth") },
    lifetime: ["cache", "jwks", "ttl"],
  },
  { library: "get-jwks", place: { callee: imported("get-jwks") }, lifetime: ["ttl"] },
];

/** What makes a key set that is fetched and kept: made anew, it has kept nothing. */
export const KEPT_KEY_SETS: Source = either(REMOTE_JWK_SET, JWKS_RSA, imported("get-jwks"));

/** @hapi/jwt keeps the sets of its `keys` in a cache of the server; the lifetime below the strategy's options. */
export const HAPI_JWKS_LIFETIME = ["cache", "expiresIn"] as const;
