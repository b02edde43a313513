/**
 * The fields of the two security contexts.
 *
 * Source: PodSecurityContext and SecurityContext of
 * https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/, v1.34.
 */
export const POD_ONLY: readonly string[] = [
  "fsGroup",
  "fsGroupChangePolicy",
  "seLinuxChangePolicy",
  "supplementalGroups",
  "supplementalGroupsPolicy",
  "sysctls",
];

export const CONTAINER_ONLY: readonly string[] = [
  "allowPrivilegeEscalation",
  "capabilities",
  "privileged",
  "procMount",
  "readOnlyRootFilesystem",
];

export const OF_BOTH: readonly string[] = [
  "appArmorProfile",
  "runAsGroup",
  "runAsNonRoot",
  "runAsUser",
  "seLinuxOptions",
  "seccompProfile",
  "windowsOptions",
];

export const ALL_FIELDS: readonly string[] = [...POD_ONLY, ...CONTAINER_ONLY, ...OF_BOTH];
