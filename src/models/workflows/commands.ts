import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { parseShell } from "../../languages/dockerfile/shell/adapter.ts";
import type { ShellCommand, ShellScript, ShellWord } from "../../languages/dockerfile/shell/shell-script.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import type { YamlScalar } from "../../languages/yaml/ast.ts";
import { fieldAt, fieldOf } from "../../languages/yaml/field.ts";
import { CONTAINER_PROGRAMS, TOOL_IMAGES } from "../../libraries/workflows/tool-images.ts";
import type { CommandWord } from "../dockerfile/command-word.ts";
import { programName, unwrap } from "../dockerfile/unwrap.ts";
import { scriptText } from "./script-text.ts";
import { holdsExpression, textOf } from "./text.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

/** A command that a step's script runs. */
export interface StepCommand {
  /** Its program, or the one of the image that is run: `trivy` of `docker run aquasec/trivy`. */
  readonly program: string;
  /** What is written for the program: its name or the image. */
  readonly word: CommandWord;
  readonly args: readonly CommandWord[];
  /** `NAME=value` before it. */
  readonly variables: readonly string[];
  /** Its failure is thrown away: `|| true`. */
  readonly isForgiven: boolean;
}

const SHELLS = /^(?:bash|sh)(?:\s|$)/u;

function wordOf({ range, raw, value, prefix }: ShellWord): CommandWord {
  if (!holdsExpression(raw)) return { range, value, prefix, syntax: "shell", isLiteral: raw === value };
  const known = prefix.split("${", 1)[0] ?? "";
  return { range, value: null, prefix: known, syntax: "shell", isLiteral: false };
}

function isForgiven(script: ShellScript, command: ShellCommand): boolean {
  const last = command.pipeline?.commands.at(-1) ?? command;
  const next = script.commands[script.commands.indexOf(last) + 1];
  return next?.joinedBy === "||" && ["true", ":"].includes(next.program ?? "");
}

/** The image of a `docker run`, where its entry point is known. */
function toolIn(words: readonly CommandWord[]): { program: string; index: number } | null {
  if (!CONTAINER_PROGRAMS.has(programName(words[0]) ?? "") || words[1]?.value !== "run") return null;
  if (words.some(({ prefix }) => prefix.startsWith("--entrypoint"))) return null;
  const index = words.findIndex(({ prefix }, at) => at > 1 && Object.hasOwn(TOOL_IMAGES, splitImageReference(prefix).name));
  const program = TOOL_IMAGES[splitImageReference(words[index]?.prefix ?? "").name];
  return program === undefined ? null : { program, index };
}

function readCommand(script: ShellScript, command: ShellCommand): StepCommand[] {
  const unwrapped = unwrap(command.words.map(wordOf));
  if (!unwrapped) return [];
  const { words, assignments } = unwrapped;
  const tool = toolIn(words);
  const word = words[tool?.index ?? 0];
  const program = tool?.program ?? programName(word);
  if (!word || program === null) return [];
  const variables = [
    ...command.assignments.map(({ name }) => name),
    ...assignments.map(({ prefix }) => prefix.split("=", 1)[0] ?? ""),
  ];
  const args = words.slice((tool?.index ?? 0) + 1);
  return [{ program, word, args, variables, isForgiven: isForgiven(script, command) }];
}

/** Whether bash or sh runs the step: Windows has PowerShell by default. */
function isPosix(step: Step, job: Job, workflow: Workflow): boolean {
  const shells = [
    fieldOf(step.fields, "shell"),
    fieldAt(job.fields, ["defaults", "run", "shell"]),
    fieldAt(workflow.fields, ["defaults", "run", "shell"]),
  ].map(textOf);
  const shell = shells.find(({ state }) => state !== "absent");
  if (shell) return shell.state === "known" && SHELLS.test(shell.value);
  const runner = textOf(fieldOf(job.fields, "runs-on"));
  return runner.state !== "known" || !runner.value.toLowerCase().includes("windows");
}

/** @returns The commands of a step's `run`, in their order; none where no POSIX shell runs it or it cannot be read. */
export function commandsOf(sourceCode: SourceCode, step: Step, job: Job, workflow: Workflow): readonly StepCommand[] {
  const run = fieldOf(step.fields, "run");
  if (run.state !== "known" || run.value.type !== "YAMLScalar" || !isPosix(step, job, workflow)) return [];
  return scriptCommands(run.value, sourceCode);
}

/** Every rule on scripts asks for all of them: each is parsed once. */
const parsed = memoize(() => new WeakMap<YamlScalar, readonly StepCommand[]>());

function scriptCommands(run: YamlScalar, sourceCode: SourceCode): readonly StepCommand[] {
  const known = parsed(sourceCode);
  let commands = known.get(run);
  if (!commands) {
    const line = scriptText(sourceCode.text, run);
    const script = line && parseShell(line, run.range, sourceCode.text);
    commands = script ? script.commands.flatMap((command) => readCommand(script, command)) : [];
    known.set(run, commands);
  }
  return commands;
}
