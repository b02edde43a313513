import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { ARTIFACTS, type ArtifactKind, type ArtifactRow } from "../../libraries/development-artifacts.ts";
import { purposeOf } from "./image-purpose.ts";
import { removeInstruction } from "./remove-instruction.ts";
import { removeElement, removeWords } from "./remove-word.ts";
import type { BuildStage } from "./stage-graph.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** A source of a `COPY` or `ADD` that only development needs. */
export interface CopiedArtifact {
  readonly kind: ArtifactKind;
  readonly source: Argument;
  /** The source with its variables replaced, as far as they are known. */
  readonly path: string;
  /** The edit that leaves it out, or `null` where a comment stands in the way. */
  readonly removal: Edit | null;
}

const ALL_OF_IT: readonly (string | undefined)[] = [".", "*", "**"];

/** The path without what only says "all of it": `tests/`, `tests/.`, `tests/**`. */
function wholePath(path: string): string {
  const parts = path.split("/").filter((part, index) => part !== "" || index === 0);
  while (ALL_OF_IT.includes(parts.at(-1))) parts.pop();
  return parts.join("/");
}

function rowOf(path: string, destination: string): ArtifactRow | undefined {
  const whole = wholePath(path).toLowerCase();
  const name = whole.slice(whole.lastIndexOf("/") + 1);
  if (name.includes("$")) return undefined;
  const row = ARTIFACTS.find(({ names, paths }) => names.test(name) || paths?.test(whole));
  return row?.servedFrom?.test(destination) ? undefined : row;
}

function removalOf(sourceCode: SourceCode, { instruction, onbuild }: PlacedTransfer, { range, raw }: Argument): Edit | null {
  const { sources, heredocs, arguments: words } = instruction;
  if (sources.length + heredocs.length === 1) return removeInstruction(sourceCode, onbuild ?? instruction);
  const first = words[0]?.range[0] ?? 0;
  const isJson = raw.startsWith('"') && sourceCode.text.slice(0, first).trimEnd().endsWith("[");
  return isJson ? removeElement(sourceCode, range) : removeWords(sourceCode, range);
}

function artifactsOf(sourceCode: SourceCode, placed: PlacedTransfer): CopiedArtifact[] {
  const { sources, destination } = placed.instruction;
  if (!destination) return [];
  const pathOf = (word: Argument): string => transferPath(sourceCode, placed, word) ?? word.value;
  const target = pathOf(destination).toLowerCase();
  return sources.flatMap((source): CopiedArtifact[] => {
    const path = pathOf(source);
    const row = rowOf(path, target);
    return row ? [{ kind: row.kind, source, path, removal: removalOf(sourceCode, placed, source) }] : [];
  });
}

function isUsed(kind: ArtifactKind, purpose: readonly string[]): boolean {
  const row = ARTIFACTS.find((each) => each.kind === kind);
  return purpose.some((word) => row?.usedBy.test(word) ?? false);
}

/**
 * @param stages Those whose layers count.
 * @param shipped The stages whose images are shipped; one that has a use for a kind of artifact shows it.
 * @returns Every source that is copied into these stages and that only development needs, told by its name.
 */
export function copiedArtifacts(
  sourceCode: SourceCode,
  stages: readonly BuildStage[],
  shipped: readonly BuildStage[],
): CopiedArtifact[] {
  const nodes = new Set(stages.map(({ node }) => node));
  const found = transfers(sourceCode)
    .filter(({ stage }) => nodes.has(stage))
    .flatMap((placed) => artifactsOf(sourceCode, placed));
  if (found.length === 0) return [];
  const purpose = shipped.flatMap((stage) => purposeOf(sourceCode, stage));
  return found.filter(({ kind }) => !isUsed(kind, purpose));
}
