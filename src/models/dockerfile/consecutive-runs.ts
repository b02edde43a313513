import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { continuationStyle } from "./continuation-style.ts";
import { dockerfileOf, placedInstructions, type PlacedInstruction } from "./document.ts";
import type { BuildStage } from "./stage-graph.ts";

type Run = PlacedInstruction<CommandInstruction>;

/** Two `RUN` instructions, one right after the other, that could be one. */
export interface ConsecutiveRuns {
  readonly first: Run;
  readonly second: Run;
  /** The edit that makes one of them; `null` where the commands would then run otherwise. */
  readonly merge: Edit | null;
}

/** Commands after which the shell is another one than before, so that what follows runs otherwise. */
const CHANGES_SHELL: ReadonlySet<string> = new Set(
  (
    ". alias break builtin cd command continue declare enable eval exec exit export let local mapfile popd pushd read " +
    "readarray readonly return set shift shopt source trap typeset ulimit umask unalias unset"
  ).split(" "),
);

function isRun(placed: PlacedInstruction): placed is Run {
  return placed.instruction.type === "Run";
}

function scriptsOf({ command, heredocs }: CommandInstruction): readonly ShellScript[] | null {
  if (command?.type !== "ShellForm") return null;
  if (heredocs.length === 0) return command.script ? [command.script] : null;
  const scripts = heredocs.flatMap(({ script }) => script ?? []);
  if (scripts.length === heredocs.length) return scripts;
  // Where a heredoc is the input of a command, the command line is the script; one alone is in another language.
  const isInput = command.script?.commands.some(({ words }) => words.length > 0);
  return scripts.length === 0 && command.script && isInput ? [command.script] : null;
}

/** How many commands a `RUN` has, also in substitutions and conditions; `null` if that is not known. */
function commandCount({ instruction }: Run): number | null {
  if (instruction.command?.type === "ExecForm") return 1;
  return scriptsOf(instruction)?.reduce((sum, { commands }) => sum + commands.length, 0) ?? null;
}

/** Two of one command each: more is left apart, as steps of their own that a build can take from its cache. */
function areShort(first: Run, second: Run): boolean {
  return [first, second].every((run) => (commandCount(run) ?? 2) <= 1);
}

function flagsOf({ instruction }: Run): string {
  return instruction.flags.map(({ name, value }) => `${name}=${value ?? ""}`).join("\n");
}

function isPlainCommand(command: ShellCommand): boolean {
  const { words, program, substituted, joinedBy } = command;
  return words.length > 0 && program !== null && !CHANGES_SHELL.has(program) && !substituted && joinedBy === null;
}

/** Whether the script is one command and nothing else, in a command line of the instruction's own. */
function isMergeable({ instruction }: Run, text: string): boolean {
  const { command, heredocs } = instruction;
  if (command?.type !== "ShellForm" || heredocs.length > 0 || command.script?.errors.length !== 0) return false;
  const [only] = command.script.commands;
  if (!only || !isPlainCommand(only)) return false;
  const around = text.slice(command.range[0], only.range[0]) + text.slice(only.range[1], command.range[1]);
  return around.trim() === "";
}

/** Pragmas speak of the instruction below them, and would no longer be read inside one. */
const PRAGMA = /^\s*(?:hadolint|eslint|check\s*=|shellcheck)/iu;

/** Other comments between the two stay where they are: one inside a continued line is no part of it. */
function mergeEdit(sourceCode: SourceCode, first: Run, second: Run): Edit | null {
  const { text } = sourceCode;
  const { command } = second.instruction;
  if (!isMergeable(first, text) || !isMergeable(second, text) || !command) return null;
  const gap: Range = [first.instruction.range[1], command.range[0]];
  const { comments, escape } = dockerfileOf(sourceCode);
  const between = comments.filter(({ range }) => range[0] >= gap[0] && range[1] <= gap[1]);
  if (between.some(({ value }) => PRAGMA.test(value))) return null;
  const { indentation, hasTrailingOperator } = continuationStyle(sourceCode);
  const lines = [
    hasTrailingOperator ? ` && ${escape}` : ` ${escape}`,
    ...between.map(({ range }) => indentation + text.slice(...range)),
    hasTrailingOperator ? indentation : `${indentation}&& `,
  ];
  return replaceRange(gap, lines.join(text.slice(...gap).includes("\r\n") ? "\r\n" : "\n"));
}

function pairsOf(sourceCode: SourceCode, placed: readonly PlacedInstruction[]): ConsecutiveRuns[] {
  return placed.slice(1).flatMap((second, index): ConsecutiveRuns[] => {
    const first = placed[index];
    if (!first || !isRun(first) || !isRun(second) || flagsOf(first) !== flagsOf(second)) return [];
    if (!areShort(first, second) || (first.onbuild === null) !== (second.onbuild === null)) return [];
    return [{ first, second, merge: mergeEdit(sourceCode, first, second) }];
  });
}

/**
 * @param stages Those whose layers count.
 * @returns Every two `RUN` instructions of one command each that follow each other with the same flags.
 */
export function consecutiveRuns(sourceCode: SourceCode, stages: readonly BuildStage[]): ConsecutiveRuns[] {
  return stages.flatMap(({ node }) => {
    const placed = placedInstructions(sourceCode).filter(
      (each) => each.stage === node && each.instruction.type !== "Onbuild",
    );
    return pairsOf(sourceCode, placed);
  });
}
