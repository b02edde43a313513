import type { Heredoc, ShellForm } from "../ast.ts";
import { LogicalLine } from "../logical-line.ts";
import type { ScannedHeredoc } from "../scan.ts";
import { parseShell } from "./adapter.ts";
import { hasPosixShebang, readsScriptFromInput } from "./interpreters.ts";
import type { ShellScript } from "./shell-script.ts";
import { bodyText, commandText } from "./shell-text.ts";

/**
 * Parses a command line in shell form.
 *
 * @param text The file's text.
 * @param from The index in the logical line at which the command begins.
 * @param heredocs The heredocs of the instruction; the shell reads their bodies behind the line.
 */
export function parseCommandLine(
  text: string,
  line: LogicalLine,
  from: number,
  heredocs: readonly ScannedHeredoc[],
): ShellScript {
  const range = line.range(from, line.text.length);
  // A heredoc that is the whole command is a script of its own; the line itself runs nothing.
  if (heredocs[0]?.start === from && heredocs[0].end === line.text.length) {
    return { range, line: new LogicalLine(text, []), commands: [], pipelines: [], errors: [] };
  }
  return parseShell(commandText(text, line, from, heredocs), range, text);
}

/** What tells whether a shell reads a heredoc as a script. */
export interface HeredocOfRun {
  readonly text: string;
  readonly node: Heredoc;
  readonly heredoc: ScannedHeredoc;
  /** The command line is this heredoc and nothing else. */
  readonly isWholeCommand: boolean;
  /** A POSIX shell reads the stage's command lines. */
  readonly isPosix: boolean;
  readonly command: ShellForm;
}

/**
 * Parses the body of a `RUN`'s heredoc where a POSIX shell runs it: as the whole command, unless its
 * first line names another interpreter, or as the input of a shell (`RUN bash -e <<EOF`).
 *
 * @returns The script, or `null` for a body that is data or another language.
 * Source: https://docs.docker.com/reference/dockerfile/#here-documents
 */
export function heredocScript(run: HeredocOfRun): ShellScript | null {
  if (!runsBody(run)) return null;
  return parseShell(bodyText(run.text, run.heredoc), run.node.bodyRange, run.text);
}

function runsBody({ text, node, isWholeCommand, isPosix, command }: HeredocOfRun): boolean {
  if (isWholeCommand) return hasPosixShebang(text.slice(...node.bodyRange)) ?? isPosix;
  const feeds = command.script?.commands.find(({ redirects }) =>
    redirects.some(({ range }) => range[0] === node.range[0]),
  );
  const isInput = node.descriptor === null || node.descriptor === 0;
  return feeds !== undefined && isInput && readsScriptFromInput(feeds);
}
