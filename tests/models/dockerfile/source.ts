import type { Range } from "../../../src/kit/range.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";

/** @returns What a model needs of a Dockerfile's source code: its text and its tree. */
export function sourceOf(text: string): SourceCode {
  const outcome = parseDockerfile(text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { text, ast: outcome.ast } as unknown as SourceCode;
}

/** @returns The text at a place. */
export function textAt({ text }: SourceCode, range: Range | null | undefined): string | null {
  return range ? text.slice(...range) : null;
}
