import { insertAt, type Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction } from "../../languages/dockerfile/ast.ts";
import {
  ACCOUNT_PROGRAMS,
  FILELESS_PROGRAMS,
  OWNERSHIP_COMMANDS,
  type OwnershipCommand,
} from "../../libraries/ownership-commands.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { copiedPaths, pathAt, type CopiedPaths } from "./copied-paths.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { instructionsOfImage } from "./image-instructions.ts";
import { workdirOf } from "./placed-workdir.ts";
import { placedVariables } from "./placed-variables.ts";
import { removeCommand } from "./remove-command.ts";
import { type WrittenCommand, writtenCommandsOfRun } from "./run-commands.ts";
import type { BuildStage } from "./stage-graph.ts";
import type { PlacedTransfer } from "./transfers.ts";
import { programName } from "./unwrap.ts";
import { variableReferences } from "./variable-references.ts";

type Run = PlacedInstruction<CommandInstruction>;

/** A `chown` or `chmod` of what the `COPY` or `ADD` before its `RUN` has just written. */
export interface OwnershipChange {
  /** The word that names the program. */
  readonly at: CommandWord;
  readonly program: string;
  readonly flag: OwnershipCommand["flag"];
  /** The keyword of the instruction that wrote the files. */
  readonly keyword: string;
  /** The flag's value and the edits that use it in place of the command; `null` where that would be another result. */
  readonly replacement: { readonly value: string; readonly edits: readonly Edit[] } | null;
}

/** A command that changes owner or mode, with its files. */
interface Change {
  readonly command: WrittenCommand;
  readonly syntax: OwnershipCommand;
  readonly program: string;
  readonly at: CommandWord;
  /** The owner or the mode. */
  readonly setting: CommandWord;
  readonly isRecursive: boolean;
  /** Absolute paths; `null` for one that is not known. */
  readonly targets: readonly (string | null)[];
  /** Whether accounts are made between the `COPY` and the command. */
  readonly followsAccounts: boolean;
}

const OCTAL = /^[0-7]{3,4}$/u;
/** The right to execute, as files get it: `+x`, `u+x`, `a+rx`. */
const EXECUTE = /^[ugoa]*\+[rw]*x[rwx]*$/u;
const EXECUTE_FOR_ALL = /^(?:a|ugo)?\+r?x$/u;

function changeOf(sourceCode: SourceCode, command: WrittenCommand, followsAccounts: boolean): Change | null {
  const words = command.unwrapped ?? [];
  const [at, ...rest] = words;
  const program = programName(at) ?? "";
  const syntax = Object.hasOwn(OWNERSHIP_COMMANDS, program) ? OWNERSHIP_COMMANDS[program] : undefined;
  if (!at || !syntax) return null;
  const { options, operands, isOpen } = readArguments(rest, syntax);
  const has = (names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  const [setting, ...files] = operands;
  if (isOpen || !setting || has(syntax.foreign)) return null;
  if (syntax.flag === "chmod" && !OCTAL.test(setting.value ?? "") && !EXECUTE.test(setting.value ?? "")) return null;
  const targets = files.map(({ value }) => (value === null ? null : pathAt(sourceCode, command.run, value)));
  return { command, syntax, program, at, setting, isRecursive: has(syntax.recursive), targets, followsAccounts };
}

/** The changes that a `RUN` begins with: what comes after a command that writes files may be about those. */
function changesOf(sourceCode: SourceCode, run: Run): Change[] {
  const changes: Change[] = [];
  let followsAccounts = false;
  for (const command of writtenCommandsOfRun(sourceCode, run.instruction)) {
    const program = programName(command.unwrapped?.[0]) ?? "";
    const change = changeOf(sourceCode, command, followsAccounts);
    if (change) changes.push(change);
    else if (ACCOUNT_PROGRAMS.has(program)) followsAccounts = true;
    else if (!FILELESS_PROGRAMS.has(program) && !Object.hasOwn(OWNERSHIP_COMMANDS, program)) break;
  }
  return changes;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Whether a target is what a source has become. */
function isWritten(target: string, paths: readonly string[], { isRecursive }: Change, { destination, isFolder }: CopiedPaths): boolean {
  if (isRecursive && paths.some((path) => isInside(target, path))) return true;
  return paths.some((path) => path === target && (isRecursive || !isFolder || path !== destination));
}

/** Whether a folder above the files is changed, in which nothing else of the file's own can be. */
function isOnlyContent(target: string, { destination }: CopiedPaths, change: Change, ranBefore: boolean): boolean {
  return change.isRecursive && !ranBefore && target !== "/" && isInside(destination, target);
}

/** The owner as a flag takes it: a name or number, and a group. */
function ownerValue(sourceCode: SourceCode, { command, setting, followsAccounts }: Change): string | null {
  const variables = placedVariables(sourceCode, command.run);
  const isSet = variableReferences(sourceCode, setting).every(({ name }) => variables.isSet(name));
  const written = /^"?([\w.${}:-]+)"?$/u.exec(sourceCode.text.slice(...setting.range))?.[1];
  const value = setting.isLiteral ? setting.value : written;
  if (!value || !isSet || value.startsWith(":")) return null;
  const isNumeric = /^\d+(?::\d+)?$/u.test(setting.value ?? "");
  // A name that is made only later cannot be looked up yet; `user.group` is a habit of chown's alone.
  if ((followsAccounts && !isNumeric) || (value.includes(".") && !value.includes(":"))) return null;
  return value.replace(/:$/u, "");
}

/** Files have no right to execute before, so `+x` is 755 for those that everybody may read. */
function modeValue({ setting, isRecursive }: Change): string | null {
  const mode = setting.value ?? "";
  if (OCTAL.test(mode)) return mode;
  return EXECUTE_FOR_ALL.test(mode) && !isRecursive ? "755" : null;
}

function replacementOf(
  sourceCode: SourceCode,
  change: Change,
  copies: readonly CopiedPaths[],
  isExact: boolean,
): OwnershipChange["replacement"] {
  const { flag } = change.syntax;
  const value = flag === "chown" ? ownerValue(sourceCode, change) : modeValue(change);
  const removal = removeCommand(sourceCode, change.command);
  const hasFlag = copies.some(({ placed }) => placed.instruction.flags.some(({ name }) => name === flag));
  if (!isExact || value === null || !removal || hasFlag) return null;
  const additions = copies.map(({ placed }) => insertAt(placed.instruction.keywordRange[1], ` --${flag}=${value}`));
  return { value, edits: [...additions, removal] };
}

/** What the instructions before a `RUN` have done to the image. */
interface Before {
  /** What has been copied since the `RUN` before. */
  readonly copies: readonly CopiedPaths[];
  /** The `RUN` instructions, in this stage and below. */
  readonly runs: readonly Run[];
}

/** Whether the `RUN` may have written files to a folder: it ran in it. */
function mayHaveFilled(sourceCode: SourceCode, run: Run, folder: string): boolean {
  const workdir = workdirOf(sourceCode, run);
  return workdir.state === "unknown" || (workdir.state === "known" && isInside(workdir.value.replace(/(?<=.)\/$/u, ""), folder));
}

function judge(sourceCode: SourceCode, change: Change, { copies, runs }: Before): OwnershipChange | null {
  const targets = change.targets.flatMap((target) => target ?? []);
  const covers = (target: string, copy: CopiedPaths): boolean =>
    copy.sources.some((paths) => isWritten(target, paths, change, copy)) ||
    isOnlyContent(target, copy, change, runs.length > 0);
  const changed = copies.filter((copy) => targets.some((target) => covers(target, copy)));
  const [first] = changed;
  if (!first) return null;
  const isWhole = changed.every((copy) =>
    copy.sources.every((paths) =>
      targets.some((target) => isWritten(target, paths, change, copy) || isOnlyContent(target, copy, change, runs.length > 0)),
    ),
  );
  const isAllKnown = change.targets.every((target) => target !== null && copies.some((copy) => covers(target, copy)));
  const isFilled = change.isRecursive && targets.some((target) => runs.some((run) => mayHaveFilled(sourceCode, run, target)));
  return {
    at: change.at,
    program: change.program,
    flag: change.syntax.flag,
    keyword: first.placed.instruction.keyword,
    replacement: replacementOf(sourceCode, change, changed, isWhole && isAllKnown && !isFilled),
  };
}

function isRun(placed: PlacedInstruction): placed is Run {
  return placed.instruction.type === "Run";
}

function isTransfer(placed: PlacedInstruction): placed is PlacedTransfer {
  return placed.instruction.type === "Copy" || placed.instruction.type === "Add";
}

function changesAmong(sourceCode: SourceCode, placed: readonly PlacedInstruction[], earlier: readonly Run[]): OwnershipChange[] {
  let before: Before = { copies: [], runs: earlier };
  const found: OwnershipChange[] = [];
  for (const each of placed) {
    if (isTransfer(each)) {
      const paths = copiedPaths(sourceCode, each);
      if (paths) before = { ...before, copies: [...before.copies, paths] };
    } else if (isRun(each)) {
      const current = before;
      const changes = current.copies.length > 0 ? changesOf(sourceCode, each) : [];
      found.push(...changes.flatMap((change) => judge(sourceCode, change, current) ?? []));
      before = { copies: [], runs: [...before.runs, each] };
    }
  }
  return found;
}

/**
 * @param stages Those whose layers count.
 * @returns Every `chown` and `chmod` in the first `RUN` after a `COPY` or `ADD`, of what that has written.
 */
export function ownershipChanges(sourceCode: SourceCode, stages: readonly BuildStage[]): OwnershipChange[] {
  const all = placedInstructions(sourceCode);
  return stages.flatMap((stage) => {
    const below = new Set(instructionsOfImage(stage));
    const isOwn = ({ stage: node }: PlacedInstruction): boolean => node === stage.node;
    const earlier = all.filter((each) => !isOwn(each) && below.has(each.instruction)).filter(isRun);
    return [false, true].flatMap((isTrigger) =>
      changesAmong(
        sourceCode,
        all.filter((each) => isOwn(each) && (each.onbuild !== null) === isTrigger),
        earlier,
      ),
    );
  });
}
