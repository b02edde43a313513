import rule from "../../../src/rules/kubernetes/k8s-resources.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const container = (rest: string) => pod(`containers: [{name: web, image: x, ${rest}}]`);
const data = { container: 'the container "web"' };

const invalid: InvalidCase[] = [
  { code: pod("containers:", "- name: web", "  image: x"), errors: [{ messageId: "everything", at: "web", data }] },
  { code: container("resources: {}"), errors: [{ messageId: "everything", at: "resources", data }] },
  { code: container("resources: {limits: {}, requests: ~}"), errors: [{ messageId: "everything", at: "resources" }] },
  { code: container("resources: {requests: {cpu: 100m, memory: 64Mi}}"), errors: [{ messageId: "limit", at: "resources", data }] },
  { code: container("resources: {limits: {cpu: 1}}"), errors: [{ messageId: "limit", at: "resources" }] },
  { code: container("resources: {limits: {memory: null, ephemeral-storage: 1Gi}}"), errors: [{ messageId: "everything", at: "resources" }] },
  {
    name: "init containers and sidecars",
    code: pod(
      "containers: [{name: a, image: x, resources: {limits: {memory: 1Gi}}}]",
      "initContainers: [{name: migrate, image: y}, {name: proxy, image: z, restartPolicy: Always}]",
    ),
    errors: [
      { messageId: "everything", at: "migrate", data: { container: 'the init container "migrate"' } },
      { messageId: "everything", at: "proxy", data: { container: 'the sidecar container "proxy"' } },
    ],
  },
  {
    name: "requests of the pod as a whole",
    code: pod("resources: {requests: {cpu: 1}}", "containers: [{name: web, image: x}]"),
    errors: [{ messageId: "limit", at: "web" }],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: web, image: x}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "everything", at: ["web", index + 1] as const })),
  },
];

const valid: ValidCase[] = [
  container("resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 128Mi}}"),
  { name: "requests default to limits", code: container("resources: {limits: {memory: 128Mi}}") },
  { name: "of the pod as a whole", code: pod("resources: {limits: {memory: 1Gi}}", "containers: [{name: web, image: x}]") },
  { name: "a template", code: container('resources: {limits: {memory: "{{ .Values.memory }}"}}') },
  { name: "resources that are a template", code: container("resources: {{ .Values.resources }}") },
  { name: "limits that are unknown", code: container("resources: {limits: *nowhere}") },
  { name: "a key that is a template", code: container('resources: {"{{ .Values.kind }}": {memory: 1Gi}}') },
  { name: "merged in", code: pod("x: &r {limits: {memory: 1Gi}}", "containers: [{name: web, image: x, resources: {<<: *r}}]") },
  { name: "an ephemeral container takes none", code: pod("containers: []", "ephemeralContainers: [{name: debug, image: x}]") },
  { name: "a patch", code: pod("containers: [{name: web}]") },
  { name: "commands in comments", code: pod("containers:", "- name: web", "  image: x", "  # {{- toYaml .Values.resources }}") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
];

runRuleCases("k8s-resources", rule, "yaml", { valid, invalid });
