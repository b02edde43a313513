import type { Range } from "../../kit/range.ts";

/** An id in a pragma's list; its range are offsets into the text that was read. */
export interface PragmaId {
  readonly id: string;
  readonly range: Range;
}

/** The list of a pragma. */
export interface PragmaList {
  /** `null` for a list that the linter it is meant for cannot read, so that the whole pragma is void. */
  readonly ids: readonly PragmaId[] | null;
  /** From the first to the last character, a reason left out; empty right after the `=` for no list at all. */
  readonly range: Range;
}

/** `# hadolint ignore=`, `# hadolint stage ignore=`, `# hadolint global ignore=`. */
export interface HadolintPragma {
  readonly scope: "instruction" | "stage" | "global";
  readonly list: PragmaList;
}

const HADOLINT = /^\s*hadolint\s+(?:(?<scope>global|stage)\s+)?ignore\s*=(?<list>.*)$/u;
const LIST = /^[a-z0-9]+(?:[ \t]*,[ \t]*[a-z0-9]+)*$/iu;
const CHECK = /^\s*check\s*=\s*(?<options>\S+)/iu;

/** @returns The ids of a list that stands at an offset: words with commas between them. */
function readList(text: string, offset: number): PragmaList {
  const list = text.trim();
  const start = offset + (list === "" ? 0 : text.length - text.trimStart().length);
  const range: Range = [start, start + list.length];
  if (!LIST.test(list)) return { ids: null, range };
  const ids = [...list.matchAll(/[^,\s]+/gu)].map(
    ({ 0: id, index }): PragmaId => ({ id, range: [start + index, start + index + id.length] }),
  );
  return { ids, range };
}

/**
 * @param comment A comment's text, after `#`.
 * @returns The pragma, or `null` for a comment that is none.
 * Source: https://github.com/hadolint/hadolint#ignoring-rules
 */
export function readHadolintPragma(comment: string): HadolintPragma | null {
  const groups = HADOLINT.exec(comment)?.groups;
  const rest = groups?.["list"];
  if (rest === undefined) return null;
  const list = readList(rest.split("#", 1)[0] ?? "", comment.length - rest.length);
  return { scope: (groups?.["scope"] as "stage" | "global" | undefined) ?? "instruction", list };
}

/** An option of a `check` directive or comment, `skip=A,B`; its range are offsets into the text that was read. */
export interface CheckOption {
  /** In lower case. */
  readonly name: string;
  /** `null` without an `=`. */
  readonly value: string | null;
  readonly range: Range;
}

/**
 * @param options What stands after `check=`: `skip=A,B;error=true`.
 * @param offset Where that begins in the text that was read.
 */
export function readCheckOptions(options: string, offset = 0): CheckOption[] {
  let start = offset;
  return options.split(";").map((option) => {
    const equals = option.indexOf("=");
    const range: Range = [start, start + option.length];
    start = range[1] + 1;
    const name = (equals === -1 ? option : option.slice(0, equals)).trim().toLowerCase();
    return { name, value: equals === -1 ? null : option.slice(equals + 1), range };
  });
}

/** @returns The list of a `skip` option. */
export function readSkip({ value, range }: CheckOption): PragmaList {
  return readList(value ?? "", range[1] - (value ?? "").length);
}

/**
 * @param comment A comment's text, after `#`.
 * @returns The options of `check=…` up to the first blank, or `null` for another comment.
 * Source: https://docs.docker.com/reference/build-checks/#skip-checks
 */
export function readCheckComment(comment: string): CheckOption[] | null {
  const match = CHECK.exec(comment);
  const options = match?.groups?.["options"];
  return match && options !== undefined ? readCheckOptions(options, match[0].length - options.length) : null;
}
