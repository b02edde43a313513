import { describe, expect, it } from "vitest";
import { instructionsOf } from "../../../src/languages/dockerfile/ast.ts";
import { dockerfileOf } from "../../../src/models/dockerfile/document.ts";
import { joinedText, withoutComments } from "../../../src/models/dockerfile/source-text.ts";
import { variableReferences, variableReferencesInBody } from "../../../src/models/dockerfile/variable-references.ts";
import { sourceOf, textAt } from "./source.ts";

/** The references in the value of the last instruction's first pair. */
function referencesIn(text: string): string[] {
  const source = sourceOf(text);
  const instruction = instructionsOf(dockerfileOf(source)).at(-1)!;
  if (instruction.type !== "Env") throw new Error("no ENV");
  return variableReferences(source, instruction.pairs[0]!.value!).map(({ name, range, operator }) => {
    expect(textAt(source, range)).toBe(name);
    return name + operator;
  });
}

describe("references in a word", () => {
  it.each([
    ["$B", ["B"]],
    ["${B}", ["B"]],
    ["a$B-${C}d", ["B", "C"]],
    ['"$B $C"', ["B", "C"]],
    ["'$B'", []],
    ['"\'$B\'"', ["B"]],
    ["\\$B", []],
    ["\\\\$B", ["B"]],
    ['"\\$B"', []],
    ["${B:-c}", ["B:-"]],
    ["${B-c}", ["B-"]],
    ["${B:+$C}", ["B:+", "C"]],
    ["${B#pre}", ["B#"]],
    ["${B%%suf}", ["B%"]],
    ["${B/x/y}", ["B/"]],
    ["$1$$-$", []],
    ["$B1_c", ["B1_c"]],
    ["\"a \\\n  # don't $D\n  $B\"", ["B"]],
  ])("%j", (value, expected) => {
    expect(referencesIn(`FROM a\nENV A=${value}\n`)).toEqual(expected);
  });

  it("follows the file's escape character", () => {
    expect(referencesIn("# escape=`\nFROM a\nENV A=`$B\\$C\n")).toEqual(["C"]);
  });
});

describe("references in the body of a heredoc", () => {
  it("are not held back by quotes", () => {
    const source = sourceOf("FROM a\nCOPY <<EOF /x\n'$A' \\$B \"${C:-d}\"\n# $D\nEOF\n");
    const copy = instructionsOf(dockerfileOf(source)).at(-1)!;
    const names = variableReferencesInBody(source, copy.heredocs[0]!.bodyRange).map(({ name }) => name);
    expect(names).toEqual(["A", "C", "D"]);
  });
});

describe("the text of a place", () => {
  const source = sourceOf("FROM a\r\nRUN a \\\r\n  # one's\r\n\r\n  # two\r\n  && b\r\n");
  const { range } = instructionsOf(dockerfileOf(source)).at(-1)!;

  it("keeps its length without comments", () => {
    const text = withoutComments(source, range);
    expect(text).toHaveLength(range[1] - range[0]);
    expect(text).toBe("RUN a \\\r\n         \r\n\r\n       \r\n  && b");
  });

  it("is joined as Docker joins it", () => {
    expect(joinedText(source, range)).toBe("RUN a   && b");
    expect(joinedText(source, [0, 6])).toBe("FROM a");
  });
});
