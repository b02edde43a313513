import type { CookieDialect } from "../../libraries/cookies/cookie-library.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * @param seconds A length of time.
 * @returns It as a program writes it in the unit: `3 * 24 * 60 * 60 * 1000`, `15 * 60`, `3` (days).
 */
export function lifetimeText(seconds: number, unit: CookieDialect["maxAgeUnit"]): string {
  if (unit === "days") return String(seconds / DAY);
  const factors = factorsOf(seconds);
  return (unit === "ms" ? [...factors, 1000] : factors).join(" * ");
}

function factorsOf(seconds: number): readonly number[] {
  const units = [
    [DAY, 24, 60, 60],
    [HOUR, 60, 60],
    [MINUTE, 60],
  ] as const;
  const unit = units.find(([length]) => seconds % length === 0);
  if (!unit) return [seconds];
  const [length, ...factors] = unit;
  return seconds === length ? factors : [seconds / length, ...factors];
}

/** @returns A length of time for a message: `10 minutes`, `14 days`, `72 hours`, at most two digits behind the point. */
export function describeSeconds(seconds: number): string {
  const units: readonly (readonly [number, string])[] = [
    [365 * DAY, "year"],
    [DAY, "day"],
    [HOUR, "hour"],
    [MINUTE, "minute"],
    [1, "second"],
  ];
  // Up to twice a unit, the next smaller one says more: 36 hours, not 1.5 days.
  const [size, word] = units.find(([length]) => seconds >= 2 * length || seconds === length) ?? [1, "second"];
  const count = Number((seconds / size).toFixed(2));
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
