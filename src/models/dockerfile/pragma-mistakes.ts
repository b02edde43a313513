import { closest } from "../../kit/closest.ts";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { readHadolintPragma, type PragmaId } from "../../languages/dockerfile/pragma-syntax.ts";
import { BUILDKIT_CHECKS } from "../../libraries/hadolint/buildkit-checks.ts";
import { HADOLINT_CHECKS, REMOVED_HADOLINT_CHECKS, isShellCheckId } from "../../libraries/hadolint/hadolint-checks.ts";
import { dockerfileOf } from "./document.ts";
import { checkOptions, silencingPragmas, type PlacedCheckOption, type SilencingPragma } from "./pragmas.ts";

/** What is wrong with a pragma. */
export interface PragmaMistake {
  readonly kind: "unknown" | "removed" | "list" | "checkList" | "unread" | "option";
  readonly at: Range;
  /** The text at `at`. */
  readonly text: string;
  /** What was meant, as far as that can be guessed. */
  readonly meant: { readonly text: string; readonly edits: readonly Edit[] } | null;
}

const BUILDKIT_NAMES = Object.keys(BUILDKIT_CHECKS);
/** Where all checks are meant. */
const ALL = "all";
const BOOLEAN = /^(?:[tf01]|true|false)$/iu;
const ID = /^(?:DL|SC)\d{4}$/iu;

/** `# hadolint disable=DL3008`, `# Hadolint ignore DL3008`: meant for a pragma, and read as a plain comment. */
const NEAR_MISS =
  /^\s*hadolint[\s:]+(?:(?<scope>global|stage)\s+)?(?:ignor(?:e[ds]?|ing)|disabled?|skip|suppress)(?:-next-line)?[\s:=]+(?<list>(?:DL|SC)\d.*)$/iu;

function sameName(names: readonly string[], id: string): string | null {
  return names.find((name) => name.toLowerCase() === id.toLowerCase()) ?? null;
}

function isHadolintId(id: string): boolean {
  return Object.hasOwn(HADOLINT_CHECKS, id) || isShellCheckId(id);
}

function isKnown(id: string, linter: SilencingPragma["linter"]): boolean {
  // BuildKit does not regard case.
  if (linter === "buildkit") return sameName([ALL, ...BUILDKIT_NAMES], id) !== null;
  return isHadolintId(id) || BUILDKIT_NAMES.includes(id);
}

/** Numbers are near each other by chance, so only the case of an id of Hadolint is mended. */
function meantId(id: string, linter: SilencingPragma["linter"]): string | null {
  if (linter === "buildkit") return closest(id, BUILDKIT_NAMES);
  const upper = id.toUpperCase();
  return isHadolintId(upper) ? upper : (sameName(BUILDKIT_NAMES, id) ?? closest(id, BUILDKIT_NAMES));
}

function replacing(at: Range, text: string | null): PragmaMistake["meant"] {
  return text === null ? null : { text, edits: [replaceRange(at, text)] };
}

function mistakenId({ id, range }: PragmaId, linter: SilencingPragma["linter"]): PragmaMistake[] {
  if (isKnown(id, linter)) return [];
  if (linter === "hadolint" && Object.hasOwn(REMOVED_HADOLINT_CHECKS, id)) {
    return [{ kind: "removed", at: range, text: id, meant: null }];
  }
  return [{ kind: "unknown", at: range, text: id, meant: replacing(range, meantId(id, linter)) }];
}

/** The ids that a list begins with, joined as Hadolint wants them, and what follows as a reason. */
function repaired(list: string): string | null {
  const words = list.split(/[\s,;]+/u).filter((word) => word !== "");
  const end = words.findIndex((word) => !ID.test(word));
  const ids = (end === -1 ? words : words.slice(0, end)).map((word) => word.toUpperCase());
  if (ids.length === 0) return null;
  const rest = end === -1 ? "" : list.slice(list.indexOf(words[end] ?? "")).trim();
  return rest === "" ? ids.join(",") : `${ids.join(",")} # ${rest}`;
}

function mistakesOfList({ linter, at, list }: SilencingPragma, { text }: SourceCode): PragmaMistake[] {
  if (list.ids) return list.ids.flatMap((id) => mistakenId(id, linter));
  if (linter === "buildkit") return [{ kind: "checkList", at, text: text.slice(...at), meant: null }];
  const place = list.range[0] < list.range[1] ? list.range : at;
  const meant = replacing(list.range, repaired(text.slice(...list.range)));
  return [{ kind: "list", at: place, text: text.slice(...place), meant }];
}

/** Comments that Hadolint would have to be written to otherwise. */
function nearMisses(sourceCode: SourceCode): PragmaMistake[] {
  return dockerfileOf(sourceCode).comments.flatMap(({ value, range: [start, end] }): PragmaMistake[] => {
    const groups = readHadolintPragma(value) ? undefined : NEAR_MISS.exec(value)?.groups;
    const list = groups?.["list"];
    if (list === undefined) return [];
    const [ids = "", ...reason] = list.split("#");
    const scope = groups?.["scope"]?.toLowerCase();
    const fixed = [repaired(ids.trim()), ...reason.map((part) => part.trim())].filter((part) => part !== null).join(" # ");
    const wanted = `# hadolint ${scope === undefined ? "" : `${scope} `}ignore=${fixed}`;
    return [{ kind: "unread", at: [start, end], text: sourceCode.text.slice(start, end), meant: replacing([start, end], wanted) }];
  });
}

function isOption({ name, value }: PlacedCheckOption): boolean {
  if (name === "error") return value !== null && BOOLEAN.test(value.trim());
  return (name === "skip" || name === "experimental") && value !== null;
}

function mistakenOptions(sourceCode: SourceCode): PragmaMistake[] {
  return checkOptions(sourceCode)
    .filter((option) => !isOption(option))
    .map(({ range }) => ({ kind: "option", at: range, text: sourceCode.text.slice(...range), meant: null }));
}

/** @returns What Hadolint and BuildKit cannot read in the file's pragmas, each unknown id once. */
export function pragmaMistakes(sourceCode: SourceCode): PragmaMistake[] {
  const seen = new Set<string>();
  const mistakes = silencingPragmas(sourceCode)
    .flatMap((pragma) => mistakesOfList(pragma, sourceCode))
    .filter(({ kind, text }) => {
      const isNew = !seen.has(text);
      if (kind === "unknown" || kind === "removed") seen.add(text);
      return isNew;
    });
  return [...mistakes, ...nearMisses(sourceCode), ...mistakenOptions(sourceCode)];
}
