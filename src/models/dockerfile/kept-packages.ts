import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandWord } from "./command-word.ts";
import { commandsOfImage, operationsOfImage } from "./image-commands.ts";
import type { PackageOperation } from "./package-operations.ts";
import type { RunCommand } from "./run-commands.ts";
import type { BuildStage } from "./stage-graph.ts";

/** A package that is installed in an image and not removed from it. */
export interface KeptPackage {
  readonly operation: PackageOperation;
  readonly word: CommandWord;
  /** Without version, architecture and repository. */
  readonly name: string;
}

/** `gcc=4:12.2`, `gcc:amd64`, `gcc/stable`, `gcc~12`, `gcc@edge`, `gcc>1`. */
const VERSION_MARK = /[=:/~<>@!]/u;
/** The version that rpm-based managers take behind a hyphen. */
const RPM_VERSION = /-\d[\w.:~^+-]*$/u;
const RPM_MANAGERS: ReadonlySet<string> = new Set(["yum", "dnf", "microdnf", "tdnf", "zypper"]);

function packageName(value: string, { manager }: PackageOperation): string {
  if (RPM_MANAGERS.has(manager.id)) return value.startsWith("@") ? value : value.replace(RPM_VERSION, "");
  const mark = value.search(VERSION_MARK);
  return mark > 0 ? value.slice(0, mark) : value;
}

function startOf({ words: [first] }: RunCommand): number {
  return first?.range[0] ?? 0;
}

function virtualName({ options }: PackageOperation): string | null {
  return options.find(({ name }) => name === "--virtual" || name === "-t")?.value ?? null;
}

/** Commands that remove what only others needed, so that nothing is known of what is left. */
function removesUnnamed({ manager, subcommandWord, options, operands, subcommand }: PackageOperation): boolean {
  const verb = subcommandWord?.value ?? "";
  if (subcommand?.action !== "remove") return false;
  return (
    /^auto-?(?:remove|purge)$/u.test(verb) ||
    options.some(({ name }) => name === "--auto-remove" || name === "--autoremove") ||
    (manager.id !== "apk" && options.some(({ name }) => name === "--purge") && operands.length === 0) ||
    operands.some(({ value }) => value === null || /[*?$]/u.test(value))
  );
}

function removes(removal: PackageOperation, { operation, name }: KeptPackage): boolean {
  const group = operation.manager.id === "apk" ? virtualName(operation) : null;
  const names = removal.operands.map(({ value }) => value ?? "");
  return names.some((given) => given === group || packageName(given, removal) === name);
}

/** `dnf history undo`, `apt-mark auto`: the packages that go then are named nowhere. */
function undoesUnnamed({ program, words }: RunCommand): boolean {
  const verbs = words.slice(1, 3).map(({ value }) => value);
  return program === "apt-mark" ? verbs[0] === "auto" : verbs[0] === "history" && /^(?:undo|rollback)$/u.test(verbs[1] ?? "");
}

function installs({ subcommand, options, manager }: PackageOperation): boolean {
  const isElsewhere = options.some(({ name }) => name === "--root" || name === "--installroot" || (manager.id === "apk" && name === "-p"));
  return subcommand?.action === "install" && !isElsewhere && !options.some(({ name }) => name === "--download-only" || name === "--downloadonly");
}

/**
 * @returns The packages that the file installs in the image of a stage and that no later command removes.
 * Where a later command removes packages that it does not name, nothing is known of those before it.
 */
export function keptPackages(sourceCode: SourceCode, stage: BuildStage): KeptPackage[] {
  const operations = operationsOfImage(sourceCode, stage);
  const removals = operations.filter(({ subcommand }) => subcommand?.action === "remove");
  const unnamed = [
    ...removals.filter(removesUnnamed).map(({ command }) => command),
    ...commandsOfImage(sourceCode, stage).filter(undoesUnnamed),
  ];
  const lastUnnamed = Math.max(-1, ...unnamed.map(startOf));
  return operations
    .filter((operation) => installs(operation) && startOf(operation.command) > lastUnnamed)
    .flatMap((operation) =>
      operation.operands.flatMap((word): KeptPackage[] =>
        word.value === null ? [] : [{ operation, word, name: packageName(word.value, operation) }],
      ),
    )
    .filter((kept) => !removals.some((removal) => startOf(removal.command) > startOf(kept.operation.command) && removes(removal, kept)));
}
