import { insertAt, type Edit } from "../../kit/edit.ts";
import type { CommandWord } from "./command-word.ts";

/** @returns The edit that writes an option behind a word, or `null` where the word does not stand in the file as it is run. */
export function addOption({ range, syntax, isLiteral }: CommandWord, option: string): Edit | null {
  if (!isLiteral) return null;
  return insertAt(range[1], syntax === "json" ? `, ${JSON.stringify(option)}` : ` ${option}`);
}
