import { insertAt, removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { arrayPlace } from "./array-place.ts";
import { placedInstructions } from "./document.ts";

/** What is meant as a JSON array and is none, so that Docker takes it for a command line or a list of words. */
export interface BrokenArray {
  readonly instruction: Instruction;
  readonly range: Range;
  /** The edits that make JSON of it. */
  readonly edits: readonly Edit[];
}

/** One string of the array. */
interface Item {
  readonly range: Range;
  readonly value: string;
  readonly quote: string;
  /** Whether it is a string of JSON already. */
  readonly isJson: boolean;
}

/** What opens a string, and what may close it: also the quotes that word processors make. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "“”", "”": "”", "„": "“”", "‘": "‘’", "’": "’" };
const BLANKS = /(?:[ \t]|[\\`][ \t]*\r?\n)*/uy;
const BARE = /[^\s,'"“”„‘’[\]\\`$(){}|;&<>]+/uy;

function isJsonString(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "string";
  } catch {
    return false;
  }
}

class ArrayReader {
  readonly #text: string;
  readonly #end: number;
  #position: number;
  readonly items: Item[] = [];
  /** The items that no comma follows although another item does. */
  readonly unseparated: Item[] = [];
  trailingComma: Range | null = null;

  constructor(text: string, [start, end]: Range) {
    this.#text = text;
    this.#end = end;
    this.#position = start;
  }

  /** @returns Whether the text is an array with mistakes in it, up to its end. */
  read(): boolean {
    if (!this.#take("[")) return false;
    while (!this.#take("]")) {
      const item = this.#item();
      if (!item) return false;
      this.items.push(item);
      this.#separator(item);
    }
    return this.#position === this.#end && this.items.length > 0;
  }

  #separator(item: Item): void {
    this.#skipBlanks();
    const comma: Range = [this.#position, this.#position + 1];
    const isSeparated = this.#take(",");
    const isLast = this.#text.charAt(this.#position) === "]";
    if (isSeparated && isLast) this.trailingComma = comma;
    if (!isSeparated && !isLast) this.unseparated.push(item);
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#position;
    BLANKS.exec(this.#text);
    this.#position = BLANKS.lastIndex;
  }

  #take(character: string): boolean {
    if (this.#position >= this.#end || this.#text.charAt(this.#position) !== character) return false;
    this.#position++;
    if (character !== "]") this.#skipBlanks();
    return true;
  }

  #item(): Item | null {
    const closing = QUOTES[this.#text.charAt(this.#position)];
    return closing === undefined ? this.#bare() : this.#quoted(closing);
  }

  #quoted(closing: string): Item | null {
    const start = this.#position;
    let end = start + 1;
    while (end < this.#end && !closing.includes(this.#text.charAt(end))) end++;
    const value = this.#text.slice(start + 1, end);
    if (end >= this.#end || value.includes("\n")) return null;
    this.#position = end + 1;
    const range: Range = [start, end + 1];
    return { range, value, quote: this.#text.charAt(start), isJson: isJsonString(this.#text.slice(...range)) };
  }

  #bare(): Item | null {
    BARE.lastIndex = this.#position;
    const value = BARE.exec(this.#text)?.[0];
    if (value === undefined) return null;
    const range: Range = [this.#position, this.#position + value.length];
    this.#position = range[1];
    return { range, value, quote: "", isJson: false };
  }
}

/** `[ "-f" "/ready" ]` and `[ -f /ready ]` are the `test` command of the shell, which takes no commas. */
function isTest({ items, unseparated }: ArrayReader): boolean {
  const isBare = items.some(({ quote }) => quote === "");
  return (isBare && items.length === 1) || (unseparated.length > 0 && (isBare || /^[-!]/u.test(items[0]?.value ?? "")));
}

function editsOf({ items, unseparated, trailingComma }: ArrayReader): Edit[] {
  const edits = items.flatMap((item): Edit[] => {
    const comma = unseparated.includes(item) ? "," : "";
    if (!item.isJson) return [replaceRange(item.range, JSON.stringify(item.value) + comma)];
    return comma === "" ? [] : [insertAt(item.range[1], comma)];
  });
  return trailingComma ? [...edits, removeRange(trailingComma)] : edits;
}

/**
 * @returns Every array of an instruction that takes one in JSON, written with other quotes than JSON's or
 * none, with a comma too few or too many, or with a lone backslash.
 */
export function brokenArrays(sourceCode: SourceCode): BrokenArray[] {
  const { text } = sourceCode;
  return placedInstructions(sourceCode).flatMap(({ instruction }): BrokenArray[] => {
    const range = arrayPlace(instruction);
    if (!range || text.charAt(range[0]) !== "[") return [];
    const reader = new ArrayReader(text, range);
    if (!reader.read() || isTest(reader)) return [];
    const edits = editsOf(reader);
    return edits.length > 0 ? [{ instruction, range, edits }] : [];
  });
}
