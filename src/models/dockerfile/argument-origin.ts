import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { instructionsOfFile } from "./document.ts";
import type { Expansion } from "./expansion.ts";

/**
 * @param part The stretch of the expanded text that is meant, `[start, end)`.
 * @returns Whether some of it comes from the default of an `ARG`, which a build can replace.
 */
export function comesFromArgument(sourceCode: SourceCode, { segments }: Expansion, [start, end]: Range): boolean {
  const defaults = instructionsOfFile(sourceCode).filter(({ type }) => type === "Arg");
  let position = 0;
  return segments.some(({ text, range }) => {
    const from = position;
    position += text.length;
    const isInPart = from < end && start < position;
    return isInPart && defaults.some((argument) => argument.range[0] <= range[0] && range[1] <= argument.range[1]);
  });
}
