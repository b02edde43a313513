import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { removeElement, removeWords } from "../../../src/models/dockerfile/remove-word.ts";
import { sourceOf } from "./source.ts";

/** The text of an instruction without the word `-x`, or `null`. */
function without(instruction: string, word = "-x"): string | null {
  const text = `FROM a\n${instruction}`;
  const sourceCode = sourceOf(text);
  const start = text.indexOf(word);
  const range = [start, start + word.length] as const;
  const edit = word.startsWith('"') ? removeElement(sourceCode, range) : removeWords(sourceCode, range);
  return edit && applyEdits(text, [edit]).slice("FROM a\n".length);
}

describe("taking a word out", () => {
  it.each<readonly [before: string, after: string | null]>([
    ["RUN a -x b\n", "RUN a b\n"],
    ["RUN a  -x\n", "RUN a\n"],
    ["RUN a -x && b\n", "RUN a && b\n"],
    ["RUN a \\\n  -x \\\n  b\n", "RUN a \\\n  b\n"],
    ["RUN a \\\r\n  -x\\\r\n  b\r\n", "RUN a \\\r\n  b\r\n"],
    ["RUN a \\\n  -x b\n", "RUN a \\\n  b\n"],
    ["RUN a \\\n  -x\n", "RUN a\n"],
    ["RUN a \\\r\n  -x", "RUN a"],
    ["RUN a \\\n  # why\n  -x \\\n  b\n", "RUN a \\\n  # why\n  b\n"],
    ["RUN a \\\n  # why\n  -x\n", null],
  ])("%j", (before, after) => {
    expect(without(before)).toBe(after);
  });
});

describe("taking a string out of an array", () => {
  it.each([
    ['RUN ["a", "-x", "b"]\n', 'RUN ["a", "b"]\n'],
    ['RUN ["-x","b"]\n', 'RUN ["b"]\n'],
    ['RUN ["a" , "-x"]\n', 'RUN ["a"]\n'],
    ['RUN [ "-x" ]\n', "RUN [  ]\n"],
  ])("%j", (before, after) => {
    expect(without(before, '"-x"')).toBe(after);
  });
});
