import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Stage } from "../../languages/dockerfile/ast.ts";
import { secretFile, type SecretFile } from "../../libraries/credentials/secret-files.ts";
import type { BuildContext } from "./build-context.ts";
import { isIgnored, parseIgnoreFile } from "./ignore-patterns.ts";
import { ancestry, findStage, stageGraph, type BuildStage } from "./stage-graph.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** A source of a `COPY` or `ADD` that holds secrets by its name. */
export interface SecretCopy {
  readonly source: Argument;
  readonly path: string;
  readonly kind: SecretFile;
}

/** A source that is the whole build context. */
export interface ContextCopy {
  readonly source: Argument;
  /** What it takes along and should not, by name. */
  readonly files: readonly string[];
}

/** Where the keys lie by which package managers check what they install. */
const KEYRINGS = /\/(?:keyrings|trusted\.gpg\.d|rpm-gpg|apk\/keys)(?:\/|$)/u;
/** Always looked for: a clean checkout has no `.env`, the machine that builds by hand has. */
const USUAL_SECRETS = [".env", ".git"];

/** The nodes of the stages whose layers are shipped. */
function shippedNodes(shipped: readonly BuildStage[]): ReadonlySet<Stage> {
  return new Set(shipped.flatMap(ancestry).map(({ node }) => node));
}

function fromOf({ instruction }: PlacedTransfer): string | null {
  return instruction.flags.find(({ name }) => name === "from")?.value ?? null;
}

/** Whether the source is the build context or a stage: another image is public, or somebody else's care. */
function isOwn(sourceCode: SourceCode, placed: PlacedTransfer): boolean {
  const from = fromOf(placed);
  return from === null || /^\d+$/u.test(from) || findStage(stageGraph(sourceCode).stages, from) !== null;
}

function kindOf(path: string, { instruction }: PlacedTransfer): SecretFile | null {
  if (path.includes("://")) return null;
  const kind = secretFile(path);
  return kind === "key" && KEYRINGS.test(instruction.destination?.value ?? "") ? null : kind;
}

/**
 * @param shipped The stages whose images are shipped: only there a repository counts, which a build may need.
 * @returns Every source of a `COPY` or `ADD` that holds secrets by its name.
 */
export function secretCopies(sourceCode: SourceCode, shipped: readonly BuildStage[]): SecretCopy[] {
  const nodes = shippedNodes(shipped);
  return transfers(sourceCode)
    .filter((placed) => isOwn(sourceCode, placed))
    .flatMap((placed) =>
      placed.instruction.sources.flatMap((source) => {
        const path = transferPath(sourceCode, placed, source) ?? source.value;
        const kind = kindOf(path, placed);
        return kind && (kind !== "repository" || nodes.has(placed.stage)) ? [{ source, path, kind }] : [];
      })
    );
}

function isWholeContext(path: string): boolean {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return path !== "" && (parts.length === 0 || (parts.length === 1 && parts[0] === "*"));
}

/** What a file of a folder would be called, so that `.git/**` counts for `.git`. */
function probe(name: string): string {
  return secretFile(`${name}/x`) === null && name !== ".git" ? name : `${name}/x`;
}

function takenAlong(
  { instruction, stage }: PlacedTransfer,
  { patterns, entries }: BuildContext,
  nodes: ReadonlySet<Stage>
): string[] {
  const excluded = instruction.flags.filter(({ name }) => name === "exclude").map(({ value }) => value ?? "");
  const all = [...(patterns ?? []), ...parseIgnoreFile(excluded.join("\n"))];
  const candidates = new Set([...USUAL_SECRETS, ...entries.filter((entry) => secretFile(entry) !== null)]);
  return [...candidates].filter((name) => (name !== ".git" || nodes.has(stage)) && !isIgnored(all, probe(name)));
}

/** @returns Every source that is the whole build context, with the secrets that no pattern keeps out of it. */
export function contextCopies(
  sourceCode: SourceCode,
  shipped: readonly BuildStage[],
  context: BuildContext
): ContextCopy[] {
  const nodes = shippedNodes(shipped);
  return transfers(sourceCode)
    .filter((placed) => fromOf(placed) === null)
    .flatMap((placed) =>
      placed.instruction.sources
        .filter((source) => isWholeContext(transferPath(sourceCode, placed, source) ?? "?"))
        .map((source) => ({ source, files: takenAlong(placed, context, nodes) }))
    )
    .filter(({ files }) => files.length > 0);
}
