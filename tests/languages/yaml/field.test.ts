import { describe, expect, it } from "vitest";
import {
  booleanOf,
  fieldAt,
  fieldOf,
  integerOf,
  itemsOf,
  ownPair,
  stringOf,
  type Field,
} from "../../../src/languages/yaml/field.ts";
import { mappingOf, root } from "./parse.ts";

/** What a field comes down to, in one word or value. */
function seen(field: Field): unknown {
  if (field.state !== "known") return field.state;
  for (const read of [booleanOf, integerOf, stringOf]) {
    const attribute = read(field);
    if (attribute.state === "known") return attribute.value;
  }
  return field.value.type;
}

const at = (text: string, ...path: string[]) => seen(fieldAt(root(text), path));

describe("fieldOf", () => {
  it("tells what is there, what is not, and what cannot be known", () => {
    const text = "a: 1\nb: [x]\nc: {d: e}\nf:\ng: null\n";
    expect(at(text, "a")).toBe(1);
    expect(at(text, "b")).toBe("YAMLSequence");
    expect(at(text, "c", "d")).toBe("e");
    expect(at(text, "f")).toBe("absent");
    expect(at(text, "g")).toBe("absent");
    expect(at(text, "h", "i")).toBe("absent");
    expect(at(text, "a", "x")).toBe("unknown");
    expect(at(text, "b", "x")).toBe("unknown");
  });

  it.each([
    ["a: {{ .Values.x }}", "unknown"],
    ['a: "{{ .Values.x }}"', "YAMLScalar"],
    ["a: ${X}", "YAMLScalar"],
    ["a: *nowhere", "unknown"],
    ["a: !include file.yaml", "unknown"],
    ["a: !vault {x: 1}", "unknown"],
    ["a: !!map {x: 1}", "YAMLMapping"],
    ["a: !!str", "unknown"],
    ["a: !!str true", "true"],
    ["a: ! 12", "12"],
    ['a: !!bool "yes"', true],
    ["a: !!int 0o17", 15],
    ["a: !!float 1", 1],
    ["a: !!int text", "unknown"],
    ["a: !!null ''", "absent"],
    ["a: !!binary aGk=", "unknown"],
    ["a: &x yes", true],
    ["a: &x", "absent"],
    ["'a': 'yes'", "yes"],
    ['"a": "0"', "0"],
    ["? a\n: 1", 1],
    ["a: |\n  yes\n", "yes\n"],
    ["{a}", "absent"],
  ])("reads %j as %j", (text, value) => {
    expect(at(text, "a")).toBe(value);
  });

  it("follows aliases to the nearest anchor above, and says where the alias stands", () => {
    const text = "a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: {f: *x}\n";
    expect(at(text, "b")).toBe(1);
    expect(at(text, "d")).toBe(2);
    expect(at(text, "e", "f")).toBe(2);
    const field = fieldOf(root(text), "b");
    expect(field.state === "known" && text.slice(...field.node.range)).toBe("*x");
  });

  it("keeps anchors of one document out of the next", () => {
    const first = root("a: *x\n---\nb: &x 1\n");
    expect(seen(fieldOf(first, "a"))).toBe("unknown");
  });

  it("merges mappings, a key of the mapping's own and the earlier of several first", () => {
    const text = [
      "base: &base {a: 1, b: 1, n: null}",
      "more: &more {b: 2, c: 2, n: 3}",
      "own: {<<: *base, b: 3}",
      "list: {<<: [*base, *more]}",
      "deep: {<<: {<<: *base, d: 4}}",
    ].join("\n");
    expect(at(text, "own", "a")).toBe(1);
    expect(at(text, "own", "b")).toBe(3);
    expect(at(text, "own", "c")).toBe("absent");
    expect(at(text, "list", "b")).toBe(1);
    expect(at(text, "list", "c")).toBe(2);
    expect(at(text, "list", "n")).toBe("absent");
    expect(at(text, "deep", "a")).toBe(1);
    expect(at(text, "deep", "d")).toBe(4);
  });

  it("knows nothing where readers of YAML differ, or a merged value cannot be read", () => {
    expect(at("x: {a: 1, <<: {a: 2}}", "x", "a")).toBe("unknown");
    expect(at("x: {a: 1, <<: {b: 2}}", "x", "a")).toBe(1);
    expect(at("x: {<<: *nowhere}", "x", "a")).toBe("unknown");
    expect(at("x: {<<: *nowhere, a: 1}", "x", "a")).toBe(1);
    expect(at("x: {<<: [*nowhere, {a: 1}]}", "x", "a")).toBe("unknown");
    expect(at("x: {<<: text}", "x", "a")).toBe("unknown");
    expect(at("x: {<<: }", "x", "a")).toBe("absent");
    expect(at("x: &x {<<: *x}", "x", "a")).toBe("unknown");
  });

  it("reads merges of aliases to merges, which double with every line, in no time", () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      index === 0 ? "m0: &m0 {a: 1}" : `m${index}: &m${index} {<<: [*m${index - 1}, *m${index - 1}]}`,
    );
    expect(at(lines.join("\n"), "m59", "a")).toBe(1);
    expect(at(lines.join("\n"), "m59", "b")).toBe("absent");
  });

  it('takes a quoted "<<" for a key like any other', () => {
    expect(at('x: {"<<": {a: 1}}', "x", "a")).toBe("absent");
    expect(at('x: {"<<": {a: 1}}', "x", "<<", "a")).toBe(1);
  });

  it("calls nothing missing where a key is a template, an alias or a collection", () => {
    expect(at('x: {"{{ k }}": 1, b: 2}', "x", "a")).toBe("unknown");
    expect(at('x: {"{{ k }}": 1, b: 2}', "x", "b")).toBe(2);
    expect(at("x:\n  ${K}: 1\n", "x", "a")).toBe("unknown");
    expect(at("x: {? [k] : 1}", "x", "a")).toBe("unknown");
    expect(at("y: &k z\nx: {*k : 1}", "x", "a")).toBe("unknown");
  });

  it("does not depend on the version that the parser reads", () => {
    const text = "base: &b {on: yes, n: 0644}\nx: {<<: *b}\nv: 1_000\n";
    for (const version of ["1.1", "1.2"] as const) {
      const document = root(text, version);
      expect(seen(fieldAt(document, ["x", "on"]))).toBe(true);
      expect(seen(fieldAt(document, ["x", "n"]))).toBe(420);
      expect(seen(fieldAt(document, ["v"]))).toBe(1000);
    }
  });
});

describe("the typed readers", () => {
  const field = (text: string) => fieldOf(root(text), "a");

  it("know no value of another type", () => {
    expect(booleanOf(field('a: "false"')).state).toBe("unknown");
    expect(booleanOf(field("a: 0")).state).toBe("unknown");
    expect(integerOf(field('a: "0"')).state).toBe("unknown");
    expect(integerOf(field("a: 1.5")).state).toBe("unknown");
    expect(integerOf(field("a: {}")).state).toBe("unknown");
    expect(stringOf(field("a: yes")).state).toBe("unknown");
    expect(stringOf(field("a: 1")).state).toBe("unknown");
  });

  it("know no string with a placeholder", () => {
    for (const text of ["x-{{ y }}", "{% if %}", "${X}", "$(X)", "${{ x }}"]) {
      expect(stringOf(field(`a: '${text}'`)).state).toBe("unknown");
    }
    expect(stringOf(field("a: $HOME {x}")).state).toBe("known");
  });

  it("hand on what is absent", () => {
    expect([booleanOf, integerOf, stringOf].map((read) => read(field("b: 1")).state)).toEqual(Array(3).fill("absent"));
  });
});

describe("itemsOf", () => {
  it("resolves each entry of a sequence", () => {
    expect(itemsOf(fieldOf(root("a: [1, *x, null]\n"), "a")).map(seen)).toEqual([1, "unknown", "absent"]);
    expect(itemsOf(fieldOf(root("a: &l\n- yes\n- {b: 1}\n"), "a")).map(seen)).toEqual([true, "YAMLMapping"]);
  });

  it("has none of anything else", () => {
    expect(itemsOf(fieldOf(root("a: {b: 1}"), "a"))).toEqual([]);
    expect(itemsOf(fieldOf(root("a: {b: 1}"), "c"))).toEqual([]);
  });
});

describe("ownPair", () => {
  it("finds a key that stands in the mapping itself", () => {
    const mapping = mappingOf(root("<<: {a: 1}\nb: 2\n"));
    expect(ownPair(mapping, "a")).toBeNull();
    expect(ownPair(mapping, "b")?.range).toEqual([11, 15]);
    expect(ownPair(mapping, "<<")).toBeNull();
  });
});
