import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, Instruction } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { wordOfElement, wordsOfShellWord, type CommandWord, type ShellVariables } from "./command-word.ts";
import { placedRuns, type PlacedInstruction } from "./document.ts";
import { findActions } from "./find-actions.ts";
import { nestedScript, scriptWord } from "./nested-script.ts";
import { scriptVariables } from "./script-variables.ts";
import { stageStates } from "./stage-state.ts";
import { programName, unwrap } from "./unwrap.ts";

/** One command that a `RUN` runs. */
export interface RunCommand {
  /** The `RUN`, in a stage or behind `ONBUILD`. */
  readonly run: PlacedInstruction<CommandInstruction>;
  /** The program's name without its folder. */
  readonly program: string;
  /** The program and its arguments, prefixes such as `sudo` taken off. */
  readonly words: readonly CommandWord[];
  /** The prefixes, outermost first. */
  readonly wrappers: readonly string[];
  /** The names of the variables that are set for this command alone. */
  readonly environment: readonly string[];
  /** Whether a pipe or a redirection feeds its standard input. */
  readonly hasInput: boolean;
  /** The shell's own view of it; `null` in an exec form. */
  readonly shell: ShellCommand | null;
}

/** A command as it is written, its prefixes and the shell it starts included. */
export interface WrittenCommand {
  readonly run: PlacedInstruction<CommandInstruction>;
  /** The words; none for assignments alone. */
  readonly words: readonly CommandWord[];
  /** The words without the prefixes; `null` where nothing is run or that is not known. */
  readonly unwrapped: readonly CommandWord[] | null;
  /** The shell's own view of it; `null` in an exec form. */
  readonly shell: ShellCommand | null;
}

/** A command as it is written and what is known to run by it. */
interface Reading {
  readonly written: WrittenCommand;
  /** `null` for a shell with a script of its own, whose commands follow, and for what is not known. */
  readonly command: RunCommand | null;
}

/** What the commands of one script, or one exec form, share. */
interface Surroundings {
  readonly text: string;
  readonly run: PlacedInstruction<CommandInstruction>;
  readonly variable: ShellVariables;
  readonly hasInput: boolean;
}

/** A `|` stands before the command, or before the group that it is in. */
function isPipedTo(command: ShellCommand): boolean {
  const commands = command.pipeline?.commands ?? [];
  const upToHere = commands.slice(1, commands.indexOf(command) + 1);
  return upToHere.some(({ joinedBy }) => joinedBy === "|" || joinedBy === null);
}

function readsInput(command: ShellCommand): boolean {
  const isRedirected = command.redirects.some(
    ({ operator, target }) => operator.startsWith("<") && target?.value !== "/dev/null",
  );
  return isRedirected || isPipedTo(command);
}

function readScript(script: ShellScript | null, around: Surroundings): Reading[] {
  if (!script) return [];
  const { text, run } = around;
  const variable = scriptVariables(script, text, around.variable);
  return script.commands.flatMap((command) => {
    const words = command.words.flatMap((word) => wordsOfShellWord(word, variable));
    return readWords(words, command, { text, run, variable, hasInput: around.hasInput || readsInput(command) });
  });
}

function readWords(given: readonly CommandWord[], shell: ShellCommand | null, around: Surroundings): Reading[] {
  const unwrapped = unwrap(given);
  const written: WrittenCommand = { run: around.run, words: given, unwrapped: unwrapped?.words ?? null, shell };
  const program = programName(unwrapped?.words[0]);
  if (!unwrapped || program === null) return [{ written, command: null }];
  const { words, wrappers, assignments } = unwrapped;
  const script = scriptWord(words);
  if (script) return [{ written, command: null }, ...readScript(nestedScript(around.text, script), around)];
  const environment = [
    ...(shell?.assignments.map(({ name }) => name) ?? []),
    ...assignments.map(({ prefix }) => prefix.slice(0, prefix.indexOf("="))),
  ];
  // xargs reads the input itself and leaves its command none.
  const hasInput = around.hasInput && !wrappers.includes("xargs");
  const reading = { written, command: { run: around.run, program, words, wrappers, environment, hasInput, shell } };
  const actions = program === "find" ? findActions(words.slice(1)) : [];
  return [reading, ...actions.flatMap((action) => readWords(action, shell, around))];
}

function readRun(around: Surroundings): Reading[] {
  const { command, heredocs } = around.run.instruction;
  if (command?.type === "ExecForm") return readWords(command.elements.map(wordOfElement), null, around);
  const scripts = [command?.script ?? null, ...heredocs.map(({ script }) => script)];
  return scripts.flatMap((script) => readScript(script, around));
}

/** What each `RUN` of a file runs, in source order. */
const readings: (sourceCode: SourceCode) => ReadonlyMap<Instruction, readonly Reading[]> = memoize((sourceCode) => {
  const { text } = sourceCode;
  const states = stageStates(sourceCode);
  return new Map(
    placedRuns(sourceCode).map((run) => {
      // A trigger runs in a build of which nothing is known here.
      const stage = run.onbuild ? null : states.before(run.instruction).variables;
      const variable: ShellVariables = (name) => stage?.get(name) ?? { state: "unknown" };
      return [run.instruction, readRun({ text, run, variable, hasInput: false })];
    }),
  );
});

const commandsByRun: (sourceCode: SourceCode) => ReadonlyMap<Instruction, readonly RunCommand[]> = memoize(
  (sourceCode) =>
    new Map(
      Array.from(readings(sourceCode), ([run, all]) => [run, all.flatMap(({ command }) => command ?? [])] as const),
    ),
);

const writtenByRun: (sourceCode: SourceCode) => ReadonlyMap<Instruction, readonly WrittenCommand[]> = memoize(
  (sourceCode) =>
    new Map(Array.from(readings(sourceCode), ([run, all]) => [run, all.map(({ written }) => written)] as const)),
);

/**
 * Every command of every `RUN` that a POSIX shell or an exec form runs: in lists, pipes, groups, loops,
 * substitutions, heredocs, the text of `sh -c` and the `-exec` of `find`, behind `ONBUILD` too. Variables that the stage or the
 * script fixes are replaced.
 */
export const runCommands: (sourceCode: SourceCode) => readonly RunCommand[] = memoize((sourceCode) =>
  [...commandsByRun(sourceCode).values()].flat(),
);

/** @returns Those of one `RUN`. */
export function commandsOfRun(sourceCode: SourceCode, run: Instruction): readonly RunCommand[] {
  return commandsByRun(sourceCode).get(run) ?? [];
}

/**
 * Every command of every `RUN` as it is written, in the order of the text: before its prefixes are taken
 * off, each shell with a script before the commands of that script.
 */
export const writtenCommands: (sourceCode: SourceCode) => readonly WrittenCommand[] = memoize((sourceCode) =>
  [...writtenByRun(sourceCode).values()].flat(),
);

/** @returns Those of one `RUN`. */
export function writtenCommandsOfRun(sourceCode: SourceCode, run: Instruction): readonly WrittenCommand[] {
  return writtenByRun(sourceCode).get(run) ?? [];
}
