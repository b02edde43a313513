import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { findCredentials, type FoundCredential } from "../../libraries/credentials/find-credentials.ts";
import { instructionsOfFile } from "./document.ts";
import { withoutComments } from "./source-text.ts";

/**
 * Every literal credential in the words of the instructions and in their heredocs; comments are left out.
 * Ranges are offsets into the file.
 */
export const credentialValues: (sourceCode: SourceCode) => readonly FoundCredential[] = memoize((sourceCode) => {
  if (findCredentials(sourceCode.text).length === 0) return [];
  return instructionsOfFile(sourceCode).flatMap(({ range: [start, end] }) =>
    findCredentials(withoutComments(sourceCode, [start, end])).map(({ name, range }) => ({
      name,
      range: [start + range[0], start + range[1]] as const,
    })),
  );
});
