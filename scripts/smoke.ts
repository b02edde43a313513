/**
 * `npm run smoke`: every rule over the sources that are at hand, the ones under node_modules and the
 * examples. Nothing there asks to be linted, so most reports are worth a look, and a crash is a defect.
 */
import { createWriteStream, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Linter } from "eslint";
import type { BattenPlugin } from "../src/index.ts";
import { closest } from "../src/kit/closest.ts";
import { ensureBuilt, ensureInstalled, root } from "./install.mjs";
import { filesUnder } from "./smoke/files.ts";
import { lintFile } from "./smoke/lint-file.ts";
import { noTotals, summary } from "./smoke/totals.ts";

const USAGE = `npm run smoke -- [options] [folders...]

  --rule <id>    this rule alone; may be given several times
  --servers      the packages of smoke/package.json, which are installed for it: server frameworks and
                 authentication libraries
  --limit <n>    at most so many files
  --out <file>   write the reports to a file
  --help         this text

Without folders and --servers: node_modules and examples. Exit code: 0, or 2 when a rule crashed.`;

/** So many files share a linter. */
const CHUNK = 500;

function chunksOf<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** The folders of the packages that are named in `smoke/package.json`; what those need in turn is not of interest. */
function serverPackages(): readonly string[] {
  const folder = path.join(root, "smoke");
  ensureInstalled(folder);
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies).map((name) => path.join(folder, "node_modules", name));
}

/** @throws RangeError When a rule does not exist. */
function configOf(batten: BattenPlugin, only: readonly string[]): Linter.Config[] {
  const known = Object.keys(batten.rules ?? {});
  for (const id of only) {
    if (known.includes(id)) continue;
    const guess = closest(id, known);
    throw new RangeError(`there is no rule "${id}"${guess ? `; did you mean "${guess}"?` : ""}`);
  }
  const all = batten.configs.all.map((config) => ({
    ...config,
    rules: Object.fromEntries(
      Object.entries(config.rules ?? {}).filter(
        ([name]) => only.length === 0 || only.includes(name.slice(name.indexOf("/") + 1)),
      ),
    ),
  }));
  return [
    // ESLint passes over this folder of its own accord.
    { ignores: ["!**/node_modules/"] },
    // What a comment in a file says of rules would only hide reports.
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
    ...all,
  ];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true, default: [] },
      servers: { type: "boolean", default: false },
      limit: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit > 0)) throw new RangeError(`--limit must be a number above 0, not "${values.limit}"`);
  ensureBuilt();
  const { default: batten } = (await import(pathToFileURL(path.join(root, "dist/index.js")).href)) as {
    default: BattenPlugin;
  };
  const config = configOf(batten, values.rule);
  const rules = [...new Set(config.flatMap((block) => Object.keys(block.rules ?? {})))].sort();

  const given = [...positionals, ...(values.servers ? serverPackages() : [])];
  const folders = given.length > 0 ? given : ["node_modules", "examples"];
  const files = folders.flatMap((folder) => [...filesUnder(path.resolve(root, folder))]).slice(0, limit);
  const out = values.out === undefined ? null : createWriteStream(values.out);
  const print = (line: string): void => {
    if (out) out.write(`${line}\n`);
    else console.log(line);
  };
  const totals = noTotals();
  const start = performance.now();
  for (const [index, chunk] of chunksOf(files, CHUNK).entries()) {
    // A linter remembers what it read last; a new one lets go of it.
    const linter = new Linter({ cwd: root });
    for (const file of chunk) lintFile(linter, config, file, path.relative(root, file), totals, print);
    if (process.stderr.isTTY) process.stderr.write(`\r${index * CHUNK + chunk.length} of ${files.length} files`);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  out?.end();
  for (const { file, message } of totals.crashes) console.error(`crash: ${file}\n${message}\n`);
  console.log(summary(totals, rules, (performance.now() - start) / 1000));
  return totals.crashes.length > 0 ? 2 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`smoke: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
