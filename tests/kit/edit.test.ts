import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, insertAt, removeRange, replaceRange, type Edit } from "../../src/kit/edit.ts";

describe("applyEdits", () => {
  it("inserts, removes and replaces by the offsets of the text as given", () => {
    const edits = [replaceRange([8, 11], "owl"), insertAt(0, "> "), removeRange([3, 7])];
    expect(applyEdits("one two six", edits)).toBe("> one owl");
  });

  it("keeps the text when there is nothing to do", () => {
    expect(applyEdits("text", [])).toBe("text");
  });

  it("inserts before what it replaces at the same place", () => {
    expect(applyEdits("ab", [replaceRange([1, 2], "c"), insertAt(1, "-")])).toBe("a-c");
  });

  it("lets edits touch, and refuses those that overlap", () => {
    expect(applyEdits("abcd", [removeRange([0, 2]), replaceRange([2, 3], "x")])).toBe("xd");
    expect(() => applyEdits("abcd", [removeRange([0, 3]), replaceRange([2, 4], "x")])).toThrow(RangeError);
    expect(() => applyEdits("abcd", [removeRange([0, 3]), insertAt(1, "x")])).toThrow("edits overlap");
  });

  it("does not sort the list that it is given", () => {
    const edits: readonly Edit[] = Object.freeze([insertAt(2, "c"), insertAt(0, "a")]);
    expect(applyEdits("_b", edits)).toBe("a_bc");
  });

  it("gives the same as replacing piece by piece from the end, in any order", () => {
    const pieces = fc.array(fc.record({ before: fc.string(), old: fc.string({ minLength: 1 }), text: fc.string() }));
    fc.assert(
      fc.property(pieces, fc.string(), fc.boolean(), (parts, rest, reverse) => {
        let text = "";
        const edits: Edit[] = [];
        for (const { before, old, text: replacement } of parts) {
          text += before;
          edits.push(replaceRange([text.length, text.length + old.length], replacement));
          text += old;
        }
        const wanted = parts.map(({ before, text: replacement }) => before + replacement).join("") + rest;
        expect(applyEdits(text + rest, reverse ? edits.reverse() : edits)).toBe(wanted);
      }),
    );
  });
});
