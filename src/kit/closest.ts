import { distance } from "fastest-levenshtein";

/**
 * Finds what a misspelt word was meant to be.
 *
 * @returns The nearest candidate, if it is near enough to be a slip of the hand (at most two edits
 * and at most a third of the word), else `null`.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.min(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
