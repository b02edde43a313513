import { describe, expect, it } from "vitest";
import { indexBy } from "../../src/kit/index-by.ts";

describe("indexBy", () => {
  const rows = [
    { id: 1, names: ["a", "b"] },
    { id: 2, names: ["b"] },
    { id: 3, names: [] },
  ];
  const index = indexBy(rows, ({ names }) => names);

  it("finds the rows of a key in the order of the table", () => {
    expect(index.get("b")?.map(({ id }) => id)).toEqual([1, 2]);
    expect(index.get("a")?.map(({ id }) => id)).toEqual([1]);
  });

  it("has no rows for another key, nor for a name that all objects have", () => {
    expect(index.get("c")).toBeUndefined();
    expect(index.get("constructor")).toBeUndefined();
  });
});
