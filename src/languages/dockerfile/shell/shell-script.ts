import type { Range } from "../../../kit/range.ts";
import type { LogicalLine } from "../logical-line.ts";

/**
 * What a shell text runs, in the few words that rules ask for. Ranges are `[start, end)` offsets into
 * the file, not into the command line.
 */
export interface ShellScript {
  readonly range: Range;
  /** The text as the shell gets it, with the way back to the file. */
  readonly line: LogicalLine;
  /** Every simple command in source order: also those in pipes, lists, groups, loops, functions and substitutions. */
  readonly commands: readonly ShellCommand[];
  readonly pipelines: readonly ShellPipeline[];
  /** Where the text could not be understood; the commands before it still stand. */
  readonly errors: readonly { readonly message: string; readonly offset: number }[];
}

export interface ShellCommand {
  readonly range: Range;
  /** The program: the static value of the first word, or `null` if it is not known. */
  readonly program: string | null;
  /** The program's word and its arguments. */
  readonly words: readonly ShellWord[];
  /** `NAME=value` before the program. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  /** The pipeline it is a part of, if any. */
  readonly pipeline: ShellPipeline | null;
  /** Whether it stands inside `$( )`, backquotes or `<( )`. */
  readonly substituted: boolean;
  /** How it is joined to the command before it in the same list: `&&`, `||`, `;`, `|`, or `null` for the first. */
  readonly joinedBy: "&&" | "||" | ";" | "|" | "&" | null;
}

export interface ShellWord {
  readonly range: Range;
  readonly raw: string;
  /** Without quotes and escapes; `null` where an expansion makes it unknown. */
  readonly value: string | null;
  /** The static text before the first expansion: `--foo=` of `--foo=$X`. */
  readonly prefix: string;
}

export interface ShellAssignment {
  readonly range: Range;
  readonly name: string;
  readonly value: ShellWord | null;
}

export interface ShellRedirect {
  readonly range: Range;
  readonly operator: string;
  readonly target: ShellWord | null;
}

export interface ShellPipeline {
  readonly range: Range;
  readonly commands: readonly ShellCommand[];
}
