import type { Range } from "./range.ts";

/**
 * One change of the text: what stands in `range` (`[start, end)` offsets) becomes `text`.
 * An empty range inserts, an empty text removes.
 */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** @returns The edit that puts `text` at an offset. */
export function insertAt(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}

/** @returns The edit that removes `[start, end)`. */
export function removeRange(range: Range): Edit {
  return { range, text: "" };
}

/** @returns The edit that puts `text` in the place of `[start, end)`. */
export function replaceRange(range: Range, text: string): Edit {
  return { range, text };
}

/** @returns `text` after all edits, which must not overlap (offsets are those of the text as given). */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (edit.range[0] < position) throw new RangeError("edits overlap");
    result += text.slice(position, edit.range[0]) + edit.text;
    position = edit.range[1];
  }
  return result + text.slice(position);
}
