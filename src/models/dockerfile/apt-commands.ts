import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { apt } from "../../libraries/package-managers/apt.ts";
import { SCRIPTED_APT } from "../../libraries/package-managers/apt-scripts.ts";
import { addOption } from "./add-option.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A use of `apt`, which is made for people at a terminal. */
export interface AptCommand {
  /** The program's word. */
  readonly at: CommandWord;
  /** The program for scripts, or both where the subcommand does not tell. */
  readonly instead: string;
  /** The edits that put it there, or `null` where no other program does just the same. */
  readonly edits: readonly Edit[] | null;
}

/** `apt install --update` fetches the lists first, which `apt-get` does in newer releases only. */
const OWN_OPTIONS: ReadonlySet<string> = new Set(["-U", "--update"]);

/** The edit of the last part of the program's path. */
function renamed({ range, isLiteral }: CommandWord, program: string, text: string): Edit | null {
  const at = text.slice(...range).lastIndexOf("apt");
  return isLiteral && at !== -1 ? replaceRange([range[0] + at, range[0] + at + "apt".length], program) : null;
}

function aptCommand({ words }: RunCommand, { text }: SourceCode): AptCommand[] {
  const [at, ...rest] = words;
  if (!at) return [];
  const { options, operands } = readArguments(rest, apt);
  const [subcommand] = operands;
  const name = subcommand?.value ?? "";
  const scripted = Object.hasOwn(SCRIPTED_APT, name) ? SCRIPTED_APT[name] : undefined;
  if (!subcommand || !scripted) return [{ at, instead: "apt-get` or `apt-cache", edits: null }];
  const program = renamed(at, scripted.program, text);
  const flag = scripted.flag === undefined ? [] : [addOption(subcommand, scripted.flag)];
  const edits = [program, ...flag].filter((edit) => edit !== null);
  const isSame = edits.length === flag.length + 1 && !options.some((option) => OWN_OPTIONS.has(option.name));
  return [{ at, instead: scripted.program, edits: isSame ? edits : null }];
}

/** @returns Every command that runs `apt`. */
export function aptCommands(sourceCode: SourceCode): AptCommand[] {
  return runCommands(sourceCode)
    .filter(({ program }) => apt.programs.includes(program))
    .flatMap((command) => aptCommand(command, sourceCode));
}
