import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { EVALUATING_BUILTINS, scriptInterpreter } from "../../libraries/script-interpreters.ts";
import type { ShellCommand } from "../../languages/dockerfile/shell/shell-script.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { downloads, isLocalAddress, type Download } from "./downloads.ts";
import { runCommands, writtenCommands, type WrittenCommand } from "./run-commands.ts";
import { programName, unwrap } from "./unwrap.ts";

/** A script that is run as it comes from the network. */
export interface RemoteScript {
  /** The word of the interpreter. */
  readonly at: CommandWord;
  readonly download: Download;
}

const STANDARD_INPUT: ReadonlySet<string> = new Set(["-", "/dev/stdin"]);

/** The program and its arguments, without the name of the collection that it is a part of. */
function appletOf(words: readonly CommandWord[]): readonly CommandWord[] {
  return programName(words[0]) === "busybox" ? words.slice(1) : words;
}

/** Whether a command runs what it reads from its standard input. */
function runsInput(given: readonly CommandWord[]): boolean {
  const words = appletOf(given);
  const interpreter = scriptInterpreter(programName(words[0]) ?? "");
  if (!interpreter) return false;
  const { options, operands, isOpen } = readArguments(words.slice(1), interpreter);
  const [script] = operands;
  // What follows the script is for the script.
  const own = script ? options.filter(({ word }) => word.range[0] < script.range[0]) : options;
  const has = (names: readonly string[]): boolean => own.some(({ name }) => names.includes(name));
  if (has(interpreter.scriptOptions)) return false;
  if (has(interpreter.inputOptions)) return true;
  return script ? STANDARD_INPUT.has(script.value ?? "") : !isOpen;
}

/** Whether what one command prints goes down the pipe to another. */
function flowsTo(from: ShellCommand | null, to: ShellCommand | null): boolean {
  if (!from?.pipeline || from.pipeline !== to?.pipeline) return false;
  const { commands } = from.pipeline;
  const between = commands.slice(commands.indexOf(from) + 1, commands.indexOf(to) + 1);
  return between.some(({ joinedBy }) => joinedBy === "|" || joinedBy === null);
}

function isRemote({ prints, urls }: Download): boolean {
  return prints && !urls.some(({ value, prefix }) => isLocalAddress(value ?? prefix));
}

function pipedScripts(sourceCode: SourceCode, sources: readonly Download[]): RemoteScript[] {
  return runCommands(sourceCode).flatMap(({ words, shell }) => {
    const download = runsInput(words) && sources.find(({ command }) => flowsTo(command.shell, shell));
    const [at] = words;
    return download && at ? [{ at, download }] : [];
  });
}

/** A word that is what a command prints, or a file of it, and nothing else. */
const WHOLE_SUBSTITUTION = /^(?:"?\$\([\s\S]*\)"?|"?`[\s\S]*`"?|<\([\s\S]*\))$/u;

/** The places whose text a command runs: the words of `eval`, the file of `source`, the script of `sh -c`. */
function runPlaces({ words, shell }: WrittenCommand): Range[] {
  const command = appletOf(unwrap(words)?.words ?? words);
  const program = programName(command[0]) ?? "";
  if (EVALUATING_BUILTINS.has(program)) return command.slice(1).map(({ range }) => range);
  const interpreter = scriptInterpreter(program);
  if (!interpreter) return [];
  const { options, operands } = readArguments(command.slice(1), interpreter);
  const script = options.find(({ name }) => interpreter.scriptOptions.includes(name));
  const first = script?.valueWord ?? operands[0];
  const inputs = (shell?.redirects ?? []).filter(({ operator }) => operator.startsWith("<"));
  return [first, ...inputs.map(({ target }) => target)].flatMap((word) => (word ? [word.range] : []));
}

function isInside([start, end]: Range, outer: Range): boolean {
  return outer[0] <= start && end <= outer[1];
}

function substitutedScripts(sourceCode: SourceCode, sources: readonly Download[]): RemoteScript[] {
  const substituted = sources.filter(({ command }) => command.shell?.substituted);
  if (substituted.length === 0) return [];
  return writtenCommands(sourceCode).flatMap((written) => {
    const places = runPlaces(written).filter((range) => WHOLE_SUBSTITUTION.test(sourceCode.text.slice(...range)));
    const download = substituted.find(
      ({ command: { shell } }) => shell && places.some((place) => isInside(shell.range, place))
    );
    const at = written.unwrapped?.[0];
    return download && at ? [{ at, download }] : [];
  });
}

/**
 * @returns Every interpreter that runs a script straight from a download: at the end of a pipe
 * (`curl … | sh`), in a substitution (`sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`).
 */
export function remoteScripts(sourceCode: SourceCode): RemoteScript[] {
  const sources = downloads(sourceCode).filter(isRemote);
  if (sources.length === 0) return [];
  return [...pipedScripts(sourceCode, sources), ...substitutedScripts(sourceCode, sources)];
}
