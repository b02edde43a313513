import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, ShellForm } from "../../languages/dockerfile/ast.ts";
import type { ShellCommand, ShellWord } from "../../languages/dockerfile/shell/shell-script.ts";
import { SHELL_BUILTINS } from "../../libraries/shell-builtins.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { placedShell } from "./placed-shell.ts";
import { ancestry, stageGraph } from "./stage-graph.ts";

/** A `CMD`, `ENTRYPOINT` or `HEALTHCHECK` whose command a shell reads. */
export interface ShellFormCommand {
  readonly placed: PlacedInstruction<CommandInstruction>;
  readonly command: ShellForm;
  /** Whether a `SHELL` instruction chooses that shell. */
  readonly hasOwnShell: boolean;
  /** Whether the command needs a shell: it has variables, lists, redirections, builtins; or that is not known. */
  readonly needsShell: boolean;
  /** The edits that write it as a JSON array of its words; `null` where it is none or cannot be. */
  readonly execForm: readonly Edit[] | null;
  /** Whether the image's `ENTRYPOINT` and `CMD` go together otherwise once that is done. */
  readonly changesPairing: boolean;
  /** The edit that names the shell in a JSON array, and the array's beginning. */
  readonly namedShell: { readonly edit: Edit; readonly start: string } | null;
}

/** File name patterns, braces, a home directory: what a shell expands in a word, outside of quotes. */
function isExpanded({ raw }: ShellWord): boolean {
  const bare = raw.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"/gsu, "");
  return /[*?[\]{}]|^~/u.test(bare);
}

/** The one command of a form that is nothing else than this command. */
function onlyCommand({ script, range }: ShellForm, text: string): ShellCommand | null {
  const [command, ...others] = script?.commands ?? [];
  if (!command || others.length > 0 || command.pipeline || command.substituted || script?.errors.length !== 0) return null;
  const around = text.slice(range[0], command.range[0]) + text.slice(command.range[1], range[1]);
  return around.trim() === "" ? command : null;
}

/** The words of a command that starts the same program without a shell, an `exec` before it included. */
function plainWords(command: ShellCommand): readonly ShellWord[] | null {
  const { words, assignments, redirects } = command;
  if (assignments.length > 0 || redirects.length > 0 || words.some((word) => word.value === null || isExpanded(word))) {
    return null;
  }
  const program = words[0]?.value === "exec" ? words[1]?.value : words[0]?.value;
  // What begins with a bracket is an array that is no JSON.
  return !program || SHELL_BUILTINS.has(program) || /^[-[]/u.test(program) ? null : words;
}

/** The words in the place of a command line; line ends and comments between them stay. */
function execFormOf(words: readonly ShellWord[], text: string): Edit[] | null {
  const [first, second] = words;
  const isExec = first?.value === "exec" && second;
  if (isExec && text.slice(first.range[1], second.range[0]).includes("\n")) return null;
  const own = isExec ? words.slice(1) : words;
  if (own.some(({ range }) => text.slice(...range).includes("\n"))) return null;
  return own.map(({ range, value }, index) => {
    const start = index === 0 && isExec ? first.range[0] : range[0];
    const string = JSON.stringify(value);
    const isLast = index === own.length - 1;
    return replaceRange([start, range[1]], `${index === 0 ? "[" : ""}${string}${isLast ? "]" : ","}`);
  });
}

/** The line as a part of a JSON string; the mark that continues it stays, comments and blank lines too. */
function escapeLine(line: string, isLast: boolean): string {
  const trimmed = line.trimStart();
  if (trimmed.startsWith("#") || trimmed.trim() === "") return line;
  const mark = isLast ? "" : (/\\[ \t]*\r?$/u.exec(line)?.[0] ?? "");
  return JSON.stringify(line.slice(0, line.length - mark.length)).slice(1, -1) + mark;
}

/** `exec` makes the program the process that Docker signals; a list of commands needs its shell to the end. */
function execPrefix(command: ShellCommand | null): string {
  const program = command?.program;
  const isReplaceable = program && command.assignments.length === 0 && !SHELL_BUILTINS.has(program);
  return isReplaceable ? "exec " : "";
}

function namedShellOf(
  { range: [start, end] }: ShellForm,
  text: string,
  shell: readonly string[],
  only: ShellCommand | null,
): ShellFormCommand["namedShell"] {
  const source = text.slice(start, end);
  if (source.startsWith("[")) return null;
  const lines = source.split("\n");
  const escaped = lines.map((line, index) => escapeLine(line, index === lines.length - 1)).join("\n");
  const head = `[${shell.map((word) => JSON.stringify(word)).join(", ")}, "${execPrefix(only)}`;
  return { edit: replaceRange([start, end], `${head}${escaped}"]`), start: `${head}…"]` };
}

/** What the instructions of an image have beside this one: an `ENTRYPOINT` in exec form passes the `CMD` on, in shell form it drops it. */
function isPaired(sourceCode: SourceCode, { instruction, stage, onbuild }: PlacedInstruction): boolean {
  if (instruction.type === "Healthcheck") return false;
  // Nothing is known of the image that a trigger makes.
  if (onbuild) return true;
  return stageGraph(sourceCode)
    .stages.filter((each) => ancestry(each).some(({ node }) => node === stage))
    .flatMap(instructionsOfImage)
    .some((each) =>
      instruction.type === "Cmd" ? each.type === "Entrypoint" && each.command?.type === "ExecForm" : each.type === "Cmd",
    );
}

const DEFAULT_SHELL = ["/bin/sh", "-c"];

function shellFormOf(sourceCode: SourceCode, placed: PlacedInstruction<CommandInstruction>): ShellFormCommand[] {
  const { command } = placed.instruction;
  const shell = placedShell(sourceCode, placed);
  if (command?.type !== "ShellForm" || shell.state === "unknown") return [];
  const { text } = sourceCode;
  const only = onlyCommand(command, text);
  const words = only && plainWords(only);
  const shellWords = shell.state === "known" ? shell.words.flatMap(({ value }) => value ?? []) : DEFAULT_SHELL;
  return [
    {
      placed,
      command,
      hasOwnShell: shell.state === "known",
      needsShell: words === null,
      execForm: words && execFormOf(words, text),
      changesPairing: words !== null && isPaired(sourceCode, placed),
      namedShell: command.script ? namedShellOf(command, text, shellWords, only) : null,
    },
  ];
}

function runsAtStart(placed: PlacedInstruction): placed is PlacedInstruction<CommandInstruction> {
  const { type } = placed.instruction;
  return type === "Cmd" || type === "Entrypoint" || type === "Healthcheck";
}

/** @returns Every `CMD`, `ENTRYPOINT` and `HEALTHCHECK` in shell form whose shell the file tells. */
export function shellForms(sourceCode: SourceCode): ShellFormCommand[] {
  return placedInstructions(sourceCode)
    .filter(runsAtStart)
    .flatMap((placed) => shellFormOf(sourceCode, placed));
}
