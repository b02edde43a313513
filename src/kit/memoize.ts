import type { SourceCode } from "./source-code.ts";

/**
 * Makes a model: `compute` runs once a file, on first use, and every rule that asks shares the answer.
 * The answer lives as long as the source code object. What depends on a part of a file alone (a node, a
 * stage) can be kept by that part in the same way.
 */
export function memoize<Facts, Key extends object = SourceCode>(compute: (key: Key) => Facts): (key: Key) => Facts {
  const cache = new WeakMap<Key, { facts: Facts }>();
  return (key) => {
    let entry = cache.get(key);
    if (!entry) {
      entry = { facts: compute(key) };
      cache.set(key, entry);
    }
    return entry.facts;
  };
}
