/**
 * `npm run smoke`: every rule over the sources that are at hand, the ones under node_modules and the
 * examples. Nothing there asks to be linted, so most reports are worth a look, and a crash is a defect.
 */
import { createWriteStream, readdirSync, readFileSync, statSync, type Dirent } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Linter } from "eslint";
import type { BattenPlugin } from "../src/index.ts";
import { closest } from "../src/kit/closest.ts";
import { ensureBuilt, root } from "./install.mjs";

const USAGE = `npm run smoke -- [options] [folders...]

  --rule <id>    this rule alone; may be given several times
  --limit <n>    at most so many files
  --out <file>   write the reports to a file
  --help         this text

Without folders: node_modules and examples. Exit code: 0, or 2 when a rule crashed.`;

const LINTED = /\.(?:[cm]?[jt]sx?|vue|ya?ml)$|(?:^|[./\\])(?:dockerfile|containerfile)(?:\.|$)/iu;
/** Beyond this a file is generated code, and takes longer than a thousand others. */
const MOST_BYTES = 1_000_000;
const CHUNK = 500;

interface Crash {
  readonly file: string;
  readonly message: string;
}

interface Totals {
  readonly reports: Map<string, number>;
  readonly crashes: Crash[];
  files: number;
  unparsed: number;
  ignored: number;
  oversized: number;
}

function isFollowed(entry: Dirent): boolean {
  return entry.isDirectory() && entry.name !== ".bin" && entry.name !== ".cache" && entry.name !== ".git";
}

/** The files of a folder that some language of the plugin reads, in a stable order. */
function* filesUnder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (isFollowed(entry)) yield* filesUnder(file);
    else if (entry.isFile() && LINTED.test(entry.name)) yield file;
  }
}

function chunksOf<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** @throws RangeError When a rule does not exist. */
function configOf(batten: BattenPlugin, only: readonly string[]): Linter.Config[] {
  const known = Object.keys(batten.rules ?? {});
  for (const id of only) {
    if (known.includes(id)) continue;
    const guess = closest(id, known);
    throw new RangeError(`there is no rule "${id}"${guess ? `; did you mean "${guess}"?` : ""}`);
  }
  const all = (batten.configs["all"] ?? []).map((config) => ({
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

/** A file that fails as a module may be an older script. */
const SOURCE_TYPES = ["module", "commonjs", "script"] as const;

function isUnparsed(messages: readonly Linter.LintMessage[]): boolean {
  return messages.some(({ fatal }) => fatal);
}

function lint(linter: Linter, config: Linter.Config[], file: string, text: string): Linter.LintMessage[] {
  const isScript = /\.[cm]?jsx?$/u.test(file);
  let messages: Linter.LintMessage[] = [];
  for (const sourceType of isScript ? SOURCE_TYPES : SOURCE_TYPES.slice(0, 1)) {
    const reading = isScript ? [{ files: ["**/*.{js,cjs,mjs,jsx}"], languageOptions: { sourceType } }] : [];
    messages = linter.verify(text, [...config, ...reading], { filename: file });
    if (!isUnparsed(messages)) break;
  }
  return messages;
}

function lintFile(
  linter: Linter,
  config: Linter.Config[],
  file: string,
  totals: Totals,
  print: (line: string) => void,
): void {
  if (statSync(file).size > MOST_BYTES) {
    totals.oversized += 1;
    return;
  }
  const name = path.relative(root, file);
  let messages: Linter.LintMessage[];
  try {
    messages = lint(linter, config, file, readFileSync(file, "utf8"));
  } catch (error) {
    totals.crashes.push({ file: name, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return;
  }
  totals.files += 1;
  if (isUnparsed(messages)) totals.unparsed += 1;
  for (const { ruleId, line, column, message, fatal } of messages) {
    if (ruleId === null) {
      // ESLint's own word that no config has the file: a template, a lock file.
      if (!fatal) totals.ignored += 1;
      continue;
    }
    totals.reports.set(ruleId, (totals.reports.get(ruleId) ?? 0) + 1);
    print(`${name}:${line}:${column} ${ruleId} ${message.replaceAll("\n", " ")}`);
  }
}

function summary(totals: Totals, rules: readonly string[], seconds: number): string {
  const { maxRSS } = process.resourceUsage();
  const counts = rules.map((rule) => `${String(totals.reports.get(rule) ?? 0).padStart(7)}  ${rule}`);
  return [
    "",
    ...counts,
    "",
    `${totals.files} files linted; ${totals.unparsed} of them cannot be parsed, ${totals.ignored} no config has; ` +
      `${totals.oversized} over ${MOST_BYTES} bytes left out`,
    `${totals.crashes.length} crashes, ${seconds.toFixed(1)} s, ${(maxRSS / 1024).toFixed(0)} MiB at most`,
  ].join("\n");
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true, default: [] },
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

  const folders = positionals.length > 0 ? positionals : ["node_modules", "examples"];
  const files = folders.flatMap((folder) => [...filesUnder(path.resolve(root, folder))]).slice(0, limit);
  const out = values.out === undefined ? null : createWriteStream(values.out);
  const print = (line: string) => void (out ? out.write(`${line}\n`) : console.log(line));
  const totals: Totals = { reports: new Map(), crashes: [], files: 0, unparsed: 0, ignored: 0, oversized: 0 };
  const start = performance.now();
  for (const [index, chunk] of chunksOf(files, CHUNK).entries()) {
    // A linter remembers what it read last; a new one lets go of it.
    const linter = new Linter({ cwd: root });
    for (const file of chunk) lintFile(linter, config, file, totals, print);
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
