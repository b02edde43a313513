import { removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ShellForm } from "../../languages/dockerfile/ast.ts";
import { insertBefore } from "./insert-instruction.ts";
import { startAfterAnd } from "./list-joints.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { stageStates } from "./stage-state.ts";
import { variableReferences } from "./variable-references.ts";

/** A `cd` in a `RUN`. */
export interface DirectoryChange {
  /** The command with its arguments. */
  readonly range: Range;
  /** Whether nothing else is run, so that the change is lost at once. */
  readonly isAlone: boolean;
  /** The `WORKDIR` that does the same, where the `RUN` begins with the `cd`; else `null`. */
  readonly workdir: { readonly path: string; readonly edits: readonly Edit[] } | null;
}

/** Paths that mean the same in `WORKDIR` as in a shell. */
const PLAIN_PATH = /^(?:"[\w./${}@+ -]+"|'[\w./@+ -]+'|[\w./${}@+-]+)$/u;

/** @returns The directory as `WORKDIR` takes it, or `null` if it is known to the shell alone. */
function pathFor(sourceCode: SourceCode, { run, words, shell }: RunCommand): string | null {
  const word = shell?.words[1];
  const raw = word?.raw;
  if (!word || !raw || words.length !== 2 || !PLAIN_PATH.test(raw) || /^["']?-|\.\./u.test(raw)) return null;
  const { variables, workdir } = stageStates(sourceCode).before(run.instruction);
  const isSet = variableReferences(sourceCode, word).every(({ name }) => variables.isSet(name));
  if (!isSet) return null;
  if (/^["']?[/$]/u.test(raw)) return raw;
  if (workdir.state !== "known" || word.value === null) return null;
  return `${workdir.value.replace(/\/$/u, "")}/${word.value.replace(/^\.\//u, "")}`;
}

/** The command line of a `RUN` in a stage, if it begins with this command and the command is plain. */
function lineBegunBy({ run, shell, wrappers }: RunCommand): ShellForm | null {
  const { command, heredocs } = run.instruction;
  if (run.onbuild || heredocs.length > 0 || command?.type !== "ShellForm" || !shell) return null;
  const isPlain = wrappers.length === 0 && shell.assignments.length === 0 && shell.redirects.length === 0;
  return isPlain && shell.range[0] === command.range[0] ? command : null;
}

function workdirFor(sourceCode: SourceCode, change: RunCommand): DirectoryChange["workdir"] {
  const line = lineBegunBy(change);
  const path = line && pathFor(sourceCode, change);
  if (!line || !path || !change.shell) return null;
  const { text } = sourceCode;
  const { instruction } = change.run;
  const [start, end] = change.shell.range;
  if (end === line.range[1] && instruction.flags.length === 0) {
    const isLower = /^[a-z]/u.test(text.charAt(instruction.keywordRange[0]));
    const keyword = replaceRange(instruction.keywordRange, isLower ? "workdir" : "WORKDIR");
    return { path, edits: [keyword, replaceRange([start, end], path)] };
  }
  const next = startAfterAnd(text, end);
  if (next === null) return null;
  return { path, edits: [insertBefore(sourceCode, instruction, "WORKDIR", path), removeRange([start, next])] };
}

function changeOf(sourceCode: SourceCode, command: RunCommand): DirectoryChange {
  const { words, run } = command;
  const range: Range = [words[0]?.range[0] ?? 0, words.at(-1)?.range[1] ?? 0];
  const isAlone = command.shell?.range[1] === run.instruction.command?.range[1] && lineBegunBy(command) !== null;
  return { range, isAlone, workdir: workdirFor(sourceCode, command) };
}

/** @returns Every `cd` that a `RUN` runs, in source order. */
export function directoryChanges(sourceCode: SourceCode): DirectoryChange[] {
  return runCommands(sourceCode)
    .filter(({ program }) => program === "cd")
    .map((command) => changeOf(sourceCode, command));
}
