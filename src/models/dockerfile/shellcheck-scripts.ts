import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, Heredoc } from "../../languages/dockerfile/ast.ts";
import type { LogicalLine } from "../../languages/dockerfile/logical-line.ts";
import { shebangWords, startedShell } from "../../languages/dockerfile/shell/interpreters.ts";
import type { ShellScript } from "../../languages/dockerfile/shell/shell-script.ts";
import { PROXY_ARGUMENTS } from "../../libraries/predefined-variables.ts";
import { SHELLCHECK_DIALECTS } from "../../libraries/shellcheck.ts";
import { mountOption } from "./copied-files.ts";
import { placedInstructions, type PlacedInstruction } from "./document.ts";
import { stageGraph } from "./stage-graph.ts";
import { stageStates } from "./stage-state.ts";

type Run = PlacedInstruction<CommandInstruction>;

/** A text that ShellCheck can be given. */
export interface CheckedScript {
  readonly run: Run;
  /** What the shell is told beforehand, and what the Dockerfile has it run. */
  readonly text: string;
  /** The index in `text` at which the Dockerfile's part begins. */
  readonly start: number;
  /** The logical line that this part is the end of. */
  readonly line: LogicalLine;
}

/** A script, and the words of what reads it; `null`: the image's own shell. */
interface Reading {
  readonly script: ShellScript;
  readonly shell: readonly string[] | null;
}

const VARIABLE_NAME = /^[A-Za-z_]\w*$/u;

/** What a trigger may find set: all that its stage sets, and what the triggers do. */
function triggerVariables(sourceCode: SourceCode, { stage }: Run): string[] {
  const own = stageGraph(sourceCode).stages.find(({ node }) => node === stage);
  const triggers = stage.instructions.flatMap((each) => (each.type === "Onbuild" && each.trigger ? [each.trigger] : []));
  return [
    ...(own ? stageStates(sourceCode).atEnd(own).variables.names : []),
    ...triggers.flatMap((each) => (each.type === "Arg" || each.type === "Env" ? each.pairs.map(({ key }) => key.value) : [])),
  ];
}

function environment(sourceCode: SourceCode, run: Run): string[] {
  const { instruction, onbuild } = run;
  const secrets = instruction.flags.flatMap((flag) => (flag.name === "mount" ? (mountOption(flag, ["env"]) ?? []) : []));
  const set = onbuild ? triggerVariables(sourceCode, run) : stageStates(sourceCode).before(instruction).variables.names;
  return [...new Set([...PROXY_ARGUMENTS, ...set, ...secrets])].filter((name) => VARIABLE_NAME.test(name)).sort();
}

/** The options of a shell that change what a command's failure does. */
function strictness(options: readonly string[]): string[] {
  const clusters = options.filter((word) => /^-[A-Za-z]+$/u.test(word));
  return [
    ...(clusters.some((word) => word.includes("e")) ? ["set -e"] : []),
    ...(options.includes("pipefail") ? ["set -o pipefail"] : []),
  ];
}

/** The words of the command whose input a heredoc is. */
function readerOf(command: ShellScript | null, { range }: Heredoc): string[] | null {
  const reader = command?.commands.find(({ redirects }) => redirects.some((each) => each.range[0] === range[0]));
  return reader?.words.map(({ value }) => value ?? "") ?? null;
}

function readingsOf({ command, heredocs }: CommandInstruction): Reading[] {
  if (command?.type !== "ShellForm") return [];
  const own = command.script && command.script.line.text !== "" ? [{ script: command.script, shell: command.shell }] : [];
  const isWhole = heredocs[0]?.range[0] === command.range[0] && heredocs[0].range[1] === command.range[1];
  const bodies = heredocs.flatMap(({ script, quoted }, index) => {
    if (!script) return [];
    if (isWhole) return [{ script, shell: shebangWords(script.line.text) ?? command.shell }];
    // Without quotes around its name the outer shell reads the body first, and the inner one gets another text.
    const shell = quoted ? readerOf(command.script, heredocs[index] as Heredoc) : null;
    return shell ? [{ script, shell }] : [];
  });
  return [...own, ...bodies];
}

function scriptOf(sourceCode: SourceCode, run: Run, { script: { line }, shell }: Reading): CheckedScript[] {
  const started = startedShell(shell ?? ["sh"]);
  const dialect = started && SHELLCHECK_DIALECTS[started.name];
  if (!dialect) return [];
  const shebang = shebangWords(line.text) ? line.text.indexOf("\n") + 1 : 0;
  const head = [
    `# shellcheck shell=${dialect}`,
    ...strictness(started.options),
    `export ${environment(sourceCode, run).map((name) => `${name}=1`).join(" ")}`,
    "",
  ].join("\n");
  return [{ run, text: head + line.text.slice(shebang), start: head.length, line }];
}

/**
 * Every command line and heredoc of every `RUN`, also behind `ONBUILD`, that a shell reads which ShellCheck
 * knows, with the variables exported that `ARG`, `ENV` and secret mounts set.
 */
export function shellCheckScripts(sourceCode: SourceCode): CheckedScript[] {
  return placedInstructions(sourceCode).flatMap((placed) => {
    if (placed.instruction.type !== "Run") return [];
    const run = placed as Run;
    return readingsOf(run.instruction).flatMap((reading) => scriptOf(sourceCode, run, reading));
  });
}
