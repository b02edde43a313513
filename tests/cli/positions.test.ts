import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Positions } from "../../src/cli/formats/positions.ts";

describe("Positions", () => {
  it("counts lines and columns from 1, at every kind of line end", () => {
    const positions = new Positions("a\r\nbc\n\rd\u2028e");
    expect([0, 1, 3, 4, 6, 7, 9, 10].map((offset) => positions.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 5, column: 1 },
      { line: 5, column: 2 },
    ]);
  });

  it("counts UTF-16 code units", () => {
    expect(new Positions("😀x").at(2)).toEqual({ line: 1, column: 3 });
  });

  it("finds every offset again in the lines of the text", () => {
    const text = fc.array(fc.constantFrom("a", "é", "\n", "\r", "\r\n", "\u2029"), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        const lines = whole.split(/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/u);
        const positions = new Positions(whole);
        for (let offset = 0; offset < whole.length; offset += 1) {
          const { line, column } = positions.at(offset);
          const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length, 0);
          expect(before + column - 1).toBe(offset);
          expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
        }
      }),
    );
  });
});
