import { readFileSync, statSync } from "node:fs";
import { Linter } from "eslint";
import type { Totals } from "./totals.ts";

/** Beyond this a file is generated code, and takes longer than a thousand others. */
const MOST_BYTES = 1_000_000;

/** How ESLint says that no config has a file: a template, a lock file. */
const NO_CONFIG = "No matching configuration found";

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

/**
 * Lints a file and counts what comes of it.
 *
 * @param name The file's path from the root, for the reports.
 * @param print Takes one report, as `file:line:column rule message`.
 */
export function lintFile(
  linter: Linter,
  config: Linter.Config[],
  file: string,
  name: string,
  totals: Totals,
  print: (line: string) => void,
): void {
  if (statSync(file).size > MOST_BYTES) {
    totals.oversized += 1;
    return;
  }
  let messages: Linter.LintMessage[];
  try {
    messages = lint(linter, config, file, readFileSync(file, "utf8"));
  } catch (error) {
    totals.crashes.push({ file: name, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return;
  }
  totals.files += 1;
  if (isUnparsed(messages)) totals.unparsed += 1;
  for (const { ruleId, line, column, message } of messages) {
    if (ruleId === null) {
      if (message.startsWith(NO_CONFIG)) totals.ignored += 1;
      continue;
    }
    totals.reports.set(ruleId, (totals.reports.get(ruleId) ?? 0) + 1);
    print(`${name}:${line}:${column} ${ruleId} ${message.replaceAll("\n", " ")}`);
  }
}
