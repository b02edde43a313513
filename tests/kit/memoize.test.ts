import { describe, expect, it, vi } from "vitest";
import { keepingFacts, memoize } from "../../src/kit/memoize.ts";

describe("memoize", () => {
  it.each([
    ["an object of our own", keepingFacts({ name: "a" })],
    ["a frozen one", Object.freeze({ name: "a" })],
  ])("computes once for %s", (_, key) => {
    const compute = vi.fn(({ name }: { name: string }) => [name]);
    const model = memoize(compute);
    expect(model(key)).toEqual(["a"]);
    expect(model(key)).toBe(model(key));
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("keeps an answer that is undefined", () => {
    const compute = vi.fn(() => undefined);
    const model = memoize<undefined, object>(compute);
    const key = keepingFacts({});
    model(key);
    model(key);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it("keeps models and keys apart", () => {
    const first = memoize<string, { name: string }>(({ name }) => `first ${name}`);
    const second = memoize<string, { name: string }>(({ name }) => `second ${name}`);
    const [a, b] = [keepingFacts({ name: "a" }), keepingFacts({ name: "b" })];
    expect([first(a), second(a), first(b), second(b)]).toEqual(["first a", "second a", "first b", "second b"]);
  });

  it("shows nothing of it on the object", () => {
    expect(Object.keys(keepingFacts({ name: "a" }))).toEqual(["name"]);
    expect(keepingFacts({ name: "a" })).toEqual({ name: "a" });
  });
});
