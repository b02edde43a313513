import type { Range } from "../../kit/range.ts";

/** A stretch of the source that became part of a logical line. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * A text that BuildKit joined from stretches of the source: an instruction without its continuation
 * marks, comments and blank lines. Knows where in the file each of its characters stands.
 */
export class LogicalLine {
  readonly text: string;
  /** The index in `text` at which each piece begins, and where the piece stands in the source. */
  readonly #pieces: readonly { readonly index: number; readonly start: number; readonly end: number }[];

  /**
   * @param source The file's text.
   * @param pieces Stretches of it, in order; empty ones are left out.
   */
  constructor(source: string, pieces: readonly Piece[]) {
    const parts: { index: number; start: number; end: number }[] = [];
    let text = "";
    for (const { start, end } of pieces) {
      if (start >= end) continue;
      const last = parts.at(-1);
      if (last?.end === start) last.end = end;
      else parts.push({ index: text.length, start, end });
      text += source.slice(start, end);
    }
    this.text = text;
    this.#pieces = parts;
  }

  /** @returns The source offset of the character at an index (or of the place after the last one). */
  offsetAt(index: number): number {
    const piece = this.#pieces[this.#pieceAt(index)];
    return piece ? piece.start + index - piece.index : 0;
  }

  /**
   * @returns The `[start, end)` source offsets of the characters in `[start, end)`. An empty stretch
   * stands right after the character before it.
   */
  range(start: number, end: number): Range {
    if (start < end) return [this.offsetAt(start), this.offsetAt(end - 1) + 1];
    const offset = start > 0 ? this.offsetAt(start - 1) + 1 : this.offsetAt(0);
    return [offset, offset];
  }

  /** @returns The stretches of the source from an index to the end. */
  piecesFrom(index: number): Piece[] {
    if (index >= this.text.length) return [];
    const first = this.#pieceAt(index);
    return this.#pieces
      .slice(first)
      .map(({ start, end }, position) => ({ start: position === 0 ? this.offsetAt(index) : start, end }));
  }

  #pieceAt(index: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.index ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
