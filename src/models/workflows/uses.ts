import type { Range } from "../../kit/range.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { fieldOf, type Field } from "../../languages/yaml/field.ts";
import { textOf } from "./text.ts";
import type { Job, Workflow } from "./workflow.ts";

/** `owner/repo/path@ref`: an action, or a reusable workflow. */
export interface RepositoryUse {
  readonly type: "repository";
  /** `owner/repo`, in lower case as GitHub compares it. */
  readonly repository: string;
  /** With the path, as it is written. */
  readonly name: string;
  readonly ref: string;
  readonly refRange: Range;
  readonly node: YamlWritten;
}

/** `docker://image`. */
export interface ImageUse {
  readonly type: "image";
  readonly image: string;
  readonly node: YamlWritten;
}

/** `./path`, of the same repository. */
export interface LocalUse {
  readonly type: "local";
  readonly node: YamlWritten;
}

export type Use = RepositoryUse | ImageUse | LocalUse;

const REPOSITORY = /^(?<repository>[^/@\s]+\/[^/@\s]+)(?<path>\/[^@\s]*)?@(?<ref>\S+)$/u;
const DOCKER = "docker://";

/** The place of the text's end in a scalar that is written as it is read; the whole of any other. */
function endRange(node: YamlWritten, text: string, length: number): Range {
  if (node.type !== "YAMLScalar") return node.range;
  const quotes = node.style === "plain" ? 0 : 1;
  const [start, end] = node.range;
  return end - start === text.length + 2 * quotes ? [end - quotes - length, end - quotes] : node.range;
}

/** @returns What a `uses`, or an action's `image`, names; `null` where it is absent, unknown or malformed. */
export function useOf(field: Field): Use | null {
  const text = textOf(field);
  if (text.state !== "known") return null;
  const { value, node } = text;
  if (value.startsWith("./")) return { type: "local", node };
  if (value.startsWith(DOCKER)) return { type: "image", image: value.slice(DOCKER.length), node };
  const { repository, path = "", ref } = REPOSITORY.exec(value)?.groups ?? {};
  if (repository === undefined || ref === undefined) return null;
  return {
    type: "repository",
    repository: repository.toLowerCase(),
    name: repository + path,
    ref,
    refRange: endRange(node, value, ref.length),
    node,
  };
}

function usesOfJob(job: Job): readonly Use[] {
  const fields = [job, ...job.steps].map((each) => fieldOf(each.fields, "uses"));
  return fields.flatMap((field) => useOf(field) ?? []);
}

/** @returns Everything that a file runs of others: actions, reusable workflows, images of actions. */
export function usesOf({ kind, jobs }: Workflow): readonly Use[] {
  return jobs.flatMap((job) => {
    const image = kind === "action" ? useOf(fieldOf(job.fields, "image")) : null;
    return image?.type === "image" ? [image, ...usesOfJob(job)] : usesOfJob(job);
  });
}
