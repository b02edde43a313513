import { describe, expect, it } from "vitest";
import { placedInstructions } from "../../../src/models/dockerfile/document.ts";
import { unguardedPipes } from "../../../src/models/dockerfile/pipefail.ts";
import { placedShell } from "../../../src/models/dockerfile/placed-shell.ts";
import { sourceOf, textAt } from "./source.ts";

function pipesOf(text: string): (string | null)[] {
  const source = sourceOf(text);
  return unguardedPipes(source).map(({ command }) => textAt(source, command.range));
}

describe("unguardedPipes", () => {
  it.each([
    ["a 1 | b", ["a 1"]],
    ["{ a; b; } | c", ["a"]],
    ["set -o pipefail; a | b", []],
    ["set -o nounset; a | b", ["a"]],
    ["x; a | b; set -o pipefail; c | d", ["a"]],
    ["set -o pipefail; set -e; a | b; set +o pipefail; c | d", ["c"]],
    ["yes | a", []],
    ["bash -c 'a | b'", []],
    ['["bash", "-c", "a | b"]', ["a"]],
    ['["env", "X=1", "bash", "-c", "a | b"]', ["a"]],
    ['["bash", "a | b"]', []],
  ])("RUN %s: %j", (run, expected) => {
    expect(pipesOf(`FROM x\nRUN ${run}\n`)).toEqual(expected);
  });
});

describe("placedShell", () => {
  function shellsOf(text: string): string[] {
    const source = sourceOf(text);
    return placedInstructions(source)
      .filter(({ instruction }) => instruction.type === "Run")
      .map((placed) => {
        const shell = placedShell(source, placed);
        return shell.state === "known" ? shell.words.map(({ value }) => value).join(" ") : shell.state;
      });
  }

  it.each([
    ["FROM x\nRUN a\nSHELL [\"sh\", \"-c\"]\nRUN b\n", ["absent", "sh -c"]],
    ["FROM x AS y\nSHELL [\"sh\"]\nFROM y\nRUN a\nFROM x\nRUN b\n", ["sh", "absent"]],
    ["FROM x\nSHELL sh\nRUN a\n", ["unknown"]],
    ["FROM x\nONBUILD RUN a\nSHELL [\"sh\"]\n", ["sh"]],
    ["FROM x\nONBUILD SHELL [\"sh\"]\nONBUILD RUN a\n", ["unknown"]],
  ])("%j: %j", (text, expected) => {
    expect(shellsOf(text)).toEqual(expected);
  });
});
