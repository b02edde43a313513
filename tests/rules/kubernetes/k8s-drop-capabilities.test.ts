import rule from "../../../src/rules/kubernetes/k8s-drop-capabilities.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const container = (context: string) => pod(`containers: [{name: web, image: x, securityContext: ${context}}]`);
const data = { container: 'the container "web"' };

const invalid: MendedCase[] = [
  {
    code: pod("containers:", "- name: web", "  image: x:1 # pinned elsewhere"),
    errors: [{ messageId: "missing", at: "web", data }],
    fixed: [[" # pinned elsewhere", " # pinned elsewhere\n    securityContext:\n      capabilities:\n        drop: [ALL]"]],
  },
  {
    name: "a context without capabilities",
    code: pod("containers:", "- name: web", "  securityContext:", "    runAsUser: 65532", "  image: x"),
    errors: [{ messageId: "missing", at: "web", data }],
    fixed: [["65532", "65532\n      capabilities:\n        drop: [ALL]"]],
  },
  {
    name: "what is added stays",
    code: container("{capabilities: {add: [NET_BIND_SERVICE]}}"),
    errors: [{ messageId: "missing", at: "web", data }],
    fixed: [["[NET_BIND_SERVICE]", "[NET_BIND_SERVICE], drop: [ALL]"]],
  },
  {
    name: "root by the manifest: the work may rest on capabilities",
    code: container("{runAsUser: 0}"),
    errors: [{ messageId: "missing", at: "web", data, mend: ["dropAll", ["0", "0, capabilities: {drop: [ALL]}"]] }],
  },
  {
    name: "root by the pod's context",
    code: pod("securityContext: {runAsNonRoot: false}", "containers: [{name: web, image: x}]"),
    errors: [
      { messageId: "missing", at: "web", mend: ["dropAll", ["x}", "x, securityContext: {capabilities: {drop: [ALL]}}}"]] },
    ],
  },
  {
    name: "a list that leaves some, in both styles",
    code: pod(
      "containers:",
      "- {name: web, image: x, securityContext: {capabilities: {drop: [NET_RAW]}}}",
      "- name: log",
      "  image: x",
      "  securityContext:",
      "    capabilities:",
      "      drop:",
      "      - MKNOD # devices",
    ),
    errors: [
      { messageId: "incomplete", at: "[NET_RAW]", data, mend: ["dropAll", ["NET_RAW", "NET_RAW, ALL"]] },
      { messageId: "incomplete", at: "- MKNOD", mend: ["dropAll", ["# devices", "# devices\n        - ALL"]] },
    ],
  },
  {
    name: "other spellings of ALL are none",
    code: container('{capabilities: {drop: ["all", CAP_ALL]}}'),
    errors: [{ messageId: "incomplete", at: '["all", CAP_ALL]', mend: ["dropAll", ["CAP_ALL", "CAP_ALL, ALL"]] }],
  },
  {
    name: "an empty list",
    code: container("{capabilities: {drop: []}}"),
    errors: [{ messageId: "incomplete", at: "[]", mend: ["dropAll", ["[]", "[ALL]"]] }],
  },
  {
    name: "a list by its alias",
    code: pod("x: &raw [NET_RAW]", "containers: [{name: web, image: x, securityContext: {capabilities: {drop: *raw}}}]"),
    errors: [{ messageId: "incomplete", at: "*raw" }],
  },
  {
    name: "added ones",
    code: container("{capabilities: {drop: [ALL], add: [NET_ADMIN, NET_BIND_SERVICE, 'SYS_TIME', CAP_NET_BIND_SERVICE, ALL]}}"),
    errors: [
      { messageId: "added", at: "NET_ADMIN", data: { ...data, name: "NET_ADMIN" } },
      { messageId: "added", at: "'SYS_TIME'", data: { ...data, name: "SYS_TIME" } },
      { messageId: "added", at: "CAP_NET_BIND_SERVICE" },
      { messageId: "added", at: ["ALL", 2] },
    ],
  },
  {
    name: "every kind of container",
    code: pod(
      "containers: [{name: a, image: x, securityContext: {capabilities: {drop: [ALL]}}}]",
      "initContainers: [{name: migrate, image: y}, {name: side, image: z, restartPolicy: Always}]",
      "ephemeralContainers: [{name: debug, image: w}]",
    ),
    errors: [
      { messageId: "missing", at: "migrate", data: { container: 'the init container "migrate"' } },
      { messageId: "missing", at: "side", data: { container: 'the sidecar container "side"' } },
      { messageId: "missing", at: "debug", data: { container: 'the ephemeral container "debug"' } },
    ],
    fixed: [
      ["y}", "y, securityContext: {capabilities: {drop: [ALL]}}}"],
      ["Always}", "Always, securityContext: {capabilities: {drop: [ALL]}}}"],
      ["w}", "w, securityContext: {capabilities: {drop: [ALL]}}}"],
    ],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, securityContext: {capabilities: {drop: [ALL], add: [SYS_PTRACE]}}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "added", at: ["SYS_PTRACE", index + 1] as const })),
  },
  {
    name: "a shared context: nothing is edited",
    code: pod("containers:", "- {name: web, image: x, securityContext: &c {runAsUser: 1}}", "- {name: log, image: x, securityContext: *c}"),
    errors: [
      { messageId: "missing", at: "web" },
      { messageId: "missing", at: "log" },
    ],
  },
];

const valid: ValidCase[] = [
  container("{capabilities: {drop: [ALL]}}"),
  container("{capabilities: {drop: [NET_RAW, ALL], add: [NET_BIND_SERVICE]}}"),
  { name: "quoted", code: container('{capabilities: {drop: ["ALL"]}}') },
  { name: "an entry that may be ALL", code: container('{capabilities: {drop: [NET_RAW, "${MORE}"]}}') },
  { name: "an added one that is unknown", code: container('{capabilities: {drop: [ALL], add: ["{{ .Values.cap }}"]}}') },
  { name: "a list that is a template", code: container("{capabilities: {drop: {{ .Values.drop }}}}") },
  { name: "capabilities that are unknown", code: container("{capabilities: *nowhere}") },
  { name: "a context that is unknown", code: container("{{ toYaml .Values.context }}") },
  { name: "a string where a list belongs, which the API rejects", code: container("{capabilities: {drop: ALL}}") },
  { name: "merged in", code: container("{<<: {capabilities: {drop: [ALL]}}, runAsUser: 1}") },
  { name: "a pod of Windows", code: pod("os: {name: windows}", "containers: [{name: a, image: x}]") },
  { name: "a pod of whatever system", code: pod('os: {name: "${OS}"}', "containers: [{name: a, image: x}]") },
  { name: "a patch", code: pod("containers: [{name: a}]") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
];

runRuleCases("k8s-drop-capabilities", rule, "yaml", { valid, invalid: invalid.map(mended) });
