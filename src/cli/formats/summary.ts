import type { Outcome } from "./format.ts";

/** Numbers over all files of a run. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixable: number;
}

/** @returns The sums over all results. */
export function totalsOf(results: Outcome["results"]): Totals {
  const sum = (count: (result: Outcome["results"][number]) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    files: results.length,
    filesWithFindings: results.filter((result) => result.messages.length > 0).length,
    errors: sum((result) => result.errorCount),
    warnings: sum((result) => result.warningCount),
    fixable: sum((result) => result.fixableErrorCount + result.fixableWarningCount),
  };
}

/** @returns A number with its noun: "1 file", "2 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** @returns One sentence on the run: what was found, in how many files, and what `--fix` did or could do. */
export function summaryOf(outcome: Outcome): string {
  const totals = totalsOf(outcome.results);
  if (totals.files === 0) return "No files to lint.";
  const checked = `${count(totals.files, "file")} checked`;
  const fixed = outcome.fixedFiles > 0 ? `, ${count(outcome.fixedFiles, "file")} fixed` : "";
  const problems = totals.errors + totals.warnings;
  if (problems === 0) return `${checked}${fixed}, no problems found.`;
  const kinds = `${count(totals.errors, "error")}, ${count(totals.warnings, "warning")}`;
  const fixable = totals.fixable > 0 ? ` ${totals.fixable} can be fixed with --fix.` : "";
  return `${count(problems, "problem")} (${kinds}) in ${count(
    totals.filesWithFindings,
    "file",
  )}, ${checked}${fixed}.${fixable}`;
}
