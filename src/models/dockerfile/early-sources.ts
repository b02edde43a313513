import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument, Instruction, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import { commandDirectory } from "./command-directory.ts";
import { resolvePath, workingDirectory } from "./copied-files.ts";
import { dependencyInstalls, type DependencyInstall } from "./dependency-installs.ts";
import { inCaseOf } from "./insert-instruction.ts";
import { writtenCommandsOfRun } from "./run-commands.ts";
import { isWithin } from "./run-mounts.ts";
import { ancestry, stageGraph, type BuildStage } from "./stage-graph.ts";
import { stageReferences } from "./stage-references.ts";
import { transferPath, transfers } from "./transfers.ts";
import { isWholeContext } from "./whole-context.ts";

/** The sources of a project that are in the image before its dependencies are installed. */
export interface EarlySource {
  /** The whole build context, as the `COPY` or `ADD` names it. */
  readonly at: Argument;
  /** The first command after it that installs dependencies. */
  readonly install: DependencyInstall;
  /** The edits that copy the manifests, install, and copy the rest; none where more than that happens there. */
  readonly reorder: readonly Edit[];
}

function isFromContext(instruction: Instruction): instruction is TransferInstruction {
  const isTransfer = instruction.type === "Copy" || instruction.type === "Add";
  return isTransfer && !instruction.flags.some(({ name }) => name === "from" || name === "exclude");
}

function wholeContext(instruction: Instruction): Argument | null {
  if (!isFromContext(instruction)) return null;
  return instruction.sources.find(({ value }) => isWholeContext(value)) ?? null;
}

/** Whether the command may run outside what is copied. A trigger runs where nothing is known of. */
function mayRunElsewhere(sourceCode: SourceCode, copy: TransferInstruction, install: DependencyInstall): boolean {
  const transfer = transfers(sourceCode).find(({ instruction }) => instruction === copy);
  if (install.command.run.onbuild || !transfer || !copy.destination) return !install.command.run.onbuild;
  const destination = transferPath(sourceCode, transfer, copy.destination);
  const folder = destination === null ? null : resolvePath(workingDirectory(sourceCode, transfer), destination);
  const directory = commandDirectory(sourceCode, install.command, [], []);
  return folder === null || directory === null || !isWithin(directory, folder);
}

function stageOf(sourceCode: SourceCode, { command }: DependencyInstall): BuildStage | null {
  return stageGraph(sourceCode).stages.find(({ node }) => node === command.run.stage) ?? null;
}

/** What runs before the command, in order: in its stage and in those below, or the triggers before its own. */
function instructionsBefore(sourceCode: SourceCode, install: DependencyInstall): Instruction[] {
  const { instruction, stage, onbuild } = install.command.run;
  if (onbuild) {
    const triggers = stage.instructions.flatMap((each) => (each.type === "Onbuild" && each.trigger ? each.trigger : []));
    return triggers.slice(0, triggers.indexOf(instruction));
  }
  const built = stageOf(sourceCode, install);
  const line = built ? ancestry(built).toReversed() : [];
  return line.flatMap(({ node }) => node.instructions).filter(({ range }) => range[0] < instruction.range[0]);
}

/** Whether a stage that files are taken from has installed the same before, so that little is left to do. */
function takesInstalled(sourceCode: SourceCode, before: readonly Instruction[], { installer }: DependencyInstall): boolean {
  return stageReferences(sourceCode).some(({ kind, instruction, target }) => {
    if (kind === "from" || target.kind !== "stage" || !before.includes(instruction)) return false;
    const line = ancestry(target.stage).map(({ node }) => node);
    return dependencyInstalls(sourceCode).some((other) => other.installer === installer && line.includes(other.command.run.stage));
  });
}

/** A cache that is kept between builds makes a second installation cheap. */
function hasCache({ command }: DependencyInstall): boolean {
  return command.run.instruction.flags.some(
    ({ name, options }) => name === "mount" && options.some(({ key, value }) => key.value === "type" && value?.value === "cache"),
  );
}

function isOnlyCommand(sourceCode: SourceCode, { command }: DependencyInstall): boolean {
  const { instruction, onbuild } = command.run;
  const written = writtenCommandsOfRun(sourceCode, instruction);
  return !onbuild && written.length === 1 && instruction.heredocs.length === 0;
}

/** The files to copy first, or `null` where the command needs more than they are or they stand in folders. */
function manifestsToCopy({ installer, manifests }: DependencyInstall): string | null {
  const isPlain = manifests.every((manifest) => /^[\w.*-]+$/u.test(manifest));
  return installer.isSelfContained && isPlain ? manifests.join(" ") : null;
}

function reorder(sourceCode: SourceCode, copy: TransferInstruction, at: Argument, install: DependencyInstall): Edit[] {
  const { text } = sourceCode;
  const run = install.command.run.instruction;
  const { stage } = install.command.run;
  const files = manifestsToCopy(install);
  const isNext = stage.instructions[stage.instructions.indexOf(copy) + 1] === run && stage.instructions.includes(copy);
  const written = text.slice(...copy.range);
  const isPlain = copy.sources.length === 1 && /^[\w./-]+$/u.test(copy.destination?.raw ?? "") && !/[\n[\]]/u.test(written);
  if (files === null || !isNext || !isPlain || !copy.destination || !isOnlyCommand(sourceCode, install)) return [];
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const indentation = text.slice(text.lastIndexOf("\n", copy.range[0] - 1) + 1, copy.range[0]);
  const flags = text.slice(copy.keywordRange[1], at.range[0]);
  const folder = copy.destination.raw.replace(/\/?$/u, "/");
  return [
    replaceRange(copy.range, `${inCaseOf(copy, text, "COPY")}${flags}${files} ${folder}`),
    insertAt(run.range[1], `${lineEnd}${indentation}${written}`),
  ];
}

function earlySource(sourceCode: SourceCode, install: DependencyInstall): EarlySource[] {
  const before = instructionsBefore(sourceCode, install);
  const index = before.findIndex((instruction) => wholeContext(instruction) !== null);
  const copy = before[index];
  const at = copy && wholeContext(copy);
  if (!at || (copy.type !== "Copy" && copy.type !== "Add")) return [];
  const earlier = before.slice(0, index);
  const wasInstalled = dependencyInstalls(sourceCode).some(
    ({ installer, command }) => installer === install.installer && earlier.includes(command.run.instruction),
  );
  if (wasInstalled || hasCache(install) || takesInstalled(sourceCode, before, install)) return [];
  if (mayRunElsewhere(sourceCode, copy, install)) return [];
  return [{ at, install, reorder: reorder(sourceCode, copy, at, install) }];
}

/**
 * @returns Every `COPY` or `ADD` of the whole build context that stands before a command that installs the
 * project's dependencies, each once. Left out are commands that follow an installation that the context
 * did not precede, that have a cache mount, or whose stage takes the installed files from another.
 */
export function earlySources(sourceCode: SourceCode): EarlySource[] {
  const found = new Map<Argument, EarlySource>();
  for (const early of dependencyInstalls(sourceCode).flatMap((install) => earlySource(sourceCode, install))) {
    if (!found.has(early.at)) found.set(early.at, early);
  }
  return [...found.values()];
}
