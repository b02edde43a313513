/** Offsets into the text, `[start, end)`, counted in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Anything with a place in the text: a node of any of the languages, a token, a comment. */
export interface Ranged {
  readonly range: Range;
}

/** A place given either as offsets or as something that has them. */
export type Place = Range | Ranged;

/** @returns The `[start, end)` offsets of a place. */
export function rangeOf(place: Place): Range {
  return "range" in place ? place.range : place;
}
