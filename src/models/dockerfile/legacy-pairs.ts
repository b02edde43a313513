import { insertAt, removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, KeyValue } from "../../languages/dockerfile/ast.ts";
import { dockerfileOf, placedInstructions } from "./document.ts";
import { joinedText } from "./source-text.ts";

/** `ENV name value` or `LABEL name value`, which takes the whole line for one value. */
export interface LegacyPair {
  readonly keyword: string;
  readonly key: Argument;
  readonly value: Argument;
  readonly range: Range;
  /** The edits that write it with `=` and leave its value as it is; `null` where none can. */
  readonly asPair: readonly Edit[] | null;
  /** For a value such as `= x`, a slip in writing `name=x`: the edits that take the blanks away. */
  readonly asAssignment: readonly Edit[] | null;
}

/** A continuation mark, then nothing but blank lines and comments, then the blanks before the next word. */
const MARK_AND_COMMENTS = /^[ \t]*[\\`][ \t\r]*\n(?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*$/u;

/**
 * Joins a key and what comes after it. A continuation without comments is drawn together; with comments
 * the next line has to begin with the value, as a blank would end the word.
 */
function join(text: string, [start, end]: Range, joint: string): Edit[] | null {
  const gap = text.slice(start, end);
  if (!gap.includes("#")) return [replaceRange([start, end], joint)];
  if (!MARK_AND_COMMENTS.test(gap)) return null;
  const mark = start + gap.search(/[\\`]/u);
  const indentation = text.lastIndexOf("\n", end - 1) + 1;
  return [replaceRange([start, mark], joint), removeRange([indentation, end])];
}

/** The blanks of a value that no quote and no escape holds together, or `null` with an open quote. */
function looseBlanks(raw: string, escape: string): number[] | null {
  const blanks: number[] = [];
  let quote = "";
  for (let i = 0; i < raw.length; i++) {
    const character = raw.charAt(i);
    if (character === escape && quote !== "'") i++;
    else if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === " " || character === "\t") blanks.push(i);
  }
  return quote === "" ? blanks : null;
}

/** The edits that keep a value in one word. */
function hold({ raw, range }: Argument, escape: string, sourceCode: SourceCode): Edit[] | null {
  const [start, end] = range;
  const text = joinedText(sourceCode, range);
  const isPlain = !text.includes('"') && !text.includes("'") && !text.includes(escape);
  if (isPlain) return /\s/u.test(raw) ? [insertAt(start, '"'), insertAt(end, '"')] : [];
  // A continuation's own blanks would have to be told from those of the value.
  if (raw.includes("\n")) return null;
  return looseBlanks(raw, escape)?.map((index) => insertAt(start + index, escape)) ?? null;
}

function legacyPair(sourceCode: SourceCode, keyword: string, pair: KeyValue, value: Argument): LegacyPair {
  const { text } = sourceCode;
  const { key, range } = pair;
  const gap: Range = [key.range[1], value.range[0]];
  const slip = /^=\s+(?=[^\s\\`])/u.exec(value.raw)?.[0];
  const rest = slip === undefined ? "" : value.raw.slice(slip.length);
  const { escape } = dockerfileOf(sourceCode);
  // An open quote or an escape at the key's end would take the equals sign in.
  const isWholeKey = looseBlanks(key.raw, escape) !== null && !key.raw.includes(escape);
  const joined = isWholeKey && slip === undefined ? join(text, gap, "=") : null;
  const held = hold(value, escape, sourceCode);
  return {
    keyword,
    key,
    value,
    range,
    asPair: joined && held && [...joined, ...held],
    asAssignment:
      slip !== undefined && isWholeKey && !/\s/u.test(rest) && !text.slice(...gap).includes("\n")
        ? [replaceRange([gap[0], gap[1] + slip.length], "=")]
        : null,
  };
}

/**
 * @returns Every pair in the old form, also behind `ONBUILD`.
 * Source: https://docs.docker.com/reference/build-checks/legacy-key-value-format/
 */
export function legacyPairs(sourceCode: SourceCode): LegacyPair[] {
  return placedInstructions(sourceCode).flatMap(({ instruction }) => {
    if (instruction.type !== "Env" && instruction.type !== "Label") return [];
    return instruction.pairs.flatMap((pair) =>
      pair.legacy && pair.value ? legacyPair(sourceCode, instruction.keyword, pair, pair.value) : [],
    );
  });
}
