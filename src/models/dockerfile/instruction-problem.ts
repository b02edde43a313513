import type { Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";

/** What is wrong with the way an instruction is written. */
export type ProblemKind =
  /** A keyword that Docker does not know. */
  | "unknownInstruction"
  /** A `//` comment. */
  | "slashComment"
  /** A line that belongs to the one before. */
  | "lostContinuation"
  | "unknownFlag"
  | "duplicateFlag"
  | "missingFlagValue"
  | "badFlagValue"
  | "unknownMountOption"
  | "badMountValue"
  /** An option that mounts of another type have. */
  | "misplacedMountOption"
  | "missingArgument"
  /** Other words after a `FROM` than an image and a name. */
  | "fromArguments"
  /** A `#` after the words of an instruction. */
  | "trailingComment"
  /** A word of `ENV` or `LABEL` that is no pair. */
  | "missingEquals"
  | "blankName"
  | "openQuote"
  /** Quotes in `COPY` or `ADD` around several words. */
  | "splitQuote"
  /** A JSON array of something else than strings. */
  | "jsonStrings"
  /** A `SHELL` that is no JSON array. */
  | "shellForm"
  | "healthcheckType"
  /** Words after `HEALTHCHECK NONE`. */
  | "healthcheckNone"
  | "heredocDestination";

/** A mistake for which Docker rejects the file, or would do so when it reaches the instruction. */
export interface InstructionProblem {
  readonly kind: ProblemKind;
  readonly at: Range;
  readonly data: Readonly<Record<string, string>>;
  /** The edits that mend it, where the present form has no meaning at all. */
  readonly fix?: readonly Edit[];
  /** What is probably meant, with the edits that make it. */
  readonly meant?: { readonly text: string; readonly edits: readonly Edit[] };
}
