import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { TSESTree } from "@typescript-eslint/utils";
import { applyEdits, type Edit } from "../../../src/kit/edit.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { nodesOf } from "../../../src/kit/js/nodes.ts";
import {
  appendArgument,
  insertProperty,
  removeProperty,
  renameKey,
  replaceValue,
} from "../../../src/kit/js/object-edits.ts";
import { parseScript } from "../../helpers/parse-script.ts";

type OnObject = (object: TSESTree.ObjectExpression, sourceCode: SourceCode) => readonly Edit[];

/** Edits the first object of the text; proves the same for CRLF, and that comments survive. */
function edited(code: string, edit: OnObject): string {
  const run = (text: string): string => {
    const sourceCode = parseScript(text, "js");
    const [object] = nodesOf(sourceCode, "ObjectExpression");
    const result = applyEdits(text, edit(object as TSESTree.ObjectExpression, sourceCode));
    parseScript(result, "js");
    return result;
  };
  const result = run(code);
  expect(run(code.replaceAll("\n", "\r\n"))).toBe(result.replaceAll("\n", "\r\n"));
  const comments = (text: string) => text.match(/\/\*.*?\*\/|\/\/.*/gu);
  expect(comments(result)).toEqual(comments(code));
  return result;
}

describe("insertProperty", () => {
  const insert = (code: string): string => edited(code, (object, sourceCode) => insertProperty(object, "x", "1", sourceCode));

  it.each([
    ["f({})", "f({ x: 1 })"],
    ["f({ })", "f({ x: 1 })"],
    ["f({ /* none */ })", "f({ /* none */ x: 1 })"],
    ["f({\n  // none\n})", "f({\n  // none\n  x: 1,\n})"],
    ["f({ // none\n})", "f({ // none\n  x: 1,\n})"],
    ["f({ a: 1 })", "f({ a: 1, x: 1 })"],
    ["f({a: 1})", "f({a: 1, x: 1})"],
    ["f({ a: 1, })", "f({ a: 1, x: 1, })"],
    ["f({ a: (1) })", "f({ a: (1), x: 1 })"],
    ["f({ a: 1 /* one */ })", "f({ a: 1 /* one */, x: 1 })"],
    ["f({ 'a': 1 })", "f({ 'a': 1, 'x': 1 })"],
    ['f({ "a": 1, b: 2 })', 'f({ "a": 1, b: 2, x: 1 })'],
    ["f({ ...a })", "f({ ...a, x: 1 })"],
    ["f({\n  a: 1,\n})", "f({\n  a: 1,\n  x: 1,\n})"],
    ["f({\n  a: 1\n})", "f({\n  a: 1,\n  x: 1\n})"],
    ["f({\n\ta: 1,\n})", "f({\n\ta: 1,\n\tx: 1,\n})"],
    ["f({\n  a: 1, // one\n})", "f({\n  a: 1, // one\n  x: 1,\n})"],
    ["f({\n  a: 1 // one\n})", "f({\n  a: 1, // one\n  x: 1\n})"],
    ["f({\n  a: 1,\n  // b: 2,\n})", "f({\n  a: 1,\n  // b: 2,\n  x: 1,\n})"],
    ["f({\n  a: 1\n  // b: 2\n})", "f({\n  a: 1,\n  // b: 2\n  x: 1\n})"],
    ["f({ a: 1,\n    b: 2 })", "f({ a: 1,\n    b: 2, x: 1 })"],
    ["f({ a: 1\n})", "f({ a: 1,\n  x: 1\n})"],
    ["f({\n  a: {\n    b: 1,\n  },\n})", "f({\n  a: {\n    b: 1,\n  },\n  x: 1,\n})"],
    ["f({\n  a: () => {\n    // note\n  }\n})", "f({\n  a: () => {\n    // note\n  },\n  x: 1\n})"],
  ])("%j", (code, expected) => {
    expect(insert(code)).toBe(expected);
  });

  it("gives a name that is no identifier the file's quotes", () => {
    const add = (code: string) => edited(code, (object, sourceCode) => insertProperty(object, "a-b", "1", sourceCode));
    expect(add("f({ c: 'd' })")).toBe("f({ c: 'd', 'a-b': 1 })");
    expect(add('f({ c: "d" })')).toBe('f({ c: "d", "a-b": 1 })');
  });

  it("always gives one member more, whatever the layout", () => {
    const blank = fc.constantFrom("", " ", "\n", "\n  ", " /* c */ ", " // d\n", "\n  // e\n  ");
    const member = fc.constantFrom("a: 1", "'b': 2", "c", "...d", "e() {}", "f: { g: 1 }", "h: (1)");
    const literal = fc
      .tuple(fc.array(fc.tuple(blank, member, blank), { maxLength: 4 }), fc.boolean(), blank)
      .map(([members, trailing, end]) => {
        const inner = members.map((parts) => parts.join("")).join(",");
        return `f({${inner}${trailing && members.length > 0 ? "," : ""}${end}})`;
      });
    fc.assert(
      fc.property(literal, (code) => {
        const count = (text: string) => nodesOf(parseScript(text, "js"), "ObjectExpression")[0]?.properties.length ?? -1;
        expect(count(insert(code))).toBe(count(code) + 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("removeProperty", () => {
  const removeFrom = (code: string): string =>
    edited(code, (object, sourceCode) =>
      object.properties.flatMap((property) =>
        property.type === "Property" && property.key.type === "Identifier" && property.key.name === "x"
          ? removeProperty(property, sourceCode)
          : [],
      ),
    );

  it.each([
    ["f({ x: 1 })", "f({})"],
    ["f({ x: 1, })", "f({ })"],
    ["f({ a: 1, x: 1 })", "f({ a: 1 })"],
    ["f({ a: 1, x: 1, })", "f({ a: 1, })"],
    ["f({ x: 1, a: 1 })", "f({ a: 1 })"],
    ["f({ a: 1, x, b: 1 })", "f({ a: 1, b: 1 })"],
    ["f({\n  a: 1,\n  x: 1,\n  b: 1,\n})", "f({\n  a: 1,\n  b: 1,\n})"],
    ["f({\n  a: 1,\n  x: 1,\n})", "f({\n  a: 1,\n})"],
    ["f({\n  a: 1,\n  x: 1\n})", "f({\n  a: 1\n})"],
    ["f({\n  x: 1,\n  a: 1\n})", "f({\n  a: 1\n})"],
    ["f({\n  a: 1,\n  x: 1, // note\n})", "f({\n  a: 1,\n  // note\n})"],
    ["f({\n  a: 1, // one\n  x: 1\n})", "f({\n  a: 1 // one\n})"],
    ["f({ a: 1, x: 1 /* c */, b: 2 })", "f({ a: 1,  /* c */ b: 2 })"],
    ["f({ /* c */ x: 1 })", "f({ /* c */  })"],
  ])("%j", (code, expected) => {
    expect(removeFrom(code)).toBe(expected);
  });
});

describe("replaceValue and renameKey", () => {
  const onFirst = (code: string, edit: (property: TSESTree.Property, sourceCode: SourceCode) => readonly Edit[]): string =>
    edited(code, (object, sourceCode) => edit(object.properties[0] as TSESTree.Property, sourceCode));

  it.each([
    ["f({ a: 1 })", "f({ a: true })"],
    ["f({ a })", "f({ a: true })"],
    ["f({ a: /* c */ 1 })", "f({ a: /* c */ true })"],
    ["f({ 'a': b() })", "f({ 'a': true })"],
    ["f({ a() {} })", "f({ a() {} })"],
    ["f({ get a() { return 1 } })", "f({ get a() { return 1 } })"],
  ])("replaces in %s", (code, expected) => {
    expect(onFirst(code, (property) => replaceValue(property, "true"))).toBe(expected);
  });

  it.each([
    ["f({ httponly: 1 })", "f({ httpOnly: 1 })"],
    ["f({ httponly })", "f({ httpOnly: httponly })"],
    ["f({ 'httponly': 1 })", "f({ 'httpOnly': 1 })"],
    ['f({ "httponly": 1 })', 'f({ "httpOnly": 1 })'],
    ["f({ ['httponly']: 1 })", "f({ ['httponly']: 1 })"],
    ["f({ httponly() {} })", "f({ httponly() {} })"],
  ])("renames in %s", (code, expected) => {
    expect(onFirst(code, (property, sourceCode) => renameKey(property, "httpOnly", sourceCode))).toBe(expected);
  });
});

describe("appendArgument", () => {
  const call = (code: string): string => {
    const run = (text: string): string => {
      const sourceCode = parseScript(text, "js");
      const [node] = [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")];
      const result = applyEdits(
        text,
        appendArgument(node as TSESTree.CallExpression, "{ x: 1 }", sourceCode),
      );
      parseScript(result, "js");
      return result;
    };
    expect(run(code.replaceAll("\n", "\r\n"))).toBe(run(code).replaceAll("\n", "\r\n"));
    return run(code);
  };

  it.each([
    ["f()", "f({ x: 1 })"],
    ["new F", "new F({ x: 1 })"],
    ["f(a)", "f(a, { x: 1 })"],
    ["f(a,)", "f(a, { x: 1 },)"],
    ["f((a))", "f((a), { x: 1 })"],
    ["f(a /* c */)", "f(a /* c */, { x: 1 })"],
    ["f(\n  a,\n  b,\n)", "f(\n  a,\n  b,\n  { x: 1 },\n)"],
    ["f(\n  a,\n  b\n)", "f(\n  a,\n  b,\n  { x: 1 }\n)"],
    ["f(\n  a // c\n)", "f(\n  a, // c\n  { x: 1 }\n)"],
    ["f(a, (b) => {\n  c();\n})", "f(a, (b) => {\n  c();\n}, { x: 1 })"],
  ])("%j", (code, expected) => {
    expect(call(code)).toBe(expected);
  });
});
