import type { Range } from "../../../kit/range.ts";
import { LogicalLine, type Piece } from "../logical-line.ts";
import type { ScannedHeredoc } from "../scan.ts";

/** @returns The lines of a heredoc's body without carriage returns and, for `<<-`, leading tabs. */
function bodyPieces(text: string, [start, end]: Range, stripTabs: boolean): Piece[] {
  if (!stripTabs && !text.slice(start, end).includes("\r")) return [{ start, end }];
  const pieces: Piece[] = [];
  for (let lineStart = start; lineStart < end; ) {
    const feed = text.indexOf("\n", lineStart);
    let contentEnd = feed;
    while (contentEnd > lineStart && text.charAt(contentEnd - 1) === "\r") contentEnd--;
    let contentStart = lineStart;
    while (stripTabs && contentStart < contentEnd && text.charAt(contentStart) === "\t") contentStart++;
    pieces.push({ start: contentStart, end: contentEnd }, { start: feed, end: feed + 1 });
    lineStart = feed + 1;
  }
  return pieces;
}

/** @returns The body of a heredoc as a script. */
export function bodyText(text: string, { bodyRange, stripTabs }: ScannedHeredoc): LogicalLine {
  return new LogicalLine(text, bodyPieces(text, bodyRange, stripTabs));
}

/** @returns A command line with its heredocs behind it, as Docker hands it to the shell. */
export function commandText(
  text: string,
  line: LogicalLine,
  from: number,
  heredocs: readonly ScannedHeredoc[],
): LogicalLine {
  const pieces = line.piecesFrom(from);
  for (const { bodyRange, terminatorRange, stripTabs } of heredocs) {
    pieces.push(
      { start: bodyRange[0] - 1, end: bodyRange[0] },
      ...bodyPieces(text, bodyRange, stripTabs),
      { start: terminatorRange[0], end: terminatorRange[1] },
    );
  }
  return new LogicalLine(text, pieces);
}
