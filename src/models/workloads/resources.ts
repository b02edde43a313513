import { fieldAt, type Field } from "../../languages/yaml/field.ts";
import type { Container, Workload } from "./workload.ts";

/** What a container lacks: a limit on its memory, or that and all requests. */
export type ResourceGap = "limit" | "everything" | null;

const LIMITS = ["cpu", "memory"].map((name) => ["resources", "limits", name]);
const REQUESTS = ["cpu", "memory"].map((name) => ["resources", "requests", name]);

function isAbsent(from: Field, path: readonly string[]): boolean {
  return fieldAt(from, path).state === "absent";
}

/**
 * Judges a container's resources, the pod's own (`spec.resources`) considered. A request that is missing
 * is taken from the limit, so that limits alone are complete.
 *
 * Source: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/.
 *
 * @returns `null` also for what cannot be told: a part of an object, an ephemeral container (which the API
 * lets have none).
 */
export function resourceGapOf(workload: Workload, { role, fields }: Container): ResourceGap {
  if (workload.isPartial || role === "ephemeral") return null;
  const owners = [fields, workload.pod];
  if (!owners.every((owner) => isAbsent(owner, ["resources", "limits", "memory"]))) return null;
  const isBare = owners.every((owner) => [...LIMITS, ...REQUESTS].every((path) => isAbsent(owner, path)));
  return isBare ? "everything" : "limit";
}
