import { describe, expect, it } from "vitest";
import { looseEnds } from "../../../src/models/csrf/loose-pattern.ts";

describe("looseEnds", () => {
  it.each([
    [String.raw`example\.com`, "both"],
    [String.raw`https:\/\/example\.com`, "both"],
    ["localhost", "both"],
    ["example.com", "both"],
    [String.raw`^https:\/\/example\.com`, "end"],
    [String.raw`^https?:\/\/localhost`, "end"],
    [String.raw`example\.com$`, "start"],
    [String.raw`www\.example\.com(?::\d+)?$`, "start"],
    [String.raw`^https:\/\/example\.com$`, null],
    [String.raw`^https:\/\/(?:a|b)\.example\.com$`, null],
    [String.raw`\.example\.com$`, null],
    [String.raw`:\/\/example\.com$`, null],
    [String.raw`^https:\/\/example\.com\/`, null],
    [String.raw`^https:\/\/example\.com\b`, null],
    [String.raw`^https:\/\/a\.example|^https:\/\/b\.example`, null],
    [String.raw`^https:\/\/[a|b]\.example\.com`, "end"],
    ["^https:", null],
    ["token", null],
    ["", null],
  ])("%s", (pattern, expected) => {
    expect(looseEnds(pattern)).toBe(expected);
  });
});
