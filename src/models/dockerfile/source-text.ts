import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { dockerfileOf } from "./document.ts";

/** @returns The text of a place with the comments inside its continuations blanked out, so that all offsets stay. */
export function withoutComments(sourceCode: SourceCode, [start, end]: Range): string {
  const text = sourceCode.text.slice(start, end);
  if (!text.includes("\n") || !text.includes("#")) return text;
  let blanked = "";
  for (const { range } of dockerfileOf(sourceCode).comments) {
    if (range[0] < start || range[1] > end) continue;
    blanked += text.slice(blanked.length, range[0] - start) + " ".repeat(range[1] - range[0]);
  }
  return blanked + text.slice(blanked.length);
}

/** @returns The text of a place as Docker joins it: without comments, blank lines and the marks that continue a line. */
export function joinedText(sourceCode: SourceCode, range: Range): string {
  const text = withoutComments(sourceCode, range);
  if (!text.includes("\n")) return text;
  const { escape } = dockerfileOf(sourceCode);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const trimmed = line.trimEnd();
      return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
    })
    .join("");
}
