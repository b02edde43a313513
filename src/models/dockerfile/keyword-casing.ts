import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { type From, type Instruction } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf, instructionsOfFile } from "./document.ts";

export type Casing = "upper" | "lower";

/** A word that Docker reads without regard to case, written otherwise than the words around it. */
export interface MiscasedWord {
  readonly kind: "instruction" | "as";
  readonly at: Range;
  readonly written: string;
  readonly wanted: string;
  readonly casing: Casing;
  /** Writes the word as wanted, and the `AS` of a changed `FROM` along with it. */
  readonly edits: readonly Edit[];
}

function casingOf(word: string): Casing | null {
  if (word === word.toUpperCase()) return "upper";
  return word === word.toLowerCase() ? "lower" : null;
}

function inCasing(word: string, casing: Casing): string {
  return casing === "upper" ? word.toUpperCase() : word.toLowerCase();
}

/** An instruction and, behind `ONBUILD`, its trigger. */
function withTrigger(instruction: Instruction): Instruction[] {
  return instruction.type === "Onbuild" && instruction.trigger ? [instruction, instruction.trigger] : [instruction];
}

function keywordEdit(at: Range, written: string, wanted: string): Edit[] {
  // A keyword that a continuation cuts in two is left alone.
  return written.length === wanted.length && written !== wanted ? [replaceRange(at, wanted)] : [];
}

class Judge {
  readonly #text: string;
  readonly #majority: Casing;

  constructor(text: string, majority: Casing) {
    this.#text = text;
    this.#majority = majority;
  }

  words(instruction: Instruction): MiscasedWord[] {
    const at = instruction.keywordRange;
    const written = this.#text.slice(at[0], at[1]);
    // The keyword is in upper case.
    const wanted = this.#majority === "upper" ? instruction.keyword : instruction.keyword.toLowerCase();
    if (written !== wanted && written.length === wanted.length) {
      const edits = [...keywordEdit(at, written, wanted), ...this.#asEdits(instruction, this.#majority)];
      return [{ kind: "instruction", at, written, wanted, casing: this.#majority, edits }];
    }
    return instruction.type === "From" ? this.#asWord(instruction, written) : [];
  }

  #asEdits(instruction: Instruction, casing: Casing): Edit[] {
    const as = instruction.type === "From" ? instruction.as : null;
    return as ? keywordEdit(as.range, as.raw, inCasing("as", casing)) : [];
  }

  #asWord({ as }: From, from: string): MiscasedWord[] {
    const casing = casingOf(from);
    if (!as || !casing || as.raw === inCasing("as", casing)) return [];
    const wanted = inCasing("as", casing);
    return [{ kind: "as", at: as.range, written: as.raw, wanted, casing, edits: keywordEdit(as.range, as.raw, wanted) }];
  }
}

/** The casing that most instructions of the stages have; with as many of either, the upper one. */
function majorityOf(keywords: readonly string[]): Casing {
  let lead = 0;
  for (const keyword of keywords) {
    const casing = casingOf(keyword);
    if (casing !== null) lead += casing === "lower" ? 1 : -1;
  }
  return lead > 0 ? "lower" : "upper";
}

/**
 * @returns The keywords that are not written like most of the file's, and each `AS` that is not written
 * like its `FROM`. Words that Docker does not know are left out.
 * Source: BuildKit `frontend/dockerfile/dockerfile2llb`, `validateCommandCasing`, and
 * `frontend/dockerfile/instructions`, `doesFromCaseMatchAsCase`.
 */
export function miscasedWords(sourceCode: SourceCode): MiscasedWord[] {
  const { text } = sourceCode;
  const root = dockerfileOf(sourceCode);
  const isKnown = ({ type }: Instruction): boolean => type !== "Unknown";
  const counted = root.stages.flatMap(({ instructions }) => instructions).filter(isKnown);
  const judge = new Judge(text, majorityOf(counted.map(({ keywordRange }) => text.slice(keywordRange[0], keywordRange[1]))));
  return instructionsOfFile(sourceCode)
    .flatMap(withTrigger)
    .filter(isKnown)
    .flatMap((instruction) => judge.words(instruction));
}
