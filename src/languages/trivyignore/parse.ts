import type { Location } from "../../kit/source-code.ts";
import type { Range } from "../../kit/range.ts";
import type { Entry, Field, Trivyignore } from "./ast.ts";
import type { LineComment } from "../text/eslint-comments.ts";

/**
 * Reads a `.trivyignore` file as Trivy does: line by line, white space at both ends aside. A line that
 * begins with `#` is a comment; of any other the first field is the id. Every text is such a file.
 */
export function parseTrivyignore(text: string): Trivyignore {
  const lines = linesOf(text);
  const root: Mutable<Trivyignore> = {
    type: "Trivyignore",
    entries: [],
    comments: lines.flatMap((line) => commentOf(line) ?? []),
    tokens: [],
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: endOf(lines) },
    parent: null,
  };
  root.entries = lines.flatMap((line) => entryOf(line, root) ?? []);
  return root;
}

type Mutable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

interface Line {
  readonly text: string;
  /** The offset of its first character. */
  readonly start: number;
  /** From 1. */
  readonly number: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line, index) => {
    const found = { text: line, start, number: index + 1 };
    start += line.length + 1;
    return found;
  });
}

function endOf(lines: readonly Line[]): { readonly line: number; readonly column: number } {
  const last = lines.at(-1);
  return { line: last?.number ?? 1, column: last?.text.length ?? 0 };
}

function placeOf(line: Line, from: number, to: number): { readonly range: Range; readonly loc: Location } {
  return {
    range: [line.start + from, line.start + to],
    loc: { start: { line: line.number, column: from }, end: { line: line.number, column: to } },
  };
}

function commentOf(line: Line): LineComment | null {
  const trimmed = line.text.trim();
  if (!trimmed.startsWith("#")) return null;
  const from = line.text.indexOf("#");
  return { type: "Line", value: trimmed.slice(1), ...placeOf(line, from, from + trimmed.length) };
}

function entryOf(line: Line, root: Trivyignore): Entry | null {
  if (line.text.trimStart().startsWith("#")) return null;
  const entry = { type: "Entry", parent: root } as Mutable<Entry>;
  const fields = [...line.text.matchAll(/\S+/gu)].map(
    ({ 0: value, index }): Field => ({
      type: "Field",
      value,
      parent: entry,
      ...placeOf(line, index, index + value.length),
    }),
  );
  const [id, ...others] = fields;
  const last = fields.at(-1);
  if (!id || !last) return null;
  return Object.assign(entry, {
    id,
    fields: others,
    range: [id.range[0], last.range[1]] as const,
    loc: { start: id.loc.start, end: last.loc.end },
  });
}
