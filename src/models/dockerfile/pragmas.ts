import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Dockerfile, DockerfileComment } from "../../languages/dockerfile/ast.ts";
import {
  readCheckComment,
  readCheckOptions,
  readHadolintPragma,
  readSkip,
  type CheckOption,
  type PragmaList,
} from "../../languages/dockerfile/pragma-syntax.ts";
import { dockerfileOf } from "./document.ts";

/** A pragma that silences findings. */
export interface SilencingPragma {
  /** The linter that it is meant for. */
  readonly linter: "hadolint" | "buildkit";
  /** Whether it is for more than one instruction. */
  readonly isWide: boolean;
  /** The pragma, without a reason behind it. */
  readonly at: Range;
  /** Its list; all ranges are offsets into the file. */
  readonly list: PragmaList;
}

/** An option of a `check` comment or directive; its range are offsets into the file. */
export interface PlacedCheckOption extends CheckOption {
  /** In the directive at the head, which is for the whole file. */
  readonly isDirective: boolean;
}

const OPTION_NAMES = ["skip", "error", "experimental"];

function moved([start, end]: Range, offset: number): Range {
  return [start + offset, end + offset];
}

function movedList({ ids, range }: PragmaList, offset: number): PragmaList {
  return {
    ids: ids && ids.map((each) => ({ ...each, range: moved(each.range, offset) })),
    range: moved(range, offset),
  };
}

function hadolintPragma({ value, range: [start] }: DockerfileComment): SilencingPragma[] {
  const pragma = readHadolintPragma(value);
  if (!pragma) return [];
  const list = movedList(pragma.list, start + 1);
  return [{ linter: "hadolint", isWide: pragma.scope !== "instruction", at: [start, list.range[1]], list }];
}

/** The options of a comment; a comment in which none is known is about something else. */
function optionsOfComment({ value, range: [start] }: DockerfileComment): PlacedCheckOption[] {
  const options = readCheckComment(value) ?? [];
  if (!options.some(({ name }) => OPTION_NAMES.includes(name))) return [];
  return options.map((option) => ({ ...option, range: moved(option.range, start + 1), isDirective: false }));
}

function optionsOfDirectives({ directives }: Dockerfile): PlacedCheckOption[] {
  return directives
    .filter(({ name }) => name === "check")
    .flatMap(({ value, valueRange: [start] }) => readCheckOptions(value, start))
    .map((option) => ({ ...option, isDirective: true }));
}

/** @returns Every option of BuildKit's `check`, in the directive at the head and in comments. */
export function checkOptions(sourceCode: SourceCode): PlacedCheckOption[] {
  const root = dockerfileOf(sourceCode);
  return [...optionsOfDirectives(root), ...root.comments.flatMap(optionsOfComment)];
}

/** @returns Every pragma that silences findings of Hadolint or BuildKit, also one whose list cannot be read. */
export function silencingPragmas(sourceCode: SourceCode): SilencingPragma[] {
  const skips = checkOptions(sourceCode).flatMap((option): SilencingPragma[] =>
    option.name === "skip" && option.value !== null
      ? [{ linter: "buildkit", isWide: option.isDirective, at: option.range, list: readSkip(option) }]
      : [],
  );
  return [...dockerfileOf(sourceCode).comments.flatMap(hadolintPragma), ...skips];
}
