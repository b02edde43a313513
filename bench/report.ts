import { cpus, totalmem } from "node:os";
import { ESLint } from "eslint";

/** One thing that was timed, once a round. */
export interface Measurement {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

const GIB = 2 ** 30;

/** @returns The machine and the versions that a number was measured with. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  return [
    `${processors.length} x ${model}, ${(totalmem() / GIB).toFixed(0)} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.version}`,
    `ESLint ${ESLint.version}`,
  ].join(", ");
}

/** @throws RangeError When there is no value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no value has no median");
  return (low + high) / 2;
}

/** @returns A table of medians and spreads, each against the first one. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, milliseconds }) => ({
    name,
    middle: median(milliseconds),
    least: Math.min(...milliseconds),
    most: Math.max(...milliseconds),
  }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  const base = rows[0]?.middle ?? Number.NaN;
  return rows
    .map(({ name, middle, least, most }) =>
      [
        name.padEnd(width),
        `${middle.toFixed(0)} ms`.padStart(9),
        `(${least.toFixed(0)} to ${most.toFixed(0)})`.padEnd(16),
        `${(middle / base).toFixed(2)} x`.padStart(7),
      ].join("  "),
    )
    .join("\n");
}

/**
 * Times things in turn, round by round, so that a machine that slows down slows all of them.
 *
 * @param warmUps Rounds before the ones that count.
 */
export function timeInTurn(
  things: Readonly<Record<string, () => void>>,
  rounds: number,
  warmUps: number,
): Measurement[] {
  const times = new Map(Object.keys(things).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [name, run] of Object.entries(things)) {
      const start = performance.now();
      run();
      if (round >= warmUps) times.get(name)?.push(performance.now() - start);
    }
  }
  return [...times].map(([name, milliseconds]) => ({ name, milliseconds }));
}
