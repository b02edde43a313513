import { replaceRange, type Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, Instruction, Stage } from "../../languages/dockerfile/ast.ts";
import { LIST_NEUTRAL_COMMANDS } from "../../libraries/list-neutral-commands.ts";
import type { CommandWord } from "./command-word.ts";
import { dockerfileOf } from "./document.ts";
import { readsLists, shareLists } from "./list-readers.ts";
import { operationsOfRun, type PackageOperation, packageOperations } from "./package-operations.ts";
import { commandsOfRun, type RunCommand, type WrittenCommand, writtenCommandsOfRun } from "./run-commands.ts";
import { isMounted } from "./run-mounts.ts";

/** A `RUN` that fetches package lists and installs nothing from them. */
export interface LoneRefresh {
  readonly operation: PackageOperation;
  /** The subcommand's word. */
  readonly at: CommandWord;
  /** The edit that joins the next `RUN` to it, where that one installs; else `null`. */
  readonly join: Edit | null;
}

function reads(operation: PackageOperation, refresh: PackageOperation): boolean {
  return shareLists(operation, refresh) && readsLists(operation);
}

/** Whether something that is known runs in the place of the command: it itself, or the script of the shell it starts. */
function isRead({ words, shell }: WrittenCommand, commands: readonly RunCommand[]): boolean {
  if (words.length === 0 || !shell) return true;
  const [start, end] = shell.range;
  return commands.some((command) => command.shell && command.shell.range[0] >= start && command.shell.range[1] <= end);
}

/** Whether the `RUN` certainly installs nothing from the lists. */
function isAlone(refresh: PackageOperation, sourceCode: SourceCode): boolean {
  const { instruction } = refresh.command.run;
  const operations = operationsOfRun(sourceCode, instruction);
  if (operations.some((operation) => reads(operation, refresh))) return false;
  const commands = commandsOfRun(sourceCode, instruction);
  const isNeutral = (command: RunCommand): boolean =>
    LIST_NEUTRAL_COMMANDS.has(command.program) || operations.some((operation) => operation.command === command);
  const written = writtenCommandsOfRun(sourceCode, instruction);
  return commands.every(isNeutral) && written.every((each) => isRead(each, commands));
}

function nextOf(instruction: Instruction, { instructions }: Stage): CommandInstruction | null {
  const next = instructions[instructions.indexOf(instruction) + 1];
  return next?.type === "Run" ? next : null;
}

/** Whether the command line is one list that `&&` can be put before or behind. */
function isPlain({ flags, heredocs, command }: CommandInstruction): boolean {
  if (flags.length > 0 || heredocs.length > 0 || command?.type !== "ShellForm") return false;
  const { script } = command;
  return (
    script !== null &&
    script.errors.length === 0 &&
    script.commands.every(({ joinedBy }) => joinedBy !== "||" && joinedBy !== "&")
  );
}

/** The text between two instructions with their comments: what follows goes on in the line above. */
function between(sourceCode: SourceCode, start: number, end: number): string {
  const { text } = sourceCode;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const comments = dockerfileOf(sourceCode).comments.filter(({ range }) => range[0] >= start && range[1] <= end);
  const lines = comments.map(({ range }) => text.slice(text.lastIndexOf("\n", range[0]) + 1, range[1]) + lineEnd);
  return ` \\${lineEnd}${lines.join("")}    && `;
}

function joinOf(refresh: PackageOperation, sourceCode: SourceCode): Edit | null {
  const { instruction, stage, onbuild } = refresh.command.run;
  const next = onbuild ? null : nextOf(instruction, stage);
  if (!next?.command || !isPlain(instruction) || !isPlain(next)) return null;
  const installs = operationsOfRun(sourceCode, next).some((operation) => reads(operation, refresh));
  // A shell comment or a semicolon at the end takes nothing behind it.
  const isOpenEnd = /[;#&|]\s*$|(?:^|\s)#/u.test(
    sourceCode.text.slice(instruction.command?.range[0], instruction.range[1])
  );
  if (!installs || isOpenEnd) return null;
  const [start, end] = [instruction.range[1], next.command.range[0]];
  return replaceRange([start, end], between(sourceCode, start, end));
}

function loneRefresh(operation: PackageOperation, sourceCode: SourceCode): LoneRefresh[] {
  const { manager, subcommand, subcommandWord: at, command } = operation;
  if (!manager.keepsLists || subcommand?.action !== "refresh" || !at || !isAlone(operation, sourceCode)) return [];
  // The lists are then none of the image's.
  if (isMounted(sourceCode, command.run, manager.cache.directories)) return [];
  return [{ operation, at, join: joinOf(operation, sourceCode) }];
}

/**
 * Every fetching of package lists in a `RUN` that installs nothing. The layer is cached by its command, which
 * never changes, so later layers install from lists as old as the cache
 * (https://docs.docker.com/build/building/best-practices/#apt-get).
 */
export const loneRefreshes: (sourceCode: SourceCode) => readonly LoneRefresh[] = memoize((sourceCode) =>
  packageOperations(sourceCode).flatMap((operation) => loneRefresh(operation, sourceCode))
);
