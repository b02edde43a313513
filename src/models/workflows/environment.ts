import { ABSENT, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { fieldOf } from "../../languages/yaml/field.ts";
import { textOf } from "./text.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

/**
 * @returns The value of an environment variable at a step, by `env` of the step, the job, the workflow; unknown
 * where a script may set it, and in an action, whose caller may.
 */
export function variableAt(
  sourceCode: SourceCode,
  name: string,
  step: Step,
  job: Job,
  workflow: Workflow,
): Attribute<string> {
  for (const { fields } of [step, job, workflow]) {
    const found = textOf(fieldOf(fieldOf(fields, "env"), name));
    if (found.state !== "absent") return found;
  }
  return workflow.kind === "action" || sourceCode.text.includes(name) ? UNKNOWN : ABSENT;
}
