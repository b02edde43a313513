import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { staticValue } from "../../../src/kit/js/static-value.ts";
import type { ConfigurationPlace } from "../../../src/libraries/configurations/configuration-place.ts";
import { modulesOfSource } from "../../../src/libraries/configurations/modules-of-source.ts";
import {
  either,
  globalNamed,
  imported,
  memberOf,
  registrationOf,
  resultOf,
  typed,
} from "../../../src/libraries/cookies/source.ts";
import { configurationsOf } from "../../../src/models/configurations/configurations.ts";
import { removeOption, setOption } from "../../../src/models/configurations/set-option.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const PLACE: ConfigurationPlace = {
  callee: either(imported("lib", "Strategy"), imported("lib", "configure")),
  types: [{ modules: ["lib"], names: ["Options"] }],
  component: { modules: ["lib"], name: "Provider" },
};

/** What every configuration of a text says at a path: a value, `"absent"`, `"unknown"`, or `"present"` where it is not fixed. */
function read(code: string, path: readonly string[], place = PLACE, syntax: "ts" | "js" = "ts"): unknown[] {
  const sourceCode = parseScript(code, syntax);
  return configurationsOf(place, sourceCode).map((configuration) => {
    const value = configuration.valueAt(path);
    if (value.state !== "present") return value.state;
    const fixed = staticValue(value.node, sourceCode);
    return fixed.state === "known" ? fixed.value : "present";
  });
}

/** The text after its only configuration was changed. */
function changed(code: string, path: readonly string[], text: string | null): string {
  const sourceCode = parseScript(code);
  const [configuration] = configurationsOf(PLACE, sourceCode);
  if (!configuration) throw new Error(`no configuration: ${code}`);
  const edits =
    text === null ? removeOption(configuration, path, sourceCode) : setOption(configuration, path, text, sourceCode);
  return applyEdits(code, edits);
}

describe("where a library is configured", () => {
  it.each([
    ["a call", `import { configure } from "lib"; configure({ a: { b: 1 } });`, [1]],
    ["CommonJS", `const lib = require("lib"); lib.configure({ a: { b: 1 } });`, [1]],
    ["a construction", `import { Strategy } from "lib"; new Strategy({ a: { b: 1 } }, verify);`, [1]],
    ["a class that extends it", `import { Strategy } from "lib"; class S extends Strategy { constructor() { super({ a: { b: 1 } }); } }`, [1]],
    [
      "Nest's mixin",
      `import { PassportStrategy } from "@nestjs/passport"; import { Strategy } from "lib"; class S extends PassportStrategy(Strategy, "x") { constructor() { super({ a: { b: 1 } }); } }`,
      [1],
    ],
    [
      "a mixin of the project's own",
      `import { PassportStrategy } from "./mixins"; import { Strategy } from "lib"; class S extends PassportStrategy(Strategy) { constructor() { super({ a: { b: 1 } }); } }`,
      [],
    ],
    ["a typed object", `import type { Options } from "lib"; const o: Options = { a: { b: 1 } };`, [1]],
    ["satisfies", `import type { Options } from "lib"; export default { a: { b: 1 } } satisfies Options;`, [1]],
    ["options in a constant", `import { configure } from "lib"; const o = { a: { b: 1 } }; configure(o);`, [1]],
    ["options by a function", `import { configure } from "lib"; configure(() => ({ a: { b: 1 } }));`, [1]],
    ["nothing said", `import { configure } from "lib"; configure({}); configure();`, ["absent", "absent"]],
    ["spread over", `import { configure } from "lib"; configure({ a: { b: 1, ...rest } }); configure(...all);`, ["unknown", "unknown"]],
    ["options from elsewhere", `import { configure } from "lib"; import { o } from "./o"; configure(o);`, ["unknown"]],
    ["changed later", `import { configure } from "lib"; const o = { a: { b: 1 } }; o.a.b = x; configure(o);`, ["unknown"]],
    ["another library", `import { configure } from "other"; configure({ a: { b: 1 } }); // lib`, []],
    ["a function of the file", `import "lib"; function configure() {} configure({ a: { b: 1 } });`, []],
  ])("%s", (_, code, expected) => {
    expect(read(code, ["a", "b"])).toEqual(expected);
  });

  it.each([
    [`<Provider a={{ b: 1 }} />`, [1]],
    [`<Provider c="d" />`, ["absent"]],
    [`<Provider a={{ b: 1 }} {...rest} />`, ["unknown"]],
    [`<Provider a />`, ["unknown"]],
    [`<Other a={{ b: 1 }} />`, []],
  ])("a component: %s", (element, expected) => {
    expect(read(`import { Provider } from "lib"; export const x = ${element};`, ["a", "b"], PLACE, "js")).toEqual(expected);
  });

  it("takes components by the name that the file gives them", () => {
    expect(read(`import { Provider as P } from "lib"; export const x = <P a={{ b: "c" }} />;`, ["a", "b"], PLACE, "js")).toEqual(["c"]);
  });

  it("knows which argument holds the options, and what is only a part of them", () => {
    const sourceCode = parseScript(`import { configure, type Options } from "lib"; configure(id, {}); const o: Options = {};`);
    const found = configurationsOf({ ...PLACE, argument: 1 }, sourceCode);
    expect(found.map(({ argument, isWhole }) => [argument, isWhole])).toEqual([[1, true], [0, false]]);
  });
});

describe("what a file has to name", () => {
  it.each([
    [imported(["a", "b"], "x"), ["a", "b"]],
    [memberOf(resultOf(imported("a")), "x"), ["a"]],
    [registrationOf(imported("a"), "register"), ["a"]],
    [typed("a", "T"), ["a"]],
    [typed("", "T"), null],
    [either(imported("a"), typed("b", "T")), ["a", "b"]],
    [either(imported("a"), globalNamed("x")), null],
  ])("%j", (source, expected) => {
    expect(modulesOfSource(source)).toEqual(expected);
  });
});

describe("editing an option", () => {
  const code = (options: string): string => `import { configure } from "lib"; configure(${options});`;

  it.each([
    ["replaces a value", "{ a: { b: 1 /* why */ } }", ["a", "b"], "2", "{ a: { b: 2 /* why */ } }"],
    ["adds to an object", "{ a: {} }", ["a", "b"], "2", "{ a: { b: 2 } }"],
    ["adds objects on the way", "{ c: 1 }", ["a", "b"], "2", "{ c: 1, a: { b: 2 } }"],
    ["adds an argument", "", ["a", "b"], "2", "{ a: { b: 2 } }"],
    ["leaves what is spread over", "{ ...o }", ["a"], "2", "{ ...o }"],
    ["leaves what is no object", "true", ["a"], "2", "true"],
    ["removes", "{ a: 1, b: 2 }", ["a"], null, "{ b: 2 }"],
    ["removes nothing that is not there", "{ b: 2 }", ["a"], null, "{ b: 2 }"],
  ])("%s", (_, before, path, text, after) => {
    expect(changed(code(before), path, text)).toBe(code(after));
  });

  it("leaves an object alone that is used elsewhere too", () => {
    const shared = `import { configure } from "lib"; const o = { a: 1 }; configure(o); other(o);`;
    expect(changed(shared, ["a"], "2")).toBe(shared);
    expect(changed(shared, ["a"], null)).toBe(shared);
  });
});
