import type { PodTemplateKind } from "../../libraries/kubernetes/pod-templates.ts";
import { fieldAt, fieldOf, type Field } from "../../languages/yaml/field.ts";
import type { Container } from "./workload.ts";

/** Strategic merge patches say how to merge with keys that begin with `$`: `$patch`, `$setElementOrder/…`. */
function hasPatchCommand(field: Field): boolean {
  if (field.state !== "known" || field.value.type !== "YAMLMapping") return false;
  return field.value.pairs.some(({ key }) => key?.type === "YAMLScalar" && String(key.value).startsWith("$"));
}

/**
 * Tells a whole object from a patch, such as kustomize merges into another file, by what the API would
 * demand of the whole.
 *
 * Source: https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/.
 *
 * @param object The object.
 * @param pod Its pod's spec.
 */
export function isPatch(object: Field, pod: Field, containers: readonly Container[], kind: PodTemplateKind): boolean {
  if (kind.required.some((path) => fieldAt(object, path).state !== "known")) return true;
  if (containers.some(({ fields }) => fieldOf(fields, "image").state === "absent")) return true;
  const onTheWay = kind.podSpec.map((_, depth) => fieldAt(object, kind.podSpec.slice(0, depth)));
  const parts = [...onTheWay, pod, ...containers.flatMap(({ fields, securityContext }) => [fields, securityContext])];
  return [...parts, fieldOf(pod, "securityContext")].some(hasPatchCommand);
}
