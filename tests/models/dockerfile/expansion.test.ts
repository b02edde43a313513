import { describe, expect, it } from "vitest";
import { expand, placeOf, type VariableState } from "../../../src/models/dockerfile/expansion.ts";

const OFFSET = 100;

function valueOf(name: string): VariableState {
  const values: Record<string, VariableState> = {
    BASE: { state: "known", value: { value: "node", segments: [{ text: "node", range: [10, 14], isExact: true }] } },
    EMPTY: { state: "known", value: { value: "", segments: [] } },
    UNSET: { state: "unset" },
  };
  return values[name] ?? { state: "unknown" };
}

function expanded(text: string, escape: "\\" | "`" = "\\"): string | null {
  return expand(text, OFFSET, { escape, variable: valueOf })?.value ?? null;
}

describe("expand", () => {
  it.each([
    ["node:22", "node:22"],
    ["$BASE:22", "node:22"],
    ["${BASE}:22", "node:22"],
    ["a${BASE}b", "anodeb"],
    ['"$BASE"', "node"],
    ["'$BASE'", "$BASE"],
    ["\\$BASE", "$BASE"],
    ['"a\\"b"', 'a"b'],
    ['"a\\b"', "a\\b"],
    ["a\\b", "ab"],
    ["a\\\nb", "ab"],
    ["a\\ \r\nb", "ab"],
    ["a\\\n  # a comment\n\n\t#\r\n b", "a b"],
    ['"a \\\n# $OTHER\nb"', "a b"],
    ["a\\\n#b", "a#b"],
    ["${BASE:-x}", "node"],
    ["${EMPTY:-x}", "x"],
    ["${EMPTY-x}", ""],
    ["${UNSET:-x}", "x"],
    ["${UNSET-x}", "x"],
    ["${UNSET:-$BASE}", "node"],
    ["${UNSET:-${UNSET:-deep}}", "deep"],
    ["${BASE:+x}", "x"],
    ["${EMPTY:+x}", ""],
    ["${EMPTY+x}", "x"],
    ["${UNSET:+x}", ""],
    ["${BASE:?needed}", "node"],
    ["5$", "5$"],
    ["$/x", "$/x"],
  ])("reads %j as %j", (text, value) => {
    expect(expanded(text)).toBe(value);
  });

  it.each(["$UNSET", "$OTHER", "${OTHER:-x}", "${BASE%e}", "${BASE#n}", "${BASE/n/m}", "${UNSET:?needed}", "$(id)", "$@", "$-", "${", "${BASE", "$1"])(
    "does not know the value of %j",
    (text) => {
      expect(expanded(text)).toBeNull();
    },
  );

  it("takes a backquote for the escape where the file says so", () => {
    expect(expanded("C:\\app`$BASE", "`")).toBe("C:\\app$BASE");
  });

  it("gives up a value that grows without bound", () => {
    let value: VariableState = valueOf("BASE");
    for (let i = 0; i < 40 && value.state === "known"; i++) {
      const doubled = expand("$X$X", 0, { escape: "\\", variable: () => value });
      value = doubled ? { state: "known", value: doubled } : { state: "unknown" };
    }
    expect(value.state).toBe("unknown");
  });

  it("gives up words nested without end", () => {
    expect(expanded(`${"${UNSET:-".repeat(5000)}x${"}".repeat(5000)}`)).toBeNull();
  });
});

describe("placeOf", () => {
  const expansion = expand("a/$BASE:2\\2", OFFSET, { escape: "\\", variable: valueOf });

  it("finds a part in the word itself and in the variable's own place", () => {
    expect(expansion?.value).toBe("a/node:22");
    expect(placeOf(expansion!, 0, 2)).toEqual([OFFSET, OFFSET + 2]);
    expect(placeOf(expansion!, 2, 6)).toEqual([10, 14]);
    expect(placeOf(expansion!, 3, 5)).toEqual([11, 13]);
  });

  it("has no place for a part that is put together", () => {
    expect(placeOf(expansion!, 0, 6)).toBeNull();
    expect(placeOf(expansion!, 7, 9)).toBeNull();
  });
});
