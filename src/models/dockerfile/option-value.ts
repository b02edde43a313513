import type { Range } from "../../kit/range.ts";
import type { CommandOption } from "./command-options.ts";

/** @returns Where the value of an option is written: its own word, or the end of the option's. */
export function valuePlace({ value, valueWord, word }: CommandOption): Range {
  if (valueWord) return valueWord.range;
  const [, end] = word.range;
  const isPlain = value !== null && word.syntax === "shell" && word.isLiteral && word.value?.length === end - word.range[0];
  return isPlain ? [end - value.length, end] : word.range;
}
