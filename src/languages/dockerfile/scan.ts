import type { Range } from "../../kit/range.ts";
import { isBlank, skipSpace, trimEnd } from "./characters.ts";
import { readDirective, type ScannedDirective } from "./directives.ts";
import { heredocWords, type HeredocWord } from "./heredoc-words.ts";
import { readJsonForm } from "./json-form.ts";
import { LogicalLine, type Piece } from "./logical-line.ts";
import { splitFlags } from "./words.ts";

/** A heredoc with its body. */
export interface ScannedHeredoc extends HeredocWord {
  /** Whole lines, line ends included. */
  readonly bodyRange: Range;
  /** The name that ends it, without tabs before it. */
  readonly terminatorRange: Range;
}

/** An instruction as BuildKit reads it, before it looks at what it says. */
export interface ScannedInstruction {
  /** From the keyword to the last character, the last heredoc's end included. */
  readonly range: Range;
  /** The joined lines, without white space at either end. */
  readonly line: LogicalLine;
  /** What was joined; between two of them stands a continuation mark. */
  readonly pieces: readonly Piece[];
  /** Blank lines inside the continuations, line ends included. */
  readonly blankLines: readonly Range[];
  readonly heredocs: readonly ScannedHeredoc[];
}

/** Why a file cannot be read, and where. */
export interface ScanError {
  readonly message: string;
  readonly offset: number;
}

/** What the lines of a file are. */
export interface Scan {
  readonly escape: "\\" | "`";
  readonly directives: readonly ScannedDirective[];
  /** From `#` to the end of the line, directives left out. */
  readonly comments: readonly Range[];
  readonly instructions: readonly ScannedInstruction[];
  readonly error: ScanError | null;
}

/** The instructions whose words may be heredocs. */
const HEREDOC_KEYWORDS: ReadonlySet<string> = new Set(["RUN", "COPY", "ADD"]);

/** A line of the file: `[start, end)` without its line end, and where the next one begins. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** @returns The index after the word that begins at `start`. */
export function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && !isBlank(text.charAt(i))) i++;
  return i;
}

/**
 * Reads a file line by line exactly as BuildKit does: a comment line inside a continuation is no part
 * of the instruction, only one unescaped escape character at the end of a line continues it, only a
 * line feed ends a line.
 *
 * Source: BuildKit `frontend/dockerfile/parser/parser.go`.
 */
export function scan(text: string): Scan {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #directives: ScannedDirective[] = [];
  readonly #comments: Range[] = [];
  readonly #instructions: ScannedInstruction[] = [];
  #escape: "\\" | "`" = "\\";
  #position = 0;
  #error: ScanError | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Scan {
    let atHead = true;
    while (this.#position < this.#text.length && !this.#error) {
      const line = this.#nextLine();
      const start = skipSpace(this.#text, line.start, line.end);
      const directive: ScannedDirective | null = atHead ? readDirective(this.#text, start, line.end) : null;
      atHead = directive !== null;
      if (directive) this.#addDirective(directive);
      else if (start === line.end) continue;
      else if (this.#text.charAt(start) === "#") this.#comments.push([start, line.end]);
      else this.#readInstruction({ start, end: line.end, next: line.next });
    }
    return {
      escape: this.#escape,
      directives: this.#directives,
      comments: this.#comments,
      instructions: this.#instructions,
      error: this.#error,
    };
  }

  #nextLine(): Line {
    const start = this.#position;
    const feed = this.#text.indexOf("\n", start);
    const next = feed === -1 ? this.#text.length : feed + 1;
    let end = feed === -1 ? this.#text.length : feed;
    while (end > start && this.#text.charAt(end - 1) === "\r") end--;
    this.#position = next;
    return { start, end, next };
  }

  #addDirective(directive: ScannedDirective): void {
    const isFirst = !this.#directives.some(({ name }) => name === directive.name);
    this.#directives.push(directive);
    if (directive.name !== "escape" || !isFirst) return;
    if (directive.value === "\\" || directive.value === "`") this.#escape = directive.value;
  }

  /** @returns The offset of the mark that continues the line, or -1. */
  #continuation({ start, end }: Line): number {
    let last = end - 1;
    while (last >= start && (this.#text.charAt(last) === " " || this.#text.charAt(last) === "\t")) last--;
    if (last < start || this.#text.charAt(last) !== this.#escape) return -1;
    return last > start && this.#text.charAt(last - 1) === this.#escape ? -1 : last;
  }

  #readInstruction(first: Line): void {
    const pieces: Piece[] = [];
    const blankLines: Range[] = [];
    let line = first;
    for (;;) {
      const mark = this.#continuation(line);
      pieces.push({ start: line.start, end: mark === -1 ? line.end : mark });
      if (mark === -1) break;
      const next = this.#nextContent(blankLines);
      if (!next) break;
      line = next;
    }
    this.#addInstruction(pieces, blankLines);
  }

  /** @returns The next line of a continued instruction, past comments and blank lines. */
  #nextContent(blankLines: Range[]): Line | null {
    while (this.#position < this.#text.length) {
      const line = this.#nextLine();
      const start = skipSpace(this.#text, line.start, line.end);
      if (start === line.end) blankLines.push([line.start, line.next]);
      else if (this.#text.charAt(start) === "#") this.#comments.push([start, line.end]);
      else return line;
    }
    return null;
  }

  #addInstruction(pieces: readonly Piece[], blankLines: readonly Range[]): void {
    const trimmed = trimPieces(this.#text, pieces);
    const start = trimmed[0]?.start;
    const end = trimmed.at(-1)?.end;
    if (start === undefined || end === undefined) return;
    const line = new LogicalLine(this.#text, trimmed);
    const heredocs = this.#readHeredocs(line);
    this.#instructions.push({
      range: [start, heredocs.at(-1)?.terminatorRange[1] ?? end],
      line,
      pieces: trimmed,
      blankLines,
      heredocs,
    });
  }

  #readHeredocs(line: LogicalLine): ScannedHeredoc[] {
    if (!line.text.includes("<<") || !canHoldHeredocs(line.text)) return [];
    const heredocs: ScannedHeredoc[] = [];
    for (const word of heredocWords(line.text)) {
      const body = this.#readBody(word);
      if (!body) {
        const offset = line.offsetAt(line.text.indexOf("<", word.start));
        this.#error = { message: `Unterminated heredoc: no line consists of "${word.name}" alone.`, offset };
        break;
      }
      const { start, end, name, quoted, stripTabs, descriptor } = word;
      const { bodyRange, terminatorRange } = body;
      heredocs.push({ start, end, name, quoted, stripTabs, descriptor, bodyRange, terminatorRange });
    }
    return heredocs;
  }

  #readBody({ name, stripTabs }: HeredocWord): Pick<ScannedHeredoc, "bodyRange" | "terminatorRange"> | null {
    const bodyStart = this.#position;
    while (this.#position < this.#text.length) {
      const line = this.#nextLine();
      let start = line.start;
      while (stripTabs && this.#text.charAt(start) === "\t") start++;
      if (this.#text.slice(start, line.end) === name) {
        return { bodyRange: [bodyStart, line.start], terminatorRange: [start, line.end] };
      }
    }
    return null;
  }
}

function canHoldHeredocs(text: string): boolean {
  let start = 0;
  let end = wordEnd(text, 0);
  if (text.slice(0, end).toUpperCase() === "ONBUILD") {
    start = skipSpace(text, end, text.length);
    end = wordEnd(text, start);
  }
  if (!HEREDOC_KEYWORDS.has(text.slice(start, end).toUpperCase())) return false;
  return readJsonForm(text, splitFlags(text, end).rest) === null;
}

/** @returns The pieces without white space at the start of the first and the end of the last. */
function trimPieces(text: string, pieces: readonly Piece[]): Piece[] {
  const trimmed = [...pieces];
  for (let first = trimmed[0]; first; first = trimmed[0]) {
    const start = skipSpace(text, first.start, first.end);
    if (start < first.end) {
      trimmed[0] = { start, end: first.end };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last; last = trimmed.at(-1)) {
    const end = trimEnd(text, last.start, last.end);
    if (end > last.start) {
      trimmed[trimmed.length - 1] = { start: last.start, end };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}
