import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSetCookie } from "../../../src/models/cookies/set-cookie-text.ts";
import { HOLE } from "../../../src/models/cookies/text-pieces.ts";

const parts = (text: string) => readSetCookie(text).attributes.map(({ name, value }) => [name, value]);

describe("readSetCookie", () => {
  it("takes a header apart", () => {
    const header = readSetCookie("sid=abc; Path=/; HttpOnly ;  Max-Age = 60");
    expect(header.cookie).toMatchObject({ name: "sid", value: "abc", nameRange: [0, 3], valueRange: [4, 7] });
    expect(parts("sid=abc; Path=/; HttpOnly ;  Max-Age = 60")).toEqual([
      ["Path", "/"],
      ["HttpOnly", null],
      ["Max-Age", "60"],
    ]);
    expect(header.isOpen).toBe(false);
  });

  it("keeps what follows the first = in a value", () => {
    expect(readSetCookie("sid=a=b==; Path=/").cookie).toMatchObject({ name: "sid", value: "a=b==" });
  });

  it("passes over empty parts", () => {
    expect(parts("sid=a;; ;Secure;")).toEqual([["Secure", null]]);
  });

  it("sees no cookie without =", () => {
    expect(readSetCookie("sid; Secure").cookie).toBeNull();
    expect(readSetCookie("").cookie).toBeNull();
  });

  it.each([
    [`sid=${HOLE}`, false],
    [`${HOLE}=${HOLE}; Secure`, false],
    [`sid=${HOLE}.${HOLE}; Secure`, false],
    [`sid=a; Max-Age=${HOLE}`, false],
    [`sid=${HOLE}${HOLE}`, true],
    [`sid=a; ${HOLE}`, true],
    [`sid=a; ${HOLE}; Secure`, true],
    [`sid=a; Path=/${HOLE}`, true],
    [`sid=a; Secure${HOLE}`, true],
    [HOLE, true],
    [`${HOLE}; Secure`, true],
  ])("says of %j whether attributes may stand in its holes", (text, isOpen) => {
    expect(readSetCookie(text).isOpen).toBe(isOpen);
  });

  it("gives true ranges for any text", () => {
    const piece = fc.constantFrom(";", "=", " ", "a", "Secure", "Path", "/", HOLE, "\t");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const header = readSetCookie(text);
        for (const part of [...(header.cookie ? [header.cookie] : []), ...header.attributes]) {
          expect(text.slice(...part.nameRange)).toBe(part.name);
          expect(text.slice(...part.valueRange)).toBe(part.value ?? "");
          expect(text.slice(...part.range)).toBe(text.slice(...part.range).trim());
          expect(part.rangeWithSemicolon[0]).toBeLessThanOrEqual(part.range[0]);
          expect(part.rangeWithSemicolon[1]).toBeGreaterThanOrEqual(part.range[1]);
        }
      }),
    );
  });
});
