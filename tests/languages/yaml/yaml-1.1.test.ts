import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readYaml11, type ScalarValue } from "../../../src/languages/yaml/yaml-1.1.ts";

describe("readYaml11", () => {
  it.each<[text: string, value: ScalarValue]>([
    ...["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"].map((text): [string, boolean] => [text, true]),
    ...["n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"].map((text): [string, boolean] => [text, false]),
    ...["", "~", "null", "Null", "NULL"].map((text): [string, null] => [text, null]),
    ["0", 0],
    ["-17", -17],
    ["+5", 5],
    ["1_000", 1000],
    ["65532", 65532],
    ["0644", 420],
    ["0o644", 420],
    ["-010", -8],
    ["0x1F", 31],
    ["0b1010_1010", 170],
    ["1.5", 1.5],
    [".5", 0.5],
    ["2.", 2],
    ["1e3", 1000],
    ["6.8523e+5", 685_230],
    ["089", 89],
    [".inf", Infinity],
    ["-.INF", -Infinity],
    [".NaN", NaN],
  ])("reads %j as %j", (text, value) => {
    expect(readYaml11(text)).toBe(value);
  });

  it.each(["yEs", "TrUe", "nULL", "oN", "tru", "0xyz", "0b12", "1_000a", "1.2.3", "v1", "2024-01-01", "12:30:45", "-", "."])(
    "leaves %j a string",
    (text) => {
      expect(readYaml11(text)).toBe(text);
    },
  );

  it("reads back every whole number, however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (value) => {
        expect(readYaml11(String(value))).toBe(value);
        expect(readYaml11(`0o${value.toString(8)}`)).toBe(value);
        expect(readYaml11(`0${value.toString(8)}`)).toBe(value);
        expect(readYaml11(`0x${value.toString(16)}`)).toBe(value);
        expect(readYaml11(`0b${value.toString(2)}`)).toBe(value);
      }),
    );
  });
});
