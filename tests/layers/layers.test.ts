import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/project.ts";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration;
const forbidden = config.forbidden ?? [];

/** @returns `"<rule>: <from> -> <to>"` of every import under `src/` that a rule forbids, sorted. */
async function violationsIn(root: string): Promise<{ modules: number; violations: string[] }> {
  const { output } = await cruise(["src"], {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort(),
  };
}

describe("the layers of src/", () => {
  it("are kept by every import", async () => {
    const { modules, violations } = await violationsIn(ROOT);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(20);
  });
});

/** A project that breaks every rule once: its files, and what each of their imports breaks. */
const BROKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/cli/main.ts": {},
  "src/index.ts": { "./cli/main.ts": "index-imports-no-higher-layer" },
  "src/configs/build.ts": { "../index.ts": "configs-imports-no-higher-layer" },
  "src/rules/topic/first.ts": { "../../configs/build.ts": "rules-imports-no-higher-layer" },
  "src/rules/topic/second.ts": { "./first.ts": "rule-imports-no-rule" },
  "src/models/facts.ts": { "../rules/topic/second.ts": "models-imports-no-higher-layer" },
  "src/libraries/table.ts": { "../models/facts.ts": "libraries-imports-no-higher-layer" },
  "src/languages/tree.ts": { "../libraries/table.ts": "languages-imports-no-higher-layer" },
  "src/kit/helper.ts": { "../languages/tree.ts": "kit-imports-no-higher-layer" },
  "src/elsewhere/file.ts": {},
  "src/kit/outside.ts": { "../elsewhere/file.ts": "file-outside-the-layers" },
  "src/kit/tested.ts": { "../../tests/helper.ts": "source-imports-only-source" },
  "tests/helper.ts": {},
  "src/kit/typed.ts": { "@typescript-eslint/utils": "no-typing-package-at-run-time" },
  "src/kit/developed.ts": { vitest: "no-development-package-at-run-time" },
  "src/kit/online.ts": { "node:https": "no-network-and-no-processes" },
  "src/kit/starting.ts": { child_process: "no-network-and-no-processes" },
  "src/languages/dockerfile/shellcheck/beside.ts": { "node:child_process": "no-network-and-no-processes" },
  "src/languages/dockerfile/shellcheck/run-shellcheck.ts": { "node:net": "process-starter-has-no-network" },
  // A cycle is reported once, at the file that its text begins with.
  "src/kit/round.ts": { "./turning.ts": "no-cycle" },
  "src/kit/lost.ts": { "./nowhere.ts": "resolvable" },
};

/** Imports that look like the broken ones and are fine. */
const SOUND: Readonly<Record<string, string>> = {
  "src/cli/run.ts": 'import "../index.ts";\nimport "node:child_process";\nimport "eslint";\n',
  "src/rules/index.ts": 'import "./topic/first.ts";\n',
  "src/models/more.ts": 'import "./facts.ts";\nimport "../kit/helper.ts";\n',
  "src/kit/types.ts": 'import type { TSESTree } from "@typescript-eslint/utils";\nexport type Node = TSESTree.Node;\n',
  "src/kit/turning.ts": 'import "./round.ts";\n',
  "src/kit/files.ts": 'import "node:fs";\nimport "dockerfile-ast";\n',
};

describe("a project whose imports break every rule", () => {
  let root: string;

  beforeAll(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), "batten-layers-")));
    symlinkSync(path.join(ROOT, "node_modules"), path.join(root, "node_modules"));
    for (const name of ["package.json", "tsconfig.json"]) symlinkSync(path.join(ROOT, name), path.join(root, name));
    const broken = Object.entries(BROKEN).map(([name, imports]) => [
      name,
      Object.keys(imports).map((target) => `import ${JSON.stringify(target)};\n`).join("") || "export {};\n",
    ]);
    for (const [name, text] of [...broken, ...Object.entries(SOUND)] as [string, string][]) {
      mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is found wrong in each of them, and in nothing else", async () => {
    const { violations } = await violationsIn(root);
    const wanted = Object.entries(BROKEN).flatMap(([name, imports]) => {
      return Object.values(imports).map((rule) => `${rule}: ${name}`);
    });
    const found = new Set(violations.map((line) => line.replace(/ -> .*$/u, "")));
    expect([...found].sort()).toEqual([...wanted].sort());
  });

  it("stands for every rule there is", () => {
    const broken = new Set(Object.values(BROKEN).flatMap((imports) => Object.values(imports)));
    expect([...broken].sort()).toEqual(forbidden.map(({ name }) => name ?? "").sort());
  });
});
