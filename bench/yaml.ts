import path from "node:path";
import { pathToFileURL } from "node:url";
import { Linter } from "eslint";
import * as yamlParser from "yaml-eslint-parser";
import type { RuleDocs } from "../src/kit/create-rule.ts";
import type { BattenPlugin } from "../src/index.ts";
import { ensureBuilt, root } from "../scripts/install.mjs";
import { largeManifest, MANIFESTS, smallManifests } from "./manifests.ts";
import { machine, table, timeInTurn } from "./report.ts";

const ROUNDS = 9;
const WARM_UPS = 2;
const MIB = 2 ** 20;

/** The rules of a plugin that read YAML, without those that run another program. */
function yamlRules({ rules = {} }: BattenPlugin): string[] {
  return Object.entries(rules).flatMap(([id, { meta }]) => {
    const docs = meta?.docs as RuleDocs | undefined;
    return [docs?.language].flat().includes("yaml") && docs?.program === undefined ? [id] : [];
  });
}

/** Every YAML rule over one large file and over many small ones, against parsing them alone. */
export async function benchYaml(): Promise<void> {
  ensureBuilt();
  const { default: batten } = (await import(pathToFileURL(path.join(root, "dist/index.js")).href)) as {
    default: BattenPlugin;
  };
  const ids = yamlRules(batten);
  const config = (rules: Linter.RulesRecord): Linter.Config => ({
    files: ["**"],
    plugins: { batten },
    languageOptions: { parser: yamlParser as unknown as Linter.Parser },
    rules,
  });
  const none = config({});
  const all = config(Object.fromEntries(ids.map((id) => [`batten/${id}`, "error"])));
  const lint = (texts: readonly string[], entry: Linter.Config): number => {
    const linter = new Linter();
    return texts.reduce((sum, text) => sum + linter.verify(text, [entry], "k8s/manifest.yaml").length, 0);
  };

  const large = largeManifest(MANIFESTS);
  const small = smallManifests(MANIFESTS);
  console.log(`${ids.length} YAML rules; manifests of seed ${MANIFESTS.seed}`);
  console.log(machine());
  console.log(`medians of ${ROUNDS} rounds, after ${WARM_UPS} to warm up`);
  for (const [name, texts] of [
    [`one file of ${large.split("\n").length - 1} lines`, [large]],
    [`${small.length} files`, small],
  ] as const) {
    console.log(`\n${name}, ${Buffer.byteLength(texts.join(""))} bytes, ${lint(texts, all)} findings\n`);
    const measurements = timeInTurn(
      {
        "parse alone": () => {
          for (const text of texts) yamlParser.parseForESLint(text);
        },
        "Linter without a rule": () => {
          lint(texts, none);
        },
        "Linter with all rules": () => {
          lint(texts, all);
        },
      },
      ROUNDS,
      WARM_UPS,
    );
    console.log(table(measurements));
  }
  console.log(`\npeak memory of the run: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
  console.log(`heap now: ${(process.memoryUsage().heapUsed / MIB).toFixed(0)} MiB`);
}
