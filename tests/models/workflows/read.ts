import type { Workflow } from "../../../src/models/workflows/workflow.ts";
import { workflowOf } from "../../../src/models/workflows/workflows.ts";
import { parse } from "../../languages/yaml/parse.ts";

/** @returns The workflow or action that a case's file is. */
export function read({ code, filename }: { readonly code: string; readonly filename: string }): Workflow {
  const workflow = workflowOf(parse(code), filename);
  if (!workflow) throw new Error("no workflow");
  return workflow;
}
