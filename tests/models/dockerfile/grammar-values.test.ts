import { describe, expect, it } from "vitest";
import { isFlagValue, isMountValue } from "../../../src/models/dockerfile/grammar-values.ts";

describe("values of flags", () => {
  it.each(["", "0", "30s", "1m30s", "1.5h", ".5s", "1.s", "1ms", "1000us", "0s", "+5s", "999999ns1us"])(
    "%j is a duration",
    (value) => {
      expect(isFlagValue("duration", value)).toBe(true);
    },
  );

  it.each(["30", "s", "-5s", "1d", "1 s", "10us", "1ns", "1..5s", "$X", "5S"])("%j is none", (value) => {
    expect(isFlagValue("duration", value)).toBe(false);
  });

  it.each([
    ["boolean", "True", true],
    ["boolean", "1", false],
    ["boolean", "", false],
    ["count", "3", true],
    ["count", "", true],
    ["count", "3.5", false],
    ["count", "-1", false],
    ["count", "12345678901", false],
    ["text", "", true],
    [["none", "host"], "host", true],
    [["none", "host"], "Host", false],
  ] as const)("%j takes %j: %j", (kind, value, expected) => {
    expect(isFlagValue(kind, value)).toBe(expected);
  });
});

describe("values of mounts", () => {
  it.each([
    ["boolean", "t", true],
    ["boolean", "yes", false],
    ["number", "1000", true],
    ["number", "-1", false],
    ["mode", "0755", true],
    ["mode", "0o755", false],
    ["mode", "789", false],
    ["size", "64m", true],
    ["size", "1.5GiB", true],
    ["size", "64 mb", true],
    ["size", "64x", false],
    ["size", "b", false],
    [["shared", "locked"], "Locked", true],
    [["shared", "locked"], "free", false],
  ] as const)("%j takes %j: %j", (kind, value, expected) => {
    expect(isMountValue(kind, value)).toBe(expected);
  });
});
