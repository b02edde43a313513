import type { Entry, Field, Trivyignore } from "../../languages/trivyignore/ast.ts";
import type { LineComment } from "../../languages/text/eslint-comments.ts";
import { isCalendarDate } from "./calendar-date.ts";
import type { Expiry, IgnoreEntry } from "./ignore-entry.ts";

const EXPIRY = "exp:";

/** `2027-01-31`, and the same with another separator or order: somebody meant a day. */
const DATE_LIKE = /^\(?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\)?[.,]?$/u;
/** `expires=2027-01-31`, `until:2027-01-31`: what Trivy takes for a word like any other. */
const OTHER_KEY = /^(?:expires?|expiry|expiration|expired_at|expires_at|exp|until)[:=]/iu;

/** @returns The entries of a `.trivyignore` file, in the order of the text. */
export function textEntries({ entries, comments }: Trivyignore): readonly IgnoreEntry[] {
  const lastLines = linesOf(entries, comments);
  return entries.map((entry) => ({
    id: entry.id.value,
    place: entry.id,
    isPlain: true,
    scope: "",
    expiry: expiryOf(entry.fields),
    notes: notesOf(entry, comments, lastLines).map(({ value }) => value),
    form: "text",
  }));
}

/** Trivy takes the first field that begins with `exp:`, wherever it stands behind the id. */
function expiryOf(fields: readonly Field[]): Expiry {
  const field = fields.find(({ value }) => value.startsWith(EXPIRY));
  if (field) {
    const date = field.value.slice(EXPIRY.length);
    return isCalendarDate(date)
      ? { state: "date", date, place: field }
      : { state: "malformed", text: field.value, place: field };
  }
  const meant = fields.find(({ value }) => DATE_LIKE.test(value) || OTHER_KEY.test(value));
  return meant ? { state: "ineffective", text: meant.value, place: meant } : { state: "none" };
}

/** The lines that hold something, in order: blank ones end a block. */
function linesOf(entries: readonly Entry[], comments: readonly LineComment[]): ReadonlySet<number> {
  return new Set([...entries, ...comments].map(({ loc }) => loc.start.line));
}

/** The comments above an entry, up to the blank line: the nearest block covers all entries below it. */
function notesOf(
  entry: Entry,
  comments: readonly LineComment[],
  filled: ReadonlySet<number>,
): readonly LineComment[] {
  const byLine = new Map(comments.map((comment) => [comment.loc.start.line, comment]));
  let line = entry.loc.start.line - 1;
  while (filled.has(line) && !byLine.has(line)) line -= 1;
  const block: LineComment[] = [];
  for (let comment = byLine.get(line); comment; comment = byLine.get(line)) {
    block.unshift(comment);
    line -= 1;
  }
  return block;
}
