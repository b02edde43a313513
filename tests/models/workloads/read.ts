import { readSettings } from "../../../src/kit/settings.ts";
import type { Container, Workload } from "../../../src/models/workloads/workload.ts";
import { workloads } from "../../../src/models/workloads/workloads.ts";
import { parse } from "../../languages/yaml/parse.ts";

/** @returns The one workload of a text. */
export function only(text: string): Workload {
  const [workload, ...others] = workloads(parse(text), readSettings({}));
  if (!workload || others.length > 0) throw new Error("not one workload");
  return workload;
}

/** @returns The first container of a workload. */
export function first({ containers }: Workload): Container {
  const [container] = containers;
  if (!container) throw new Error("no container");
  return container;
}
