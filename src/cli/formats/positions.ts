/** A place as tools outside the editor count it: lines and columns from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns. */
export class Positions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    // The line ends of ECMAScript and of ESLint's `line`: also U+2028 and U+2029.
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) this.#starts.push(index + end.length);
  }

  /** @param offset From 0 to the length of the text. */
  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
