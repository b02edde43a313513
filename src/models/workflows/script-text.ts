import type { Range } from "../../kit/range.ts";
import { LogicalLine, type Piece } from "../../languages/dockerfile/logical-line.ts";
import type { YamlScalar } from "../../languages/yaml/ast.ts";

/** A line of a scalar: `[start, end)` without its line break, and the offset behind the break. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function linesOf(source: string, [from, to]: Range): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const feed = source.indexOf("\n", start);
    const next = feed === -1 || feed >= to ? to : feed + 1;
    const content = source.slice(start, next).replace(/\r?\n$/u, "");
    lines.push({ start, end: start + content.length, next });
    start = next;
  }
  return lines;
}

/** GitHub replaces `${{ … }}` before a shell runs: to the shell's grammar it is a variable of the same length. */
function withoutExpressions(source: string): string {
  return source.replace(/\$\{\{(?:[^}\n]|\}(?!\}))*\}\}/gu, (found) => `\${${"_".repeat(found.length - 3)}}`);
}

function put(text: string, offset: number, character: string): string {
  return text.slice(0, offset) + character + text.slice(offset + 1);
}

function indentOf(source: string, { start, end }: Line): number {
  const indent = source.slice(start, end).search(/[^ ]/u);
  return indent === -1 ? Infinity : indent;
}

/** YAML makes a blank of a line break between two lines of text that begin at the scalar's indentation. */
function isFolded(source: string, line: Line, next: Line | undefined, indent: number): boolean {
  return next !== undefined && indentOf(source, line) === indent && indentOf(source, next) === indent;
}

function ofLines(source: string, lines: readonly Line[], indent: number, folds: boolean): LogicalLine {
  let text = withoutExpressions(source);
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    pieces.push({ start: Math.min(line.start + indent, line.end), end: line.end });
    if (line.next === line.end) continue;
    pieces.push({ start: line.next - 1, end: line.next });
    if (folds && isFolded(source, line, lines[index + 1], indent)) text = put(text, line.next - 1, " ");
  }
  return new LogicalLine(text, pieces);
}

/**
 * Reads a scalar as the script that it is.
 *
 * @returns The text, expressions as variables, with the way back to the file; `null` where escapes or an
 * explicit indentation hide where its parts stand.
 */
export function scriptText(source: string, scalar: YamlScalar): LogicalLine | null {
  const [start, end] = scalar.range;
  if (scalar.style === "literal" || scalar.style === "folded") {
    if (scalar.indent !== null) return null;
    const [, ...lines] = linesOf(source, [start, end]);
    const indent = lines.map((line) => indentOf(source, line)).find(Number.isFinite) ?? 0;
    return ofLines(source, lines, indent, scalar.style === "folded");
  }
  const quotes = scalar.style === "plain" ? 0 : 1;
  const inner: Range = [start + quotes, end - quotes];
  // Over several lines, with a quote in quotes or with an escape it is another text than the file's.
  return source.slice(...inner) === scalar.strValue ? ofLines(source, linesOf(source, inner), 0, false) : null;
}
