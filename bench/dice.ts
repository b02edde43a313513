/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Choices made with one seed. */
export interface Dice {
  /** @returns One of the values. */
  of<Value>(values: readonly Value[]): Value;
  /** @returns True in so many of a hundred throws. */
  percent(chance: number): boolean;
  /** @returns Several of the values, in their order, at least one. */
  some<Value>(values: readonly Value[]): Value[];
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** @returns Dice that fall the same way for the same seed. */
export function diceOf(seed: number): Dice {
  const random = seeded(seed);
  const of = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return {
    of,
    percent: (chance) => random() * 100 < chance,
    some(values) {
      const chosen = values.filter(() => random() < 0.5);
      return chosen.length > 0 ? chosen : [of(values)];
    },
    shuffled: (values) =>
      values
        .map((value) => ({ value, place: random() }))
        .sort((a, b) => a.place - b.place)
        .map(({ value }) => value),
  };
}
