import type { SourceCode } from "./source-code.ts";

/** A fact in its place; also one that is `undefined` is there. */
interface Fact {
  readonly value: unknown;
}

/** What is known of an object: the fact of each model, by the model's number. */
export type Facts = (Fact | undefined)[];

/**
 * Where an object of our own keeps what is known of it. What a weak table holds outlives the small
 * collections that a file's garbage is meant for: with facts in such a table, every tree is copied around.
 */
export const FACTS: unique symbol = Symbol("facts");

/** An object that keeps what is known of it. */
export interface FactKeeper {
  readonly [FACTS]?: Facts;
}

/** Of objects that are not our own, such as the frozen source code of JavaScript. */
const foreign = new WeakMap<object, Facts>();
let models = 0;

function factsOf(key: object): Facts {
  const own = (key as FactKeeper)[FACTS];
  if (own) return own;
  let facts = foreign.get(key);
  if (!facts) {
    facts = [];
    foreign.set(key, facts);
  }
  return facts;
}

/** @returns The object, which from now on keeps what is known of it. */
export function keepingFacts<Key extends object>(key: Key): Key {
  return Object.defineProperty(key, FACTS, { value: [] });
}

/**
 * Makes a model: `compute` runs once a file, on first use, and every rule that asks shares the answer.
 * The answer lives as long as the source code object. What depends on a part of a file alone (a stage) can
 * be kept by that part in the same way.
 */
export function memoize<Answer, Key extends object = SourceCode>(compute: (key: Key) => Answer): (key: Key) => Answer {
  const model = models++;
  return (key) => {
    const facts = factsOf(key);
    const known = facts[model];
    if (known) return known.value as Answer;
    const value = compute(key);
    facts[model] = { value };
    return value;
  };
}
