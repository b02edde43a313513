import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  CHECKSUM_OPTIONS,
  GIT_MOVES,
  GIT_REF_OPTIONS,
  GIT_VALUE_OPTIONS,
  MOVING_BRANCHES,
  REQUEST_OPTIONS,
  STREAM_READERS,
} from "../../libraries/moving-sources.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { PlacedInstruction } from "./document.ts";
import { downloads, isLocalAddress, type Download } from "./downloads.ts";
import { checksFile } from "./file-verification.ts";
import { valuePlace } from "./option-value.ts";
import { gitFragment, isContentAddress, isGitAddress, isUrl, isVerificationFile, movingPart } from "./remote-address.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import { transferPath, transfers, type PlacedTransfer } from "./transfers.ts";

/** Something that a build takes from elsewhere and that can be another thing next time. */
export interface FloatingSource {
  readonly problem:
    /** The address stands for the newest of something. */
    | "moving"
    /** A download that nothing is checked of. */
    | "unverified"
    /** An `ADD` of an address without `--checksum`. */
    | "unverifiedAdd"
    /** A repository without a tag or a commit. */
    | "noRef"
    /** A repository at a branch. */
    | "branch";
  readonly at: Range;
  /** What moves: `latest`, the branch; else the address. */
  readonly name: string;
}

/** The word's value; of one that is not known the text as it is written. */
function written({ text }: SourceCode, { value, range }: CommandWord): string {
  return value ?? text.slice(...range).replace(/^["']|["']$/gu, "");
}

/** Whether something is checked in the same `RUN`, or later in the stage. */
function isChecked(sourceCode: SourceCode, { stage, instruction }: PlacedInstruction): boolean {
  const isLater = ({ run }: RunCommand): boolean =>
    run.stage === stage && run.instruction.range[0] >= instruction.range[0];
  return runCommands(sourceCode).some((command) => isLater(command) && checksFile(command));
}

function isDiscarded({ options }: Download): boolean {
  return options.some(({ name, value }) => REQUEST_OPTIONS.includes(name) || value === "/dev/null");
}

/** The programs behind the command in its pipe. */
function readersOf(sourceCode: SourceCode, { command }: Download): string[] {
  const { shell } = command;
  const after = shell?.pipeline?.commands.slice(shell.pipeline.commands.indexOf(shell) + 1) ?? [];
  return runCommands(sourceCode).filter((other) => other.shell !== null && after.includes(other.shell)).map(({ program }) => program);
}

function isKept(sourceCode: SourceCode, download: Download): boolean {
  if (!download.prints) return true;
  const isRedirected = download.command.shell?.redirects.some(
    ({ operator, target }) => /^(?:1?>{1,2}|>\||&>{1,2})$/u.test(operator) && target !== null && target.value !== "/dev/null",
  );
  const readers = readersOf(sourceCode, download);
  return isRedirected === true || (readers.length > 0 && readers.every((program) => STREAM_READERS.has(program)));
}

/** The files that the download is written to are keys or checksums. */
function writesVerificationFile({ options, command }: Download): boolean {
  const targets = command.shell?.redirects.map(({ target }) => target?.value ?? "") ?? [];
  return [...options.map(({ value }) => value ?? ""), ...targets].some((name) => isVerificationFile(name) || name.includes("/keyrings/"));
}

function floatingUrls(sourceCode: SourceCode, download: Download): FloatingSource[] {
  const hasChecksum = download.options.some(({ name }) => CHECKSUM_OPTIONS.includes(name));
  if (isDiscarded(download) || hasChecksum || isChecked(sourceCode, download.command.run)) return [];
  return download.urls.flatMap((word): FloatingSource[] => {
    const url = written(sourceCode, word);
    if (!isUrl(url) || isLocalAddress(url) || isContentAddress(url)) return [];
    const moving = movingPart(url);
    if (moving !== null) return [{ problem: "moving", at: word.range, name: moving }];
    const isExempt = isVerificationFile(url) || writesVerificationFile(download) || !isKept(sourceCode, download);
    return isExempt ? [] : [{ problem: "unverified", at: word.range, name: url }];
  });
}

/** A `git` with its own options taken off: `checkout v1` of `git -C /src checkout v1`. */
function gitArguments({ words }: RunCommand): ReturnType<typeof readArguments> {
  return readArguments(words.slice(1), { valueOptions: GIT_VALUE_OPTIONS });
}

/** Whether a command goes to a tag or a commit. */
function movesOn(command: RunCommand): boolean {
  if (command.program !== "git") return false;
  const [verb, ...operands] = gitArguments(command).operands;
  if (!GIT_MOVES.has(verb?.value ?? "")) return false;
  const refs = operands.map(({ value }) => value?.replace(/^(?:refs\/heads|origin)\//u, "") ?? null);
  return refs.some((ref) => ref !== "origin" && ref !== ".") && !refs.some((ref) => ref !== null && MOVING_BRANCHES.has(ref));
}

function isMovedOn(sourceCode: SourceCode, clone: RunCommand): boolean {
  const commands = runCommands(sourceCode);
  const later = commands.slice(commands.indexOf(clone) + 1).filter(({ run }) => run.stage === clone.run.stage);
  return later.some(movesOn);
}

function floatingClone(sourceCode: SourceCode, command: RunCommand): FloatingSource[] {
  if (command.program !== "git") return [];
  const { options, operands, isOpen } = gitArguments(command);
  const [verb, address] = operands;
  if (verb?.value !== "clone" || !address || isOpen) return [];
  if (!isGitAddress(written(sourceCode, address)) || isMovedOn(sourceCode, command)) return [];
  const ref = options.findLast(({ name }) => GIT_REF_OPTIONS.includes(name));
  if (!ref) return [{ problem: "noRef", at: address.range, name: written(sourceCode, address) }];
  const { value } = ref;
  return value !== null && MOVING_BRANCHES.has(value) ? [{ problem: "branch", at: valuePlace(ref), name: value }] : [];
}

function floatingAdd(sourceCode: SourceCode, transfer: PlacedTransfer): FloatingSource[] {
  const { instruction } = transfer;
  if (instruction.type !== "Add" || instruction.flags.some(({ name }) => name === "checksum")) return [];
  return instruction.sources.flatMap((source): FloatingSource[] => {
    const address = transferPath(sourceCode, transfer, source) ?? source.value;
    const at = source.range;
    const git = gitFragment(address);
    if (git?.ref === null) return [{ problem: "noRef", at, name: address }];
    if (git?.ref !== undefined) return MOVING_BRANCHES.has(git.ref) ? [{ problem: "branch", at, name: git.ref }] : [];
    if (!isUrl(address) || isContentAddress(address) || isChecked(sourceCode, transfer)) return [];
    const moving = movingPart(address);
    if (moving !== null) return [{ problem: "moving", at, name: moving }];
    return isVerificationFile(address) ? [] : [{ problem: "unverifiedAdd", at, name: address }];
  });
}

/**
 * @returns What a build takes from elsewhere and that can be another thing next time, in source order:
 * downloads, clones, `ADD` of addresses. What is checked in the same `RUN` or later in the stage, and
 * what the address itself holds the hash of, is none.
 */
export function floatingSources(sourceCode: SourceCode): FloatingSource[] {
  return [
    ...downloads(sourceCode).flatMap((download) => floatingUrls(sourceCode, download)),
    ...runCommands(sourceCode).flatMap((command) => floatingClone(sourceCode, command)),
    ...transfers(sourceCode).flatMap((transfer) => floatingAdd(sourceCode, transfer)),
  ].sort((a, b) => a.at[0] - b.at[0]);
}
