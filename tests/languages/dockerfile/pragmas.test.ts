import { describe, expect, it } from "vitest";
import { DockerfileSourceCode } from "../../../src/languages/dockerfile/source-code.ts";
import { parse } from "./support.ts";

/** @returns Whether a pragma of the text silences the ids at the first place of `at`. */
function silences(text: string, ids: readonly string[], at = "RUN x"): boolean {
  const offset = text.indexOf(at);
  expect(offset).toBeGreaterThan(-1);
  return new DockerfileSourceCode({ text, ast: parse(text), hasBOM: false }).isSilencedByPragma(ids, offset);
}

describe("# hadolint ignore=", () => {
  it.each([
    "# hadolint ignore=DL3008",
    "#hadolint ignore=DL3008",
    "#  hadolint   ignore = DL3008",
    "# hadolint ignore=SC2086,DL3008",
    "# hadolint ignore=SC2086 , DL3008 ,DL1",
    "# hadolint ignore=DL3008 # the mirror keeps one version",
    "# hadolint ignore=DL3008\n# another comment",
    "# hadolint ignore=DL3008\n# check=skip=Other",
  ])("silences the next instruction: %j", (pragma) => {
    expect(silences(`FROM a\n${pragma}\nRUN x\n`, ["DL3008"])).toBe(true);
  });

  it.each([
    ["another id", "# hadolint ignore=DL3009\n"],
    ["a blank line between", "# hadolint ignore=DL3008\n\n"],
    ["an instruction between", "# hadolint ignore=DL3008\nUSER b\n"],
    ["a list that cannot be read", "# hadolint ignore=DL3008 because\n"],
    ["an empty member", "# hadolint ignore=DL3008,\n"],
    ["no list", "# hadolint ignore=\n"],
    ["lower case", "# hadolint ignore=dl3008\n"],
    ["other words", "# please hadolint ignore=DL3008\n"],
    ["a stage pragma over no FROM", "# hadolint stage ignore=DL3008\n"],
  ])("silences nothing with %s", (_name, lines) => {
    expect(silences(`FROM a\n${lines}RUN x\n`, ["DL3008"])).toBe(false);
  });

  it("covers a whole instruction and no other", () => {
    const text = "FROM a\n# hadolint ignore=DL3008\nRUN x \\\n  && y\nRUN z\n";
    expect(silences(text, ["DL3008"], "y")).toBe(true);
    expect(silences(text, ["DL3008"], "z")).toBe(false);
    expect(silences(text, ["DL3008"], "FROM")).toBe(false);
  });

  it("works on the first line, where it looks like a directive, and on CRLF", () => {
    expect(silences("# hadolint ignore=DL3006\r\nFROM a\r\n", ["DL3006"], "FROM")).toBe(true);
  });

  it("is none inside a continuation, as for Hadolint", () => {
    expect(silences("FROM a\nRUN x \\\n  # hadolint ignore=DL3008\n  y\n", ["DL3008"], "y")).toBe(false);
  });

  it("silences an id among several", () => {
    expect(silences("FROM a\n# hadolint ignore=DL3008\nRUN x\n", ["DL3013", "DL3008"])).toBe(true);
  });
});

describe("# hadolint global ignore=", () => {
  it.each(["# hadolint global ignore=DL3008\nFROM a\nRUN x\n", "FROM a\nRUN x\n# hadolint global ignore=DL1,DL3008 # why\n"])(
    "silences the file wherever it stands: %j",
    (text) => {
      expect(silences(text, ["DL3008"])).toBe(true);
      expect(silences(text, ["DL3008"], "FROM")).toBe(true);
      expect(silences(text, ["DL3009"])).toBe(false);
    },
  );
});

describe("# hadolint stage ignore=", () => {
  const text = "FROM a\nRUN w\n# hadolint stage ignore=DL3008\nFROM b\nRUN x\nFROM c\nRUN z\n";

  it("silences the stage that it stands above", () => {
    expect(silences(text, ["DL3008"])).toBe(true);
    expect(silences(text, ["DL3008"], "FROM b")).toBe(true);
  });

  it("silences no other stage", () => {
    expect(silences(text, ["DL3008"], "RUN w")).toBe(false);
    expect(silences(text, ["DL3008"], "RUN z")).toBe(false);
  });
});

describe("# check=skip=", () => {
  it.each([
    ["# check=skip=JSONArgsRecommended\nFROM a\nRUN x\n", true],
    ["# check=skip=Other,jsonargsrecommended;error=true\nFROM a\nRUN x\n", true],
    ["# check=error=true;skip=JSONArgsRecommended\nFROM a\nRUN x\n", true],
    ["# check=skip=Other, JSONArgsRecommended ; error=true\nFROM a\nRUN x\n", true],
    ["# check=skip=all\nFROM a\nRUN x\n", true],
    ["# CHECK=skip=all\nFROM a\nRUN x\n", true],
    ["# check=skip=Other\nFROM a\nRUN x\n", false],
    ["# check=error=true\nFROM a\nRUN x\n", false],
    ["# check=skip=\nFROM a\nRUN x\n", false],
    ["# check=skip=A,,JSONArgsRecommended\nFROM a\nRUN x\n", false],
    ["# c\n# check=skip=all\n\nFROM a\nRUN x\n", false],
  ])("is for the file at its head: %j", (text, expected) => {
    expect(silences(text, ["JSONArgsRecommended"])).toBe(expected);
  });

  it.each([
    ["# check=skip=JSONArgsRecommended", true],
    ["# check=skip=jsonargsrecommended the entry point wants a shell", true],
    ["#check=skip=all", true],
    ["# check=skip=Other", false],
    ["# check=error=true", false],
  ])("is for one instruction above it: %s", (pragma, expected) => {
    expect(silences(`FROM a\n${pragma}\nRUN x\nRUN y\n`, ["JSONArgsRecommended"])).toBe(expected);
    expect(silences(`FROM a\n${pragma}\nRUN x\nRUN y\n`, ["JSONArgsRecommended"], "RUN y")).toBe(false);
  });

  it("skips all of BuildKit's checks, none of Hadolint's rules", () => {
    expect(silences("# check=skip=all\nFROM a\nRUN x\n", ["DL3025"])).toBe(false);
    expect(silences("# check=skip=all\nFROM a\nRUN x\n", ["DL3025", "JSONArgsRecommended"])).toBe(true);
  });
});
