import type { Range } from "../../kit/range.ts";

/** A parser directive as it stands in the file. */
export interface ScannedDirective {
  readonly name: "syntax" | "escape" | "check";
  readonly value: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange: Range;
}

const HEAD = /^#\s*([a-z][a-z0-9]*)\s*=\s*/iu;

function isKnown(name: string): name is ScannedDirective["name"] {
  return name === "syntax" || name === "escape" || name === "check";
}

/**
 * Reads a comment line as a parser directive: `# name=value`.
 *
 * @param text The file's text.
 * @param start The offset of the `#`.
 * @param end The end of the line, without its line end.
 * @returns The directive, or `null` for a comment that is none, which ends the directives of a file.
 * Source: https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function readDirective(text: string, start: number, end: number): ScannedDirective | null {
  const line = text.slice(start, end).trimEnd();
  const head = HEAD.exec(line);
  const name = head?.[1]?.toLowerCase();
  if (!head || !name || !isKnown(name) || head[0].length === line.length) return null;
  const nameStart = start + head[0].indexOf(head[1] ?? "");
  const valueStart = start + head[0].length;
  const valueEnd = start + line.length;
  return {
    name,
    value: text.slice(valueStart, valueEnd),
    range: [start, valueEnd],
    nameRange: [nameStart, nameStart + name.length],
    valueRange: [valueStart, valueEnd],
  };
}
