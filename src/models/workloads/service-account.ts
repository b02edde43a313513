import type { SourceCode } from "../../kit/source-code.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import { booleanOf, fieldAt, fieldOf, stringOf } from "../../languages/yaml/field.ts";
import { DEFAULT_ACCOUNT, TOKEN_USES } from "../../libraries/kubernetes/service-account-token.ts";
import { fieldsOf, manifests } from "./manifests.ts";
import type { Workload } from "./workload.ts";

const AUTOMOUNT = "automountServiceAccountToken";

/** Whether the pod has, or may have, an account of its own: somebody made one for what it does. */
function hasOwnAccount({ pod }: Workload): boolean {
  // `serviceAccount` is the older name of the field; the API reads both.
  return ["serviceAccountName", "serviceAccount"].some((key) => {
    const name = stringOf(fieldOf(pod, key));
    return name.state === "unknown" || (name.state === "known" && name.value !== DEFAULT_ACCOUNT);
  });
}

/** Whether the file has the default account, and it gives its pods no token. */
function isOffByAccount(sourceCode: SourceCode): boolean {
  return manifests(sourceCode).some((manifest) => {
    if (manifest.kind !== "ServiceAccount" || manifest.group !== "") return false;
    const name = stringOf(fieldAt(fieldsOf(manifest), ["metadata", "name"]));
    const automount = booleanOf(fieldOf(fieldsOf(manifest), AUTOMOUNT));
    const isDefault = name.state === "known" && name.value === DEFAULT_ACCOUNT;
    return isDefault && (automount.state === "unknown" || (automount.state === "known" && !automount.value));
  });
}

/**
 * Finds out whether a pod is given its service account's token though nothing shows that it uses one.
 *
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/.
 *
 * @returns The `true` that asks for the token, "absent" where Kubernetes gives it by default; `null` where
 * the pod has none, may use it, or is not known well enough.
 */
export function unusedToken(sourceCode: SourceCode, workload: Workload): YamlWritten | "absent" | null {
  const automount = booleanOf(fieldOf(workload.pod, AUTOMOUNT));
  if (automount.state === "unknown" || (automount.state === "known" && !automount.value)) return null;
  // The other part of a patch may name an account.
  if (workload.isPartial || hasOwnAccount(workload) || !workload.knowsAllContainers) return null;
  const text = sourceCode.text.slice(...workload.podSpec.range);
  if (TOKEN_USES.some((word) => text.includes(word))) return null;
  if (automount.state === "known") return automount.node;
  return workload.containers.length === 0 || isOffByAccount(sourceCode) ? null : "absent";
}
