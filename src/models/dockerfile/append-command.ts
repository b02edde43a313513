import { insertAt, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ShellCommand, ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import type { RunCommand } from "./run-commands.ts";

/** What may stand behind the last command of a script that goes on: ends of groups, of conditions, of quotes. */
const ENDS = /\\[ \t]*\r?\n|[\s;)}"'`]|\b(?:fi|done|esac)\b/gu;

/** Commands behind which nothing runs. */
const FINAL: ReadonlySet<string> = new Set(["exit", "exec", "return"]);

function stopsOnError({ commands }: ShellScript): boolean {
  return commands.some(
    ({ program, words }) => program === "set" && words.some(({ value }) => value !== null && /^-[a-z]*e/u.test(value))
  );
}

/** The offset after the script's last character, or `null` where a command cannot follow. */
function openEnd({ commands, errors, range }: ShellScript, text: string): number | null {
  const last = commands.at(-1);
  if (!last || errors.length > 0 || FINAL.has(last.program ?? "")) return null;
  const end = Math.max(...commands.map((command) => command.range[1]));
  const tail = text.slice(end, range[1]);
  const isOpen = tail.replace(ENDS, "") === "" && !/;[\s\\]*$/u.test(tail);
  return isOpen ? range[0] + text.slice(...range).trimEnd().length : null;
}

/** The whitespace that a line begins with. */
function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? "";
}

/** How the commands of a list over several lines are parted: `&& ` at the start of a line, or at the end of one. */
function separator(script: ShellScript, last: ShellCommand, text: string): string {
  const written = text.slice(...script.range);
  const [, , lineEnd = ""] = /\\([ \t]*)(\r?\n)/u.exec(written) ?? [];
  if (lineEnd === "") return " && ";
  const leading = [...written.matchAll(/\n([ \t]*)&&/gu)].at(-1)?.[1];
  if (leading !== undefined) return ` \\${lineEnd}${leading}&& `;
  const isFirstLine = !text.slice(script.range[0], last.range[0]).includes("\n");
  if (isFirstLine) return ` \\${lineEnd}    && `;
  const joint = last.joinedBy === ";" && stopsOnError(script) ? "; \\" : " && \\";
  return `${joint}${lineEnd}${indentationAt(text, last.range[0])}`;
}

/**
 * @returns The edit that runs one more command at the end of the script that `after` is a part of, if all
 * before it succeeds, in the way the file continues its lines; `null` in an exec form, in the text of
 * `sh -c`, and where the end of the script takes none.
 */
export function appendCommand({ text }: SourceCode, after: RunCommand, command: string): Edit | null {
  const { shell, run } = after;
  if (!shell) return null;
  const { command: form, heredocs } = run.instruction;
  const script = form?.type === "ShellForm" ? form.script : null;
  if (script?.commands.includes(shell)) {
    // The bodies of heredocs follow the line that names them.
    if (heredocs.length > 0) return null;
    const end = openEnd(script, text);
    const last = script.commands.findLast(({ substituted }) => !substituted) ?? shell;
    return end === null ? null : insertAt(end, separator(script, last, text) + command);
  }
  const body = heredocs.find((heredoc) => heredoc.script?.commands.includes(shell))?.script;
  const end = body ? openEnd(body, text) : null;
  if (!body || end === null) return null;
  const lineEnd = /\r?\n/u.exec(text)?.[0] ?? "\n";
  // Without `set -e` the status of the last command is the script's.
  const before = stopsOnError(body) ? `${lineEnd}${indentationAt(text, end)}` : " && ";
  return insertAt(end, before + command);
}
