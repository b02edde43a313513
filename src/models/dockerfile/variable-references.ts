import type { Range, Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { dockerfileOf } from "./document.ts";
import { withoutComments } from "./source-text.ts";

/** A variable that a word of an instruction names. */
export interface VariableReference {
  readonly name: string;
  /** The name alone, without `$` and braces. */
  readonly range: Range;
  /** What follows the name inside braces: `:-`, `+`, `#`, … ; empty for `$NAME` and `${NAME}`. */
  readonly operator: string;
}

/** How a text is read. */
interface Reading {
  readonly escape: string;
  /** Whether quotes mean something. In the body of a heredoc they do not. */
  readonly quotes: boolean;
}

const NAME = /\$\{?([A-Za-z_]\w*)/uy;
const OPERATOR = /:?[-+?]|[#%/]/uy;

function referenceAt(text: string, dollar: number, offset: number): VariableReference | null {
  NAME.lastIndex = dollar;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return null;
  const end = NAME.lastIndex;
  OPERATOR.lastIndex = end;
  const operator = text.charAt(dollar + 1) === "{" ? (OPERATOR.exec(text)?.[0] ?? "") : "";
  return { name, range: [offset + end - name.length, offset + end], operator };
}

function read(text: string, offset: number, { escape, quotes }: Reading): VariableReference[] {
  const references: VariableReference[] = [];
  if (!text.includes("$")) return references;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === escape && quote !== "'") i++;
    else if (quotes && (quote === "" ? character === "'" || character === '"' : character === quote)) {
      quote = quote === "" ? character : "";
    } else if (character === "$" && quote !== "'") {
      const reference = referenceAt(text, i, offset);
      if (reference) references.push(reference);
    }
  }
  return references;
}

/**
 * @returns The variables that Docker replaces in a word, in source order: not those behind an escape
 * character or in single quotes, but those in the word of another, as in `${A:-$B}`.
 * Source: BuildKit `frontend/dockerfile/shell/lex.go`.
 */
export function variableReferences(sourceCode: SourceCode, { range }: Ranged): VariableReference[] {
  const text = withoutComments(sourceCode, range);
  return read(text, range[0], { escape: dockerfileOf(sourceCode).escape, quotes: true });
}

/** @returns The variables that Docker replaces in the body of a heredoc, where quotes mean nothing. */
export function variableReferencesInBody(sourceCode: SourceCode, range: Range): VariableReference[] {
  return read(sourceCode.text.slice(...range), range[0], { escape: "\\", quotes: false });
}
