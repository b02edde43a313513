import type { SourceCode } from "../../kit/source-code.ts";
import { HOST_COMMANDS, type HostCommand } from "../../libraries/host-commands.ts";
import { readArguments } from "./command-options.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A command that does nothing for the image. */
export interface HostCommandUse {
  readonly command: RunCommand;
  readonly kind: HostCommand["kind"];
}

/** Options with which a program only tells about itself. */
const QUESTIONS: readonly string[] = ["--version", "--help", "-V"];

function isAllowed({ run }: RunCommand, { allowedBy }: HostCommand): boolean {
  return run.instruction.flags.some(({ name, value }) => name === allowedBy?.name && allowedBy.value.test(value ?? ""));
}

/** `kill $!`, `kill %1`: a process that the same command line has started. */
function isOwnProcess({ words }: RunCommand): boolean {
  return words.slice(1).some(({ value }) => value === null || value.startsWith("%"));
}

/** `vim +PlugInstall +qall`: a program that is used by people does its work and ends. */
function endsByItself({ words }: RunCommand, { script }: HostCommand): boolean {
  if (!script) return false;
  const { options, operands } = readArguments(words.slice(1), { valueOptions: [script.option] });
  const given = options.flatMap(({ name, value }) => (name === script.option ? (value ?? []) : []));
  const prefixed = operands.flatMap(({ value }) => (value?.startsWith(script.prefix) ? value.slice(script.prefix.length) : []));
  return [...given, ...prefixed].some((command) => script.quits.test(command));
}

function makesSense(command: RunCommand, known: HostCommand): boolean {
  const { options } = readArguments(command.words.slice(1), { valueOptions: [] });
  return (
    isAllowed(command, known) ||
    options.some(({ name }) => QUESTIONS.includes(name)) ||
    (known.takesProcesses === true && isOwnProcess(command)) ||
    endsByItself(command, known)
  );
}

/** @returns Every command of a `RUN` that makes no sense in a build, as far as the file tells. */
export function hostCommands(sourceCode: SourceCode): HostCommandUse[] {
  return runCommands(sourceCode).flatMap((command) => {
    const known = Object.hasOwn(HOST_COMMANDS, command.program) ? HOST_COMMANDS[command.program] : undefined;
    return known && !makesSense(command, known) ? [{ command, kind: known.kind }] : [];
  });
}
