import path from "node:path";
import { pathToFileURL } from "node:url";
import { Linter } from "eslint";
import type { RuleDocs } from "../src/kit/create-rule.ts";
import type { BattenPlugin } from "../src/index.ts";
import type { Dockerfile, DockerfileNode } from "../src/languages/dockerfile/ast.ts";
import { childrenOf } from "../src/languages/dockerfile/visitor-keys.ts";
import { ensureBuilt, root } from "../scripts/install.mjs";
import { CORPUS, generateDockerfiles } from "./dockerfiles.ts";
import { otherLinters } from "./other-linters.ts";
import { machine, table, timeInTurn } from "./report.ts";

const ROUNDS = 9;
const WARM_UPS = 2;
/** Other linters take long. */
const ROUNDS_OF_OTHERS = 3;

/** The rules of a plugin that read Dockerfiles, without those that run another program. */
function dockerfileRules({ rules = {} }: BattenPlugin): string[] {
  return Object.entries(rules).flatMap(([id, { meta }]) => {
    const docs = meta?.docs as RuleDocs | undefined;
    return [docs?.language].flat().includes("dockerfile") && docs?.program === undefined ? [id] : [];
  });
}

/** Parses a Dockerfile as ESLint has the language do it. */
function parse(language: NonNullable<BattenPlugin["languages"]>[string], body: string): Dockerfile {
  const file = { path: "Dockerfile", physicalPath: "Dockerfile", body, bom: false };
  const result = language.parse(file, { languageOptions: {} });
  if (!result.ok) throw new Error(`a Dockerfile cannot be parsed: ${result.errors[0]?.message}`);
  language.createSourceCode(file, result, { languageOptions: {} });
  return result.ast as Dockerfile;
}

/** @returns How many commands the shells of a Dockerfile are given; they are parsed when they are asked for. */
function countCommands(node: DockerfileNode): number {
  const own = "script" in node ? (node.script?.commands.length ?? 0) : 0;
  return childrenOf(node).reduce((sum, child) => sum + countCommands(child), own);
}

/** Every Dockerfile rule over many Dockerfiles, against parsing them alone, and beside other linters. */
export async function benchDockerfiles(): Promise<void> {
  ensureBuilt();
  const { default: batten } = (await import(pathToFileURL(path.join(root, "dist/index.js")).href)) as {
    default: BattenPlugin;
  };
  const language = batten.languages?.["dockerfile"];
  if (!language) throw new Error("the built plugin has no Dockerfile language");
  const ids = dockerfileRules(batten);
  const texts = generateDockerfiles(CORPUS);
  const config = (rules: Linter.RulesRecord): Linter.Config => ({
    files: ["**"],
    plugins: { batten },
    language: "batten/dockerfile",
    rules,
  });
  const none = config({});
  const all = config(Object.fromEntries(ids.map((id) => [`batten/${id}`, "error"])));
  const lint = (entry: Linter.Config): Linter.LintMessage[] => {
    const linter = new Linter();
    return texts.flatMap((text) => linter.verify(text, [entry], "Dockerfile"));
  };

  const findings = lint(all).length;
  const commands = texts.reduce((sum, text) => sum + countCommands(parse(language, text)), 0);
  const bytes = Buffer.byteLength(texts.join(""));
  console.log(`${CORPUS.count} Dockerfiles of ${CORPUS.lines} lines, seed ${CORPUS.seed}: ${bytes} bytes`);
  console.log(`with ${commands} shell commands; ${ids.length} rules find ${findings} mistakes`);
  console.log(machine());
  console.log(`medians of ${ROUNDS} rounds over all the files, after ${WARM_UPS} to warm up\n`);
  const measurements = timeInTurn(
    {
      "parse alone": () => {
        for (const text of texts) parse(language, text);
      },
      "parse, shell commands too": () => {
        for (const text of texts) countCommands(parse(language, text));
      },
      "Linter without a rule": () => {
        lint(none);
      },
      "Linter with all rules": () => {
        lint(all);
      },
    },
    ROUNDS,
    WARM_UPS,
  );
  console.log(table(measurements));

  const others = otherLinters(texts);
  try {
    const own = {
      "Linter with all rules": () => {
        lint(all);
      },
    };
    console.log(`\nBeside other linters, medians of ${ROUNDS_OF_OTHERS} rounds\n`);
    console.log(table(timeInTurn({ ...own, ...others.runs }, ROUNDS_OF_OTHERS, 1)));
  } finally {
    others.remove();
  }
}
