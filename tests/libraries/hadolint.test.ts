import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { findRuleFiles, loadRules } from "../../scripts/generate/rule-files.ts";
import { ROOT } from "../../scripts/project.ts";
import { BUILDKIT_CHECKS } from "../../src/libraries/hadolint/buildkit-checks.ts";
import {
  HADOLINT_CHECKS,
  HADOLINT_OPTIONS,
  HADOLINT_SEVERITIES,
  REMOVED_HADOLINT_CHECKS,
  isShellCheckId,
} from "../../src/libraries/hadolint/hadolint-checks.ts";

const { rules, problems } = await loadRules(ROOT, findRuleFiles(ROOT));
const aliases = rules.flatMap(({ id, rule }) =>
  Object.entries(rule.meta.docs.aliases ?? {}).map(([alias, messages]) => ({ alias, id, rule, messages })),
);
const named = new Set(aliases.map(({ alias }) => alias));

it("every rule can be loaded", () => {
  expect(problems).toEqual([]);
});

describe("Hadolint's checks", () => {
  it("are the 71 of the current version and the parse error, in order", () => {
    const ids = Object.keys(HADOLINT_CHECKS);
    expect(ids.filter((id) => id !== "DL1000")).toHaveLength(71);
    expect(ids).toEqual([...ids].sort());
    expect(ids.filter((id) => !/^DL[134]\d{3}$/u.test(id))).toEqual([]);
  });

  it("have a rule each, and no other id of Hadolint's has one", () => {
    const ids = [...named].filter((alias) => /^DL\d/u.test(alias)).sort();
    expect(ids).toEqual(Object.keys(HADOLINT_CHECKS));
  });

  it("are not those that Hadolint dropped", () => {
    const ids = Object.keys(REMOVED_HADOLINT_CHECKS);
    expect(ids).toEqual(["DL3005", "DL3017", "DL3031", "DL3039"]);
    expect(ids.filter((id) => id in HADOLINT_CHECKS || named.has(id))).toEqual([]);
  });

  it("have a severity of Hadolint's", () => {
    const severities = Object.values(HADOLINT_CHECKS).map(({ severity }) => severity);
    expect(severities.filter((severity) => !HADOLINT_SEVERITIES.includes(severity))).toEqual([]);
    const off = Object.entries(HADOLINT_CHECKS).filter(([, { severity }]) => severity === "ignore");
    expect(off.map(([id]) => id)).toEqual(["DL1001", "DL3057"]);
  });

  it.each(Object.entries(HADOLINT_OPTIONS))("are decided alike by %s with options that it takes", (ruleId, options) => {
    const own = aliases.find(({ id, alias }) => id === ruleId && alias in HADOLINT_CHECKS);
    const validate = new Ajv({ strict: false }).compile({ type: "array", items: own?.rule.meta.schema ?? false });
    expect({ valid: validate(options), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });
});

describe("BuildKit's checks", () => {
  it("are 22, in order", () => {
    const names = Object.keys(BUILDKIT_CHECKS);
    expect(names).toHaveLength(22);
    expect(names).toEqual([...names].sort());
  });

  it("have a rule each, but those that say why they have none", () => {
    const decidable = Object.entries(BUILDKIT_CHECKS).filter(([, { absent }]) => absent === undefined);
    expect([...named].filter((alias) => !/^(?:DL|SC)\d/u.test(alias)).sort()).toEqual(decidable.map(([name]) => name));
  });
});

it("an alias names messages that its rule has", () => {
  for (const { alias, id, rule, messages } of aliases) {
    const unknown = messages === true ? [] : messages.filter((each) => !(each in rule.meta.messages));
    expect({ alias, id, unknown }).toEqual({ alias, id, unknown: [] });
  }
});

it.each([
  ["SC2086", true],
  ["SC1", false],
  ["SC20861", false],
  ["DL3008", false],
  ["sc2086", false],
])("%s is an id of ShellCheck: %s", (id, expected) => {
  expect(isShellCheckId(id)).toBe(expected);
});
