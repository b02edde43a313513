import { describe, expect, it } from "vitest";
import { contentLines } from "../../../src/models/dockerfile/content-lines.ts";

describe("contentLines", () => {
  it.each([
    ["a # b", ["a # b"]],
    ["a \\\n  b", ["a ", "  b"]],
    ["a `\r\n  # c\r\n  b", ["a ", "  b"]],
    ["# a \\  \n#b\n c#", ["# a ", " c#"]],
  ])("%j: %j", (raw, lines) => {
    expect(contentLines(raw)).toEqual(lines);
  });
});
