import type { YamlMapping, YamlPair } from "../../languages/yaml/ast.ts";
import type { Field } from "../../languages/yaml/field.ts";

/** One entry of `steps`. */
export interface Step {
  readonly mapping: YamlMapping;
  readonly fields: Field;
}

/** One entry of `jobs`; of an action's steps, the action itself. */
export interface Job {
  readonly id: string;
  /** The pair of its id; `null` for an action. */
  readonly pair: YamlPair | null;
  readonly mapping: YamlMapping;
  readonly fields: Field;
  /** In their order; none for a job that calls a reusable workflow. */
  readonly steps: readonly Step[];
}

/**
 * A file that GitHub Actions runs.
 *
 * Sources: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax,
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
export interface Workflow {
  /** A workflow has triggers and permissions; an action is a part of another's job. */
  readonly kind: "workflow" | "action";
  readonly mapping: YamlMapping;
  readonly fields: Field;
  readonly jobs: readonly Job[];
}
