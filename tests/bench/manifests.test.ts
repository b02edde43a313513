import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { largeManifest, MANIFESTS, smallManifests } from "../../bench/manifests.ts";

const LITTLE = { ...MANIFESTS, lines: 500, files: 20 };

describe("the manifests of the benchmarks", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(largeManifest(LITTLE)).toBe(largeManifest(LITTLE));
    expect(smallManifests(LITTLE)).toEqual(smallManifests(LITTLE));
    expect(largeManifest({ ...LITTLE, seed: 2 })).not.toBe(largeManifest(LITTLE));
  });

  it("are as many and as long as asked for, and YAML", () => {
    const large = largeManifest(LITTLE);
    expect(large.split("\n").length).toBeGreaterThan(LITTLE.lines);
    const small = smallManifests(LITTLE);
    expect(small).toHaveLength(LITTLE.files);
    for (const text of [large, ...small]) {
      expect([...parseAllDocuments(text)].flatMap(({ errors }) => errors)).toEqual([]);
    }
  });
});
