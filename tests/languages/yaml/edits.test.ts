import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, isCollection, isPair, isScalar, parseDocument, visit } from "yaml";
import { applyEdits } from "../../../src/kit/edit.ts";
import { appendItem, removePair, replaceScalar, setField } from "../../../src/languages/yaml/edits.ts";
import { fieldAt, fieldOf, ownPair } from "../../../src/languages/yaml/field.ts";
import { commentsOf } from "../../../src/languages/yaml/ast.ts";
import { mappingOf, parse, root } from "./parse.ts";

type Path = readonly [string, ...string[]];

/** The text with `path` set to 1 below the mapping at `from`; `null` where the edit is refused. */
function set(text: string, path: Path, from: readonly string[] = []): string | null {
  const edits = setField(text, mappingOf(fieldAt(root(text), from)), path, "1");
  return edits && applyEdits(text, edits);
}

describe("setField", () => {
  it.each<[name: string, before: string, path: Path, after: string]>([
    ["a key at the end of a block mapping", "a: 0\n", ["b"], "a: 0\nb: 1\n"],
    ["several keys", "a: 0\n", ["b", "c", "d"], "a: 0\nb:\n  c:\n    d: 1\n"],
    ["at the file's own indentation", "a:\n    x: 0\n", ["b", "c"], "a:\n    x: 0\nb:\n    c: 1\n"],
    ["no line break at the end", "a: 0", ["b"], "a: 0\nb: 1"],
    ["CRLF", "a: 0\r\nx: 2\r\n", ["b", "c"], "a: 0\r\nx: 2\r\nb:\r\n  c: 1\r\n"],
    ["behind comments of the mapping", "a: 0 # x\n# y\n\n# z\n", ["b"], "a: 0 # x\n# y\n\n# z\nb: 1\n"],
    ["before the document's end", "a: 0\n...\n# next\n---\nc: 1\n", ["b"], "a: 0\nb: 1\n...\n# next\n---\nc: 1\n"],
    ["a key without value", "a: # x\nc: 2\n", ["a"], "a: 1 # x\nc: 2\n"],
    ["a mapping for a key without value", "a: # x\nc: 2\n", ["a", "b"], "a: # x\n  b: 1\nc: 2\n"],
    ["null", "a: null # x\n", ["a"], "a: 1 # x\n"],
    ["a mapping for null", "a: ~ # x\n", ["a", "b", "c"], "a: {b: {c: 1}} # x\n"],
    ["another scalar", 'a: "x" # y\n', ["a"], "a: 1 # y\n"],
    ["an anchored scalar without alias", "a: &x !!int 2\n", ["a"], "a: &x !!int 1\n"],
    ["in a mapping that is there", "a:\n  x: 0\n\nc: 2\n", ["a", "b"], "a:\n  x: 0\n  b: 1\n\nc: 2\n"],
    ["in a mapping with an anchor", "a: &x\n  x: 0\n", ["a", "b"], "a: &x\n  x: 0\n  b: 1\n"],
    ["an empty flow mapping", "a: {}\n", ["a", "b"], "a: {b: 1}\n"],
    ["a flow mapping", "a: { x: 0 }\n", ["a", "b", "c"], "a: { x: 0, b: {c: 1} }\n"],
    ["a comma at the end", "a: {x: 0,}\n", ["a", "b"], "a: {x: 0, b: 1,}\n"],
    ["a key without value in a flow mapping", "a: {x, y:}\n", ["a", "y", "b"], "a: {x, y: {b: 1}}\n"],
    ["JSON", '{"a": 0}\n', ["b", "c"], '{"a": 0, "b": {"c": 1}}\n'],
    ["JSON, line by line", '{\r\n  "a": 0\r\n}\r\n', ["b"], '{\r\n  "a": 0,\r\n  "b": 1\r\n}\r\n'],
    ["a flow mapping with comments", "{\n  a: 0 # x\n}\n", ["b"], "{\n  a: 0, b: 1 # x\n}\n"],
    ["behind a block scalar", "a: |\n  text\n  # text\n\n# c\n", ["b"], "a: |\n  text\n  # text\n\n# c\nb: 1\n"],
    ["behind one that keeps its line breaks", "a: |+\n  text\n\n\n# c\n", ["b"], "a: |+\n  text\n\n\n# c\nb: 1\n"],
    ["behind one that keeps them, at the end", "a: |+\n  text\n\n", ["b"], "a: |+\n  text\n\nb: 1\n"],
    ["behind one that keeps none, at the end", "a: >-\n  text", ["b"], "a: >-\n  text\nb: 1"],
    ["a key of its own over a merged one", "<<: {b: 2}\n", ["b"], "<<: {b: 2}\nb: 1\n"],
    ["quoted keys", '"a": 0\n', ["b"], '"a": 0\n"b": 1\n'],
  ])("writes %s", (_, before, path, after) => {
    expect(set(before, path)).toBe(after);
    expect(set(after, path)).toBe(after);
  });

  it("finds the place of a sequence's entry", () => {
    const text = "l:\n- a: 0 # x\n  # y\n# z\n- c: 2\n";
    const entry = fieldOf(root(text), "l");
    if (entry.state !== "known" || entry.value.type !== "YAMLSequence") throw new Error("no sequence");
    const mapping = entry.value.entries[0];
    if (mapping?.type !== "YAMLMapping") throw new Error("no mapping");
    expect(applyEdits(text, setField(text, mapping, ["b"], "1") ?? [])).toBe(
      "l:\n- a: 0 # x\n  # y\n  b: 1\n# z\n- c: 2\n",
    );
  });

  it.each<[name: string, text: string, path: Path, from?: readonly string[]]>([
    ["an anchored mapping with an alias", "a: &x {c: 0}\nd: *x\n", ["a", "b"]],
    ["an anchored mapping through its alias", "a: &x {c: 0}\nd: *x\n", ["d", "b"]],
    ["the same, from inside", "a: &x {c: 0}\nd: *x\n", ["b"], ["d"]],
    ["an alias for the value", "a: &x 2\nb: *x\n", ["b"]],
    ["an anchored value with an alias", "a: &x 2\nb: *x\n", ["a"]],
    ["an anchor without value", "a: &x\nb: 2\n", ["a"]],
    ["a mapping that is merged in", "<<: {a: {c: 0}}\n", ["a", "b"]],
    ["a mapping with keys of a template", '"{{ x }}": 0\n', ["b"]],
    ["a template in a mapping's place", "a: {{ x }}\n", ["a", "b"]],
    ["a template in a value's place", 'a: "{{ x }}"\n', ["a"]],
    ["a scalar in a mapping's place", "a: x\n", ["a", "b"]],
    ["a sequence", "a: [x]\n", ["a"]],
    ["a block scalar", "a: |\n  x\n", ["a"]],
    ["the end of a block scalar with all its line breaks", "a: |+\n  x", ["b"]],
    ["the end of a block scalar at the end of the file", "a: |\n  x", ["b"]],
    ["a key without colon", "a: {b}\n", ["a", "b"]],
    ["a value that a later merge may replace", "a: 0\n<<: {a: 2}\n", ["a"]],
  ])("refuses %s", (_, text, path, from) => {
    expect(set(text, path, from)).toBeNull();
  });
});

describe("replaceScalar", () => {
  it("refuses what is no scalar of this place", () => {
    for (const text of ["a: [x]\n", "a: >\n  x\n", "a: ${X}\n", "b: &x 1\na: *x\n"]) {
      const field = fieldOf(root(text), "a");
      expect(field.state === "known" && replaceScalar(field.node, "1"), text).toBeNull();
    }
  });
});

const key = fc.stringMatching(/^[a-m]{1,3}$/);
const leaf = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(null, "", "x", "yes", "# no comment", "a: b", "{{ x }}", "two\nlines", "two\nlines\n", "kept\n\n", " x\ny"),
  fc.lorem({ maxCount: 30 }),
);
const { tree } = fc.letrec<{ tree: unknown; map: Record<string, unknown> }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, tie("map"), fc.array(tie("tree"), { maxLength: 3 })),
  map: fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
}));
const style = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  lineBreak: fc.constantFrom("\n", "\r\n"),
  /** One in so many collections is in flow style, one in so many nodes has a comment. */
  flowEvery: fc.integer({ min: 2, max: 9 }),
  commentEvery: fc.integer({ min: 2, max: 9 }),
});

/** The paths of all mappings that are reached through mappings alone, the root first. */
function mappingsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return [path, ...Object.entries(value).flatMap(([name, member]) => mappingsIn(member, [...path, name]))];
}

function write(value: unknown, options: typeof style extends fc.Arbitrary<infer Style> ? Style : never): string {
  const document = new Document(value);
  let count = 0;
  visit(document, (_, node) => {
    count += 1;
    if (isCollection(node) && count % options.flowEvery === 0) node.flow = true;
    if (isPair(node) && isScalar(node.key) && count % options.commentEvery === 0) node.key.commentBefore = ` c${count}`;
    if (isScalar(node) && typeof node.value === "number" && count % options.commentEvery === 1) node.comment = " n";
  });
  const text = document.toString({ indent: options.indent, indentSeq: options.indentSeq, lineWidth: 40 });
  return text.replaceAll("\n", options.lineBreak);
}

describe("any document", () => {
  it("gets the one value and keeps all others, its comments and line ends", () => {
    let edited = 0;
    fc.assert(
      fc.property(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4 }),
        fc.nat(),
        fc.tuple(fc.constantFrom("new", "a"), fc.constantFrom("deep", "b")),
        style,
        (value, index, path, options) => {
          const text = write(value, options);
          const sourceCode = parse(text);
          const paths = mappingsIn(value);
          const from = paths[index % paths.length] ?? [];
          const start = fieldAt(root(text), from);
          if (start.state !== "known" || start.value.type !== "YAMLMapping") return;
          const edits = setField(text, start.value, path, "1");
          const now = edits && applyEdits(text, edits);
          if (now === null) return;
          edited += 1;
          const wanted = parseDocument(text).toJS() as Record<string, unknown>;
          let target = wanted;
          for (const each of [...from, path[0]]) target = (target[each] ??= {}) as Record<string, unknown>;
          target[path[1]] = 1;
          expect(parseDocument(now).toJS()).toEqual(wanted);
          expect(commentsOf(parse(now)).map((comment) => comment.value)).toEqual(
            commentsOf(sourceCode).map((comment) => comment.value),
          );
          expect(now.replaceAll(options.lineBreak, "")).not.toMatch(/[\r\n]/u);
          expect(set(now, path, from)).toBe(now);
        },
      ),
      { numRuns: 500 },
    );
    expect(edited).toBeGreaterThan(100);
  });
});

describe("appendItem", () => {
  it.each<[name: string, before: string, after: string | null]>([
    ["a flow sequence", "a: [x] # y\n", "a: [x, 1] # y\n"],
    ["an empty one", "a: []\n", "a: [1]\n"],
    ["a comma at the end", "a: [x,]\n", "a: [x, 1,]\n"],
    ["a block sequence", "a:\n  - x # y\n  # z\nb: 2\n", "a:\n  - x # y\n  # z\n  - 1\nb: 2\n"],
    ["without indentation", "a:\r\n- x\r\nb: 2\r\n", "a:\r\n- x\r\n- 1\r\nb: 2\r\n"],
    ["of mappings", "a:\n- x: 0\n  y: 0", "a:\n- x: 0\n  y: 0\n- 1"],
    ["one that is used elsewhere", "a: &x [y]\nb: *x\n", null],
    ["after a block scalar at the end of the file", "a:\n- |\n  x", null],
  ])("%s", (_, before, after) => {
    const field = fieldOf(root(before), "a");
    if (field.state !== "known" || field.value.type !== "YAMLSequence") throw new Error("no sequence");
    const edits = appendItem(before, field.value, "1");
    expect(edits && applyEdits(before, edits)).toBe(after);
  });
});

describe("removePair", () => {
  it.each<[name: string, before: string, path: readonly string[], after: string | null]>([
    ["a key", "a: 0\nb: 1\nc: 2\n", ["b"], "a: 0\nc: 2\n"],
    ["the last one, without a line break", "a: 0\r\nb: 1", ["b"], "a: 0"],
    ["with its lines", "a: 0\nb:\n  x: [1,\n    2]\nc: 2\n", ["b"], "a: 0\nc: 2\n"],
    ["the mapping too, where it held nothing else", "a: 0\nb:\n  x: 1\n", ["b", "x"], "a: 0\n"],
    ["of a flow mapping", "a: {x: 0, b: 1, c: 2}\n", ["a", "b"], "a: {x: 0, c: 2}\n"],
    ["the last of a flow mapping", "a: {x: 0, b: 1}\n", ["a", "b"], "a: {x: 0}\n"],
    ["a line above with a comment", "a: 0\n# of b\nb: 1\n", ["b"], "a: 0\n# of b\n"],
    ["a comment beside it", "a: 0\nb: 1 # x\n", ["b"], null],
    ["a comment in it", "a: 0\nb:\n  # x\n  y: 1\n", ["b"], null],
    ["a comment in a flow mapping", "a: {b: 1, # x\n  c: 2}\n", ["a", "b"], null],
    ["a block scalar", "a: 0\nb: |\n  x\n", ["b"], null],
    ["the file's first line", "b: 1\na: 0\n", ["b"], null],
    ["all of the document", "b: 1\n", ["b"], null],
    ["what is used elsewhere", "a: &x\n  y: 0\n  b: 1\nc: *x\n", ["a", "b"], null],
  ])("%s", (_, before, path, after) => {
    const mapping = mappingOf(fieldAt(root(before), path.slice(0, -1)));
    const pair = ownPair(mapping, path.at(-1) ?? "");
    if (!pair) throw new Error("no such key");
    const edits = removePair(before, pair);
    expect(edits && applyEdits(before, edits)).toBe(after);
  });
});
