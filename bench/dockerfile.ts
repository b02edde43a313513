import { pathToFileURL } from "node:url";
import path from "node:path";
import { Linter } from "eslint";
import type { BattenPlugin } from "../src/index.ts";
import { ensureBuilt, root } from "../scripts/install.mjs";
import { CORPUS, generateDockerfiles } from "./dockerfiles.ts";
import { machine, table, timeInTurn } from "./report.ts";

const ROUNDS = 9;
const WARM_UPS = 2;

/** The rules of a plugin that read Dockerfiles. */
function dockerfileRules({ rules = {} }: BattenPlugin): string[] {
  return Object.entries(rules)
    .filter(([, rule]) => {
      const docs = typeof rule === "object" ? (rule.meta?.docs as { language?: string | string[] } | undefined) : undefined;
      return [docs?.language].flat().includes("dockerfile");
    })
    .map(([id]) => id);
}

/** Every Dockerfile rule over many Dockerfiles, against parsing them alone. */
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
  const lint = (entry: Linter.Config) => {
    const linter = new Linter();
    return texts.flatMap((text) => linter.verify(text, [entry], "Dockerfile"));
  };

  const findings = lint(all);
  const broken = findings.filter(({ fatal }) => fatal);
  if (broken.length > 0) throw new Error(`${broken.length} of the Dockerfiles cannot be parsed: ${broken[0]?.message}`);

  console.log(`${CORPUS.count} Dockerfiles of ${CORPUS.lines} lines, ${texts.join("").length} bytes, seed ${CORPUS.seed}`);
  console.log(`${ids.length} rules: ${ids.join(", ")}`);
  console.log(`${findings.length} findings`);
  console.log(machine());
  console.log(`medians of ${ROUNDS} rounds over all the files, after ${WARM_UPS} to warm up\n`);
  console.log(
    table(
      timeInTurn(
        {
          "parse alone": () => {
            for (const body of texts) {
              const file = { path: "Dockerfile", physicalPath: "Dockerfile", body, bom: false };
              const result = language.parse(file, { languageOptions: {} });
              if (!result.ok) throw new Error("a Dockerfile cannot be parsed");
              language.createSourceCode(file, result, { languageOptions: {} });
            }
          },
          "Linter, no rule": () => void lint(none),
          "Linter, all rules": () => void lint(all),
        },
        ROUNDS,
        WARM_UPS,
      ),
    ),
  );
}
