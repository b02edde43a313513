import rule from "../../../src/rules/kubernetes/k8s-probe-port.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const PORTS = "[{name: http, containerPort: 8080}, {containerPort: 9090}]";
const container = (rest: string, ports = PORTS) => pod("containers:", "- name: web", "  image: x", `  ports: ${ports}`, `  ${rest}`);
const NAME = 'the container "web"';

const invalid: InvalidCase[] = [
  {
    code: container("livenessProbe: {httpGet: {port: web-ui}} # renamed"),
    errors: [{ messageId: "name", at: "web-ui", data: { container: NAME, port: "web-ui", key: "livenessProbe" } }],
  },
  {
    name: "no ports at all",
    code: container("readinessProbe: {tcpSocket: {port: metrics}}", "[]"),
    errors: [{ messageId: "name", at: "metrics" }],
  },
  {
    name: "a number",
    code: container("startupProbe: {httpGet: {port: 8081}}"),
    errors: [{ messageId: "number", at: "8081", data: { container: NAME, port: "8081", key: "startupProbe" } }],
  },
  { name: "a number as text", code: container("readinessProbe: {tcpSocket: {port: '8081'}}"), errors: [{ messageId: "number", at: "'8081'" }] },
  { name: "grpc", code: container("readinessProbe: {grpc: {port: 8081}}"), errors: [{ messageId: "number", at: "8081" }] },
  { name: "a hook", code: container("lifecycle: {preStop: {httpGet: {port: drain}}}"), errors: [{ messageId: "name", at: "drain" }] },
  {
    name: "a name of another container's",
    code: pod("containers: [{name: a, image: x, ports: [{name: http, containerPort: 1}]}, {name: b, image: x, livenessProbe: {httpGet: {port: http}}}]"),
    errors: [{ messageId: "name", at: ["http", 3] }],
  },
  {
    name: "a host",
    code: container("livenessProbe: {httpGet: {host: shop.example, port: http}}"),
    errors: [{ messageId: "host", at: "shop.example", data: { container: NAME, key: "livenessProbe" } }],
  },
  { name: "a host of a socket", code: container("readinessProbe: {tcpSocket: {host: 10.0.0.1, port: 9090}}"), errors: [{ messageId: "host", at: "10.0.0.1" }] },
  { name: "a host of a hook", code: container("lifecycle: {postStart: {httpGet: {host: metadata.internal, port: http}}}"), errors: [{ messageId: "host", at: "metadata.internal" }] },
  { name: "the node's loopback", code: container("livenessProbe: {httpGet: {host: 127.0.0.1, port: http}}"), errors: [{ messageId: "host", at: "127.0.0.1" }] },
  {
    name: "a host in a patch",
    code: pod("containers: [{name: web, livenessProbe: {httpGet: {host: shop.example, port: web-ui}}}]"),
    errors: [{ messageId: "host", at: "shop.example" }],
  },
  {
    name: "in every kind",
    code: everyKind(`{containers: [{name: a, image: x, ports: ${PORTS}, livenessProbe: {httpGet: {port: other}}}]}`),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "name", at: ["other", index + 1] as const })),
  },
];

const valid: ValidCase[] = [
  container("livenessProbe: {httpGet: {port: http}}"),
  container("livenessProbe: {httpGet: {port: 8080}}"),
  container("livenessProbe: {grpc: {port: 9090}}"),
  { name: "a number as text", code: container("livenessProbe: {tcpSocket: {port: '8080'}}") },
  { name: "no ports are declared", code: container("livenessProbe: {httpGet: {port: 8081}}", "[]") },
  { name: "a port of another container, whose network is the same", code: pod("containers: [{name: a, image: x, ports: [{containerPort: 1}], livenessProbe: {httpGet: {port: 2}}}, {name: b, image: x, ports: [{containerPort: 2}]}]") },
  { name: "unknown ports", code: container("livenessProbe: {httpGet: {port: other}}", '"{{ .ports }}"') },
  { name: "a port that is a template", code: container("livenessProbe: {httpGet: {port: other}}", '[{name: "{{ .n }}", containerPort: 1}]') },
  { name: "a probe of a template", code: container('livenessProbe: {httpGet: {port: "{{ .port }}", host: "{{ .host }}"}}') },
  { name: "a patch", code: pod("containers: [{name: web, livenessProbe: {httpGet: {port: other}}}]") },
  { name: "an empty host", code: container('livenessProbe: {httpGet: {host: "", port: http}}') },
  { name: "a header", code: container("livenessProbe: {httpGet: {port: http, httpHeaders: [{name: Host, value: shop.example}]}}") },
  { name: "the loopback of the node's network", code: pod("hostNetwork: true", "containers: [{name: web, image: x, livenessProbe: {httpGet: {host: 127.0.0.1, port: 10257}}}]") },
  { name: "a command", code: container("livenessProbe: {exec: {command: [true]}}") },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {livenessProbe: x}\n" },
];

runRuleCases("k8s-probe-port", rule, "yaml", { valid, invalid });
