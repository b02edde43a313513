import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isPosixShell } from "../../languages/dockerfile/shell/interpreters.ts";
import { DEFAULT_SHELL_PATHS, REPLACERS } from "../../libraries/shell-paths.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { dockerfileOf } from "./document.ts";
import { inCaseOf } from "./insert-instruction.ts";
import { commandsOfRun, type RunCommand, runCommands } from "./run-commands.ts";
import { programName } from "./unwrap.ts";

/** A command that puts another shell in the place of `/bin/sh`. */
export interface ShellReplacement {
  readonly command: RunCommand;
  /** The word that names the place. */
  readonly place: CommandWord;
  /** The shell that comes there, by absolute path; `null` if it is not known or is none. */
  readonly shell: string | null;
  /** Turns the whole `RUN` into a `SHELL`; `null` where it does more than this or holds a comment. */
  readonly asShell: readonly Edit[] | null;
}

function isDefaultShell({ value }: CommandWord): boolean {
  return DEFAULT_SHELL_PATHS.has(value ?? "");
}

function shellPath(word: CommandWord | undefined): string | null {
  const name = programName(word);
  if (!word?.value || name === null || !isPosixShell(name) || name === "sh") return null;
  return word.value.includes("/") ? word.value : `/bin/${name}`;
}

/** Whether a command only makes room: `rm -f /bin/sh`. */
function makesRoom({ program, words }: RunCommand): boolean {
  return program === "rm" && words.slice(1).every((word) => word.prefix.startsWith("-") || isDefaultShell(word));
}

/** Whether the `RUN` does nothing else. */
function isAll({ run: { instruction } }: RunCommand, commands: readonly RunCommand[], sourceCode: SourceCode): boolean {
  const { command, flags, heredocs, range } = instruction;
  const count = command?.type === "ShellForm" ? command.script?.commands.length : 1;
  const hasComment = dockerfileOf(sourceCode).comments.some((each) => each.range[0] > range[0] && each.range[1] < range[1]);
  const isPlain = flags.length === 0 && heredocs.length === 0 && !hasComment && count === commands.length;
  return isPlain && commands.filter((each) => !makesRoom(each)).length === 1;
}

function replacementOf(command: RunCommand, sourceCode: SourceCode): ShellReplacement | null {
  const replacer = Object.hasOwn(REPLACERS, command.program) ? REPLACERS[command.program] : undefined;
  if (!replacer) return null;
  const { operands, isOpen } = readArguments(command.words.slice(1), replacer);
  const place = operands.at(-1);
  if (isOpen || operands.length !== 2 || !place || !isDefaultShell(place)) return null;
  const shell = shellPath(operands[0]);
  const { instruction } = command.run;
  const own = commandsOfRun(sourceCode, instruction);
  const canReplace = shell !== null && shell.startsWith("/") && isAll(command, own, sourceCode);
  const keyword = inCaseOf(instruction, sourceCode.text, "SHELL");
  return {
    command,
    place,
    shell,
    asShell: canReplace ? [replaceRange(instruction.range, `${keyword} ["${shell}", "-c"]`)] : null,
  };
}

/** @returns Every command of a `RUN` that changes what `/bin/sh` is. */
export function shellReplacements(sourceCode: SourceCode): ShellReplacement[] {
  return runCommands(sourceCode).flatMap((command) => replacementOf(command, sourceCode) ?? []);
}
