import type { Scan, ScannedInstruction } from "./scan.ts";

/** What the parser would take for something else inside an instruction. */
const MISREAD = /[\\`<#]/gu;
/** Blanks between words that the parser takes for words or for line ends. */
const OTHER_BLANK = /[\v\f]|\r(?!\n)/gu;
/** Those, and what else BuildKit trims from a line. */
const OTHER_SPACE = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|\r(?!\n)/gu;
const LINE_CONTENT = /[^\r\n]+/gu;

function maskContent(text: string): string {
  return text.replace(OTHER_BLANK, " ").replace(MISREAD, "_");
}

/** Masks what stands between instructions: comments, and marks that continue nothing. */
function maskOutside(text: string): string {
  // With an equals sign a comment could be taken for a parser directive.
  return text.replace(OTHER_SPACE, " ").replace(/[\\`]/gu, " ").replaceAll("=", "_");
}

/** Blanks out comments and blank lines between the lines of an instruction, and keeps the line ends. */
function maskGap(text: string): string {
  const blanks = text.replace(OTHER_SPACE, " ").replace(LINE_CONTENT, (content) => " ".repeat(content.length));
  return `\\${blanks.slice(1)}`;
}

function maskBody(text: string): string {
  return text
    .replace(OTHER_SPACE, " ")
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
    this.take(range[0], maskOutside);
    for (const { start, end } of pieces) {
      this.take(start, maskGap);
      this.take(end, maskContent);
    }
    const body = heredocs[0]?.bodyRange[0];
    if (body === undefined) return;
    this.take(body, maskOutside);
    this.take(range[1], maskBody);
  }

  finish(): string {
    this.take(this.#text.length, maskOutside);
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
