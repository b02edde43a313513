import rule from "../../../src/rules/kubernetes/k8s-distinct-probes.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const container = (liveness: string, readiness: string) =>
  pod("containers:", "- name: web", "  image: x", `  livenessProbe: ${liveness}`, `  readinessProbe: ${readiness}`);
const same = (name: string, liveness: string, readiness: string): InvalidCase => ({
  name,
  code: container(liveness, readiness),
  errors: [{ messageId: "same", at: "livenessProbe", data: { container: 'the container "web"' } }],
});

const HTTP = "{httpGet: {path: /health, port: http}}";

const invalid: InvalidCase[] = [
  same("httpGet", HTTP, HTTP),
  same("in another order", "{httpGet: {path: /health, port: 80}}", "{httpGet: {port: 80, path: /health}}"),
  same("tcpSocket", "{tcpSocket: {port: 80}}", "{tcpSocket: {port: 80}}"),
  same("grpc, with its default", "{grpc: {port: 80, service: ''}}", "{grpc: {port: 80}}"),
  same("exec", "{exec: {command: [cat, /ok]}}", "{exec: {command: [cat, /ok]}}"),
  same("defaults of a connection", "{httpGet: {port: 80}}", "{httpGet: {port: 80, path: /, scheme: HTTP}}"),
  same("defaults of the thresholds", "{tcpSocket: {port: 80}, periodSeconds: 10}", "{tcpSocket: {port: 80}, failureThreshold: 3}"),
  same("an alias", "&probe {tcpSocket: {port: 80}}", "*probe"),
  same("headers", "{httpGet: {port: 80, httpHeaders: [{name: a, value: b}]}}", "{httpGet: {port: 80, httpHeaders: [{name: a, value: b}]}}"),
  same("thresholds that are no failure's", "{tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}", "{tcpSocket: {port: 80}, successThreshold: 2}"),
  {
    name: "in every kind",
    code: everyKind(`{containers: [{name: a, image: x, livenessProbe: ${HTTP}, readinessProbe: ${HTTP}}]}`),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "same", at: ["livenessProbe", index + 1] as const })),
  },
];

const valid: ValidCase[] = [
  container("{httpGet: {path: /healthz, port: 80}}", "{httpGet: {path: /readyz, port: 80}}"),
  { name: "another port", code: container("{tcpSocket: {port: 80}}", "{tcpSocket: {port: 81}}") },
  { name: "a name is no number", code: container("{tcpSocket: {port: '80'}}", "{tcpSocket: {port: 80}}") },
  { name: "another handler", code: container("{tcpSocket: {port: 80}}", "{grpc: {port: 80}}") },
  { name: "another command", code: container("{exec: {command: [a, b]}}", "{exec: {command: [b, a]}}") },
  { name: "more patience", code: container("{tcpSocket: {port: 80}, failureThreshold: 10}", "{tcpSocket: {port: 80}}") },
  { name: "a longer period", code: container("{tcpSocket: {port: 80}, periodSeconds: 30}", "{tcpSocket: {port: 80}}") },
  { name: "other headers", code: container("{httpGet: {port: 80, httpHeaders: [{name: a, value: b}]}}", "{httpGet: {port: 80}}") },
  { name: "a template in both", code: container('{httpGet: {path: "{{ .p }}", port: 80}}', '{httpGet: {path: "{{ .p }}", port: 80}}') },
  { name: "an unknown threshold", code: container("{tcpSocket: {port: 80}, periodSeconds: $(P)}", "{tcpSocket: {port: 80}, periodSeconds: $(P)}") },
  { name: "merges are not compared", code: container("{httpGet: {<<: {port: 80}}}", "{httpGet: {<<: {port: 80}}}") },
  { name: "nothing is asked", code: container("{}", "{}") },
  { name: "no probes", code: pod("containers: [{name: web, image: x}]") },
  { name: "liveness alone", code: pod(`containers: [{name: web, image: x, livenessProbe: ${HTTP}}]`) },
  { name: "startup may ask what liveness asks", code: pod(`containers: [{name: web, image: x, livenessProbe: ${HTTP}, startupProbe: ${HTTP}}]`) },
];

runRuleCases("k8s-distinct-probes", rule, "yaml", { valid, invalid });
