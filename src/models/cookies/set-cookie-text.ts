import type { Range } from "../../kit/range.ts";
import { HOLE } from "./text-pieces.ts";

/** One `name=value` of a header; the ranges are indices into the header's text. */
export interface HeaderPart {
  /** The name as written. */
  readonly name: string;
  /** `null`: there is no `=`; otherwise the text behind it, which may hold holes. */
  readonly value: string | null;
  readonly nameRange: Range;
  /** Empty, at the end of the name, where there is no value. */
  readonly valueRange: Range;
  /** Name and value without the blanks around. */
  readonly range: Range;
  /** From the semicolon before it on. */
  readonly rangeWithSemicolon: Range;
}

/** A `Set-Cookie` header's text, taken apart as a browser does (RFC 6265bis §5.6). */
export interface SetCookieText {
  /** The cookie's own name and value; `null` where there is no `=`. */
  readonly cookie: HeaderPart | null;
  readonly attributes: readonly HeaderPart[];
  /** Attributes may stand in the holes as well: nothing can be said to be absent. */
  readonly isOpen: boolean;
}

interface ReadPart {
  readonly part: HeaderPart;
  readonly isOpen: boolean;
}

function readPart(text: string, start: number, end: number): HeaderPart {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const range: Range = [start + lead, start + lead + raw.trim().length];
  const equals = text.slice(...range).indexOf("=");
  const nameEnd = equals === -1 ? range[1] : range[0] + text.slice(range[0], range[0] + equals).trimEnd().length;
  const behind = equals === -1 ? range[1] : range[0] + equals + 1;
  const valueStart = behind + (text.slice(behind, range[1]).length - text.slice(behind, range[1]).trimStart().length);
  return {
    name: text.slice(range[0], nameEnd),
    value: equals === -1 ? null : text.slice(valueStart, range[1]),
    nameRange: [range[0], nameEnd],
    valueRange: equals === -1 ? [range[1], range[1]] : [valueStart, range[1]],
    range,
    rangeWithSemicolon: [Math.max(start - 1, 0), end],
  };
}

/** Two holes side by side: the second is likely `secure ? "; Secure" : ""`. */
function mayHoldAttributes(value: string): boolean {
  return value.includes(HOLE + HOLE);
}

function readAttribute(text: string, start: number, end: number): ReadPart {
  const part = readPart(text, start, end);
  const isOpen = part.name.includes(HOLE) || (part.value !== null && part.value !== HOLE && part.value.includes(HOLE));
  return { part, isOpen };
}

/**
 * Takes a header's text apart. A hole in the place of a whole value is that value; any other hole may
 * hold attributes.
 */
export function readSetCookie(text: string): SetCookieText {
  const bounds: number[] = [];
  for (let index = text.indexOf(";"); index !== -1; index = text.indexOf(";", index + 1)) bounds.push(index);
  const cookie = readPart(text, 0, bounds[0] ?? text.length);
  const attributes = bounds
    .map((semicolon, index) => readAttribute(text, semicolon + 1, bounds[index + 1] ?? text.length))
    .filter(({ part }) => part.range[0] < part.range[1]);
  const isOpen =
    cookie.value === null ? text.includes(HOLE) : mayHoldAttributes(cookie.value) || attributes.some((one) => one.isOpen);
  return {
    cookie: cookie.value === null ? null : cookie,
    attributes: attributes.flatMap(({ part, isOpen: open }) => (open && part.name.includes(HOLE) ? [] : [part])),
    isOpen,
  };
}
