import { expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import type { OptionSetting } from "../../../src/libraries/oauth/option-setting.ts";
import { imported } from "../../../src/libraries/cookies/source.ts";
import { configurationsOf } from "../../../src/models/configurations/configurations.ts";
import { applySettings, settingName } from "../../../src/models/oauth/option-edits.ts";
import { parseScript } from "../../helpers/parse-script.ts";

const SETTINGS: readonly OptionSetting[] = [
  { path: ["state"], value: true, unless: ["store"] },
  { path: ["pkce"], value: "S256" },
];

it.each([
  ["{ id }", `{ id, state: true, pkce: "S256" }`],
  ["{ id, state: x }", `{ id, state: x, pkce: "S256" }`],
  ["{ id, store }", `{ id, store, pkce: "S256" }`],
  ["{ pkce: false }", `{ pkce: "S256", state: true }`],
  ["{}", `{ state: true, pkce: "S256" }`],
  ["{ ...options }", "{ ...options }"],
  ["options", "options"],
])("settings in f(%s)", (given, expected) => {
  const code = `import { f } from "lib"; f(${given});`;
  const sourceCode = parseScript(code);
  const [configuration] = configurationsOf({ callee: imported("lib", "f") }, sourceCode);
  const edits = configuration ? applySettings(configuration, SETTINGS, sourceCode) : [];
  expect(applyEdits(code, edits)).toBe(`import { f } from "lib"; f(${expected});`);
});

it("names a setting as people write it", () => {
  const sourceCode = parseScript("f('a');");
  expect(settingName({ path: ["auth", "flow"], value: "pkce" }, sourceCode)).toBe("flow: 'pkce'");
  expect(settingName({ path: ["checks"], value: ["pkce", "state"] }, sourceCode)).toBe("checks: ['pkce', 'state']");
  expect(settingName({ path: ["max"], value: 3 }, sourceCode)).toBe("max: 3");
});
