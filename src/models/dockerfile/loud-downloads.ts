import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { WGET } from "../../libraries/wget.ts";
import { addOption } from "./add-option.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A download that draws a progress bar into the build's log. */
export interface LoudDownload {
  /** The program's word. */
  readonly at: CommandWord;
  /** The flag that keeps it quiet. */
  readonly flag: string;
  /** The edit that adds it, or `null` where the words do not stand in the file as they are run. */
  readonly edit: Edit | null;
}

function includes(list: readonly string[], { name }: CommandOption): boolean {
  return list.includes(name);
}

/** Standard error, where the bar is drawn, goes to a file. */
function isRedirected({ shell }: RunCommand, text: string): boolean {
  return (shell?.redirects ?? []).some(({ operator, range }) => {
    const written = text.slice(...range);
    return operator.startsWith("&>") || (written.startsWith("2>") && !written.startsWith("2>&"));
  });
}

function isLoud(command: RunCommand, sourceCode: SourceCode): boolean {
  const { options, operands, isOpen } = readArguments(command.words.slice(1), WGET);
  const { option, value } = WGET.noVerbose;
  const isQuiet = (each: CommandOption): boolean =>
    [WGET.quietOptions, WGET.idleOptions, WGET.configurationOptions].some((list) => includes(list, each)) ||
    (each.name === option && each.value?.startsWith(value) === true);
  const isDownload = operands.length > 0 || options.some((each) => includes(WGET.inputOptions, each));
  if (!isDownload || isOpenToOptions(operands, isOpen) || options.some(isQuiet)) return false;
  return !isRedirected(command, sourceCode.text) && !mayBeConfigured(sourceCode, command, WGET.configuration);
}

/** A variable in the place of the address is an address; one before it may be a list of options. */
function isOpenToOptions(operands: readonly CommandWord[], isOpen: boolean): boolean {
  const unknown = operands.filter(({ value, prefix }) => value === null && prefix === "");
  return isOpen && (unknown.length === 0 || operands.length > unknown.length || unknown.length > 1);
}

/** @returns Every `wget` that draws its progress bar, line by line, into the log of the build. */
export function loudDownloads(sourceCode: SourceCode): LoudDownload[] {
  return runCommands(sourceCode)
    .filter((command) => command.program === WGET.program && isLoud(command, sourceCode))
    .flatMap(({ words: [at] }) => (at ? [{ at, flag: WGET.insert, edit: addOption(at, WGET.insert) }] : []));
}
