import { describe, expect, it } from "vitest";
import { JOSE_DURATION, LUKEED_MS, MS, secondsIn } from "../../../src/libraries/tokens/duration-grammars.ts";

describe("lengths of time as text", () => {
  // Compared with what ms 2.1.3, @lukeed/ms 2.0.2 and jose 6.2.18 give.
  it.each([
    ["120", 0.12, 0.12, null],
    ["15m", 900, 900, 900],
    ["15 minutes", 900, 900, 900],
    ["1.5h", 5400, 5400, 5400],
    [".5h", 1800, 1800, null],
    ["2 days", 172_800, 172_800, 172_800],
    ["7d", 604_800, 604_800, 604_800],
    ["2 weeks", 1_209_600, 1_209_600, 1_209_600],
    ["2wks", null, 1_209_600, null],
    ["1y", 31_557_600, 31_557_600, 31_557_600],
    ["100ms", 0.1, 0.1, null],
    ["10   S", 10, 10, null],
    ["-1h", -3600, -3600, -3600],
    ["+1h", null, null, 3600],
    ["2 hours from now", null, null, 7200],
    ["2 hours ago", null, null, -7200],
    ["-2 hours ago", null, null, null],
    ["soon", null, null, null],
    ["", null, null, null],
    ["1 month", null, null, null],
    ["1h 30m", null, null, null],
  ])("%s", (text, ms, lukeed, jose) => {
    expect([MS, LUKEED_MS, JOSE_DURATION].map((grammar) => secondsIn(text, grammar))).toEqual([ms, lukeed, jose]);
  });

  it("does not read texts that ms refuses for their length", () => {
    expect(secondsIn(`${"0".repeat(100)}1h`, MS)).toBeNull();
  });
});
