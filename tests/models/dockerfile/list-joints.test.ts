import { describe, expect, it } from "vitest";
import { endBeforeAnd, startAfterAnd } from "../../../src/models/dockerfile/list-joints.ts";

describe("the command after an &&", () => {
  it.each([
    ["a && b", "b"],
    ["a&&b", "b"],
    ["a \\\n  && b", "b"],
    ["a && \\ \t\r\n\tb", "b"],
    ["a \\\n \\\n && \\\n b", "b"],
    ["a || b", null],
    ["a; b", null],
    ["a & b", null],
    ["a\n&& b", null],
    ["a \\\n # c\n && b", null],
    ["a && \\\n # c\n b", null],
    ["a", null],
  ])("%j", (text, next) => {
    const start = startAfterAnd(text, 1);
    expect(start === null ? null : text.slice(start)).toBe(next);
  });
});

describe("the command before an &&", () => {
  it.each([
    ["a && b", "a"],
    ["a&&b", "a"],
    ["a \\\n  && b", "a"],
    ["a \\ \r\n \\\r\n && \\\r\n b", "a"],
    ["a || b", null],
    ["a\n&& b", null],
    ["a \\\n # c\n && b", null],
    ["a \\\n # c \\\n && b", null],
    ["a && \\\n # c\n b", null],
    ["b", null],
  ])("%j", (text, previous) => {
    const end = endBeforeAnd(text, text.lastIndexOf("b"));
    expect(end === null ? null : text.slice(0, end)).toBe(previous);
  });
});
