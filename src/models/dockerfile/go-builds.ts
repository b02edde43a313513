import { insertAt, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { GO_DEBUGGERS, STRIP_PROGRAMS } from "../../libraries/development-artifacts.ts";
import { go } from "../../libraries/package-managers/languages.ts";
import { addOption } from "./add-option.ts";
import { readArguments, type CommandArguments, type CommandOption, type OptionSyntax } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { purposeOf } from "./image-purpose.ts";
import { valuePlace } from "./option-value.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";
import type { BuildStage } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";
import { transfers } from "./transfers.ts";

/** A build of a Go program that keeps the symbol table and the debug information. */
export interface UnstrippedBuild {
  /** The linker's flags, or the subcommand where there are none. */
  readonly at: Range;
  readonly subcommand: string;
  /** The edit that adds the flags; `null` where the words do not stand in the file as they are run. */
  readonly edit: Edit | null;
}

/** Go takes every option with one dash or two. */
const GO_SYNTAX: OptionSyntax = { ...go, valueOptions: go.valueOptions.flatMap((name) => [name, `-${name}`]) };
const LINKER_FLAGS = "-ldflags";
/** Builds for a debugger, for tests, and archives that another linker takes. */
const OTHER_PURPOSE = ["-race", "-msan", "-asan", "-cover", "-n"];
/** The linker is told to leave them out, or by `-s=false` to keep them: then the author has chosen. */
const CHOSEN = /(?:^|[\s=])-[sw](?:=\w+)?(?=\s|$)/iu;

function withOneDash(name: string): string {
  return name.replace(/^--/u, "-");
}

/** Whether the build makes something else than a program for use. */
function isForOtherPurpose({ options, operands }: CommandArguments): boolean {
  const valueOf = (wanted: string): string | null =>
    options.findLast(({ name }) => withOneDash(name) === wanted)?.value ?? null;
  const output = valueOf("-o");
  const buildsSeveral = operands.slice(1).some(({ value }) => value === "std" || value === "all" || /\.\.\./u.test(value ?? "..."));
  return (
    options.some(({ name }) => OTHER_PURPOSE.includes(withOneDash(name))) ||
    /(?:^|[\s=])-[Nl](?:\s|$)/u.test(valueOf("-gcflags") ?? "") ||
    /archive|plugin|shared/u.test(valueOf("-buildmode") ?? "") ||
    output === "/dev/null" ||
    (buildsSeveral && output === null)
  );
}

/** What linker flags tell: that they decide about it, that they do not, or nothing, where a variable may hold any flag. */
function judgeFlags({ value, valueWord, word }: CommandOption, text: string): "chosen" | "kept" | "unknown" {
  if (value !== null) return CHOSEN.test(value) ? "chosen" : "kept";
  // `-ldflags -s`: what follows looks like an option of its own.
  if (word.value !== null && !valueWord) return "unknown";
  const raw = text
    .slice(...(valueWord ?? word).range)
    .replace(/^["']?(?:--?ldflags=)?["']?|["']$/gu, "")
    .replace(/\$\([^()]*\)|`[^`]*`/gu, "$");
  if (CHOSEN.test(raw)) return "chosen";
  const words = raw.split(/[\s\\]+/u);
  // What follows -X is the value of a variable of the program.
  const isOpen = words.some((each, index) => /^["']?\$/u.test(each) && words[index - 1] !== "-X");
  return isOpen ? "unknown" : "kept";
}

/** Whether `GOFLAGS` may have the flags: in the stage, or for this command. */
function mayHaveGoFlags(sourceCode: SourceCode, { run, environment }: RunCommand): boolean {
  if (environment.includes("GOFLAGS")) return true;
  return !run.onbuild && stageStates(sourceCode).before(run.instruction).variables.isSet("GOFLAGS");
}

/** Whether the command stands in the `RUN` itself and not in the text of `sh -c`, where other quotes are needed. */
function isDirect({ run, shell }: RunCommand): boolean {
  if (!shell) return true;
  const { command, heredocs } = run.instruction;
  const scripts = [command?.type === "ShellForm" ? command.script : null, ...heredocs.map(({ script }) => script)];
  return scripts.some((script) => script?.commands.includes(shell) ?? false);
}

function addFlags(word: CommandWord): Edit | null {
  return addOption(word, word.syntax === "json" ? "-ldflags=-s -w" : '-ldflags="-s -w"');
}

/** Puts the flags before the others, which have to be quoted for that. */
function extendFlags({ value, valueWord, word }: CommandOption, text: string): Edit | null {
  const { range } = valueWord ?? word;
  const start = /^(["']?)(?:--?ldflags=(["']?))?/u.exec(text.slice(...range));
  const isQuoted = start?.[1] !== "" || (start[2] ?? "") !== "";
  // `all=-X …` is for some packages only.
  const hasPattern = /^[^\s-][^\s=]*=/u.test(value ?? "");
  return start && isQuoted && !hasPattern ? insertAt(range[0] + start[0].length, "-s -w ") : null;
}

/** `go install host/tool@v1` is a tool of the build, unless its program is copied on by name. */
function isToolOnly(sourceCode: SourceCode, { operands }: CommandArguments): boolean {
  const tools = operands.slice(1).flatMap(({ value }) => /^(?<path>[^@]+)@/u.exec(value ?? "")?.groups?.["path"] ?? []);
  if (tools.length === 0) return false;
  const names = new Set(tools.map((path) => path.replace(/\/v\d+$/u, "").split("/").at(-1)));
  return !transfers(sourceCode).some(({ instruction }) =>
    instruction.sources.some(({ value }) => names.has(value.slice(value.lastIndexOf("/") + 1))),
  );
}

function unstrippedBuild(sourceCode: SourceCode, command: RunCommand): UnstrippedBuild[] {
  const read = readArguments(command.words.slice(1), GO_SYNTAX);
  const [subcommand] = read.operands;
  const name = subcommand?.value;
  if (!subcommand || (name !== "build" && name !== "install") || read.isOpen) return [];
  if (isForOtherPurpose(read) || mayHaveGoFlags(sourceCode, command) || isToolOnly(sourceCode, read)) return [];
  const flags = read.options.findLast(({ name: each }) => withOneDash(each) === LINKER_FLAGS);
  if (flags && judgeFlags(flags, sourceCode.text) !== "kept") return [];
  const edit = flags ? extendFlags(flags, sourceCode.text) : addFlags(subcommand);
  return [{ at: flags ? valuePlace(flags) : subcommand.range, subcommand: name, edit: isDirect(command) ? edit : null }];
}

/** Whether a stage strips what it builds by other means, or sets flags for all builds. */
function stripsOtherwise(commands: readonly RunCommand[]): boolean {
  return commands.some(
    ({ program, words }) =>
      STRIP_PROGRAMS.test(program) ||
      (program === "go" && words[1]?.value === "env" && words.some(({ value }) => value === "-w")),
  );
}

/**
 * @param stages Those whose programs may reach a shipped image.
 * @param shipped The stages whose images are shipped.
 * @returns Every `go build` and `go install` without `-s` or `-w` for the linker.
 * Source: `go help build`, `go tool link`.
 */
export function unstrippedBuilds(
  sourceCode: SourceCode,
  stages: ReadonlySet<BuildStage>,
  shipped: readonly BuildStage[],
): UnstrippedBuild[] {
  const nodes = new Set([...stages].map(({ node }) => node));
  const commands = runCommands(sourceCode).filter(({ run }) => nodes.has(run.stage));
  const builds = commands.filter(({ program }) => program === "go");
  if (builds.length === 0 || stripsOtherwise(commands)) return [];
  const isForDebugger = shipped.some((stage) => purposeOf(sourceCode, stage).some((word) => GO_DEBUGGERS.test(word)));
  return isForDebugger ? [] : builds.flatMap((command) => unstrippedBuild(sourceCode, command));
}
