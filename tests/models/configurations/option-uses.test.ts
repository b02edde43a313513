import { describe, expect, it } from "vitest";
import { exportOf, oneOf, type LibraryOption } from "../../../src/libraries/configurations/library-option.ts";
import { imported } from "../../../src/libraries/cookies/source.ts";
import { usesOfExport } from "../../../src/models/configurations/export-uses.ts";
import { optionUses } from "../../../src/models/configurations/option-uses.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const configure = { library: "Lib", callee: imported("lib", "configure") };

/** The texts that uses of an option are reported at. */
function found(code: string, ...rows: readonly LibraryOption[]): string[] {
  const sourceCode = parseScript(code);
  return optionUses(rows, sourceCode).map(({ at }) => code.slice(...at.range));
}

const call = (options: string): string => `import { configure, OFF } from "lib"; const NO = false; configure(${options});`;

describe("options with values in question", () => {
  it.each([
    ["a constant", oneOf(false, null), "{ check: false }", ["check: false"]],
    ["a constant by name", oneOf(false), "{ check: NO }", ["check: NO"]],
    ["another value", oneOf(false), "{ check: true }", []],
    ["a value that the file does not fix", oneOf(false), "{ check: isOn }", []],
    ["an export", exportOf(imported("lib", "OFF")), "{ check: OFF }", ["check: OFF"]],
    ["a text", { kind: "item", values: ["none"] } as const, `{ check: "none" }`, [`check: "none"`]],
    ["a list", { kind: "item", values: ["none"] } as const, `{ check: [x, "none", ...y] }`, [`check: [x, "none", ...y]`]],
    ["a list that lacks a text", { kind: "lacks-item", value: "a" } as const, `{ check: ["b"] }`, [`check: ["b"]`]],
    ["a list that may have it", { kind: "lacks-item", value: "a" } as const, `{ check: ["b", ...c] }`, []],
    ["a function", { kind: "returns", value: false } as const, "{ check: () => false }", ["check: () => false"]],
    ["a method", { kind: "returns", value: false } as const, "{ check() { return false; } }", ["check() { return false; }"]],
    ["a function that may say otherwise", { kind: "returns", value: false } as const, "{ check: (x) => x.ok }", []],
  ])("%s", (_, test, options, expected) => {
    expect(found(call(options), { ...configure, path: ["check"], values: [test] })).toEqual(expected);
  });

  it("counts a default where nothing is said", () => {
    const row = { ...configure, path: ["auth", "flow"], values: [oneOf("implicit")], isDefault: true };
    expect(found(call(""), row)).toEqual(["configure"]);
    expect(found(call("{ auth: {} }"), row)).toEqual(["configure"]);
    expect(found(call(`{ auth: { flow: "implicit" } }`), row)).toEqual([`flow: "implicit"`]);
    expect(found(call(`{ auth: { flow: "pkce" } }`), row)).toEqual([]);
    expect(found(call("{ ...options }"), row)).toEqual([]);
    expect(found(call("options"), row)).toEqual([]);
  });

  it("reads an argument that is the option", () => {
    expect(found(call("id, false"), { ...configure, argument: 1, path: [], values: [oneOf(false)] })).toEqual(["false"]);
  });
});

describe("uses of an export", () => {
  const uses = (code: string): string[] =>
    usesOfExport(["lib"], ["OFF"], parseScript(code)).map(({ range }) => code.slice(...range));

  it.each([
    ["a named import", `import { OFF } from "lib"; f(OFF); export { OFF };`, ["OFF"]],
    ["under another name", `import { OFF as off } from "lib"; f({ check: off });`, ["off"]],
    ["a namespace", `import * as lib from "lib"; f(lib.OFF);`, ["lib.OFF"]],
    ["CommonJS", `const { OFF } = require("lib"); f(OFF);`, ["OFF"]],
    ["CommonJS, whole", `const lib = require("lib"); f(lib.OFF, lib["OFF"]);`, ["lib.OFF", `lib["OFF"]`]],
    ["a dynamic import", `const { OFF } = await import("lib"); f(OFF);`, ["OFF"]],
    ["a constant that takes it over", `import { OFF } from "lib"; const off = OFF; f(off);`, ["OFF"]],
    ["a type", `import { OFF } from "lib"; type T = typeof OFF; let x: OFF;`, []],
    ["another module", `import { OFF } from "./lib"; f(OFF); // "lib"`, []],
    ["a key", `import { OFF } from "lib"; f({ OFF: 1 }, x.OFF);`, []],
    ["a parameter of the name", `import { OFF } from "lib"; function g(OFF) { f(OFF); }`, []],
  ])("%s", (_, code, expected) => {
    expect(uses(code)).toEqual(expected);
  });
});

describe("options that depend on others", () => {
  const row = { ...configure, path: ["pkce"], values: [oneOf(undefined)], isDefault: true, unless: [["discovery"]] };

  it("judges no default where another option is given, or may be", () => {
    expect(found(call("{}"), row)).toEqual(["configure"]);
    expect(found(call("{ discovery: x }"), row)).toEqual([]);
    expect(found(call("{ ...x }"), row)).toEqual([]);
  });

  it("counts an option only with a value of another", () => {
    const dependent = { ...configure, path: ["type"], values: [{ kind: "word", value: "token" } as const], when: { path: ["pkce"], values: [oneOf(false)] } };
    expect(found(call(`{ type: "id_token token", pkce: false }`), dependent)).toEqual([`type: "id_token token"`]);
    expect(found(call(`{ type: ["token"] }`), dependent)).toEqual([]);
    expect(found(call(`{ type: "id_token", pkce: false }`), dependent)).toEqual([]);
  });

  it.each([
    ["(a, next) => next()", true],
    ["(a, next) => { next(); }", true],
    ["(a, next) => next(a)", false],
    ["(a, next) => { check(a); next(); }", false],
    ["(a, next) => other()", false],
  ])("a function that calls back: %s %s", (text, calls) => {
    const accepting = { ...configure, path: ["check"], values: [{ kind: "calls-back" } as const] };
    expect(found(call(`{ check: ${text} }`), accepting)).toEqual(calls ? [`check: ${text}`] : []);
  });

  it("looks into the objects of a list", () => {
    const listed = { ...configure, items: ["config"], path: ["pkce"], values: [oneOf(false)] };
    expect(found(call("{ config: [{ pkce: false }, { pkce: true }, x, ...y] }"), listed)).toEqual(["pkce: false"]);
    expect(found(call("{ config: x }"), listed)).toEqual([]);
  });
});
