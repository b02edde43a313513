import type { SourceCode } from "./source-code.ts";

/**
 * Makes a model: `compute` runs once a file, on first use, and every rule that asks shares the answer.
 * The answer lives as long as the source code object.
 */
export function memoize<Facts>(compute: (sourceCode: SourceCode) => Facts): (sourceCode: SourceCode) => Facts {
  const cache = new WeakMap<SourceCode, { facts: Facts }>();
  return (sourceCode) => {
    let entry = cache.get(sourceCode);
    if (!entry) {
      entry = { facts: compute(sourceCode) };
      cache.set(sourceCode, entry);
    }
    return entry.facts;
  };
}
