import { describe, expect, it } from "vitest";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import { HOLE, piecesOf } from "../../../src/models/cookies/text-pieces.ts";
import { sourceCodeOf } from "./read-cookies.ts";

/** The pieces of what the variable `text` is set to. */
function pieces(code: string) {
  const sourceCode = sourceCodeOf(code);
  const init = nodesOf(sourceCode, "VariableDeclarator").find(
    ({ id }) => id.type === "Identifier" && id.name === "text",
  )?.init;
  if (!init) throw new Error(`no text in ${code}`);
  return piecesOf(init, sourceCode);
}

/** The characters of a text as they stand in the source, `_` where they stand elsewhere. */
function inSource(code: string): string {
  const { text, offsets } = pieces(code);
  expect(offsets).toHaveLength(text.length);
  return offsets.map((offset) => (offset === null ? "_" : code[offset])).join("");
}

describe("piecesOf", () => {
  it("reads literals, templates and sums", () => {
    expect(pieces('const text = "a=b; " + `Path=${p}; ` + "Secure";').text).toBe(`a=b; Path=${HOLE}; Secure`);
    expect(inSource('const text = "a=b; " + `Path=${p}; ` + "Secure";')).toBe("a=b; Path=_; Secure");
  });

  it("puts the values of constants in, which stand elsewhere", () => {
    const code = 'const NAME = "sid"; const text = `${NAME}=${value}; Secure`;';
    expect(pieces(code).text).toBe(`sid=${HOLE}; Secure`);
    expect(inSource(code)).toBe("___=_; Secure");
  });

  it("only reads texts with escapes", () => {
    expect(pieces(String.raw`const text = "a=\"b\"; Secure";`).text).toBe('a="b"; Secure');
    expect(inSource(String.raw`const text = "a=\"b\"; Secure";`)).toBe("_".repeat('a="b"; Secure'.length));
  });

  it("only reads templates over lines that end with CRLF", () => {
    expect(inSource("const text = `a=b\r\n; Secure`;")).toBe("_".repeat("a=b\n; Secure".length));
  });

  it("reads lists that are joined", () => {
    expect(pieces('const text = ["a=b", `Path=${p}`, ...more].join("; ");').text).toBe(`a=b; Path=${HOLE}; ${HOLE}`);
  });

  it("takes what is no text for one hole", () => {
    expect(pieces("const text = make();").text).toBe(HOLE);
  });

  it("knows where and how text can be added", () => {
    const literal = 'const text = "a=" + b + "; Secure";';
    expect(pieces(literal).end?.offset).toBe(literal.lastIndexOf('"'));
    expect(pieces(literal).end?.join("; X")).toBe("; X");
    const name = 'const text = "a=" + b;';
    expect(pieces(name).end).toMatchObject({ offset: name.indexOf(" b;") + 2 });
    expect(pieces(name).end?.join("; X")).toBe(' + "; X"');
    expect(pieces('const text = "a=" + (x ? "b" : "c");').end).toBeNull();
  });

  it("reads a sum of hundreds of operands", () => {
    expect(pieces(`const text = ${Array.from({ length: 500 }, () => '"a"').join(" + ")};`).text).toHaveLength(500);
  });
});
