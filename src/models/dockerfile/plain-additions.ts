import { replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { mayBeUnpacked } from "../../libraries/archives.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** What `ADD` does with a source: takes it as it is, unpacks or fetches it, or what the file does not tell. */
type SourceKind = "plain" | "special" | "unknown";

/** An `ADD` that copies plain files. */
export interface PlainAddition {
  /** The keyword; the source, where others of the same `ADD` need it. */
  readonly at: Range;
  readonly source: string;
  /** The edit that makes a `COPY` of it; `null` where other sources need the `ADD`. */
  readonly edit: Edit | null;
  /** Whether the sources are written out, so that none of them can turn out to be an archive or a URL. */
  readonly isLiteral: boolean;
}

/** `https://…`, `git@github.com:…`. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/iu;
/** What only `ADD` can do. */
const OWN_FLAGS: ReadonlySet<string> = new Set(["checksum", "keep-git-dir", "unpack"]);
const WILDCARD = /[*?[]/u;

/** Of `rootfs.tar*` or `a.tar.?z` the part before the wildcard tells what is meant. */
function isSpecial(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [stem = ""] = name.split(WILDCARD, 1);
  return REMOTE.test(path) || mayBeUnpacked(name) || mayBeUnpacked(stem.replace(/\.$/u, ""));
}

function kindOf(sourceCode: SourceCode, placed: PlacedTransfer, source: Argument): SourceKind {
  const path = transferPath(sourceCode, placed, source);
  if (path !== null) return isSpecial(path) ? "special" : "plain";
  // Of `dist/${VERSION}/app.js` both ends are known; a first part that is not may be a URL.
  const { value } = source;
  const isEndKnown = /\.\w+$/u.test(value) && !value.startsWith("$");
  return isEndKnown ? (isSpecial(value) ? "special" : "plain") : "unknown";
}

/** A name that ends in a wildcard can find an archive, and a variable can be given another value. */
function isWrittenOut({ value, hasVariable }: Argument): boolean {
  const name = value.slice(value.lastIndexOf("/") + 1);
  return !hasVariable && (!WILDCARD.test(name) || /\.[A-Za-z]\w*$/u.test(name));
}

function inCaseOf(keyword: string): string {
  return keyword === keyword.toLowerCase() ? "copy" : "COPY";
}

function additionOf(sourceCode: SourceCode, placed: PlacedTransfer): PlainAddition[] {
  const { flags, sources, heredocs, destination, keywordRange } = placed.instruction;
  if (!destination || flags.some(({ name }) => OWN_FLAGS.has(name))) return [];
  const kinds = sources.map((source) => kindOf(sourceCode, placed, source));
  const plain = sources.find((_, index) => kinds[index] === "plain");
  if (kinds.includes("unknown") || (!plain && (sources.length > 0 || heredocs.length === 0))) return [];
  if (plain && kinds.includes("special")) {
    return [{ at: plain.range, source: plain.value, edit: null, isLiteral: false }];
  }
  return [
    {
      at: keywordRange,
      source: plain?.value ?? heredocs[0]?.name ?? "",
      edit: replaceRange(keywordRange, inCaseOf(sourceCode.text.slice(...keywordRange))),
      isLiteral: sources.every(isWrittenOut),
    },
  ];
}

/** @returns Every `ADD` with a source that it neither unpacks nor fetches. */
export function plainAdditions(sourceCode: SourceCode): PlainAddition[] {
  return transfers(sourceCode)
    .filter(({ instruction }) => instruction.type === "Add")
    .flatMap((placed) => additionOf(sourceCode, placed));
}
