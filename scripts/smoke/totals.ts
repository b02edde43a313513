/** A rule that threw on a file. */
export interface Crash {
  readonly file: string;
  readonly message: string;
}

/** What a run has seen so far. */
export interface Totals {
  readonly reports: Map<string, number>;
  readonly crashes: Crash[];
  files: number;
  unparsed: number;
  ignored: number;
  oversized: number;
}

/** @returns The totals before the first file. */
export function noTotals(): Totals {
  return { reports: new Map(), crashes: [], files: 0, unparsed: 0, ignored: 0, oversized: 0 };
}

/**
 * @param rules The names of the rules that ran, also those without a report.
 * @returns What a run ends with: reports by rule, files, crashes, time and memory.
 */
export function summary(totals: Totals, rules: readonly string[], seconds: number): string {
  const { maxRSS } = process.resourceUsage();
  const counts = rules.map((rule) => `${String(totals.reports.get(rule) ?? 0).padStart(7)}  ${rule}`);
  return [
    "",
    ...counts,
    "",
    `${totals.files} files linted; ${totals.unparsed} of them cannot be parsed, ${totals.ignored} no config has; ` +
      `${totals.oversized} too large and left out`,
    `${totals.crashes.length} crashes, ${seconds.toFixed(1)} s, ${(maxRSS / 1024).toFixed(0)} MiB at most`,
  ].join("\n");
}
