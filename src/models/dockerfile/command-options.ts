import type { CommandWord } from "./command-word.ts";

/** An option of a command, single letters taken apart: `-qy` is `-q` and `-y`. */
export interface CommandOption {
  /** With its dashes, without its value. */
  readonly name: string;
  /** The attached or following value; `null` for none or one that is not known. */
  readonly value: string | null;
  readonly word: CommandWord;
  /** The word of a value that follows; left out where it is attached or missing. */
  readonly valueWord?: CommandWord;
}

/** The arguments of a command. */
export interface CommandArguments {
  readonly options: readonly CommandOption[];
  /** The words that are neither options nor their values. */
  readonly operands: readonly CommandWord[];
  /** Whether a word is not known, so that it may hold any option. */
  readonly isOpen: boolean;
}

/** What has to be known of a program to read its arguments. */
export interface OptionSyntax {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Whether `-abc` is one option and not three. */
  readonly singleDashNames?: boolean;
}

/** A word that looks like an option itself is taken for one, unless a blank in it shows that it is a value. */
function valueAfter(words: readonly CommandWord[], index: number): CommandWord | null {
  const next = words[index + 1];
  return next && (!/^-./u.test(next.prefix) || /\s/u.test(next.prefix)) ? next : null;
}

/** `-abc`, with a value from the first letter on that takes one: `-tstable`, `-q=2`. */
function shortOptions(text: string, word: CommandWord, takesValue: (name: string) => boolean): CommandOption[] {
  const options: CommandOption[] = [];
  for (let i = 1; i < text.length; i++) {
    const name = `-${text.charAt(i)}`;
    const rest = text.slice(i + 1);
    if (rest.startsWith("=")) return [...options, { name, value: rest.slice(1), word }];
    if (takesValue(name)) return [...options, { name, value: rest === "" ? null : rest, word }];
    options.push({ name, value: null, word });
  }
  return options;
}

function longOption(text: string, word: CommandWord): CommandOption {
  const equals = text.indexOf("=");
  if (equals === -1) return { name: text, value: null, word };
  return { name: text.slice(0, equals), value: text.slice(equals + 1), word };
}

function optionsOfWord(text: string, word: CommandWord, syntax: OptionSyntax): CommandOption[] {
  if (text.startsWith("--") || syntax.singleDashNames) return [longOption(text, word)];
  return shortOptions(text, word, (name) => syntax.valueOptions.includes(name));
}

/** The options of a word, the last one with the value that the next word gives it. */
function optionsAt(
  words: readonly CommandWord[],
  index: number,
  word: CommandWord,
  syntax: OptionSyntax,
): { options: CommandOption[]; next: number } {
  // Of `--name=$X` the name is known and the value is not.
  if (word.value === null) {
    const { name } = longOption(word.prefix, word);
    return { options: [{ name, value: null, word }], next: index + 1 };
  }
  const options = optionsOfWord(word.value, word, syntax);
  const last = options.at(-1);
  const wantsValue = last?.value === null && syntax.valueOptions.includes(last.name);
  const value = wantsValue ? valueAfter(words, index) : null;
  if (!last || !value) return { options, next: index + 1 };
  return { options: [...options.slice(0, -1), { name: last.name, value: value.value, word: last.word, valueWord: value }], next: index + 2 };
}

/** Whether nothing is known of a word, so that it may be any option: `$OPTIONS`, `-$X`, but not `curl=$VERSION`. */
function isAnything({ value, prefix }: CommandWord): boolean {
  return value === null && (prefix === "" || (prefix.startsWith("-") && !prefix.includes("=")));
}

/**
 * Reads arguments the way getopt does: options anywhere, `--` ends them.
 *
 * @param words The words after the program.
 */
export function readArguments(words: readonly CommandWord[], syntax: OptionSyntax): CommandArguments {
  const end = words.findIndex(({ value }) => value === "--");
  const before = end === -1 ? words : words.slice(0, end);
  const options: CommandOption[] = [];
  const operands: CommandWord[] = [];
  for (let i = 0; i < before.length; ) {
    const word = before[i];
    if (!word) break;
    if (/^-./u.test(word.prefix)) {
      const read = optionsAt(before, i, word, syntax);
      options.push(...read.options);
      i = read.next;
    } else {
      operands.push(word);
      i++;
    }
  }
  if (end !== -1) operands.push(...words.slice(end + 1));
  return { options, operands, isOpen: before.some(isAnything) };
}
