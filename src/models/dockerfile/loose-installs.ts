import { replaceRange, type Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { FrozenInstall } from "../../libraries/package-managers/package-manager.ts";
import { addOption } from "./add-option.ts";
import { commandDirectory } from "./command-directory.ts";
import type { CommandWord } from "./command-word.ts";
import { copiedFiles, type CopiedFile } from "./copied-files.ts";
import { fileMatches, isPattern } from "./file-pattern.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";

/** An install that may change what the lockfile beside it lists. */
export interface LooseInstall {
  readonly operation: PackageOperation;
  /** The word to show: the subcommand, or the program without one. */
  readonly at: CommandWord;
  /** The lockfile, by its own name. */
  readonly lockfile: string;
  /** What to write: `npm ci`, `yarn install --frozen-lockfile`. */
  readonly instead: string;
  /** Whether the file copies the lockfile by its name; else only by a pattern, which may find none. */
  readonly isNamed: boolean;
  /** Whether a copied configuration may say it, too. */
  readonly mayBeTold: boolean;
  readonly edit: Edit | null;
}

function isCopied(files: readonly CopiedFile[], names: readonly string[]): boolean {
  return files.some(({ name }) => name !== null && names.some((each) => fileMatches(name, each)));
}

/** The lockfile in a folder, by name if one of the copied files is called so, else by pattern. */
function lockfileIn(
  directory: string,
  files: readonly CopiedFile[],
  lockfiles: readonly string[]
): { lockfile: string; isNamed: boolean } | null {
  const here = files.flatMap(({ name, directories }) =>
    name !== null && directories?.includes(directory) ? name : []
  );
  const named = lockfiles.find((lockfile) => here.includes(lockfile));
  if (named !== undefined) return { lockfile: named, isNamed: true };
  const matched = lockfiles.find((lockfile) => here.some((name) => isPattern(name) && fileMatches(name, lockfile)));
  return matched === undefined ? null : { lockfile: matched, isNamed: false };
}

function remedyOf({ remedy }: FrozenInstall, files: readonly CopiedFile[]): string {
  if ("subcommand" in remedy) return remedy.subcommand;
  return remedy.newer && isCopied(files, remedy.newer.files) ? remedy.newer.flag : remedy.flag;
}

/** The edit that puts another subcommand there, inside the quotes around the one that stands. */
function renamed({ range, value, isLiteral }: CommandWord, subcommand: string): Edit | null {
  if (!isLiteral || value === null) return null;
  const quote = range[1] - range[0] > value.length ? 1 : 0;
  return replaceRange([range[0] + quote, range[1] - quote], subcommand);
}

function looseInstall(operation: PackageOperation, sourceCode: SourceCode): LooseInstall[] {
  const { manager, subcommandName, subcommandWord, programWord, operands, options, isOpen, command } = operation;
  const { frozen } = manager;
  if (!frozen?.subcommands.includes(subcommandName) || operands.length > 0 || isOpen) return [];
  const silent = [...frozen.flags, ...frozen.otherFlags];
  // `--frozen-lockfile=false` allows changes.
  const isLoose = options.some(
    ({ name, value }) => frozen.looseFlags.includes(name) || (frozen.flags.includes(name) && value === "false")
  );
  if (!isLoose && options.some(({ name }) => silent.includes(name))) return [];
  const directory = commandDirectory(sourceCode, command, options, frozen.directoryOptions);
  const files = copiedFiles(sourceCode, command.run);
  const found = directory === null ? null : lockfileIn(directory, files, frozen.lockfiles);
  if (!found || mayBeConfigured(sourceCode, command, frozen)) return [];
  const remedy = remedyOf(frozen, files);
  const at = subcommandWord ?? programWord;
  const isSubcommand = "subcommand" in frozen.remedy;
  const edit = isSubcommand ? renamed(at, remedy) : addOption(at, remedy);
  const instead = [manager.id, isSubcommand ? "" : subcommandName, remedy].filter((word) => word !== "").join(" ");
  const mayBeTold = !isLoose && isCopied(files, frozen.configurationFiles);
  return [{ operation, at, ...found, instead, mayBeTold, edit: isLoose ? null : edit }];
}

/**
 * Every install from a lockfile that the file copies, or may copy by a pattern, into the folder that is
 * installed in, where the manager may resolve anew and change it.
 */
export const looseInstalls: (sourceCode: SourceCode) => readonly LooseInstall[] = memoize((sourceCode) =>
  packageOperations(sourceCode).flatMap((operation) => looseInstall(operation, sourceCode))
);
