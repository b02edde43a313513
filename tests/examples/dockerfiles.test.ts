import { readdirSync } from "node:fs";
import path from "node:path";
import { Linter, type ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import type { BattenRule } from "../../src/kit/create-rule.ts";
import { batten, jsonResults } from "../cli/helpers/batten.ts";
import { WITHOUT_SHELLCHECK } from "../helpers/programs.ts";
import { root } from "../../scripts/install.mjs";
import { EXAMPLES, lintFolder, linesOf } from "./lint.ts";

const FOLDER = path.join(EXAMPLES, "dockerfiles");

/** The rules that have nothing to say without a setting, and what makes them speak. */
const SILENT: Readonly<Record<string, { settings: Readonly<Record<string, unknown>>; code: string }>> = {
  "batten/dockerfile-trusted-registry": { settings: { trustedRegistries: ["ghcr.io"] }, code: "FROM debian:12\n" },
};

const rules = Object.entries(plugin.rules ?? {}) as [string, BattenRule][];
const dockerfileRules = rules
  .filter(([, { meta }]) => [meta.docs.language].flat().includes("dockerfile"))
  .map(([id]) => `batten/${id}`)
  .sort();

describe("the Dockerfiles of the examples", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".Dockerfile"));

  it("are thirty or more", () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  it("are all read, and make every Dockerfile rule report that needs no setting", async () => {
    const results: ESLint.LintResult[] = await lintFolder("all", FOLDER);
    expect(results.map(({ filePath }) => path.basename(filePath)).sort()).toEqual([...names].sort());
    expect(linesOf(FOLDER, results).filter((line) => line.includes("(parser)"))).toEqual([]);
    const reporting = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
    const silent = [...Object.keys(SILENT), ...(WITHOUT_SHELLCHECK ? ["batten/dockerfile-shellcheck"] : [])];
    expect(dockerfileRules.filter((id) => !reporting.has(id))).toEqual(silent.sort());
  });

  it.each(Object.entries(SILENT))("leave out %s, which reports where its setting is given", (id, { settings, code }) => {
    const config: Linter.Config[] = [
      {
        files: ["**"],
        plugins: { batten: plugin },
        language: "batten/dockerfile",
        rules: { [id]: "error" },
        settings: { batten: { docker: settings } },
      },
    ];
    expect(new Linter().verify(code, config, "Dockerfile").map(({ ruleId }) => ruleId)).toEqual([id]);
  });

  it("are linted by the command without a word on its standard error", () => {
    const run = batten(["--format", "json", "--config", "all", "examples/dockerfiles"], { cwd: root });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: "" });
    expect(jsonResults(run)).toHaveLength(names.length);
  });
});
