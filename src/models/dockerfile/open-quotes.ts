import type { Range, Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf } from "./document.ts";
import type { InstructionProblem } from "./instruction-problem.ts";
import { withoutComments } from "./source-text.ts";

/**
 * @returns The index of the quote that nothing closes, or -1.
 * Source: BuildKit `frontend/dockerfile/shell/lex.go`, `processSingleQuote` and `processDoubleQuote`.
 */
function openQuote(text: string, escape: string): number {
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const quote = open === -1 ? "" : text.charAt(open);
    if (character === escape && quote !== "'") i++;
    else if (quote !== "") open = character === quote ? -1 : open;
    else if (character === '"' || character === "'") open = i;
  }
  return open;
}

/** The words that Docker takes quotes off. */
function quotedWords(instruction: Instruction, { text }: SourceCode): readonly Ranged[] {
  switch (instruction.type) {
    case "Env":
    case "Label":
    case "Arg":
      return instruction.pairs;
    case "From":
    case "Copy":
    case "Add":
    case "Workdir":
    case "User":
    case "Stopsignal":
    case "Expose":
    case "Volume": {
      const { arguments: words, keywordRange } = instruction;
      const isJson = /\[\s*$/u.test(text.slice(keywordRange[1], words[0]?.range[0]));
      return isJson ? [] : words;
    }
    default:
      return [];
  }
}

/** A quote inside `${NAME:-…}` is read by rules of its own. */
const NESTED = /\$\{[^}"']*["']/u;

const QUOTE = /["']/u;

function openQuoteIn(sourceCode: SourceCode, { range }: Ranged): Range | null {
  const text = withoutComments(sourceCode, range);
  if (!QUOTE.test(text) || NESTED.test(text) || text.includes("{{")) return null;
  const index = openQuote(text, dockerfileOf(sourceCode).escape);
  return index === -1 ? null : [range[0] + index, range[0] + index + 1];
}

/** @returns The first quote of an instruction that is opened and not closed. */
export function quoteProblems(instruction: Instruction, sourceCode: SourceCode): InstructionProblem[] {
  const { keyword, type, range } = instruction;
  if (!QUOTE.test(sourceCode.text.slice(range[0], range[1]))) return [];
  const found = quotedWords(instruction, sourceCode).flatMap((word) => {
    const place = openQuoteIn(sourceCode, word);
    return place ? [place] : [];
  });
  const [at] = found;
  if (!at) return [];
  const isSplit = (type === "Copy" || type === "Add") && found.length > 1;
  return [{ kind: isSplit ? "splitQuote" : "openQuote", at, data: { keyword, quote: sourceCode.text.slice(...at) } }];
}
