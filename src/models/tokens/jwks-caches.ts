import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../kit/memoize.ts";
import { HAPI_JWKS_LIFETIME, JWKS_CACHES } from "../../libraries/tokens/jwks-caches.ts";
import { attributeOf } from "../configurations/call-options.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { tokenVerifications } from "./token-verifications.ts";

/** What a file says about how long a key set is kept. */
export interface JwksCacheSetting {
  readonly library: string;
  readonly configuration: Configuration;
  /** The keys that lead to the option. */
  readonly path: readonly string[];
  /** The option's value. */
  readonly node: TSESTree.Node;
  /** The lifetime in seconds; `null` where the cache is off. */
  readonly seconds: number | null;
}

/** Every lifetime of a key set that a file fixes, and every cache that it turns off, in the order of the text. */
export const jwksCacheSettings = memoize((sourceCode): readonly JwksCacheSetting[] => {
  const setting = (
    library: string,
    configuration: Configuration,
    path: readonly string[],
    isSwitch: boolean,
  ): readonly JwksCacheSetting[] => {
    const value = attributeOf(configuration.valueAt(path), sourceCode);
    if (value.state !== "known") return [];
    const found = { library, configuration, path, node: value.node };
    if (isSwitch) return value.value === false ? [{ ...found, seconds: null }] : [];
    return typeof value.value === "number" ? [{ ...found, seconds: value.value / 1000 }] : [];
  };
  const rows = JWKS_CACHES.flatMap(({ library, place, lifetime, disabledBy }) =>
    configurationsOf(place, sourceCode).flatMap((configuration) => {
      const off = disabledBy ? setting(library, configuration, disabledBy, true) : [];
      // Without a cache the lifetime says nothing.
      return off.length > 0 ? off : setting(library, configuration, lifetime, false);
    }),
  );
  const hapi = tokenVerifications(sourceCode)
    .filter(({ verifier }) => verifier.when !== undefined)
    .flatMap(({ verifier, options }) => setting(verifier.library, options.own, HAPI_JWKS_LIFETIME, false));
  return [...rows, ...hapi].sort((a, b) => a.node.range[0] - b.node.range[0]);
});
