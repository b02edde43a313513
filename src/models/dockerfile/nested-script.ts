import type { Range } from "../../kit/range.ts";
import { LogicalLine, type Piece } from "../../languages/dockerfile/logical-line.ts";
import { parseShell } from "../../languages/dockerfile/shell/adapter.ts";
import type { ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { SHELLS } from "../../libraries/command-wrappers.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { programName } from "./unwrap.ts";

const SHELL_OPTIONS = { valueOptions: ["-o", "-O"] };
const SU_OPTIONS = { valueOptions: ["-c", "--command", "-s", "--shell", "-g", "--group", "-G", "-w", "-u", "--user"] };

/** The word that a `-c` or `--command` is followed by. */
function commandOption(words: readonly CommandWord[]): CommandWord | null {
  const index = words.findIndex(({ value }) => value === "-c" || value === "--command");
  return (index === -1 ? null : words[index + 1]) ?? null;
}

/** @returns The word that holds the script of `sh -c "…"`, `bash -euxo pipefail -c "…"`, `su -c "…"`, or `null`. */
export function scriptWord(words: readonly CommandWord[]): CommandWord | null {
  const program = programName(words[0]);
  const rest = words.slice(1);
  if (program === "busybox") return scriptWord(rest);
  if (program === "su" || program === "runuser") {
    return readArguments(rest, SU_OPTIONS).isOpen ? null : commandOption(rest);
  }
  if (program === null || !SHELLS.has(program)) return null;
  const { options, operands } = readArguments(rest, SHELL_OPTIONS);
  return options.some(({ name }) => name === "-c") ? (operands[0] ?? null) : null;
}

/** @returns The place between the quotes, if the word is one quoted text without escapes. */
function quotedPlace(text: string, { range: [start, end], syntax }: CommandWord): Range | null {
  const quote = text.charAt(start);
  const isQuoted = quote === '"' || (quote === "'" && syntax === "shell");
  if (!isQuoted || end - start < 2 || text.charAt(end - 1) !== quote) return null;
  return text.slice(start + 1, end - 1).includes(quote) ? null : [start + 1, end - 1];
}

const LINE_END = /[ \t]*\r?\n/uy;

/** The lines of a text whose lines end in a backslash; `null` where one escapes something else. */
function piecesOf(text: string, [start, end]: Range): Piece[] | null {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = text.indexOf("\\", start); at !== -1 && at < end; at = text.indexOf("\\", from)) {
    LINE_END.lastIndex = at + 1;
    if (!LINE_END.test(text) || LINE_END.lastIndex > end) return null;
    pieces.push({ start: from, end: at });
    from = LINE_END.lastIndex;
  }
  return [...pieces, { start: from, end }];
}

/**
 * Parses the text that a command hands to a shell.
 *
 * @param text The file's text.
 * @param word The word that holds it.
 * @returns The script with offsets into the file, or `null` if quotes and escapes hide where its parts stand.
 */
export function nestedScript(text: string, word: CommandWord): ShellScript | null {
  const place = quotedPlace(text, word);
  const pieces = place && piecesOf(text, place);
  return place && pieces ? parseShell(new LogicalLine(text, pieces), place, text) : null;
}
