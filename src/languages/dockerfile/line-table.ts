import type { Range } from "../../kit/range.ts";
import type { Location, Position } from "../../kit/source-code.ts";

/** Turns offsets into positions. Only a line feed ends a line, as in BuildKit. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** @returns The line (from 1) and column (from 0) of an offset. */
  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) };
  }

  /** @returns The positions of `[start, end)` offsets. */
  location([start, end]: Range): Location {
    return { start: this.position(start), end: this.position(end) };
  }

  /** @returns The offset of a line (from 0) and column (from 0). */
  offset(line: number, column: number): number {
    return (this.#starts[line] ?? 0) + column;
  }
}
