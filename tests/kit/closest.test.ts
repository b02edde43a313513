import { describe, expect, it } from "vitest";
import { closest } from "../../src/kit/closest.ts";

describe("the nearest word", () => {
  it.each([
    ["strict", ["strict", "strick"], "strict"],
    ["sctrict", ["lax", "strict"], "strict"],
    ["STRICT", ["strict"], "strict"],
    ["form", ["chown", "from"], "from"],
    ["cach", ["bind", "cache"], "cache"],
    ["abcdef", ["abcdxy"], "abcdxy"],
    ["lax", ["max"], "max"],
    ["as", ["ad"], null],
    ["copy", ["cmds"], null],
    ["abcd", ["dcba", "badc"], null],
    ["x", [], null],
  ])("of %j among %j is %j", (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });
});
