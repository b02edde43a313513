import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import type { PackageManager, Subcommand } from "../../libraries/package-managers/package-manager.ts";
import { managerOfModule, managerOfProgram } from "../../libraries/package-managers/table.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A package manager at work. */
export interface PackageOperation {
  readonly command: RunCommand;
  readonly manager: PackageManager;
  /** What it does; `null` without a subcommand (`yarn`). */
  readonly subcommand: Subcommand | null;
  /** The subcommand's name as it is given, words of nested ones joined by a blank; empty without one. */
  readonly subcommandName: string;
  /** The word that names the program: `pip`, or the `pip` of `python3 -m pip`. */
  readonly programWord: CommandWord;
  /** The last word of the subcommand's name; `null` without a subcommand. */
  readonly subcommandWord: CommandWord | null;
  readonly options: readonly CommandOption[];
  /** The packages, files and groups that it is given. */
  readonly operands: readonly CommandWord[];
  /** Whether a word is not known, so that it may hold any option. */
  readonly isOpen: boolean;
}

const PYTHON = /^python[\d.]*$/u;

/** The manager of a command and the words after its name. */
function managerOf({ program, words }: RunCommand): { manager: PackageManager; at: number } | null {
  if (PYTHON.test(program)) {
    const at = words.findIndex(({ value }) => value === "-m") + 1;
    const manager = at === 0 ? null : managerOfModule(words[at]?.value ?? "");
    return manager && { manager, at };
  }
  const manager = managerOfProgram(program);
  return manager && { manager, at: 0 };
}

/** The longest name of a subcommand that the operands begin with, in words. */
function subcommandLength({ subcommands }: PackageManager, operands: readonly CommandWord[]): number {
  for (const length of [2, 1]) {
    const name = operands.slice(0, length).map(({ value }) => value ?? "");
    if (name.length === length && Object.hasOwn(subcommands, name.join(" "))) return length;
  }
  return 0;
}

/** The words that the manager reads itself. */
function ownWords(words: readonly CommandWord[], { forwardsAfterDashes }: PackageManager): readonly CommandWord[] {
  const dashes = forwardsAfterDashes ? words.findIndex(({ value }) => value === "--") : -1;
  return dashes === -1 ? words : words.slice(0, dashes);
}

function operationOf(command: RunCommand): PackageOperation | null {
  const found = managerOf(command);
  const programWord = found && command.words[found.at];
  if (!found || !programWord) return null;
  const { manager } = found;
  const { options, operands, isOpen } = readArguments(ownWords(command.words.slice(found.at + 1), manager), manager);
  const length = subcommandLength(manager, operands);
  const isBare = operands.length === 0 && manager.bareAction !== undefined;
  if (length === 0 && !isBare) return null;
  const name = operands.slice(0, length).map(({ value }) => value);
  return {
    command,
    manager,
    subcommand: manager.subcommands[name.join(" ")] ?? null,
    subcommandName: name.join(" "),
    programWord,
    subcommandWord: operands[length - 1] ?? null,
    options,
    operands: operands.slice(length),
    isOpen,
  };
}

/** Every use of a package manager in the file's `RUN` instructions, in the order of the commands. */
export const packageOperations: (sourceCode: SourceCode) => readonly PackageOperation[] = memoize((sourceCode) =>
  runCommands(sourceCode).flatMap((command) => operationOf(command) ?? []),
);

/** @returns Those of one `RUN`. */
export function operationsOfRun(sourceCode: SourceCode, run: Instruction): PackageOperation[] {
  return packageOperations(sourceCode).filter(({ command }) => command.run.instruction === run);
}
