import { describe, expect, it } from "vitest";
import { isShared } from "../../../src/languages/yaml/anchors.ts";
import { fieldAt } from "../../../src/languages/yaml/field.ts";
import { root } from "./parse.ts";

function isSharedAt(text: string, ...path: string[]): boolean {
  const field = fieldAt(root(text), path);
  if (field.state !== "known") throw new Error("nothing there");
  return isShared(field.value);
}

describe("isShared", () => {
  it("is so in an anchored value with an alias, however deep, and through the alias", () => {
    const text = "a: &x {b: {c: 1}}\nd: *x\n";
    expect(isSharedAt(text, "a", "b", "c")).toBe(true);
    expect(isSharedAt(text, "d", "b")).toBe(true);
  });

  it("is so for a mapping that is merged in, and for an alias in a sequence or a key", () => {
    expect(isSharedAt("a: &x {b: 1}\nc: {<<: *x}\n", "a", "b")).toBe(true);
    expect(isSharedAt("a: &x {b: 1}\nc: [*x]\n", "a", "b")).toBe(true);
    expect(isSharedAt("a: &x b\n? *x\n: 1\n", "a")).toBe(true);
  });

  it("is not so without an alias, or beside the anchor", () => {
    expect(isSharedAt("a: &x {b: 1}\n", "a", "b")).toBe(false);
    expect(isSharedAt("a: &x {b: 1}\nc: *x\nd: 1\n", "d")).toBe(false);
  });

  it("is not so for an anchor whose aliases mean a later one of its name, or another document's", () => {
    expect(isSharedAt("a: &x {b: 1}\nc: &x {d: 1}\ne: *x\n", "a", "b")).toBe(false);
    expect(isSharedAt("a: &x {b: 1}\n---\nc: *x\n", "a", "b")).toBe(false);
  });
});
