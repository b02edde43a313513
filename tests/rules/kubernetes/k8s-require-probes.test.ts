import rule from "../../../src/rules/kubernetes/k8s-require-probes.ts";
import { pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const BOTH = "`readinessProbe` and `livenessProbe`";
const PROBE = "{tcpSocket: {port: 80}}";
const ALL = [{ probes: ["readiness", "liveness", "startup"] }];

function object(apiVersion: string, kind: string, template: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\n${template}\n`;
}

const SPEC = "{spec: {containers: [{name: web, image: x}]}}";
const missing = (probes: string, container = 'the container "web"') => ({
  messageId: "missing",
  at: "web",
  data: { probes, container },
});

const invalid: InvalidCase[] = [
  { code: pod("containers:", "- name: web # no probes", "  image: x"), errors: [missing(BOTH)] },
  {
    name: "readiness alone",
    code: pod(`containers: [{name: web, image: x, readinessProbe: ${PROBE}}]`),
    errors: [missing("`livenessProbe`")],
  },
  {
    name: "liveness alone",
    code: pod(`containers: [{name: web, image: x, livenessProbe: ${PROBE}}]`),
    errors: [missing("`readinessProbe`")],
  },
  {
    name: "startup by option",
    code: pod(`containers: [{name: web, image: x, livenessProbe: ${PROBE}, readinessProbe: ${PROBE}}]`),
    options: ALL,
    errors: [missing("`startupProbe`")],
  },
  {
    name: "all by option",
    code: pod("containers: [{name: web, image: x}]"),
    options: ALL,
    errors: [missing("`readinessProbe`, `livenessProbe` and `startupProbe`")],
  },
  { name: "null", code: pod(`containers: [{name: web, image: x, livenessProbe: ${PROBE}, readinessProbe: }]`), errors: [missing("`readinessProbe`")] },
  {
    name: "a sidecar",
    code: pod(
      "initContainers: [{name: web, image: x, restartPolicy: Always}]",
      `containers: [{name: a, image: x, livenessProbe: ${PROBE}, readinessProbe: ${PROBE}}]`,
    ),
    errors: [missing(BOTH, 'the sidecar container "web"')],
  },
  ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].map((kind): InvalidCase => ({
    name: kind,
    code: object("apps/v1", kind, `spec: {selector: {}, template: ${SPEC}}`),
    errors: [missing(BOTH)],
  })),
  {
    name: "Rollout",
    code: object("argoproj.io/v1alpha1", "Rollout", `spec: {selector: {}, template: ${SPEC}}`),
    errors: [missing(BOTH)],
  },
  {
    name: "a kind of the settings",
    code: object("apps.kruise.io/v1alpha1", "CloneSet", `spec: {template: ${SPEC}}`),
    settings: { kubernetes: { podTemplates: { CloneSet: "spec.template" } } },
    errors: [missing(BOTH)],
  },
  {
    name: "restarted always, in words",
    code: pod("restartPolicy: Always", "containers: [{name: web, image: x}]"),
    errors: [missing(BOTH)],
  },
];

const valid: ValidCase[] = [
  pod(`containers: [{name: web, image: x, livenessProbe: ${PROBE}, readinessProbe: ${PROBE}}]`),
  { name: "merged in", code: pod(`containers: [{<<: {livenessProbe: ${PROBE}}, name: web, image: x, readinessProbe: ${PROBE}}]`) },
  { name: "fewer by option", code: pod(`containers: [{name: web, image: x, readinessProbe: ${PROBE}}]`), options: [{ probes: ["readiness"] }] },
  { name: "templates", code: pod('containers: [{name: web, image: x, livenessProbe: "{{ .l }}", readinessProbe: "{{ .r }}"}]') },
  { name: "a key that only a renderer knows", code: pod('containers: [{name: web, image: x, "{{ .probes }}": y}]') },
  { name: "a Job", code: object("batch/v1", "Job", `spec: {template: ${SPEC}}`) },
  { name: "a CronJob", code: object("batch/v1", "CronJob", `spec: {schedule: "@daily", jobTemplate: {spec: {template: ${SPEC}}}}`) },
  { name: "a ScaledJob", code: object("keda.sh/v1alpha1", "ScaledJob", `spec: {jobTargetRef: {template: ${SPEC}}}`) },
  { name: "a PodTemplate", code: object("v1", "PodTemplate", `template: ${SPEC}`) },
  { name: "Knative probes by itself", code: object("serving.knative.dev/v1", "Service", `spec: {template: ${SPEC}}`) },
  { name: "a pod that runs once", code: pod("restartPolicy: Never", "containers: [{name: web, image: x}]") },
  { name: "a pod that runs until it succeeds", code: pod("restartPolicy: OnFailure", "containers: [{name: web, image: x}]") },
  { name: "a restart policy that nobody knows", code: pod("restartPolicy: ${POLICY}", "containers: [{name: web, image: x}]") },
  {
    name: "init and ephemeral containers",
    code: pod(
      "initContainers: [{name: i, image: x}]",
      `containers: [{name: a, image: x, livenessProbe: ${PROBE}, readinessProbe: ${PROBE}}]`,
      "ephemeralContainers: [{name: e, image: x}]",
    ),
  },
  { name: "a patch", code: object("apps/v1", "Deployment", `spec: {template: ${SPEC}}`) },
  { name: "a container without an image is a patch", code: pod("containers: [{name: web}]") },
  { name: "another kind", code: object("v1", "ConfigMap", "data: {containers: x}") },
];

runRuleCases("k8s-require-probes", rule, "yaml", { valid, invalid });
