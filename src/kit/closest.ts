import { distance } from "fastest-levenshtein";

/** Whether two words differ by two neighbouring letters that have changed places, as in `form` and `from`. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (at >= word.length - 1) return false;
  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2);
}

function edits(word: string, candidate: string): number {
  return isSwapped(word, candidate) ? 1 : distance(word, candidate);
}

/**
 * Finds what a misspelt word was meant to be.
 *
 * @returns The nearest candidate, if it is near enough to be a slip of the hand (at most two edits
 * and at most a third of the word; neighbours that changed places are one edit), else `null`.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.min(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const count = edits(word.toLowerCase(), candidate.toLowerCase());
    if (count < bestDistance) {
      best = candidate;
      bestDistance = count;
    }
  }
  return best;
}
