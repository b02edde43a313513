/**
 * Kinds whose pods do their work and end, so that nothing waits for them to be ready; and kinds of which
 * it is not known what becomes of their pods.
 *
 * Source: https://kubernetes.io/docs/concepts/workloads/controllers/job/, https://keda.sh/docs/latest/reference/scaledjob-spec/.
 */
export const KINDS_THAT_MAY_END: ReadonlySet<string> = new Set(["Job", "CronJob", "ScaledJob", "PodTemplate"]);

/**
 * Knative's kinds: it probes their pods by itself, and takes only some probes.
 *
 * Source: https://knative.dev/docs/serving/services/configure-probing/.
 */
export const KINDS_WITH_OWN_PROBES: ReadonlySet<string> = new Set(["Service", "Configuration", "Revision"]);
