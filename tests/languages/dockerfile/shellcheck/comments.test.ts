import { describe, expect, it } from "vitest";
import { readComments } from "../../../../src/languages/dockerfile/shellcheck/comments.ts";

const COMMENT = {
  file: "0.sh",
  line: 1,
  endLine: 1,
  column: 2,
  endColumn: 3,
  level: "info",
  code: 2086,
  message: "Quote it.",
  fix: null,
};
const REPLACEMENT = {
  line: 1,
  endLine: 1,
  column: 2,
  endColumn: 2,
  precedence: 7,
  insertionPoint: "afterEnd",
  replacement: '"',
};

describe("readComments", () => {
  it("reads what ShellCheck prints", () => {
    const comments = [COMMENT, { ...COMMENT, fix: { replacements: [REPLACEMENT] } }];
    expect(readComments(JSON.stringify({ comments }))).toEqual(comments);
    expect(readComments('{"comments":[]}')).toEqual([]);
  });

  it.each([
    ["no JSON", "In 0.sh line 1:"],
    ["nothing", ""],
    ["the older format", "[]"],
    ["another object", '{"comments":{}}'],
    ["a comment without a place", JSON.stringify({ comments: [{ ...COMMENT, line: null }] })],
    ["a comment without a text", JSON.stringify({ comments: [{ ...COMMENT, message: 1 }] })],
    ["a fix of another form", JSON.stringify({ comments: [{ ...COMMENT, fix: { replacements: [{ ...REPLACEMENT, replacement: 1 }] } }] })],
    ["a place of another form", JSON.stringify({ comments: [{ ...COMMENT, fix: { replacements: [{ ...REPLACEMENT, insertionPoint: "" }] } }] })],
  ])("refuses %s", (_, output) => {
    expect(readComments(output)).toBeNull();
  });
});
