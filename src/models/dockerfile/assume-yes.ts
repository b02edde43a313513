import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { AssumeYes, YesFlag } from "../../libraries/package-managers/package-manager.ts";
import { addOption } from "./add-option.ts";
import type { CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { setsItem } from "./configuration-items.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";

/** A use of a package manager that stops at a question. */
export interface UnansweredOperation {
  readonly operation: PackageOperation;
  /** The word to show: the subcommand. */
  readonly at: CommandWord;
  /** The flag that answers, in the file's own spelling. */
  readonly flag: string;
  /** The edit that adds it, or `null` where the words do not stand in the file as they are run. */
  readonly edit: Edit | null;
}

/** Single letters and words of a level: `-qq`, `-q -q`, `-q=2`, `--quiet=2`. */
function isQuietEnough(options: readonly CommandOption[], quiet: AssumeYes["quiet"]): boolean {
  if (!quiet) return false;
  const levels = options.filter(({ name }) => quiet.flags.includes(name)).map(({ value }) => Number(value ?? 1));
  return levels.reduce((sum, level) => sum + level, 0) >= quiet.level;
}

function isAnswered({ options }: PackageOperation, assumeYes: AssumeYes): boolean {
  const { flags, unasked, configurationOptions, items, quiet } = assumeYes;
  return (
    options.some(({ name }) => [flags, unasked, configurationOptions].some((names) => names.includes(name))) ||
    options.some((option) => setsItem(option, items)) ||
    isQuietEnough(options, quiet)
  );
}

/** Whether the command asks, as far as the file tells; what may be answered is not. */
function asks(operation: PackageOperation, sourceCode: SourceCode): boolean {
  const { manager, subcommand, isOpen, command } = operation;
  if (!manager.assumeYes || !subcommand?.asks || isOpen || command.hasInput) return false;
  return !isAnswered(operation, manager.assumeYes) && !mayBeConfigured(sourceCode, command, manager.assumeYes);
}

/** The file's own spelling, where it writes the flag always in the same long form: `--yes` for `-y`. */
function spelling(operations: readonly PackageOperation[], { manager }: PackageOperation, usual: string): string {
  const names = operations
    .filter((operation) => operation.manager === manager)
    .flatMap(({ options }) => options.map(({ name }) => name))
    .filter((name) => manager.assumeYes?.flags.includes(name));
  const [first, ...others] = new Set(names);
  return first !== undefined && others.length === 0 && manager.assumeYes?.synonyms.includes(first) ? first : usual;
}

/** @returns Every use of a package manager that asks before it acts and is given no answer. */
export function unansweredOperations(sourceCode: SourceCode): UnansweredOperation[] {
  const operations = packageOperations(sourceCode);
  return operations.flatMap((operation): UnansweredOperation[] => {
    const { manager, subcommand, programWord, subcommandWord } = operation;
    if (!manager.assumeYes || !subcommandWord || !asks(operation, sourceCode)) return [];
    const { flag: usual, after }: YesFlag = subcommand?.yesFlag ?? manager.assumeYes.insert;
    const flag = after === "program" ? usual : spelling(operations, operation, usual);
    const edit = addOption(after === "program" ? programWord : subcommandWord, flag);
    return [{ operation, at: subcommandWord, flag, edit }];
  });
}
