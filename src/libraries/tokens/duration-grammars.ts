/** How a library reads a length of time that is given as text. */
export interface DurationGrammar {
  /** The library whose grammar it is. */
  readonly name: string;
  /** Seconds by every spelling of a unit, in lower case. */
  readonly units: Readonly<Record<string, number>>;
  /** Seconds in a number without a unit, `null` where such a text is refused. */
  readonly bare: number | null;
  /** Whether spaces may stand before the number, and words behind the unit: `+ 2 hours from now`. */
  readonly hasWords: boolean;
  /** The longest text that is read. */
  readonly maxLength: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function spelled(seconds: number, ...names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, seconds]));
}

/** What all grammars have in common; a year has 365.25 days. */
const UNITS = {
  ...spelled(1, "s", "sec", "secs", "second", "seconds"),
  ...spelled(MINUTE, "m", "min", "mins", "minute", "minutes"),
  ...spelled(HOUR, "h", "hr", "hrs", "hour", "hours"),
  ...spelled(DAY, "d", "day", "days"),
  ...spelled(7 * DAY, "w", "week", "weeks"),
  ...spelled(365.25 * DAY, "y", "yr", "yrs", "year", "years"),
};

const MILLISECONDS = spelled(0.001, "ms", "msec", "msecs", "millisecond", "milliseconds");

/** The package ms 2.1, which jsonwebtoken and what is built on it use: a bare number counts milliseconds. */
export const MS: DurationGrammar = {
  name: "ms",
  units: { ...UNITS, ...MILLISECONDS },
  bare: 0.001,
  hasWords: false,
  maxLength: 100,
};

/** @lukeed/ms 2.0, which fast-jwt and @fastify/jwt use. */
export const LUKEED_MS: DurationGrammar = {
  ...MS,
  name: "@lukeed/ms",
  units: { ...MS.units, ...spelled(7 * DAY, "wk", "wks") },
  maxLength: Number.POSITIVE_INFINITY,
};

/** jose 5 and 6; jose 4 takes no signs and no words. A bare number is refused. */
export const JOSE_DURATION: DurationGrammar = {
  name: "jose",
  units: UNITS,
  bare: null,
  hasWords: true,
  maxLength: Number.POSITIVE_INFINITY,
};

/** The units of `TimeSpan` in oslo 1, in seconds. */
export const TIME_SPAN_UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
};

const PLAIN = /^(?<sign>-?)(?<number>(?:\d*\.)?\d+) *(?<unit>[a-z]*)$/iu;
const WITH_WORDS = /^(?<sign>[+-]?) ?(?<number>\d+(?:\.\d+)?) ?(?<unit>[a-z]+)(?: (?<words>ago|from now))?$/iu;

/** @returns The seconds that a text says in a grammar, `null` where the grammar has no such text. */
export function secondsIn(text: string, { units, bare, hasWords, maxLength }: DurationGrammar): number | null {
  if (text.length > maxLength) return null;
  const { sign, number, unit, words } = (hasWords ? WITH_WORDS : PLAIN).exec(text)?.groups ?? {};
  if (number === undefined || (words && sign)) return null;
  const size = unit === "" ? bare : units[(unit ?? "").toLowerCase()];
  if (size === undefined || size === null) return null;
  const isNegative = sign === "-" || words?.toLowerCase() === "ago";
  return Number(number) * size * (isNegative ? -1 : 1);
}
