import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { dockerfileOf } from "./document.ts";

/** How a file writes a list of commands over several lines. */
export interface ContinuationStyle {
  /** What the continued lines begin with. */
  readonly indentation: string;
  /** Whether `&&` stands at the end of a line instead of the beginning of the next. */
  readonly hasTrailingOperator: boolean;
}

const DEFAULT_INDENTATION = "    ";

/** The style of the file's first continued `RUN` with a `&&`; else `&&` at the beginning, by four blanks. */
export const continuationStyle: (sourceCode: SourceCode) => ContinuationStyle = memoize((sourceCode) => {
  const { stages } = dockerfileOf(sourceCode);
  for (const { type, range } of stages.flatMap(({ instructions }) => instructions)) {
    if (type !== "Run") continue;
    const text = sourceCode.text.slice(...range);
    const leading = /[\\`]\r?\n([ \t]*)&&/u.exec(text);
    if (leading) return { indentation: leading[1] ?? "", hasTrailingOperator: false };
    const trailing = /&&[ \t]*[\\`]\r?\n([ \t]*)/u.exec(text);
    if (trailing) return { indentation: trailing[1] ?? "", hasTrailingOperator: true };
  }
  return { indentation: DEFAULT_INDENTATION, hasTrailingOperator: false };
});
