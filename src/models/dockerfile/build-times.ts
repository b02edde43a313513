import { insertAt, type Edit } from "../../kit/edit.ts";
import type { Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand } from "../../languages/dockerfile/shell/shell-script.ts";
import {
  DATE_EPOCH_OPTION,
  DATE_OTHER_OPTIONS,
  DATE_VALUE_OPTIONS,
  DPKG_DEB_BUILD_OPTIONS,
  EPOCH_VARIABLE,
  IDLE_OPTIONS,
  PRINTERS,
  TIME_READERS,
  TIME_STAMPERS,
} from "../../libraries/build-times.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { PlacedInstruction } from "./document.ts";
import { inCaseOf, insertBefore } from "./insert-instruction.ts";
import { type RunCommand, runCommands, writtenCommandsOfRun } from "./run-commands.ts";
import { DECLARATIONS } from "./script-variables.ts";
import { stageStates } from "./stage-state.ts";

/** A command that writes the time of the build into the image. */
export interface BuildTime {
  /** Whether it takes the time from the clock, or from the variable that tools agree on where that is set. */
  readonly kind: "clock" | "stamper";
  readonly at: CommandWord;
  /** Whether the variable is declared in the stage. */
  readonly isDeclared: boolean;
  /** The edits that have the command take the time from the variable; none where the words do not stand in the file. */
  readonly useVariable: readonly Edit[];
}

function contains(outer: Ranged, inner: Ranged): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The shell commands of the same `RUN`, those that only set variables included. */
function neighbours(sourceCode: SourceCode, { run }: RunCommand): ShellCommand[] {
  return writtenCommandsOfRun(sourceCode, run.instruction).flatMap(({ shell }) => shell ?? []);
}

function writesFile({ redirects }: ShellCommand): boolean {
  return redirects.some(
    ({ operator, target }) => /^(?:1?>{1,2}|>\||&>{1,2})$/u.test(operator) && target?.value?.startsWith("/dev/") !== true && target !== null,
  );
}

/** Whether what the command prints ends in a file: by a redirection of its own or of the last one in its pipe. */
function isWritten(command: ShellCommand): boolean {
  const last = command.pipeline?.commands.at(-1) ?? command;
  return writesFile(command) || writesFile(last) || (last !== command && last.program === "tee" && last.words.length > 1);
}

/** The variables that the command sets to a text with the place in it. */
function namesSet(command: ShellCommand, place: ShellCommand): string[] {
  const assigned = command.words.length === 0 ? command.assignments.filter((each) => contains(each, place)).map(({ name }) => name) : [];
  const isDeclaration = command.program !== null && DECLARATIONS.has(command.program);
  const declared = isDeclaration ? command.words.filter((word) => contains(word, place)) : [];
  return [...assigned, ...declared.flatMap(({ raw }) => /^[A-Za-z_]\w*(?==)/u.exec(raw)?.[0] ?? [])];
}

/** Whether a text that the command is given stays in the image. */
function keeps(sourceCode: SourceCode, command: ShellCommand, all: readonly ShellCommand[]): boolean {
  const program = command.program?.slice(command.program.lastIndexOf("/") + 1) ?? null;
  if (sourceCode.text.slice(...command.range).includes(EPOCH_VARIABLE)) return false;
  if (program === null || TIME_READERS.has(program) || DECLARATIONS.has(program)) return false;
  if (!PRINTERS.has(program)) return true;
  return isWritten(command) || (command.substituted && isKeptAround(sourceCode, command, all));
}

/** Whether the place's output, which another command is given, stays in the image. */
function isKeptAround(sourceCode: SourceCode, place: ShellCommand, all: readonly ShellCommand[]): boolean {
  const around = all.filter((each) => each !== place && contains(each, place)).sort((a, b) => length(a) - length(b))[0];
  if (!around) return false;
  const names = namesSet(around, place);
  if (names.length === 0) return keeps(sourceCode, around, all);
  if (sourceCode.text.slice(...around.range).includes(EPOCH_VARIABLE)) return false;
  return all.some((later) => later.range[0] >= around.range[1] && usesOneOf(sourceCode, later, names) && keeps(sourceCode, later, all));
}

function length({ range }: ShellCommand): number {
  return range[1] - range[0];
}

function usesOneOf({ text }: SourceCode, { range }: ShellCommand, names: readonly string[]): boolean {
  const used = text.slice(...range).matchAll(/\$\{?([A-Za-z_]\w*)/gu);
  return [...used].some(([, name = ""]) => names.includes(name));
}

/** Whether `date` shows the time that it is. */
function showsNow({ words }: RunCommand): boolean {
  // `-Iseconds` is one option.
  const plain = words.slice(1).filter(({ prefix }) => !/^-I/u.test(prefix));
  const { options, isOpen } = readArguments(plain, { valueOptions: DATE_VALUE_OPTIONS });
  return !isOpen && !options.some(({ name }) => DATE_OTHER_OPTIONS.includes(name));
}

function isClock(sourceCode: SourceCode, command: RunCommand): boolean {
  const { program, shell } = command;
  if (program !== "date" || !shell || !showsNow(command)) return false;
  return isWritten(shell) || (shell.substituted && isKeptAround(sourceCode, shell, neighbours(sourceCode, command)));
}

function isStamper({ program, words }: RunCommand): boolean {
  if (!TIME_STAMPERS.has(program) || words.length === 1) return false;
  const has = (options: readonly string[]): boolean => words.some(({ value }) => value !== null && options.includes(value));
  return program === "dpkg-deb" ? has(DPKG_DEB_BUILD_OPTIONS) : !has(IDLE_OPTIONS);
}

function setsVariable(instruction: Instruction | null): boolean {
  const isSetting = instruction?.type === "Arg" || instruction?.type === "Env";
  return isSetting && instruction.pairs.some(({ key }) => key.value === EPOCH_VARIABLE);
}

function isDeclaredAt(sourceCode: SourceCode, { instruction, stage, onbuild }: PlacedInstruction): boolean {
  const states = stageStates(sourceCode);
  if (!onbuild) return states.before(instruction).variables.isSet(EPOCH_VARIABLE);
  const before = stage.instructions.slice(0, stage.instructions.indexOf(onbuild));
  return before.some((each) => (each.type === "Onbuild" ? setsVariable(each.trigger) : each.type === "Env" && setsVariable(each)));
}

/** Before the `RUN`, or before the `ONBUILD` that it stands in. */
function declaration(sourceCode: SourceCode, { instruction, onbuild }: PlacedInstruction): Edit {
  const rest = `${EPOCH_VARIABLE}=0`;
  if (!onbuild) return insertBefore(sourceCode, instruction, "ARG", rest);
  return insertBefore(sourceCode, onbuild, "ONBUILD", `${inCaseOf(onbuild, sourceCode.text, "ARG")} ${rest}`);
}

function buildTime(sourceCode: SourceCode, command: RunCommand, kind: BuildTime["kind"]): BuildTime[] {
  const [at] = command.words;
  if (!at) return [];
  const isDeclared = isDeclaredAt(sourceCode, command.run);
  const end = Math.max(command.run.instruction.range[1], command.shell?.range[1] ?? 0);
  // A script that sets or reads the variable itself knows what it does.
  const isMentioned = sourceCode.text.slice(command.run.instruction.range[0], end).includes(EPOCH_VARIABLE);
  if (kind === "stamper" && (isDeclared || isMentioned)) return [];
  const declare = isDeclared ? [] : [declaration(sourceCode, command.run)];
  const option = kind === "clock" ? [insertAt(at.range[1], ` ${DATE_EPOCH_OPTION}`)] : [];
  return [{ kind, at, isDeclared, useVariable: at.isLiteral ? [...declare, ...option] : [] }];
}

/**
 * @returns Every command that writes the time of the build into the image: `date`, where what it prints
 * ends in a file or in what another command makes, and programs that stamp what they make unless
 * `SOURCE_DATE_EPOCH` is set.
 */
export function buildTimes(sourceCode: SourceCode): BuildTime[] {
  return runCommands(sourceCode).flatMap((command) => {
    if (isClock(sourceCode, command)) return buildTime(sourceCode, command, "clock");
    return isStamper(command) ? buildTime(sourceCode, command, "stamper") : [];
  });
}
