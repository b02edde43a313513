import { insertAt, removeRange, replaceRange } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { AttributeName } from "../../libraries/cookies/cookie-library.ts";
import type { CookieEditor, EditPlan } from "./cookie-write.ts";
import { capitalised } from "./same-site-spelling.ts";
import type { HeaderPart, SetCookieText } from "./set-cookie-text.ts";
import type { PiecedText } from "./text-pieces.ts";

/** The names that attributes have in a header, as RFC 6265bis writes them. */
export const HEADER_NAMES: Readonly<Record<AttributeName, string>> = {
  httpOnly: "HttpOnly",
  secure: "Secure",
  sameSite: "SameSite",
  partitioned: "Partitioned",
  path: "Path",
  domain: "Domain",
  maxAge: "Max-Age",
  expires: "Expires",
  priority: "Priority",
};

/** @returns The last part of a header's text that gives an attribute, which is the one that browsers heed. */
export function partOf({ attributes }: SetCookieText, attribute: AttributeName): HeaderPart | null {
  const name = HEADER_NAMES[attribute].toLowerCase();
  return attributes.findLast((part) => part.name.toLowerCase() === name) ?? null;
}

/** @returns The place in the source of a range of a text; `null` where it is not written in one piece. */
export function sourceRange({ offsets }: PiecedText, [start, end]: Range): Range | null {
  const first = offsets[start];
  if (first === null || first === undefined) return null;
  for (let index = start; index < end; index += 1) {
    if (offsets[index] !== first + index - start) return null;
  }
  return [first, first + end - start];
}

/** Edits a header's text where it stands. */
export function headerEditor(pieces: PiecedText, header: SetCookieText, isLocal: boolean): CookieEditor {
  const append = (text: string): EditPlan | null => {
    if (!pieces.end) return null;
    const before = pieces.text.trimEnd();
    const gap = pieces.text.length > before.length ? "" : " ";
    const separated = before.endsWith(";") ? `${gap}${text}` : `; ${text}`;
    return { edits: [insertAt(pieces.end.offset, pieces.end.join(separated))], isLocal };
  };
  const set = (attribute: AttributeName, wanted: true | string): EditPlan | null => {
    const name = HEADER_NAMES[attribute];
    const text = wanted === true ? name : `${name}=${capitalised(wanted)}`;
    const part = partOf(header, attribute);
    if (!part) return append(text);
    const range = sourceRange(pieces, part.range);
    return range && { edits: [replaceRange(range, text)], isLocal };
  };
  return {
    set,
    replace: set,
    setLifetime: (seconds) => set("maxAge", String(seconds)),
    remove(attribute) {
      const part = partOf(header, attribute);
      const range = part && sourceRange(pieces, part.rangeWithSemicolon);
      return range && { edits: [removeRange(range)], isLocal };
    },
  };
}
