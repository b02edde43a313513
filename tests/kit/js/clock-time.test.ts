import { describe, expect, it } from "vitest";
import { clockDate, clockTime } from "../../../src/kit/js/clock-time.ts";
import { marked, parseScript } from "../../helpers/parse-script.ts";

function read(code: string, by = clockTime): { factor: number; offset: number; clock: string | null } | null {
  const sourceCode = parseScript(code);
  const time = by(marked(sourceCode), sourceCode);
  return time && { ...time, clock: time.clock && sourceCode.text.slice(...time.clock.range) };
}

const millis = (offset: number, clock = "Date.now()") => ({ factor: 1, offset, clock });
const seconds = (offset: number, clock = "Date.now()") => ({ factor: 0.001, offset, clock });

describe("numbers made from the time of day", () => {
  it.each([
    ["mark(Date.now())", millis(0)],
    ["mark(Date.now() + 3600 * 1000)", millis(3_600_000)],
    ["mark(60_000 + Date.now())", millis(60_000)],
    ["mark(Date.now() - 1000)", millis(-1000)],
    ["mark(new Date().getTime() + 5)", millis(5, "new Date()")],
    ["mark(new Date().valueOf())", millis(0, "new Date()")],
    ["mark(+new Date())", millis(0, "new Date()")],
    ["mark(+new Date() + 5)", millis(5, "new Date()")],
    ["mark(Number(new Date()))", millis(0, "new Date()")],
    ["mark(new Date(Date.now() + 1000).getTime())", millis(1000)],
    ["mark(Math.floor(Date.now() / 1000) + 60 * 60)", seconds(3600)],
    ["mark((Date.now() / 1000 | 0) + 60)", seconds(60)],
    ["mark(~~(Date.now() / 1000))", seconds(0)],
    ["mark(parseInt(Date.now() / 1000) + 60)", seconds(60)],
    ["mark(Math.round(new Date() / 1000))", seconds(0, "new Date()")],
    ["mark(Math.floor((Date.now() + 60_000) / 1000))", seconds(60)],
    ["mark(Date.now() * 0.001)", seconds(0)],
    ["const now = Math.floor(Date.now() / 1000); const HOUR = 3600; mark(now + HOUR)", seconds(3600)],
    ["const now = () => Math.floor(Date.now() / 1000); mark(now() + 60)", seconds(60)],
    ["function now() { return Date.now() } mark(now())", millis(0)],
    ["class A { now() { return Date.now() } f() { mark(this.now() + 1) } }", millis(1)],
    ["mark(900)", { factor: 0, offset: 900, clock: null }],
    ["class A { ttl = 900; f() { mark(this.ttl) } }", { factor: 0, offset: 900, clock: null }],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual(expected);
  });

  it.each([
    "mark(ttl)",
    "mark('900')",
    "mark(Date.now() + ttl)",
    "mark(Date.now() * Date.now())",
    "mark(Date.now() + Date.now())",
    "mark(1 / Date.now())",
    // A date before `+` becomes text.
    "mark(new Date() + 1000)",
    "mark(performance.now())",
    "const Date = clock; mark(Date.now())",
    "let now = Date.now(); now = 1; mark(now)",
    "const a = b, b = a; mark(a + 1)",
    "mark(new Date(2020, 1).getTime())",
    "mark(~Date.now())",
  ])("is not fixed: %s", (code) => {
    expect(read(code)).toBeNull();
  });

  it("takes no longer for code that doubles line by line", () => {
    const lines = Array.from({ length: 25 }, (_, index) => `const n${index + 1} = n${index} - n${index};`);
    expect(read(`const n0 = ttl;\n${lines.join("\n")}\nmark(n25)`)).toBeNull();
  });

  it("reads dates", () => {
    expect(read("mark(new Date(Date.now() + 60_000))", clockDate)).toEqual(millis(60_000));
    expect(read("mark(new Date())", clockDate)).toEqual(millis(0, "new Date()"));
    expect(read("mark(Date.now())", clockDate)).toBeNull();
  });
});
