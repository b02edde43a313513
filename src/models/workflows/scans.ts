import type { Attribute } from "../../kit/attribute.ts";
import { ABSENT, known, UNKNOWN } from "../../kit/attribute.ts";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import type { Range, Ranged } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isShared } from "../../languages/yaml/anchors.ts";
import { replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { fieldOf } from "../../languages/yaml/field.ts";
import { INVENTORY_FORMATS, SCANNER_ACTIONS, SCANNER_COMMANDS } from "../../libraries/workflows/scanners.ts";
import type { CommandOption } from "../dockerfile/command-options.ts";
import { commandsOf, type StepCommand } from "./commands.ts";
import { variableAt } from "./environment.ts";
import { inputOf } from "./inputs.ts";
import { stepArguments } from "./step-arguments.ts";
import { textOf } from "./text.ts";
import { useOf } from "./uses.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

/** A step, and what stands around it. */
interface Place {
  readonly sourceCode: SourceCode;
  readonly step: Step;
  readonly job: Job;
  readonly workflow: Workflow;
}

/** One run of a scanner. */
export interface Scan {
  readonly tool: "trivy" | "grype";
  readonly step: Step;
  readonly job: Job;
  readonly place: Range;
  /** Whether findings fail it. */
  readonly fails: Attribute<boolean>;
  /** The severities that count, in lower case: a list of trivy, the lowest of grype. */
  readonly severity: Attribute<string>;
  readonly isForgiven: boolean;
  /** What would make findings fail it. */
  readonly gateEdits: readonly Edit[];
  /** How the gate is written for it. */
  readonly gate: string;
}

function valueOf(option: CommandOption | null): Attribute<string> {
  if (!option) return ABSENT;
  const node: Ranged = option.valueWord ?? option.word;
  return option.value === null ? UNKNOWN : known(option.value, node);
}

function or(first: Attribute<string>, second: Attribute<string>): Attribute<string> {
  return first.state === "absent" ? second : first;
}

function lower(text: Attribute<string>): Attribute<string> {
  return text.state === "known" ? known(text.value.toLowerCase(), text.node) : text;
}

/** For trivy an exit code, for grype a severity. */
function failsBy(gate: Attribute<string>, place: Ranged): Attribute<boolean> {
  if (gate.state === "unknown") return UNKNOWN;
  return gate.state === "known" ? known(gate.value !== "0", gate.node) : known(false, place);
}

function commandScan(command: StepCommand, place: Place): Scan | null {
  const { sourceCode, step, job, workflow } = place;
  const scanner = SCANNER_COMMANDS[command.program];
  const tool = command.program === "trivy" ? "trivy" : "grype";
  if (!scanner) return null;
  const { valueOptions, scans, others, gate, exempt } = scanner;
  const { operands, option, isOpen } = stepArguments(sourceCode, command.args, { valueOptions }, scans ? 2 : 1);
  const [first] = operands;
  if (!first || option(...exempt) || (scans ? !scans.has(first.value ?? "") : others.has(first.value ?? ""))) return null;
  const format = valueOf(option("--format", "-f"));
  if (tool === "trivy" && (format.state === "unknown" || (format.state === "known" && INVENTORY_FORMATS.has(format.value)))) {
    return null;
  }
  const named = (name: string): Attribute<string> =>
    isOpen || command.variables.includes(name) ? UNKNOWN : variableAt(sourceCode, name, step, job, workflow);
  const given = option(...gate.options);
  const exit = or(valueOf(given), named(gate.variable));
  const end = scans ? first : command.word;
  const range: Range = [command.word.range[0], Math.max(command.word.range[1], end.range[1])];
  const edit = given ? zeroEdit(given) : [insertAt(end.range[1], ` ${gate.write}`)];
  const severity = tool === "trivy" ? or(valueOf(option("--severity", "-s")), named("TRIVY_SEVERITY")) : exit;
  const run = fieldOf(step.fields, "run");
  const isEditable = run.state === "known" && run.node === run.value && !isShared(run.value);
  return {
    tool,
    step,
    job,
    place: range,
    fails: failsBy(exit, { range }),
    severity: lower(severity),
    isForgiven: command.isForgiven,
    gateEdits: isEditable ? edit : [],
    gate: gate.write,
  };
}

/** `--exit-code 0` becomes `--exit-code 1` where the digit stands there as it is. */
function zeroEdit({ value, valueWord, word }: CommandOption): readonly Edit[] {
  const at = valueWord ?? word;
  return value === "0" && at.isLiteral ? [replaceRange([at.range[1] - 1, at.range[1]], "1")] : [];
}

function actionScan(place: Place): Scan | null {
  const { sourceCode, step, job, workflow } = place;
  const use = useOf(fieldOf(step.fields, "uses"));
  const tool = use?.type === "repository" ? SCANNER_ACTIONS[use.repository] : undefined;
  if (!use || !tool) return null;
  const input = (name: string) => inputOf(step, name);
  const set = (name: string, value: string): readonly Edit[] =>
    setField(sourceCode.text, step.mapping, ["with", input(name).key], value) ?? [];
  const common = { tool, step, job, place: use.node.range, isForgiven: false } as const;
  if (tool === "grype") {
    const build = input("fail-build").value;
    // It fails by default, from medium on.
    const fails: Attribute<boolean> =
      build.state === "known" ? known(build.value !== "false", build.node)
      : build.state === "absent" ? known(true, use.node)
      : UNKNOWN;
    const severity = lower(input("severity-cutoff").value);
    return { ...common, fails, severity, gateEdits: set("fail-build", "true"), gate: "fail-build: true" };
  }
  const format = input("format").value;
  if (format.state === "unknown" || (format.state === "known" && INVENTORY_FORMATS.has(format.value))) return null;
  if (input("trivy-config").value.state !== "absent") return null;
  const variable = (name: string) => variableAt(sourceCode, name, step, job, workflow);
  return {
    ...common,
    fails: failsBy(or(input("exit-code").value, variable("TRIVY_EXIT_CODE")), use.node),
    severity: lower(or(input("severity").value, variable("TRIVY_SEVERITY"))),
    gateEdits: set("exit-code", '"1"'),
    gate: 'exit-code: "1"',
  };
}

/** @returns The runs of trivy and grype in a file, as actions and in scripts, in the order of the steps. */
export function scansOf(sourceCode: SourceCode, workflow: Workflow): readonly Scan[] {
  return workflow.jobs.flatMap((job) =>
    job.steps.flatMap((step) => {
      const place = { sourceCode, step, job, workflow };
      const commands = commandsOf(sourceCode, step, job, workflow).flatMap((command) => commandScan(command, place) ?? []);
      const action = actionScan(place);
      return action ? [action, ...commands] : commands;
    }),
  );
}

/** The value of a `continue-on-error` that lets a scan's failure pass. */
export interface Tolerance {
  readonly place: Ranged;
  readonly edits: readonly Edit[];
}

/** @returns The `continue-on-error: true` of a scan's step; `null` where another step looks at the outcome. */
export function toleranceOf(sourceCode: SourceCode, { step }: Scan): Tolerance | null {
  const value = textOf(fieldOf(step.fields, "continue-on-error"));
  if (value.state !== "known" || value.value.toLowerCase() !== "true") return null;
  const id = textOf(fieldOf(step.fields, "id"));
  if (id.state === "unknown" || (id.state === "known" && sourceCode.text.includes(`steps.${id.value}.outcome`))) return null;
  return { place: value.node, edits: replaceScalar(value.node, "false") ?? [] };
}
