/** @returns A Pod with the given lines as its spec. */
export function pod(...lines: readonly string[]): string {
  return ["apiVersion: v1", "kind: Pod", "spec:", ...lines.map((line) => `  ${line}`), ""].join("\n");
}

/** Kinds with a pod template, each with the keys that the API demands of a whole object. */
const TEMPLATES: readonly (readonly [apiVersion: string, kind: string, before: string, after: string])[] = [
  ["v1", "PodTemplate", "template: {spec: ", "}"],
  ["v1", "ReplicationController", "spec: {template: {spec: ", "}}"],
  ["apps/v1", "Deployment", "spec: {selector: {}, template: {spec: ", "}}"],
  ["apps/v1", "StatefulSet", "spec: {selector: {}, template: {spec: ", "}}"],
  ["apps/v1", "DaemonSet", "spec: {selector: {}, template: {spec: ", "}}"],
  ["apps/v1", "ReplicaSet", "spec: {selector: {}, template: {spec: ", "}}"],
  ["batch/v1", "Job", "spec: {template: {spec: ", "}}"],
  ["batch/v1", "CronJob", 'spec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: ', "}}}}"],
  ["argoproj.io/v1alpha1", "Rollout", "spec: {selector: {}, template: {spec: ", "}}"],
  ["serving.knative.dev/v1", "Service", "spec: {template: {spec: ", "}}"],
];

/** A kind that is known by the settings {@link OWN_KIND} alone. */
export const OWN_KIND = { kubernetes: { podTemplates: { CloneSet: "spec.template" } } };

/**
 * @param spec A pod's spec in flow style.
 * @returns One document for every kind that runs pods, `CloneSet` of the settings last, and a `List`.
 */
export function everyKind(spec: string): string {
  const own = ["apps.kruise.io/v1alpha1", "CloneSet", "spec: {template: {spec: ", "}}"] as const;
  const documents = [...TEMPLATES, own].map(
    ([apiVersion, kind, before, after]) => `apiVersion: ${apiVersion}\nkind: ${kind}\n${before}${spec}${after}\n`,
  );
  const list = `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, spec: ${spec}}\n`;
  return [...documents, list].join("---\n");
}

/** How many workloads {@link everyKind} has. */
export const KINDS: number = TEMPLATES.length + 2;
