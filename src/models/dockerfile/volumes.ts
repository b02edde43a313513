import { memoize } from "../../kit/memoize.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { placedInstructions } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";

/** A folder that a `VOLUME` names. */
export interface Volume {
  /** With its variables replaced. */
  readonly path: string;
  /** Its word. */
  readonly range: Range;
}

/** Every volume of every stage whose path the file fixes, also behind `ONBUILD`. */
export const volumes: (sourceCode: SourceCode) => readonly Volume[] = memoize((sourceCode) =>
  placedInstructions(sourceCode)
    .filter(({ instruction }) => instruction.type === "Volume")
    .flatMap((placed) =>
      placed.instruction.arguments.flatMap((word) => {
        const path = word.hasVariable ? placedVariables(sourceCode, placed).expand(word)?.value : word.value;
        return path === undefined ? [] : [{ path, range: word.range }];
      }),
    ),
);
