import { describe, expect, it } from "vitest";
import { dockerfileLanguage } from "../../../src/languages/dockerfile/language.ts";
import { parse, parseError } from "./support.ts";

describe("a text that is no Dockerfile", () => {
  it.each([
    ["an empty file", "", 1, 1],
    ["only comments", "# a\n\n# syntax=x\n", 1, 1],
    ["only marks", "\\\n\\\n", 1, 1],
  ])("is %s: Docker finds no instruction in it", (_name, text, line, column) => {
    expect(parseError(text)).toEqual({ message: "A file with no instructions: Docker cannot build it.", line, column });
  });

  it.each([
    ["prose", "# Title\n\nHello there,\nthis is prose.\n", 3, 1],
    ["JSON", '{\n  "from": 1\n}\n', 1, 1],
    ["a list of patterns", "node_modules\n*.log\n", 1, 1],
    ["an indented text", "\n   hello\n", 2, 4],
  ])("is %s: no line begins with a keyword", (_name, text, line, column) => {
    const error = parseError(text);
    expect(error.message).toMatch(/not a Dockerfile/u);
    expect([error.line, error.column]).toEqual([line, column]);
  });

  it("is a binary file, told by its first NUL", () => {
    expect(parseError("FROM a\nRUN b\0c\n")).toEqual({
      message: "A NUL byte: this is a binary file, not a Dockerfile.",
      line: 2,
      column: 6,
    });
  });
});

describe("an unterminated heredoc", () => {
  it.each([
    ["FROM a\nRUN cat <<EOF\nb\n", 2, 9],
    ["FROM a\nCOPY <<A <<B /x\na\nA\nb\n", 2, 10],
    ["FROM a\r\nRUN x 3<<EOF\r\nb\r\n EOF\r\n", 2, 8],
    ["FROM a\nRUN x \\\n  && cat <<-EOF\n", 3, 10],
    ["FROM a\nONBUILD RUN <<EOF\n", 2, 13],
  ])("is told at its operator: %j", (text, line, column) => {
    const error = parseError(text);
    expect(error.message).toMatch(/^Unterminated heredoc/u);
    expect([error.line, error.column]).toEqual([line, column]);
  });
});

describe("mistakes that leave a Dockerfile readable", () => {
  it.each([
    "FROM a\nFOO b\n",
    "RUN a\n",
    "FROM\n",
    "FROM a\nENV\nCOPY\nEXPOSE\nRUN\n",
    "# escape=x\nFROM a\n",
    "FROM a\nCMD ['x']\n",
    "FROM a\nRUN echo 'open\n",
  ])("are no parse errors: %j", (text) => {
    expect(() => parse(text)).not.toThrow();
  });
});

describe("the language", () => {
  it("reads bytes as well as strings", () => {
    const result = dockerfileLanguage.parse({ body: new TextEncoder().encode("FROM é\n"), bom: false });
    expect(result.ok && result.ast.stages[0]?.instructions[0]).toMatchObject({ image: { name: "é" } });
  });

  it("hands errors to ESLint", () => {
    const result = dockerfileLanguage.parse({ body: "", bom: false });
    expect(!result.ok && result.errors).toHaveLength(1);
  });
});
