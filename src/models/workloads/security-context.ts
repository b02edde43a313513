import type { Attribute } from "../../kit/attribute.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { booleanOf, fieldOf, integerOf, itemsOf, stringOf, type Field } from "../../languages/yaml/field.ts";
import type { Container, Workload } from "./workload.ts";

/** A field of a security context and where it comes from. */
export interface Effective<Value> {
  readonly value: Attribute<Value, YamlWritten>;
  /** The security context that gives the value; the pod's where neither gives one. */
  readonly from: "container" | "pod";
}

type Reader<Value> = (from: Field) => Attribute<Value, YamlWritten>;

/**
 * What a container gets for a field that both security contexts have (`runAsUser`, `runAsGroup`,
 * `runAsNonRoot`, `seccompProfile`, …): its own value, or else the pod's.
 *
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/.
 */
export function effective<Value>(
  workload: Workload,
  container: Container,
  key: string,
  read: Reader<Value>,
): Effective<Value> {
  const own = read(fieldOf(container.securityContext, key));
  if (own.state !== "absent") return { value: own, from: "container" };
  return { value: read(fieldOf(workload.securityContext, key)), from: "pod" };
}

/** One security context of a workload: the pod's, or a container's. */
export interface SecurityContext {
  readonly container: Container | null;
  readonly fields: Field;
  /** For people to read. */
  readonly label: string;
}

/** @returns All security contexts of a workload, the pod's first, those included that are absent or unknown. */
export function securityContextsOf({ securityContext, containers }: Workload): readonly SecurityContext[] {
  return [
    { container: null, fields: securityContext, label: "this pod" },
    ...containers.map((container) => ({
      container,
      fields: container.securityContext,
      label: container.label,
    })),
  ];
}

/**
 * Whether the pod has, or may have, a user namespace. In it root is nobody on the host, so that the Pod
 * Security Standards ask nothing of the users of such a pod.
 *
 * Source: https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/.
 */
export function mayHaveUserNamespace({ hostUsers }: Workload): boolean {
  return hostUsers.state === "unknown" || (hostUsers.state === "known" && !hostUsers.value);
}

/**
 * Whether the manifest itself gives a container a user other than root, so that `runAsNonRoot: true`
 * is kept in any case. In a patch only the container's own `runAsUser` is certain.
 */
export function hasNonRootUser(workload: Workload, container: Container): boolean {
  if (workload.os !== "linux") return false;
  const { value, from } = effective(workload, container, "runAsUser", integerOf);
  return value.state === "known" && value.value > 0 && (from === "container" || !workload.isPartial);
}

/**
 * Whether `runAsNonRoot: true` for the pod as a whole is kept in any case: every container that gets the
 * pod's value has a user other than root.
 */
export function podHasNonRootUsers(workload: Workload): boolean {
  if (workload.isPartial || !workload.knowsAllContainers) return false;
  return workload.containers.every((container) => {
    const own = booleanOf(fieldOf(container.securityContext, "runAsNonRoot"));
    return own.state === "known" || (own.state === "absent" && hasNonRootUser(workload, container));
  });
}

const SYS_ADMIN = new Set(["SYS_ADMIN", "CAP_SYS_ADMIN", "ALL"]);

/**
 * Whether a container is, or may be, privileged or has CAP_SYS_ADMIN. Kubernetes lets such a container
 * escalate in any case: its API rejects `allowPrivilegeEscalation: false` beside `privileged: true` or
 * an added `CAP_SYS_ADMIN`.
 *
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/, and
 * `validateSecurityContext` of Kubernetes' `pkg/apis/core/validation`.
 *
 * @returns `true` and `false` where it is certain; "maybe" where a value is unknown.
 */
export function hasEveryPrivilege({ securityContext }: Container): boolean | "maybe" {
  const privileged = booleanOf(fieldOf(securityContext, "privileged"));
  const added = fieldOf(fieldOf(securityContext, "capabilities"), "add");
  const names = itemsOf(added).map(stringOf);
  if (privileged.state === "known" && privileged.value) return true;
  if (names.some((name) => name.state === "known" && SYS_ADMIN.has(name.value))) return true;
  const isUnknown = [privileged, added, ...names].some(({ state }) => state === "unknown");
  return isUnknown ? "maybe" : false;
}
