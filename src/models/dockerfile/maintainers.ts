import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Instruction, Stage } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf, placedInstructions } from "./document.ts";
import { inCaseOf } from "./insert-instruction.ts";
import { joinedText } from "./source-text.ts";

/**
 * Who to ask about an image.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
 */
export const AUTHORS_LABEL = "org.opencontainers.image.authors";

/** A `MAINTAINER` and the edits that make it a label; `null` where no label can take its place. */
export interface Maintainer {
  readonly instruction: Instruction;
  readonly asLabel: readonly Edit[] | null;
}

function hasAuthors({ instructions }: Stage): boolean {
  return instructions.some(
    (instruction) => instruction.type === "Label" && instruction.pairs.some(({ key }) => key.value === AUTHORS_LABEL),
  );
}

function isQuotedBy(raw: string, quote: string): boolean {
  return raw.length > 1 && raw.startsWith(quote) && raw.endsWith(quote) && !raw.slice(1, -1).includes(quote);
}

/**
 * `MAINTAINER` takes the rest of the line as it stands, a label reads quotes, escapes and variables: a
 * name is put in quotes, and what would mean something inside them is escaped.
 *
 * @returns The edits, or `null` for a name of several lines in which something has to be escaped.
 */
function quote({ raw, range }: Argument, key: string, sourceCode: SourceCode): Edit[] | null {
  const [start, end] = range;
  if (isQuotedBy(raw, "'")) return [insertAt(start, `${key}=`)];
  const isQuoted = isQuotedBy(raw, '"');
  const inner: Range = isQuoted ? [start + 1, end - 1] : range;
  const { escape } = dockerfileOf(sourceCode);
  const special = escape === "`" ? /["$`]/gu : /["$\\]/gu;
  const hasSeveralLines = raw.includes("\n");
  if (hasSeveralLines && joinedText(sourceCode, inner).search(special) !== -1) return null;
  const places = hasSeveralLines ? [] : [...sourceCode.text.slice(...inner).matchAll(special)];
  const escapes = places.map(({ index }) => insertAt(inner[0] + index, escape));
  if (isQuoted) return [insertAt(start, `${key}=`), ...escapes];
  return [insertAt(start, `${key}="`), ...escapes, insertAt(end, '"')];
}

function labelFor(sourceCode: SourceCode, instruction: Instruction): Edit[] | null {
  const name = instruction.arguments[0];
  if (!name) return null;
  const edits = quote(name, AUTHORS_LABEL, sourceCode);
  const keyword = inCaseOf(instruction, sourceCode.text, "LABEL");
  return edits && [replaceRange(instruction.keywordRange, keyword), ...edits];
}

/** @returns Every `MAINTAINER` of a file. Outside a stage, and where the stage names its authors already, none becomes a label. */
export function maintainers(sourceCode: SourceCode): Maintainer[] {
  const { preamble } = dockerfileOf(sourceCode);
  const misplaced = preamble.map((instruction) => ({ instruction, asLabel: null }));
  const placed = placedInstructions(sourceCode).map(({ instruction, stage }) => ({
    instruction,
    asLabel: instruction.type === "Maintainer" && !hasAuthors(stage) ? labelFor(sourceCode, instruction) : null,
  }));
  return [...misplaced, ...placed].filter(({ instruction }) => instruction.type === "Maintainer");
}
