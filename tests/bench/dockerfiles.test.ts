import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { CORPUS, generateDockerfiles } from "../../bench/dockerfiles.ts";
import { median } from "../../bench/report.ts";
import plugin from "../../src/index.ts";

describe("the Dockerfiles of the benchmarks", () => {
  const texts = generateDockerfiles({ ...CORPUS, count: 200 });

  it("are the same for the same seed, and others for another", () => {
    expect(generateDockerfiles({ ...CORPUS, count: 200 })).toEqual(texts);
    expect(generateDockerfiles({ ...CORPUS, count: 200, seed: CORPUS.seed + 1 })).not.toEqual(texts);
  });

  it("differ from each other and have the length that is asked for", () => {
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.match(/\n/gu)?.length !== CORPUS.lines)).toEqual([]);
  });

  it("can be parsed", () => {
    const linter = new Linter();
    const config = [{ files: ["**"], plugins: { batten: plugin }, language: "batten/dockerfile" }];
    expect(texts.flatMap((text) => linter.verify(text, config, "Dockerfile"))).toEqual([]);
  });
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

it("nothing has no median", () => {
  expect(() => median([])).toThrow(RangeError);
});
