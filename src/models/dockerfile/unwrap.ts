import { COMMAND_WRAPPERS, type CommandWrapper } from "../../libraries/command-wrappers.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";

/** A command without the prefixes that only change how it is run. */
export interface UnwrappedCommand {
  /** The program and its arguments. */
  readonly words: readonly CommandWord[];
  /** The names of the prefixes, outermost first: `["sudo", "env"]`. */
  readonly wrappers: readonly string[];
  /** `NAME=value` words that a prefix such as `env` gives it. */
  readonly assignments: readonly CommandWord[];
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/u;

/** @returns The last part of a program's path: `apt-get` for `/usr/bin/apt-get`. */
export function programName(word: CommandWord | undefined): string | null {
  const value = word?.value;
  return value ? value.slice(value.lastIndexOf("/") + 1) : null;
}

/** @returns How many of the words after a wrapper are its own, or `null` if it runs nothing or that is not known. */
function ownWords(words: readonly CommandWord[], wrapper: CommandWrapper): number | null {
  let operands = wrapper.operands ?? 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.value === null) return null;
    if (word.value === "--") continue;
    if (/^-./u.test(word.value)) {
      const { options } = readArguments([word], wrapper);
      if (options.some(({ name }) => wrapper.queryOptions?.includes(name))) return null;
      const last = options.at(-1);
      if (last?.value === null && wrapper.valueOptions.includes(last.name)) i++;
    } else if (!(wrapper.assignments && ASSIGNMENT.test(word.value)) && operands-- <= 0) {
      return i;
    }
  }
  return null;
}

/** What is left of a command when its prefixes are taken off one by one. */
interface Peeled {
  /** The words that name the prefixes, outermost first. */
  readonly prefixes: readonly CommandWord[];
  readonly assignments: readonly CommandWord[];
  /** `null` if nothing is run or that is not known. */
  readonly words: readonly CommandWord[] | null;
}

function peel(words: readonly CommandWord[]): Peeled {
  const prefixes: CommandWord[] = [];
  const assignments: CommandWord[] = [];
  let rest = words;
  for (;;) {
    const program = programName(rest[0]);
    const [first] = rest;
    if (program === null || !first) return { prefixes, assignments, words: null };
    const wrapper = Object.hasOwn(COMMAND_WRAPPERS, program) ? COMMAND_WRAPPERS[program] : undefined;
    if (!wrapper) return { prefixes, assignments, words: rest };
    prefixes.push(first);
    const own = ownWords(rest.slice(1), wrapper);
    if (own === null) return { prefixes, assignments, words: null };
    assignments.push(...rest.slice(1, own + 1).filter(({ value }) => ASSIGNMENT.test(value ?? "")));
    rest = rest.slice(own + 1);
  }
}

/** @returns The words that name a command's prefixes, outermost first, also where what they run is not known. */
export function prefixesOf(words: readonly CommandWord[]): readonly CommandWord[] {
  return peel(words).prefixes;
}

/**
 * Takes `sudo`, `env`, `time`, `exec`, `command`, `timeout 60`, `xargs` and their like off a command.
 *
 * @returns The command that is run, or `null` if none is (`command -v apt-get`) or it is not known.
 */
export function unwrap(words: readonly CommandWord[]): UnwrappedCommand | null {
  const { prefixes, assignments, words: rest } = peel(words);
  if (!rest) return null;
  return { words: rest, wrappers: prefixes.flatMap((word) => programName(word) ?? []), assignments };
}
