import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand, ShellPipeline, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { readArguments } from "./command-options.ts";
import { wordOfElement, type CommandWord } from "./command-word.ts";
import { type PlacedInstruction, placedRuns } from "./document.ts";
import { nestedScript, scriptWord } from "./nested-script.ts";
import { placedShell, type PlacedShell } from "./placed-shell.ts";
import { unwrap } from "./unwrap.ts";

/** A pipe of which only the last command's outcome counts. */
export interface UnguardedPipe {
  readonly run: PlacedInstruction<CommandInstruction>;
  /** Its first command, whose failure goes unnoticed. */
  readonly command: ShellCommand;
  /** The words of the shell that an exec form starts by itself; `null` where the stage's shell reads the pipe. */
  readonly ownShell: readonly CommandWord[] | null;
  /** The shell of the stage at this place. */
  readonly shell: PlacedShell;
}

const SHELL_OPTIONS = { valueOptions: ["-o", "-O"] };

/** `bash -o pipefail -c`, `bash -euo pipefail -c`. */
function startsWithPipefail(words: readonly CommandWord[]): boolean {
  const { options } = readArguments(words.slice(1), SHELL_OPTIONS);
  return options.some(({ name, value }) => name === "-o" && value === "pipefail");
}

/** What a `set` does to the option: turns it on or off, or nothing. */
function setsPipefail({ program, words }: ShellCommand): boolean | null {
  if (program !== "set") return null;
  const at = words.findIndex(({ value }) => value === "pipefail");
  const option = words[at - 1]?.value ?? "";
  if (at < 1 || !/^[-+][a-z]*o$/iu.test(option)) return null;
  return option.startsWith("-");
}

/** Whether a command of the script has turned the option on before. */
function isGuarded(pipeline: ShellPipeline, { commands }: ShellScript): boolean {
  const before = commands.filter(({ range }) => range[0] < pipeline.range[0]);
  return before.map(setsPipefail).findLast((outcome) => outcome !== null) ?? false;
}

/** `yes` always ends by a broken pipe, which pipefail would take for a failure. */
function isEndless({ commands }: ShellPipeline): boolean {
  return commands.slice(0, -1).every(({ program }) => program === "yes");
}

function firstUnguarded(script: ShellScript | null): ShellCommand | null {
  const pipeline = script?.pipelines.find((each) => !isEndless(each) && !isGuarded(each, script));
  return pipeline?.commands[0] ?? null;
}

/** The script that the stage's shell reads; a heredoc with a shebang, or one that another shell reads, is none. */
function stageScript(sourceCode: SourceCode, { command, heredocs }: CommandInstruction): ShellScript | null {
  if (command?.type !== "ShellForm") return null;
  const [whole] = heredocs;
  if (whole?.range[0] !== command.range[0] || whole.range[1] !== command.range[1]) return command.script;
  return sourceCode.text.startsWith("#!", whole.bodyRange[0]) ? null : whole.script;
}

function pipeOf(sourceCode: SourceCode, run: PlacedInstruction<CommandInstruction>): UnguardedPipe | null {
  const { command } = run.instruction;
  if (command?.type === "ExecForm") {
    const words = unwrap(command.elements.map(wordOfElement))?.words ?? [];
    const script = scriptWord(words);
    const first = script && !startsWithPipefail(words) ? firstUnguarded(nestedScript(sourceCode.text, script)) : null;
    return first && { run, command: first, ownShell: words, shell: placedShell(sourceCode, run) };
  }
  const first = firstUnguarded(stageScript(sourceCode, run.instruction));
  const shell = first && placedShell(sourceCode, run);
  if (!shell || shell.state === "unknown" || (shell.state === "known" && startsWithPipefail(shell.words))) return null;
  return { run, command: first, ownShell: null, shell };
}

/**
 * @returns The first pipe of each `RUN`, also behind `ONBUILD`, that runs without `pipefail`: neither the
 * `SHELL` of the stage nor a `set` before it turns the option on.
 */
export function unguardedPipes(sourceCode: SourceCode): UnguardedPipe[] {
  return placedRuns(sourceCode).flatMap((run) => pipeOf(sourceCode, run) ?? []);
}
