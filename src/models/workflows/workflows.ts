import { known } from "../../kit/attribute.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { documentsOf, withoutMeta, type YamlMapping, type YamlPair } from "../../languages/yaml/ast.ts";
import { fieldAt, fieldOf, itemsOf, resolve, type Field } from "../../languages/yaml/field.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

const WORKFLOW_PATH = /(?:^|[\\/])\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/u;
const ACTION_PATH = /(?:^|[\\/])action\.ya?ml$/u;

function mappingOf(field: Field): YamlMapping | null {
  return field.state === "known" && field.value.type === "YAMLMapping" ? field.value : null;
}

function stepsOf(fields: Field): Step[] {
  return itemsOf(fieldOf(fields, "steps")).flatMap((item) => {
    const mapping = mappingOf(item);
    return mapping ? [{ mapping, fields: item }] : [];
  });
}

function jobOf(pair: YamlPair): Job[] {
  const key = withoutMeta(pair.key);
  const fields = resolve(pair.value);
  const mapping = mappingOf(fields);
  if (key?.type !== "YAMLScalar" || !mapping) return [];
  return [{ id: String(key.value), pair, mapping, fields, steps: stepsOf(fields) }];
}

const root = memoize((sourceCode) => resolve(documentsOf(sourceCode)[0]?.content ?? null));

const workflow = memoize((sourceCode): Workflow | null => {
  const fields = root(sourceCode);
  const mapping = mappingOf(fields);
  const jobs = mappingOf(fieldOf(fields, "jobs"));
  if (!mapping || !jobs || fieldOf(fields, "on").state === "absent") return null;
  return { kind: "workflow", mapping, fields, jobs: jobs.pairs.flatMap(jobOf) };
});

const action = memoize((sourceCode): Workflow | null => {
  const fields = root(sourceCode);
  const mapping = mappingOf(fields);
  const runs = fieldAt(fields, ["runs"]);
  const inner = mappingOf(runs);
  if (!mapping || !inner || fieldOf(runs, "using").state !== "known") return null;
  const job: Job = { id: "runs", pair: null, mapping: inner, fields: known(inner, inner), steps: stepsOf(runs) };
  return { kind: "action", mapping, fields, jobs: [job] };
});

/**
 * @param filename The file's path: a workflow stands in `.github/workflows`, an action in `action.yml`.
 * @returns What GitHub Actions runs of the file; `null` for any other.
 */
export function workflowOf(sourceCode: SourceCode, filename: string): Workflow | null {
  if (WORKFLOW_PATH.test(filename)) return workflow(sourceCode);
  return ACTION_PATH.test(filename) ? action(sourceCode) : null;
}
