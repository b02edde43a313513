import rule from "../../../src/rules/kubernetes/k8s-probe-paths.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const container = (probe: string, path: string) => pod("containers:", "- name: web", "  image: x", `  ${probe}: {httpGet: {port: 80, path: ${path}}}`);
const off = (kind: string, path: string, wanted: string): MendedCase => ({
  code: container(`${kind}Probe`, path),
  errors: [{ messageId: "path", at: path, data: { path, kind, wanted }, mend: ["use", [path, wanted]] }],
});

const invalid: MendedCase[] = [
  off("liveness", "/health", "/healthz"),
  off("readiness", "/ready", "/readyz"),
  off("startup", "/started", "/startz"),
  off("readiness", "/healthz", "/readyz"),
  off("liveness", "/api/healthz", "/healthz"),
  {
    name: "an option",
    code: container("livenessProbe", "/healthz"),
    options: [{ liveness: ["/livez", "/live"] }],
    errors: [{ messageId: "path", at: "/healthz", mend: ["use", ["/healthz", "/livez"]] }],
  },
  { name: "a query", code: container("livenessProbe", '"/up?full=1"'), errors: [{ messageId: "path", at: '"/up?full=1"', mend: ["use", ['"/up?full=1"', "/healthz"]] }] },
  {
    name: "an alias is left alone",
    code: pod("containers: [{name: web, image: x, livenessProbe: {httpGet: {path: &p /up}}, readinessProbe: {httpGet: {path: *p}}}]"),
    errors: [
      { messageId: "path", at: "*p" },
      { messageId: "path", at: "/up" },
    ].reverse(),
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, livenessProbe: {httpGet: {port: 1, path: /up}}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "path",
      at: ["/up", index + 1] as const,
      mend: ["use", [["/up", index + 1], "/healthz"]] as const,
    })),
  },
];

const valid: ValidCase[] = [
  container("livenessProbe", "/healthz"),
  container("readinessProbe", "/readyz"),
  container("startupProbe", "/startz"),
  { name: "with a query", code: container("readinessProbe", '"/readyz?verbose"') },
  { name: "any of the option's", code: container("livenessProbe", "/live"), options: [{ liveness: ["/livez", "/live"] }] },
  { name: "a template", code: container("livenessProbe", '"{{ .path }}"') },
  { name: "a variable", code: container("livenessProbe", '"${BASE}/up"') },
  { name: "no path", code: pod("containers: [{name: web, image: x, livenessProbe: {httpGet: {port: 80}}}]") },
  { name: "a socket", code: pod("containers: [{name: web, image: x, livenessProbe: {tcpSocket: {port: 80}}}]") },
  { name: "a hook", code: pod("containers: [{name: web, image: x, lifecycle: {preStop: {httpGet: {port: 80, path: /drain}}}}]") },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {httpGet: /up}\n" },
];

runRuleCases("k8s-probe-paths", rule, "yaml", { valid, invalid: invalid.map(mended) });
