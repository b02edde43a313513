import type { Scan, ScannedInstruction } from "./scan.ts";

/** What the parser would take for something else inside an instruction. */
const MISREAD = /[\\`<#]/gu;
/** White space at which BuildKit parts words and the parser does not, and line ends that are none. */
const OTHER_SPACE = /[\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const NOT_LINE_END = /\r(?!\n)/gu;
const LINE_CONTENT = /[^\r\n]+/gu;

function maskContent(text: string): string {
  return text.replace(OTHER_SPACE, " ").replace(MISREAD, "_");
}

function maskComment(text: string): string {
  // With an equals sign it could be taken for a parser directive.
  return text.replace(NOT_LINE_END, " ").replaceAll("=", "_");
}

/** Blanks out comments and blank lines between the lines of an instruction, and keeps the line ends. */
function maskGap(text: string, continues: boolean): string {
  const blanks = text.replace(NOT_LINE_END, " ").replace(LINE_CONTENT, (content) => " ".repeat(content.length));
  return continues ? `\\${blanks.slice(1)}` : blanks;
}

function maskBody(text: string): string {
  return text
    .replace(NOT_LINE_END, " ")
    .replace(LINE_CONTENT, (content) => `#${" ".repeat(content.length - 1)}`);
}

/** Builds the masked text from the start of the file to its end, piece by piece. */
class Masker {
  readonly #text: string;
  #masked = "";

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes the text up to `end`, changed by a function that keeps its length. */
  take(end: number, change: (text: string) => string): void {
    const start = this.#masked.length;
    if (end > start) this.#masked += change(this.#text.slice(start, end));
  }

  takeInstruction({ range, pieces, heredocs }: ScannedInstruction): void {
    this.take(pieces[0]?.start ?? range[0], maskComment);
    // Lines before the first word continue nothing yet.
    this.take(range[0], (gap) => maskGap(gap, false));
    for (const { start, end } of pieces) {
      this.take(start, (gap) => maskGap(gap, true));
      this.take(end, maskContent);
    }
    const body = heredocs[0]?.bodyRange[0];
    if (body === undefined) return;
    this.take(body, (lineEnd) => lineEnd.replace(NOT_LINE_END, " "));
    this.take(range[1], maskBody);
  }

  finish(): string {
    this.take(this.#text.length, maskComment);
    return this.#masked;
  }
}

/**
 * Makes a copy of the text, of the same length and with the same line ends, that `dockerfile-ast`
 * splits as BuildKit splits the original: heredoc bodies become comments; comments inside
 * continuations, escaped characters and heredoc operators become neutral characters; no comment looks
 * like a directive; the continuation mark is always a backslash.
 */
export function mask(text: string, { instructions }: Scan): string {
  const masker = new Masker(text);
  for (const instruction of instructions) masker.takeInstruction(instruction);
  return masker.finish();
}
