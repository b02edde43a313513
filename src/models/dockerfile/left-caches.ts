import { insertAt, type Edit } from "../../kit/edit.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { PackageCache } from "../../libraries/package-managers/package-manager.ts";
import { addOption } from "./add-option.ts";
import { appendCommand } from "./append-command.ts";
import { isCleaned } from "./cache-cleaning.ts";
import type { CommandWord } from "./command-word.ts";
import { copiedFiles } from "./copied-files.ts";
import { fileMatches } from "./file-pattern.ts";
import { readsLists, shareLists } from "./list-readers.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { mayHoldOptions } from "./open-arguments.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";
import { hasMount, isMounted } from "./run-mounts.ts";
import { ancestry, stageGraph } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";
import { programName } from "./unwrap.ts";

/** A package manager's cache that a `RUN` leaves in its layer. */
export interface LeftCache {
  readonly operation: PackageOperation;
  /** The word to show: the subcommand, or the program without one. */
  readonly at: CommandWord;
  /** Where it is left. */
  readonly directory: string;
  readonly remedy: { readonly kind: "flag" | "command"; readonly text: string };
  /** The edit that leaves none, or `null` where it cannot be made or may break what comes after. */
  readonly edit: Edit | null;
  /**
   * The edit that keeps the cache in a mount, and the mount's place; `null` for a home that is not known and
   * for what is needed later.
   */
  readonly mount: { readonly target: string; readonly edit: Edit } | null;
}

function isOfRun(run: PackageOperation["command"]["run"]): (operation: PackageOperation) => boolean {
  return ({ command }) => command.run.instruction === run.instruction;
}

/** Whether a variable of the stage, of the command or of its script tells the manager to leave nothing. */
function isSkippedByVariable({ command }: PackageOperation, cache: PackageCache, sourceCode: SourceCode): boolean {
  const { run, environment } = command;
  return Object.entries(cache.skipVariables).some(([name, values]) => {
    if (environment.includes(name) || sourceCode.text.slice(...run.instruction.range).includes(name)) return true;
    if (run.onbuild) return false;
    const { variables } = stageStates(sourceCode).before(run.instruction);
    if (!variables.isSet(name)) return false;
    const state = variables.get(name);
    if (state.state !== "known") return true;
    const { value } = state.value;
    return values.length === 0 ? value !== "" : values.includes(value.toLowerCase());
  });
}

function isSkipped(operation: PackageOperation, cache: PackageCache, sourceCode: SourceCode): boolean {
  const { manager, options, command } = operation;
  const idle = [...(manager.simulateFlags ?? []), ...(manager.assumeYes?.unasked ?? []), ...cache.skipFlags];
  const hasOption = (names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  return (
    hasOption(idle) ||
    // What is not known may be the flag.
    (cache.skipFlags.length > 0 && mayHoldOptions(operation, sourceCode)) ||
    isSkippedByVariable(operation, cache, sourceCode) ||
    isMounted(sourceCode, command.run, cache.directories) ||
    (hasOption(cache.locationOptions) && hasMount(sourceCode, command.run)) ||
    mayBeConfigured(sourceCode, command, cache.configuration)
  );
}

/** Whether programs may be run from the cache: surely not, perhaps (a folder is copied), or by what is copied. */
function keeping(
  { command }: PackageOperation,
  { keptWith }: PackageCache,
  sourceCode: SourceCode
): "no" | "perhaps" | "yes" {
  if (!keptWith) return "no";
  const names = copiedFiles(sourceCode, command.run).map(({ name }) => name);
  if (names.some((name) => name !== null && keptWith.some((file) => fileMatches(name, file)))) return "yes";
  return names.includes(null) ? "perhaps" : "no";
}

/** Whether a later `RUN`, here or in a stage on top of this one, works on what this one leaves. */
function isNeededLater(operation: PackageOperation, sourceCode: SourceCode): boolean {
  const { command, manager } = operation;
  if (!manager.keepsLists) return false;
  const operations = packageOperations(sourceCode).filter((each) => shareLists(each, operation));
  // Lists that are fetched and not read are meant for later.
  if (!operations.filter(isOfRun(command.run)).some(readsLists)) return true;
  const onTop = new Set(
    stageGraph(sourceCode)
      .stages.filter((stage) => ancestry(stage).some(({ node }) => node === command.run.stage))
      .map(({ node }) => node)
  );
  return operations.some((each) => {
    const { run } = each.command;
    const isLater = run.instruction.range[0] > command.run.instruction.range[0] && onTop.has(run.stage);
    const fetchesOwn = operations.filter(isOfRun(run)).some(({ subcommand }) => subcommand?.action === "refresh");
    return isLater && readsLists(each) && !fetchesOwn;
  });
}

function remedyOf({ programWord, manager }: PackageOperation): LeftCache["remedy"] | null {
  const { remedy } = manager.cache;
  if (!remedy) return null;
  if ("flag" in remedy) return { kind: "flag", text: remedy.flag };
  return { kind: "command", text: remedy.command.replace("{program}", programName(programWord) ?? manager.id) };
}

/** Whether root runs the command: by a `USER`, or for want of one. */
function isRunByRoot({ command }: PackageOperation, sourceCode: SourceCode): boolean {
  const { instruction, onbuild } = command.run;
  if (onbuild) return false;
  const { user } = stageStates(sourceCode).before(instruction);
  return user.state === "absent" || (user.state === "known" && /^(?:root|0)(?::|$)/u.test(user.value));
}

function mountOf({ command }: PackageOperation, directory: string, isRoot: boolean): LeftCache["mount"] {
  const { instruction } = command.run;
  if (directory.startsWith("~") && !isRoot) return null;
  const target = directory.replace("~", "/root");
  return { target, edit: insertAt(instruction.keywordRange[1], ` --mount=type=cache,target=${target}`) };
}

function leftCache(operation: PackageOperation, sourceCode: SourceCode): LeftCache[] {
  const { manager, subcommand, subcommandWord, programWord, command } = operation;
  const { cache } = manager;
  const action = subcommand?.action ?? manager.bareAction;
  const remedy = remedyOf(operation);
  const isRoot = isRunByRoot(operation, sourceCode);
  const directory = (isRoot ? cache.ofRoot : undefined) ?? cache.directories[0];
  if (!remedy || !directory || !action || !cache.filledBy.includes(action)) return [];
  const kept = keeping(operation, cache, sourceCode);
  if (kept === "yes" || isSkipped(operation, cache, sourceCode) || isCleaned(sourceCode, operation, cache)) return [];
  const at = subcommandWord ?? programWord;
  // What `sudo` was needed for needs it again, and one more of it is no mending.
  const isSudo = command.wrappers.includes("sudo");
  const appended = isSudo ? null : appendCommand(sourceCode, command, remedy.text);
  const added = remedy.kind === "flag" ? addOption(at, remedy.text) : appended;
  const isFree = !isNeededLater(operation, sourceCode);
  const edit = isFree && kept === "no" ? added : null;
  return [{ operation, at, directory, remedy, edit, mount: isFree ? mountOf(operation, directory, isRoot) : null }];
}

/** One command at the end of a `RUN` cleans up after all before it. */
function isLastOfRun({ operation, remedy }: LeftCache, index: number, all: readonly LeftCache[]): boolean {
  if (remedy.kind === "flag") return true;
  const { manager, command } = operation;
  return !all
    .slice(index + 1)
    .some((other) => other.operation.manager.cache === manager.cache && isOfRun(command.run)(other.operation));
}

/**
 * Every cache of a package manager that stays in a layer: for each command, or for a `RUN` as a whole where
 * a command at its end cleans up. A mount keeps a cache out of the image.
 */
export const leftCaches: (sourceCode: SourceCode) => readonly LeftCache[] = memoize((sourceCode) =>
  packageOperations(sourceCode)
    .flatMap((operation) => leftCache(operation, sourceCode))
    .filter(isLastOfRun)
);
