import { Linter, type ESLint } from "eslint";
import { Linter as Linter9 } from "eslint9";
import yml from "eslint-plugin-yml";
import { describe, expect, it } from "vitest";
import { buildConfigs } from "../../../src/configs/build.ts";
import noPrivilegeEscalation from "../../../src/rules/kubernetes/k8s-no-privilege-escalation.ts";
import runAsNonRoot from "../../../src/rules/kubernetes/k8s-run-as-non-root.ts";

const rules = { "k8s-no-privilege-escalation": noPrivilegeEscalation, "k8s-run-as-non-root": runAsNonRoot };
const batten = { rules } as unknown as ESLint.Plugin;
const ours = buildConfigs(rules, batten).recommended;

/** A mistake for each of our rules, and for several of eslint-plugin-yml's. */
const MANIFEST = `apiVersion: v1
kind: Pod
metadata:
  name:
spec:
  containers:
  - name: "web"
    image: x:1
    args: [ ]
`;
/** After all fixes: indented by four, keys sorted, quotes gone, and ours in the right mapping. */
const FIXED = `apiVersion: v1
kind: Pod
metadata:
    name:
spec:
    containers:
        -   args: []
            image: x:1
            name: web
            securityContext:
                allowPrivilegeEscalation: false
`;

type YmlConfig = "recommended" | "standard" | "prettier";
const theirs = (name: YmlConfig) => yml.configs[`flat/${name}`];
/** With rules of theirs that change the lines that ours change. */
const layout: Linter.Config = {
  files: ["**/*.yaml"],
  rules: { "yml/quotes": ["error", { prefer: "single" }], "yml/indent": ["error", 4], "yml/sort-keys": "error" },
};

const ORDERS: Readonly<Record<string, (name: YmlConfig) => Linter.Config[]>> = {
  "before ours": (name) => [...theirs(name), layout, ...ours],
  "after ours": (name) => [...ours, ...theirs(name), layout],
  "on both sides of ours": (name) => [...theirs(name), ...ours, ...theirs(name), layout],
};

describe.each([
  ["ESLint 10", Linter],
  ["ESLint 9", Linter9 as unknown as typeof Linter],
])("%s", (_, Version) => {
  const verify = (config: Linter.Config[]) =>
    new Version({ cwd: "/project" }).verify(MANIFEST, config, { filename: "/project/pod.yaml" });
  const idsIn = (config: Linter.Config[]) => verify(config).map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`);

  const OURS = ["5:1 batten/k8s-run-as-non-root", "7:11 batten/k8s-no-privilege-escalation"];

  it("our config alone", () => {
    expect(idsIn(ours)).toEqual(OURS);
  });

  describe.each(Object.entries(ORDERS))("eslint-plugin-yml's configs %s", (_order, configOf) => {
    it.each(["recommended", "standard", "prettier"] as const)("%s: both sets of rules find what they find alone", (name) => {
      const alone = idsIn([...theirs(name), layout]);
      expect(alone).not.toEqual([]);
      expect(alone.join()).not.toContain("batten");
      const both = idsIn(configOf(name));
      expect([...both].sort()).toEqual([...alone, ...OURS].sort());
    });

    it("both sets of fixes are applied", () => {
      const result = new Version({ cwd: "/project" }).verifyAndFix(MANIFEST, configOf("standard"), {
        filename: "/project/pod.yaml",
      });
      expect(result.output).toBe(FIXED);
    });

    it("directives of both kinds are heard", () => {
      const text = MANIFEST.replace("  - name", "  # eslint-disable-next-line batten/k8s-no-privilege-escalation -- why\n  - name");
      const messages = new Version({ cwd: "/project" }).verify(text, configOf("recommended"), {
        filename: "/project/pod.yaml",
      });
      expect(messages.map(({ ruleId }) => ruleId).sort()).not.toContain("batten/k8s-no-privilege-escalation");
      expect(messages.map(({ ruleId }) => ruleId)).toContain("batten/k8s-run-as-non-root");
    });
  });

  it("a parser option for YAML 1.1 changes nothing", () => {
    const version: Linter.Config = { languageOptions: { parserOptions: { defaultYAMLVersion: "1.1" } } };
    for (const config of [[...ours, version], [...theirs("recommended"), ...ours, version]]) {
      expect(idsIn(config).filter((id) => id.includes("batten"))).toEqual(OURS);
    }
  });
});
