import { closest } from "../kit/closest.ts";

const MOST_SUGGESTIONS = 3;

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The candidates that have every part of the word in them: "root-user" for "dockerfile-non-root-user". */
function containing(word: string, candidates: readonly string[]): string[] {
  const parts = word
    .toLowerCase()
    .split(/[-_\s]+/u)
    .filter((part) => part.length > 2);
  if (parts.length === 0) return [];
  return candidates.filter((candidate) => parts.every((part) => candidate.toLowerCase().includes(part)));
}

/**
 * @returns A sentence with what a word was meant to be, and a space before it: the candidate that is
 * a slip of the hand away, else those that contain the word's parts; empty where there is none.
 */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  const guesses = near === null ? containing(word, candidates).slice(0, MOST_SUGGESTIONS) : [near];
  return guesses.length === 0 ? "" : ` Did you mean ${listed(guesses)}?`;
}
