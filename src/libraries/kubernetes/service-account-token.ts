/**
 * Words in a pod's spec that show its use of the service account's token: where it is mounted, what
 * clients read to find the API, a token volume of its own, the client that everybody scripts with.
 *
 * Source: https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/.
 */
export const TOKEN_USES: readonly string[] = [
  "kubernetes.io/serviceaccount",
  "KUBERNETES_SERVICE_",
  "kubernetes.default",
  "serviceAccountToken",
  "kubectl",
  "helm",
  "in-cluster",
  "incluster",
  "inCluster",
  "kubeconfig",
];

/** The account of pods that name none. */
export const DEFAULT_ACCOUNT = "default";
