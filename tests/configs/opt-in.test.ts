import type { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { buildConfigs } from "../../src/configs/build.ts";
import { createRule, type BattenRule } from "../../src/kit/create-rule.ts";

const noPlugin: ESLint.Plugin = {};

function ruleCalled(name: string, optIn: { optIn?: true }): BattenRule {
  return createRule({
    name,
    document: "container-hardening",
    section: "Some Section",
    tags: ["devops"],
    language: "dockerfile",
    recommended: false,
    description: "require something",
    references: ["RFC 0"],
    messages: { found: "Found." },
    check: () => undefined,
    ...optIn,
  });
}

const configs = buildConfigs({ usual: ruleCalled("usual", {}), special: ruleCalled("special", { optIn: true }) }, noPlugin);

function configsWith(rule: string): string[] {
  return Object.keys(configs).filter((name) => configs[name]?.some((block) => block.rules?.[`batten/${rule}`]));
}

describe("an opt-in rule", () => {
  it("is in no config but `all`", () => {
    expect(configsWith("special")).toEqual(["all"]);
    expect(configs.all[0]?.rules).toEqual({ "batten/usual": "warn", "batten/special": "warn" });
  });

  it("leaves the others where they are", () => {
    expect(configsWith("usual")).toEqual(["strict", "all", "devops", "container-hardening"]);
  });
});
