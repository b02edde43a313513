import { offsetsOf, type At, type ExpectedError, type InvalidCase } from "./rule-cases.ts";

/** A text of the code and what stands in its place afterwards. */
export type Change = readonly [from: At, to: string];

/** An expected error whose suggestions are told by what they change. */
export interface MendedError extends Omit<ExpectedError, "suggestions"> {
  /** The message of the suggestion, and the changes that it makes. */
  readonly mend?: readonly [messageId: string, ...changes: Change[]];
}

export interface MendedCase extends Omit<InvalidCase, "errors" | "output"> {
  readonly errors: readonly MendedError[];
  /** The changes that the fixes make. */
  readonly fixed?: readonly Change[];
}

function changed(code: string, changes: readonly Change[]): string {
  return changes
    .map(([from, to]) => ({ offsets: offsetsOf(code, from), to }))
    .sort((a, b) => b.offsets[0] - a.offsets[0])
    .reduce((text, { offsets: [start, end], to }) => text.slice(0, start) + to + text.slice(end), code);
}

/** @returns The case with the whole text after each suggestion and after the fixes. */
export function mended({ errors, fixed, ...test }: MendedCase): InvalidCase {
  return {
    ...test,
    ...(fixed && { output: changed(test.code, fixed) }),
    errors: errors.map(({ mend, ...error }) => {
      if (!mend) return error;
      const [messageId, ...changes] = mend;
      return { ...error, suggestions: [{ messageId, output: changed(test.code, changes) }] };
    }),
  };
}
