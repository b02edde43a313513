/*
 * The config that the `batten` command lints with. It is a file of its own in `dist`, as ESLint's worker
 * threads cannot be handed plugins and functions: each of them imports this file again and builds the
 * same options. What the command line chose is plain data; it travels in the address of a one-line
 * module (`data:`), so the outcome depends on nothing but that address, and not on the environment.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ESLint, Linter } from "eslint";
import { TYPESCRIPT_FILES, VUE_FILES } from "../configs/files.ts";
import plugin from "../index.ts";
import { NAMESPACE } from "../kit/package-info.ts";
import { PACKAGE_ROOT } from "./package-root.ts";
import { findParsers, type ProjectParsers } from "./project-parsers.ts";

/** What a run lints with. Plain data, so that it can be written into the address of a module. */
export interface LintChoice {
  /** Names of the plugin's configs; where two say something of one rule, the later one counts. */
  readonly configs: readonly string[];
  /** Severities by rule id (without namespace) that go before those of the configs. */
  readonly rules: Readonly<Record<string, "off" | "warn" | "error">>;
  /** The absolute path of the folder that the command runs in: parsers and the cache are there. */
  readonly cwd: string;
  /** The absolute path of a folder that holds every file to lint; ESLint refuses those outside. */
  readonly base: string;
  readonly fix: boolean;
  readonly cache: boolean;
  readonly cacheLocation: string | undefined;
  readonly concurrency: number | "auto" | "off";
}

/** The config that holds every rule. */
const EVERY_RULE = "all";

type Severities = LintChoice["rules"];

function withSeverity(entry: Linter.RuleEntry, severity: Linter.StringSeverity): Linter.RuleEntry {
  if (!Array.isArray(entry)) return severity;
  const options: unknown[] = entry.slice(1);
  return [severity, ...options];
}

/** The block with the severities asked for; the options of its rules stay. */
function withSeverities(block: Linter.Config, severities: Severities): Linter.Config {
  if (!block.rules) return block;
  const rules: Linter.RulesRecord = {};
  for (const [name, entry] of Object.entries(block.rules)) {
    const severity = severities[name.slice(NAMESPACE.length + 1)];
    if (entry !== undefined) rules[name] = severity === undefined ? entry : withSeverity(entry, severity);
  }
  return { ...block, rules };
}

/** The block with these rules only; `null` where it has none of them. */
function withRulesOf(block: Linter.Config, names: readonly string[]): Linter.Config | null {
  const entries = Object.entries(block.rules ?? {}).filter(([name]) => names.includes(name));
  return entries.length === 0 ? null : { ...block, rules: Object.fromEntries(entries) };
}

function configNamed(name: string): readonly Linter.Config[] {
  return plugin.configs[name] ?? [];
}

/** The blocks of the chosen configs, and those that read the files of rules which no chosen config has. */
function blocksOf({ configs, rules }: LintChoice): Linter.Config[] {
  const chosen = configs.flatMap(configNamed);
  const present = new Set(chosen.flatMap((block) => Object.keys(block.rules ?? {})));
  const missing = Object.keys(rules)
    .map((id) => `${NAMESPACE}/${id}`)
    .filter((name) => !present.has(name));
  const added = configNamed(EVERY_RULE).flatMap((block) => withRulesOf(block, missing) ?? []);
  return [...chosen, ...added].map((block) => withSeverities(block, rules));
}

/** Builds the flat config of a choice. */
export function builtinConfig(choice: LintChoice, parsers: ProjectParsers): Linter.Config[] {
  return [
    // The command finds the files itself: a path that leads into node_modules was meant.
    { name: `${NAMESPACE}/command/ignores`, ignores: ["!**/node_modules/"] },
    {
      name: `${NAMESPACE}/command`,
      plugins: { [NAMESPACE]: plugin },
      // Most disable comments are for rules of other plugins, which do not run here.
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
    ...blocksOf(choice),
    {
      name: `${NAMESPACE}/command/typescript`,
      files: [...TYPESCRIPT_FILES.files],
      languageOptions: { parser: parsers.typescript },
    },
    {
      name: `${NAMESPACE}/command/vue`,
      files: [...VUE_FILES.files],
      languageOptions: { parser: parsers.vue },
    },
  ];
}

/** The place of the cache: never ESLint's own, as ESLint deletes a cache file that it does not use. */
function cacheLocationOf({ cwd, cacheLocation }: LintChoice): string {
  if (cacheLocation !== undefined) return resolve(cwd, cacheLocation);
  const modules = join(cwd, "node_modules");
  return existsSync(modules) ? join(modules, ".cache", "batten", "results.json") : join(cwd, ".battencache");
}

/** @returns The options of the `ESLint` class for a choice. */
export function eslintOptions(choice: LintChoice): ESLint.Options {
  return {
    cwd: choice.base,
    // No config file of the user's is looked for.
    overrideConfigFile: true,
    overrideConfig: builtinConfig(choice, findParsers(choice.cwd)),
    fix: choice.fix,
    cache: choice.cache,
    cacheLocation: cacheLocationOf(choice),
    // Times of files are new in every clone; contents are not.
    cacheStrategy: "content",
    concurrency: choice.concurrency,
    globInputPaths: false,
    warnIgnored: false,
    // A comment in a file may turn on rules of others; they are not for this command to run or to fix.
    ruleFilter: ({ ruleId }) => ruleId.startsWith(`${NAMESPACE}/`),
  };
}

/** @returns The address of a module whose default export is `eslintOptions(choice)`, for every thread to import. */
export function optionsModule(choice: LintChoice): URL {
  const thisFile = pathToFileURL(join(PACKAGE_ROOT, "dist", "cli", "builtin-config.js")).href;
  const code = `import { eslintOptions } from ${JSON.stringify(thisFile)};
export default eslintOptions(${JSON.stringify(choice)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
