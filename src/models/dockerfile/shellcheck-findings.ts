import { applyEdits, replaceRange, type Edit } from "../../kit/edit.ts";
import { findProgram } from "../../kit/find-program.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { checkScripts } from "../../languages/dockerfile/shellcheck/checked-scripts.ts";
import type { ScriptPlace, ShellCheckComment, ShellCheckReplacement } from "../../languages/dockerfile/shellcheck/comments.ts";
import { EXCLUDED_SHELLCHECKS, SHELLCHECK_LEVELS, SHELLCHECK_PROGRAM, type ShellCheckLevel } from "../../libraries/shellcheck.ts";
import { shellCheckScripts, type CheckedScript } from "./shellcheck-scripts.ts";

/** A finding of ShellCheck in a `RUN`. */
export interface ShellCheckFinding {
  readonly at: Range;
  /** `SC2086`. */
  readonly id: string;
  readonly level: ShellCheckLevel;
  readonly message: string;
  /** What ShellCheck would write; `null` where that is not known or cannot be done in the file. */
  readonly change: { readonly edits: readonly Edit[]; readonly text: string } | null;
}

/** What ShellCheck says of a file; a failure has the place of the first command line that was not read. */
export type ShellCheckResult =
  | { readonly ok: true; readonly findings: readonly ShellCheckFinding[] }
  | { readonly ok: false; readonly at: Range; readonly reason: string };

/** A file of a hundred command lines takes half a second. */
const TIMEOUT = 10_000;

/** Turns places in a script into places in its Dockerfile. */
class Positions {
  readonly #script: CheckedScript;
  readonly #lineStarts: readonly number[];

  constructor(script: CheckedScript) {
    this.#script = script;
    const starts = [0];
    for (let at = script.text.indexOf("\n"); at !== -1; at = script.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** @returns The indices in the logical line; `null` for a place before the Dockerfile's part or outside of the text. */
  range({ line, column, endLine, endColumn }: ScriptPlace): Range | null {
    const start = this.#index(line, column);
    const end = this.#index(endLine, endColumn);
    return start === null || end === null || end < start ? null : [start, end];
  }

  /** The column counts characters, not code units. */
  #index(line: number, column: number): number | null {
    const { text, start, line: logical } = this.#script;
    const lineStart = this.#lineStarts[line - 1];
    if (lineStart === undefined || lineStart < start) return null;
    let index = lineStart;
    for (let count = 1; count < column && index < text.length; count++) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    return index + logical.text.length - text.length;
  }
}

/** The edit that makes a replacement; `null` where a continuation, or another part of the file, lies in between. */
function editOf(sourceCode: SourceCode, script: CheckedScript, positions: Positions, given: ShellCheckReplacement): Edit | null {
  const { line } = script;
  const place = positions.range(given);
  // A line end would end the instruction; a backslash could continue it.
  if (!place || /[\n\\]/u.test(given.replacement)) return null;
  const [start, end] = place;
  if (start === end) {
    const offset = given.insertionPoint === "afterEnd" ? line.offsetAt(start) : line.range(start, start)[0];
    return replaceRange([offset, offset], given.replacement);
  }
  const range = line.range(start, end);
  return sourceCode.text.slice(...range) === line.text.slice(start, end) ? replaceRange(range, given.replacement) : null;
}

function changeOf(
  sourceCode: SourceCode,
  script: CheckedScript,
  positions: Positions,
  { fix }: ShellCheckComment,
  at: Range,
): ShellCheckFinding["change"] {
  const edits = (fix?.replacements ?? []).map((each) => editOf(sourceCode, script, positions, each));
  const known = edits.flatMap((edit) => edit ?? []).sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const overlap = known.some(({ range }, index) => range[0] < (known[index - 1]?.range[1] ?? 0));
  if (known.length === 0 || known.length < edits.length || overlap) return null;
  const from = Math.min(at[0], known[0]?.range[0] ?? at[0]);
  const to = Math.max(at[1], known.at(-1)?.range[1] ?? at[1]);
  const moved = known.map(({ range, text }) => replaceRange([range[0] - from, range[1] - from], text));
  return { edits: known, text: applyEdits(sourceCode.text.slice(from, to), moved) };
}

/** What cannot be parsed has a place without length: the word there is shown, or the last character. */
function visible({ line: { text } }: CheckedScript, [start, end]: Range): Range {
  if (start < end) return [start, end];
  const word = /^(?:\w+|.)/su.exec(text.slice(start))?.[0] ?? "";
  return word === "" ? [Math.max(0, start - 1), start] : [start, start + word.length];
}

function isLevel(level: string): level is ShellCheckLevel {
  return SHELLCHECK_LEVELS.some((known) => known === level);
}

function findingsIn(sourceCode: SourceCode, script: CheckedScript, comments: readonly ShellCheckComment[]): ShellCheckFinding[] {
  const positions = new Positions(script);
  return comments.flatMap((comment) => {
    const place = positions.range(comment);
    if (!place || !isLevel(comment.level)) return [];
    const at = script.line.range(...visible(script, place));
    const { code, level, message } = comment;
    return [{ at, id: `SC${code}`, level, message, change: changeOf(sourceCode, script, positions, comment, at) }];
  });
}

/**
 * @returns What the ShellCheck on the `PATH` finds in the command lines of a file; nothing where there is
 * none. One process reads what no file had before.
 */
export function shellCheckResult(sourceCode: SourceCode): ShellCheckResult {
  const program = findProgram(SHELLCHECK_PROGRAM);
  const scripts = program === null ? [] : shellCheckScripts(sourceCode);
  const [first] = scripts;
  if (program === null || !first) return { ok: true, findings: [] };
  const run = { program, exclude: EXCLUDED_SHELLCHECKS, timeout: TIMEOUT };
  const answer = checkScripts(scripts.map(({ text }) => text), run);
  if (!answer.ok) return { ok: false, at: first.run.instruction.keywordRange, reason: answer.reason };
  return {
    ok: true,
    findings: scripts.flatMap((script, index) => findingsIn(sourceCode, script, answer.comments[index] ?? [])),
  };
}
