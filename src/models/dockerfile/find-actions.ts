import type { CommandWord } from "./command-word.ts";

const ACTIONS: ReadonlySet<string> = new Set(["-exec", "-execdir", "-ok", "-okdir"]);

function isEnd(words: readonly CommandWord[], index: number): boolean {
  const value = words[index]?.value;
  return value === ";" || (value === "+" && words[index - 1]?.value === "{}");
}

/**
 * @param words The words after `find`.
 * @returns The commands that it runs on what it finds: the words between `-exec` and `;` or `{} +`.
 */
export function findActions(words: readonly CommandWord[]): (readonly CommandWord[])[] {
  return words.flatMap(({ value }, index) => {
    if (value === null || !ACTIONS.has(value)) return [];
    const end = words.findIndex((_, at) => at > index && isEnd(words, at));
    return end === -1 ? [] : [words.slice(index + 1, end)];
  });
}
