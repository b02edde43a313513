import type { Range } from "../../kit/range.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import type { ShellWord } from "../../languages/dockerfile/shell/shell-script.ts";
import { expand, type VariableState } from "./expansion.ts";

/** A word that a command is given. */
export interface CommandWord {
  /** Where it is written; the words of one unquoted variable share the variable's place. */
  readonly range: Range;
  /** Without quotes and escapes and with its variables replaced; `null` if it is not known. */
  readonly value: string | null;
  /** The text before the first part that is not known. */
  readonly prefix: string;
  /** How the text around it is written: on a command line, or as a string of a JSON array. */
  readonly syntax: "shell" | "json";
  /** Whether the word stands in the file as it is given to the command, in quotes or without. */
  readonly isLiteral: boolean;
}

/** Tells the value that a shell variable has at a command. */
export type ShellVariables = (name: string) => VariableState;

function isWrittenAs(raw: string, value: string): boolean {
  return raw === value || raw.slice(1, -1) === value;
}

function wordsOfValue(word: ShellWord, value: string): CommandWord[] {
  const isQuoted = /["']/u.test(word.raw);
  const values = isQuoted ? [value] : value.split(/\s+/u).filter((part) => part !== "");
  return values.map((part) => ({ range: word.range, value: part, prefix: part, syntax: "shell", isLiteral: false }));
}

/**
 * @returns The words that a shell makes of a word: none, one or several for an unquoted variable, and
 * one of unknown value where the file does not fix it.
 */
export function wordsOfShellWord(word: ShellWord, variable: ShellVariables): CommandWord[] {
  const { range, value, prefix } = word;
  if (value !== null) return [{ range, value, prefix: value, syntax: "shell", isLiteral: isWrittenAs(word.raw, value) }];
  const expansion = expand(word.raw, range[0], { escape: "\\", variable });
  if (expansion) return wordsOfValue(word, expansion.value);
  return [{ range, value: null, prefix, syntax: "shell", isLiteral: false }];
}

/** @returns A string of an exec form as a word: no shell touches it. */
export function wordOfElement({ range, value, raw }: Argument): CommandWord {
  return { range, value, prefix: value, syntax: "json", isLiteral: isWrittenAs(raw, value) };
}
