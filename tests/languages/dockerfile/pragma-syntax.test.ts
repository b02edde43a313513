import { describe, expect, it } from "vitest";
import {
  readCheckComment,
  readCheckOptions,
  readHadolintPragma,
  readSkip,
  type PragmaList,
} from "../../../src/languages/dockerfile/pragma-syntax.ts";

/** The list as its ids with the text at their places, and the text at the list's own place. */
function shown(text: string, { ids, range }: PragmaList): [ids: string[] | null, list: string] {
  for (const { id, range: place } of ids ?? []) expect(text.slice(...place)).toBe(id);
  return [ids && ids.map(({ id }) => id), text.slice(...range)];
}

describe("readHadolintPragma", () => {
  it.each([
    [" hadolint ignore=DL3008", "instruction", ["DL3008"], "DL3008"],
    ["hadolint   ignore = DL3008 , SC2086  # why, DL1", "instruction", ["DL3008", "SC2086"], "DL3008 , SC2086"],
    [" hadolint global ignore=A,B", "global", ["A", "B"], "A,B"],
    [" hadolint stage ignore=A", "stage", ["A"], "A"],
    [" hadolint ignore=A because", "instruction", null, "A because"],
    [" hadolint ignore=A,", "instruction", null, "A,"],
    [" hadolint ignore=  # why", "instruction", null, ""],
  ])("%j", (comment, scope, ids, list) => {
    const pragma = readHadolintPragma(comment);
    expect(pragma?.scope).toBe(scope);
    expect(pragma && shown(comment, pragma.list)).toEqual([ids, list]);
  });

  it.each([" hadolint shell=sh", " please hadolint ignore=A", " Hadolint ignore=A", " hadolint ignore A", " hadolint other ignore=A", ""])(
    "%j is none",
    (comment) => {
      expect(readHadolintPragma(comment)).toBeNull();
    },
  );
});

describe("the options of check", () => {
  it("have names, values and places", () => {
    const text = " check=skip=A,B;ERROR=true;x and a reason";
    const options = readCheckComment(text) ?? [];
    expect(options.map(({ name, value, range }) => [name, value, text.slice(...range)])).toEqual([
      ["skip", "A,B", "skip=A,B"],
      ["error", "true", "ERROR=true"],
      ["x", null, "x"],
    ]);
    expect(options[0] && shown(text, readSkip(options[0]))).toEqual([["A", "B"], "A,B"]);
  });

  it.each([
    ["skip=A", ["A"], "A"],
    ["skip= A , B ", ["A", "B"], "A , B"],
    ["skip=", null, ""],
    ["skip=A,,B", null, "A,,B"],
    ["skip=A,DL1", ["A", "DL1"], "A,DL1"],
    ["skip=A B", null, "A B"],
  ])("%j skips %j", (text, ids, list) => {
    const [option] = readCheckOptions(text);
    expect(option && shown(text, readSkip(option))).toEqual([ids, list]);
  });

  it.each([" check this=that", " checks=skip=A", " the check=skip=A", ""])("%j has none", (comment) => {
    expect(readCheckComment(comment)).toBeNull();
  });
});
