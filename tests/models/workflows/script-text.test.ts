import { describe, expect, it } from "vitest";
import { fieldAt } from "../../../src/languages/yaml/field.ts";
import { scriptText } from "../../../src/models/workflows/script-text.ts";
import { root } from "../../languages/yaml/parse.ts";

function scriptOf(code: string) {
  const run = fieldAt(root(code), ["run"]);
  if (run.state !== "known" || run.value.type !== "YAMLScalar") throw new Error("no scalar");
  return scriptText(code, run.value);
}

describe("scriptText", () => {
  it.each([
    ["run: a b\n", "a b"],
    ["run: 'a b'\n", "a b"],
    ['run: "a b"\n', "a b"],
    ["run: |\n  a\n    b\n\n  c\n", "a\n  b\n\nc"],
    ["run: |\r\n  a\r\n  b\r\n", "a\nb"],
    ["run: >\n  a\n  b\n    c\n  d\n", "a b\n  c\nd"],
    ["run: a ${{ f('{0}') }}\n", "a ${____________}"],
    ["run: a ${{ x }}\n", "a ${_____}"],
  ])("reads %j", (code, text) => {
    expect(scriptOf(code)?.text).toBe(text);
  });

  it.each(["run: |2\n    a\n", 'run: "a\\nb"\n', "run: 'it''s'\n", "run: a\n  b\n"])("does not read %j", (code) => {
    expect(scriptOf(code)).toBeNull();
  });

  it.each(["run: |\n  ab\n  cd\n", "run: >\r\n    ab\r\n    cd\r\n", "run: 'ab cd'\n"])("knows places in %j", (code) => {
    const script = scriptOf(code);
    const at = script?.text.indexOf("cd") ?? -1;
    expect(code.slice(...(script?.range(at, at + 2) ?? [0, 0]))).toBe("cd");
  });
});
