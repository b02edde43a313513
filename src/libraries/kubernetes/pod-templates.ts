/** A kind of object that has a pod's spec in it. */
export interface PodTemplateKind {
  readonly kind: string;
  /** The API groups of the kind; `""` is the core group, whose `apiVersion` is a bare version. */
  readonly groups: readonly string[];
  /** The keys from the object down to the pod's spec. */
  readonly podSpec: readonly string[];
  /**
   * Keys that the API demands of a whole object, as paths. A file that lacks one is a patch, merged into
   * another file, and says nothing of what the whole object lacks.
   */
  readonly required: readonly (readonly string[])[];
  /** Whether the API takes a security context for the pod as a whole, and not only for its containers. */
  readonly podSecurityContext: boolean;
}

const TEMPLATE = ["spec", "template", "spec"];
const SELECTOR = ["spec", "selector"];

function kindOf(kind: string, groups: readonly string[], rest: Partial<PodTemplateKind> = {}): PodTemplateKind {
  return { kind, groups, podSpec: TEMPLATE, required: [], podSecurityContext: true, ...rest };
}

const APPS = ["apps", "extensions"];

/**
 * The kinds that run pods.
 *
 * Sources: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/,
 * https://argo-rollouts.readthedocs.io/en/stable/features/specification/,
 * https://github.com/knative/specs/blob/main/specs/serving/knative-api-specification-1.0.md and
 * https://knative.dev/docs/serving/configuration/feature-flags/ (the pod's security context is off by
 * default), https://keda.sh/docs/latest/reference/scaledjob-spec/.
 */
export const POD_TEMPLATE_KINDS: readonly PodTemplateKind[] = [
  kindOf("Pod", [""], { podSpec: ["spec"] }),
  kindOf("PodTemplate", [""], { podSpec: ["template", "spec"] }),
  kindOf("ReplicationController", [""]),
  kindOf("Deployment", APPS, { required: [SELECTOR] }),
  kindOf("StatefulSet", APPS, { required: [SELECTOR] }),
  kindOf("DaemonSet", APPS, { required: [SELECTOR] }),
  kindOf("ReplicaSet", APPS, { required: [SELECTOR] }),
  kindOf("Job", ["batch"]),
  kindOf("CronJob", ["batch"], {
    podSpec: ["spec", "jobTemplate", ...TEMPLATE],
    required: [["spec", "schedule"]],
  }),
  kindOf("Rollout", ["argoproj.io"], { required: [SELECTOR] }),
  kindOf("Service", ["serving.knative.dev"], { podSecurityContext: false }),
  kindOf("Configuration", ["serving.knative.dev"], { podSecurityContext: false }),
  kindOf("Revision", ["serving.knative.dev"], { podSpec: ["spec"], podSecurityContext: false }),
  kindOf("ScaledJob", ["keda.sh"], { podSpec: ["spec", "jobTargetRef", "template", "spec"] }),
];
