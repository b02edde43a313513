import { describe, expect, it, vi } from "vitest";
import { remember } from "../../src/kit/remember.ts";

describe("remember", () => {
  it("asks once for a text", () => {
    const compute = vi.fn((text: string) => text.length);
    const lengthOf = remember(compute);
    expect([lengthOf("ab"), lengthOf("abc"), lengthOf("ab")]).toEqual([2, 3, 2]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("keeps an answer that is undefined", () => {
    const compute = vi.fn(() => undefined);
    const nothing = remember(compute);
    nothing("a");
    nothing("a");
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("forgets rather than grow without end, and answers the same", () => {
    const compute = vi.fn((text: string) => text.length);
    const lengthOf = remember(compute);
    for (let i = 0; i < 5_000; i++) lengthOf(String(i));
    expect(lengthOf("0")).toBe(1);
    expect(compute).toHaveBeenCalledTimes(5_001);
  });
});
