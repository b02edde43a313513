import { removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Argument } from "../../languages/dockerfile/ast.ts";
import { isTarName } from "../../libraries/archives.ts";
import { unpackingOf, type ArchiveUnpacking } from "./archive-unpacking.ts";
import { endBeforeAnd, startAfterAnd } from "./list-joints.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { stageStates } from "./stage-state.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** A tar archive that a `COPY` brings in and a later `RUN` of the stage unpacks. */
export interface CopiedArchive {
  readonly source: Argument;
  readonly name: string;
  /** The program that unpacks it. */
  readonly program: string;
  /** The edits that make an `ADD` of it, with the folder as destination; `null` where more than that hangs on it. */
  readonly edits: readonly Edit[] | null;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The names that the file may have in the image: a destination without a `/` at its end may be a folder too. */
function namesInImage(sourceCode: SourceCode, placed: PlacedTransfer, path: string): string[] {
  const { destination, sources } = placed.instruction;
  const target = destination && transferPath(sourceCode, placed, destination);
  const isFile = sources.length === 1 && target && !/(?:^|\/)\.{0,2}$/u.test(target);
  return isFile ? [baseName(path), baseName(target)] : [baseName(path)];
}

function isLaterInStage({ run }: RunCommand, { instruction, stage, onbuild }: PlacedTransfer): boolean {
  const isAfter = run.instruction.range[0] > instruction.range[0];
  return isAfter && run.stage === stage && (run.onbuild === null) === (onbuild === null);
}

function mentions({ words }: RunCommand, names: readonly string[]): boolean {
  return words.some(({ value, prefix }) => names.some((name) => (value ?? prefix).includes(name)));
}

/** The edit that takes a command out of the list that it stands in, or the whole `RUN`. */
function removeCommand({ text }: SourceCode, { run, shell, wrappers }: RunCommand): Edit | null {
  const { command, range, heredocs } = run.instruction;
  if (run.onbuild || command?.type !== "ShellForm" || !shell || wrappers.length > 0 || heredocs.length > 0) return null;
  if (shell.substituted || shell.redirects.length > 0 || (shell.pipeline?.commands.length ?? 1) > 1) return null;
  const [start, end] = shell.range;
  const isFirst = start === command.range[0];
  if (isFirst && end === command.range[1]) {
    const lineStart = text.lastIndexOf("\n", range[0] - 1) + 1;
    const feed = text.indexOf("\n", range[1]);
    return removeRange([lineStart, feed === -1 ? text.length : feed + 1]);
  }
  const next = isFirst ? startAfterAnd(text, end) : null;
  if (next !== null) return removeRange([start, next]);
  const before = isFirst ? null : endBeforeAnd(text, start);
  return before === null ? null : removeRange([before, end]);
}

function folderOf(sourceCode: SourceCode, { run }: RunCommand, { folder }: ArchiveUnpacking): string | null {
  if (folder.state === "unknown") return null;
  if (folder.state === "known") return folder.value.startsWith("/") ? folder.value : null;
  const hasMoved = runCommands(sourceCode).some((each) => each.run === run && each.program === "cd");
  const { workdir } = stageStates(sourceCode).before(run.instruction);
  return !hasMoved && workdir.state === "known" && workdir.value.startsWith("/") ? workdir.value : null;
}

function editsFor(
  sourceCode: SourceCode,
  { instruction, onbuild }: PlacedTransfer,
  command: RunCommand,
  unpacking: ArchiveUnpacking,
): Edit[] | null {
  const { destination, sources, heredocs, keywordRange } = instruction;
  if (onbuild || !destination || sources.length > 1 || heredocs.length > 0 || command.run.onbuild) return null;
  const folder = folderOf(sourceCode, command, unpacking);
  const removal = removeCommand(sourceCode, command);
  if (folder === null || !removal || /[\s"'$\\]/u.test(folder)) return null;
  const keyword = sourceCode.text.slice(...keywordRange);
  const isJson = destination.raw.startsWith('"') && sourceCode.text.charAt(instruction.range[1] - 1) === "]";
  const path = folder.endsWith("/") ? folder : `${folder}/`;
  return [
    replaceRange(keywordRange, keyword === keyword.toLowerCase() ? "add" : "ADD"),
    replaceRange(destination.range, isJson ? JSON.stringify(path) : path),
    removal,
  ];
}

function archivesOf(
  sourceCode: SourceCode,
  placed: PlacedTransfer,
  commands: readonly { command: RunCommand; unpacking: ArchiveUnpacking }[],
): CopiedArchive[] {
  return placed.instruction.sources.flatMap((source): CopiedArchive[] => {
    const path = transferPath(sourceCode, placed, source);
    if (path === null || !isTarName(path) || /[*?[]/u.test(path)) return [];
    const names = namesInImage(sourceCode, placed, path);
    const found = commands.find(
      ({ command, unpacking }) =>
        isLaterInStage(command, placed) && unpacking.archives.some((archive) => names.includes(baseName(archive))),
    );
    if (!found) return [];
    const { command, unpacking } = found;
    const isUsedElsewhere = runCommands(sourceCode).some((each) => each !== command && mentions(each, names));
    return [
      {
        source,
        name: baseName(path),
        program: command.program,
        edits: isUsedElsewhere ? null : editsFor(sourceCode, placed, command, unpacking),
      },
    ];
  });
}

/** @returns Every tar archive that is copied from the build context to be unpacked in the same stage. */
export function copiedArchives(sourceCode: SourceCode): CopiedArchive[] {
  const commands = runCommands(sourceCode).flatMap((command) => {
    const unpacking = unpackingOf(command);
    return unpacking ? [{ command, unpacking }] : [];
  });
  if (commands.length === 0) return [];
  return transfers(sourceCode)
    .filter(({ instruction: { type, flags } }) => type === "Copy" && !flags.some(({ name }) => name === "from"))
    .flatMap((placed) => archivesOf(sourceCode, placed, commands));
}
