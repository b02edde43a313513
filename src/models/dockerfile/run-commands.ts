import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { wordOfElement, wordsOfShellWord, type CommandWord, type ShellVariables } from "./command-word.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
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

function commandsOfScript(script: ShellScript | null, around: Surroundings): RunCommand[] {
  if (!script) return [];
  const inner = { ...around, variable: scriptVariables(script, around.text, around.variable) };
  return script.commands.flatMap((command) => {
    const words = command.words.flatMap((word) => wordsOfShellWord(word, inner.variable));
    return commandsOfWords(words, command, { ...inner, hasInput: around.hasInput || readsInput(command) });
  });
}

function commandsOfWords(
  given: readonly CommandWord[],
  shell: ShellCommand | null,
  around: Surroundings,
): RunCommand[] {
  const unwrapped = unwrap(given);
  const program = programName(unwrapped?.words[0]);
  if (!unwrapped || program === null) return [];
  const { words, wrappers, assignments } = unwrapped;
  const script = scriptWord(words);
  if (script) return commandsOfScript(nestedScript(around.text, script), around);
  const environment = [
    ...(shell?.assignments.map(({ name }) => name) ?? []),
    ...assignments.map(({ prefix }) => prefix.slice(0, prefix.indexOf("="))),
  ];
  // xargs reads the input itself and leaves its command none.
  const hasInput = around.hasInput && !wrappers.includes("xargs");
  return [{ run: around.run, program, words, wrappers, environment, hasInput, shell }];
}

function commandsOfRun(around: Surroundings): RunCommand[] {
  const { command, heredocs } = around.run.instruction;
  if (command?.type === "ExecForm") return commandsOfWords(command.elements.map(wordOfElement), null, around);
  const scripts = [command?.script ?? null, ...heredocs.map(({ script }) => script)];
  return scripts.flatMap((script) => commandsOfScript(script, around));
}

function isRun(placed: PlacedInstruction): placed is PlacedInstruction<CommandInstruction> {
  return placed.instruction.type === "Run";
}

/**
 * Every command of every `RUN` that a POSIX shell or an exec form runs: in lists, pipes, groups, loops,
 * substitutions, heredocs and the text of `sh -c`, behind `ONBUILD` too. Variables that the stage or the
 * script fixes are replaced.
 */
export const runCommands: (sourceCode: SourceCode) => readonly RunCommand[] = memoize((sourceCode) => {
  const { text } = sourceCode;
  const states = stageStates(sourceCode);
  return placedInstructions(sourceCode)
    .filter(isRun)
    .flatMap((run) => {
      // A trigger runs in a build of which nothing is known here.
      const stage = run.onbuild ? null : states.before(run.instruction).variables;
      const variable: ShellVariables = (name) => stage?.get(name) ?? { state: "unknown" };
      return commandsOfRun({ text, run, variable, hasInput: false });
    });
});
