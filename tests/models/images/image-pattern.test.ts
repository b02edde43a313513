import { describe, expect, it } from "vitest";
import { matchesName, tagWords } from "../../../src/models/images/image-pattern.ts";

describe("matchesName", () => {
  it.each([
    ["ghcr.io/a", "ghcr.io/a", true],
    ["ghcr.io/ab", "ghcr.io/a", false],
    ["ghcr.io/a", "ghcr.io/*", true],
    ["ghcr.io", "ghcr.io/*", false],
    ["eu.gcr.io", "*.gcr.io", true],
    ["gcr.io", "*.gcr.io", false],
    ["gcr.io", "*", true],
    ["1.dkr.ecr.eu.amazonaws.com/team/a", "*.dkr.ecr.*.amazonaws.com/team/*", true],
    ["1.dkr.ecr.amazonaws.com/team/a", "*.dkr.ecr.*.amazonaws.com/team/*", false],
    ["aa", "a*aa", false],
    ["aba", "a*a*a", false],
    ["ab", "a**b", true],
  ])("%s by %s: %s", (name, pattern, expected) => {
    expect(matchesName(name, pattern)).toBe(expected);
  });
});

describe("tagWords", () => {
  it("splits at hyphens, dots and underscores", () => {
    expect(tagWords("3.12-slim_x")).toEqual(["3", "12", "slim", "x"]);
    expect(tagWords(null)).toEqual([]);
  });
});
