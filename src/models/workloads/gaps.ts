import type { Ranged } from "../../kit/range.ts";
import type { YamlMapping } from "../../languages/yaml/ast.ts";
import { fieldOf, ownPair } from "../../languages/yaml/field.ts";
import { effective } from "./security-context.ts";
import type { Container, Workload } from "./workload.ts";

/** A place where a field that both security contexts have is missing. */
export interface Gap {
  /** The container that lacks it; `null` where one line for the pod as a whole mends all containers. */
  readonly container: Container | null;
  /** For people to read: `the containers of this pod`, `the container "web"`. */
  readonly subject: string;
  readonly at: Ranged;
  /** The mapping that the security context with the field belongs in. */
  readonly owner: YamlMapping;
}

/**
 * Finds where a workload lacks a field of its security contexts that containers inherit from the pod
 * (`runAsUser`, `seccompProfile`, …). Where no container says anything and neither does the pod, one line
 * for the pod mends all of them, so there is one gap; where some containers say it themselves, the file
 * decides container by container, and each one without it is a gap.
 *
 * @param key The field's name.
 * @param isExempt Containers that do not need it.
 * @returns None for a part of an object: what it lacks may stand in the other part.
 */
export function gapsOf(
  workload: Workload,
  key: string,
  isExempt: (container: Container) => boolean = () => false,
): readonly Gap[] {
  if (workload.isPartial) return [];
  const open = workload.containers.filter(
    (container) => effective(workload, container, key, (field) => field).value.state === "absent" && !isExempt(container),
  );
  const statesNone = workload.containers.every(
    ({ securityContext }) => fieldOf(securityContext, key).state === "absent",
  );
  if (open.length > 0 && statesNone && workload.takesSecurityContext) {
    const at = ownPair(workload.podSpec, "securityContext")?.key ?? workload.place;
    return [{ container: null, subject: "the containers of this pod", at, owner: workload.podSpec }];
  }
  return open.map((container) => ({
    container,
    subject: container.label,
    at: container.place,
    owner: container.mapping,
  }));
}
