import type { Range } from "../../kit/range.ts";

/** A stretch of an expanded text and the place in the file that it was written at. */
export interface Segment {
  readonly text: string;
  readonly range: Range;
  /** Whether the file's text at `range` is `text`, character for character. */
  readonly isExact: boolean;
}

/** A text whose variables are replaced. */
export interface Expansion {
  readonly value: string;
  readonly segments: readonly Segment[];
}

/** What is known of a variable: its value, that it is not set, or nothing. */
export type VariableState =
  | { readonly state: "known"; readonly value: Expansion }
  /** Not set, unless a build gives an argument of that name. */
  | { readonly state: "unset" }
  | { readonly state: "unknown" };

/** How a word is read. */
export interface ExpansionContext {
  /** The escape character of the file. */
  readonly escape: "\\" | "`";
  variable(name: string): VariableState;
}

const NAME_START = /[A-Za-z_]/u;
const NAME_PART = /\w/u;
const OPERATORS = [":-", ":+", ":?", "-", "+", "?"] as const;

/** A guard against variables that double themselves line by line, and against words within words. */
const MAX_LENGTH = 16_384;
const MAX_DEPTH = 16;

class Reader {
  readonly #segments: Segment[] = [];
  #position: number;
  #length = 0;
  #isUnknown = false;

  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly offset: number,
    private readonly context: ExpansionContext,
    private readonly depth: number,
  ) {
    this.#position = start;
  }

  #peek(distance = 0): string {
    const at = this.#position + distance;
    return at < this.end ? this.text.charAt(at) : "";
  }

  /** Gives the word up: a part of it has no known value. */
  #giveUp(): void {
    this.#isUnknown = true;
    this.#position = this.end;
  }

  #add(segments: readonly Segment[]): void {
    for (const segment of segments) {
      this.#length += segment.text.length + 1;
      if (this.#length > MAX_LENGTH) {
        this.#giveUp();
        return;
      }
      this.#segments.push(segment);
    }
  }

  #push(text: string, start: number, end: number): void {
    const range: Range = [this.offset + start, this.offset + end];
    this.#add([{ text, range, isExact: text.length === end - start }]);
  }

  /** Takes plain text up to the next character that means something. */
  #plain(special: string): void {
    const start = this.#position;
    while (this.#position < this.end && !special.includes(this.#peek())) this.#position++;
    if (this.#position > start) this.#push(this.text.slice(start, this.#position), start, this.#position);
  }

  /** A line that goes on in the next one leaves nothing in the word, nor do comments and blank lines between the two. */
  #skipContinuation(): boolean {
    let length = 1;
    while (this.#peek(length) === " " || this.#peek(length) === "\t") length++;
    if (this.#peek(length) === "\r") length++;
    if (this.#peek(length) !== "\n") return false;
    this.#position += length + 1;
    for (let next = this.#endOfDroppedLine(); next !== -1; next = this.#endOfDroppedLine()) this.#position = next;
    return true;
  }

  /** @returns Where the line after a comment or a blank line begins, or -1 at any other line. */
  #endOfDroppedLine(): number {
    let length = 0;
    while (this.#peek(length) === " " || this.#peek(length) === "\t" || this.#peek(length) === "\r") length++;
    if (this.#peek(length) !== "#" && this.#peek(length) !== "\n") return -1;
    const feed = this.text.indexOf("\n", this.#position + length);
    return feed === -1 || feed >= this.end ? -1 : feed + 1;
  }

  #escaped(inDoubleQuotes: boolean): void {
    if (this.#skipContinuation()) return;
    const start = this.#position;
    const next = this.#peek(1);
    const keepsEscape = inDoubleQuotes && next !== '"' && next !== "$" && next !== this.context.escape;
    this.#position += next === "" ? 1 : 2;
    if (keepsEscape || next === "") this.#push(this.text.slice(start, this.#position), start, this.#position);
    else this.#push(next, start + 1, start + 2);
  }

  #singleQuoted(): void {
    this.#position++;
    this.#plain("'");
    this.#position++;
  }

  #doubleQuoted(): void {
    this.#position++;
    while (this.#position < this.end && this.#peek() !== '"') {
      if (this.#peek() === this.context.escape) this.#escaped(true);
      else if (this.#peek() === "$") this.#dollar();
      else this.#plain(`"$${this.context.escape}`);
    }
    this.#position++;
  }

  #name(): string {
    const start = this.#position;
    while (NAME_PART.test(this.#peek())) this.#position++;
    return this.text.slice(start, this.#position);
  }

  #dollar(): void {
    const start = this.#position;
    const next = this.#peek(1);
    if (next === "{") this.#braced(start);
    else if (NAME_START.test(next)) {
      this.#position++;
      this.#substitute(this.#name());
    } else {
      this.#position++;
      // `$(…)`, `$1` and their like are nothing that Docker expands to a known text.
      if (next !== "" && !/[\s"'/:.,]/u.test(next)) this.#giveUp();
      else this.#push("$", start, start + 1);
    }
  }

  #substitute(name: string): void {
    const variable = this.context.variable(name);
    if (variable.state === "known") this.#add(variable.value.segments);
    else this.#giveUp();
  }

  /** `${NAME}` and the forms with a word of their own. */
  #braced(start: number): void {
    this.#position = start + 2;
    const name = this.#name();
    if (name === "") {
      this.#giveUp();
      return;
    }
    if (this.#peek() === "}") {
      this.#position++;
      this.#substitute(name);
      return;
    }
    const operator = OPERATORS.find((each) => this.text.startsWith(each, this.#position));
    const close = this.#closingBrace();
    if (!operator || close === -1) {
      this.#giveUp();
      return;
    }
    const wordStart = this.#position + operator.length;
    this.#position = close + 1;
    this.#conditional(name, operator, wordStart, close);
  }

  #conditional(name: string, operator: (typeof OPERATORS)[number], wordStart: number, wordEnd: number): void {
    const variable = this.context.variable(name);
    if (variable.state === "unknown") {
      this.#giveUp();
      return;
    }
    const isGiven = variable.state === "known" && (!operator.startsWith(":") || variable.value.value !== "");
    if (operator.endsWith("+")) {
      if (isGiven) this.#inner(wordStart, wordEnd);
    } else if (isGiven) this.#add(variable.value.segments);
    else if (operator.endsWith("-")) this.#inner(wordStart, wordEnd);
    else this.#giveUp();
  }

  #inner(start: number, end: number): void {
    if (this.depth === MAX_DEPTH) {
      this.#giveUp();
      return;
    }
    const segments = new Reader(this.text, start, end, this.offset, this.context, this.depth + 1).read();
    if (segments) this.#add(segments);
    else this.#giveUp();
  }

  /** @returns The index of the brace that closes the one before, or -1. */
  #closingBrace(): number {
    let depth = 1;
    for (let i = this.#position; i < this.end; i++) {
      const character = this.text.charAt(i);
      if (character === this.context.escape) i++;
      else if (character === "$" && this.text.charAt(i + 1) === "{") depth++;
      else if (character === "}" && --depth === 0) return i;
    }
    return -1;
  }

  /** @returns The parts of the word, or `null` if one has no known value. */
  read(): readonly Segment[] | null {
    while (this.#position < this.end) {
      const character = this.#peek();
      if (character === this.context.escape) this.#escaped(false);
      else if (character === "'") this.#singleQuoted();
      else if (character === '"') this.#doubleQuoted();
      else if (character === "$") this.#dollar();
      else this.#plain(`'"$${this.context.escape}`);
    }
    return this.#isUnknown ? null : this.#segments;
  }
}

/**
 * Expands a word of a Dockerfile as Docker does: quotes and escapes are taken off, `$NAME`, `${NAME}`,
 * `${NAME:-word}`, `${NAME:+word}`, `${NAME:?word}` and the forms without the colon are replaced.
 *
 * @param text The word as written.
 * @param offset Where it stands in the file.
 * @returns The text with the places its parts come from, or `null` if a part is not known (a variable
 * without a value, the pattern forms `${NAME#…}`, `${NAME%…}`, `${NAME/…}`).
 * Source: BuildKit `frontend/dockerfile/shell/lex.go`.
 */
export function expand(text: string, offset: number, context: ExpansionContext): Expansion | null {
  if (!/[$'"\\`]/u.test(text)) {
    return { value: text, segments: text === "" ? [] : [{ text, range: [offset, offset + text.length], isExact: true }] };
  }
  const segments = new Reader(text, 0, text.length, offset, context, 0).read();
  return segments && { value: segments.map((segment) => segment.text).join(""), segments };
}

/**
 * @param start The first character of the expanded text that is meant.
 * @param end The offset after the last one.
 * @returns Where in the file that stretch was written, if it was written in one piece; else `null`.
 */
export function placeOf(expansion: Expansion, start: number, end: number): Range | null {
  let position = 0;
  for (const { text, range, isExact } of expansion.segments) {
    const next = position + text.length;
    if (start >= position && end <= next && text !== "") {
      return isExact ? [range[0] + start - position, range[0] + end - position] : null;
    }
    position = next;
  }
  return null;
}
