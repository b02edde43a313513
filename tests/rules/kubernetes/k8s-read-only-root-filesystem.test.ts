import rule from "../../../src/rules/kubernetes/k8s-read-only-root-filesystem.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const data = { container: 'the container "web"' };

const invalid: MendedCase[] = [
  {
    code: pod("containers:", "- name: web", "  image: x:1"),
    errors: [
      {
        messageId: "missing",
        at: "web",
        data,
        mend: ["protect", ["x:1", "x:1\n    securityContext:\n      readOnlyRootFilesystem: true"]],
      },
    ],
  },
  {
    code: pod("containers:", "- name: web", "  securityContext:", "    readOnlyRootFilesystem: false # writes /tmp", "  image: x"),
    errors: [{ messageId: "writable", at: "false", data, mend: ["protect", ["false", "true"]] }],
  },
  {
    name: "a context without it",
    code: pod("containers:", "- {name: web, image: x, securityContext: {runAsUser: 65532}}"),
    errors: [{ messageId: "missing", at: "web", data, mend: ["protect", ["65532", "65532, readOnlyRootFilesystem: true"]] }],
  },
  {
    name: "null is absent",
    code: pod("containers:", "- {name: web, image: x, securityContext: {readOnlyRootFilesystem: ~}}"),
    errors: [{ messageId: "missing", at: "web", data, mend: ["protect", ["~", "true"]] }],
  },
  {
    name: "the pod's context is no place for it",
    code: pod("securityContext: {readOnlyRootFilesystem: true}", "containers: [{name: web, image: x}]"),
    errors: [
      { messageId: "missing", at: "web", mend: ["protect", ["x}", "x, securityContext: {readOnlyRootFilesystem: true}}"]] },
    ],
  },
  {
    name: "init, sidecar and ephemeral containers",
    code: pod(
      "containers: [{name: a, image: x, securityContext: {readOnlyRootFilesystem: yes}}]",
      "initContainers:",
      "- {name: in, image: x, securityContext: {readOnlyRootFilesystem: no}}",
      "- {name: side, image: x, restartPolicy: Always, securityContext: {readOnlyRootFilesystem: off}}",
      "ephemeralContainers:",
      "- {name: debug, image: x, securityContext: {readOnlyRootFilesystem: False}}",
    ),
    errors: [
      { messageId: "writable", at: "no", data: { container: 'the init container "in"' }, mend: ["protect", ["no", "true"]] },
      { messageId: "writable", at: "off", data: { container: 'the sidecar container "side"' }, mend: ["protect", ["off", "true"]] },
      { messageId: "writable", at: "False", mend: ["protect", ["False", "true"]] },
    ],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, securityContext: {readOnlyRootFilesystem: false}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "writable",
      at: ["false", index + 1] as const,
      mend: ["protect", [["false", index + 1], "true"]] as const,
    })),
  },
  {
    name: "a wrong value in a patch",
    code: pod("containers: [{name: web, securityContext: {readOnlyRootFilesystem: false}}]"),
    errors: [{ messageId: "writable", at: "false", data, mend: ["protect", ["false", "true"]] }],
  },
  {
    name: "a context that another container uses too: nothing is edited",
    code: pod("containers:", "- {name: web, image: x, securityContext: &c {runAsUser: 1}}", "- {name: log, image: x, securityContext: *c}"),
    errors: [
      { messageId: "missing", at: "web", data },
      { messageId: "missing", at: "log" },
    ],
  },
];

const container = (context: string) => pod(`containers: [{name: a, image: x, securityContext: ${context}}]`);

const valid: ValidCase[] = [
  container("{readOnlyRootFilesystem: true}"),
  { name: "YAML 1.1", code: container("{readOnlyRootFilesystem: yes}") },
  { name: "a template", code: container('{readOnlyRootFilesystem: "{{ .Values.readOnly }}"}') },
  { name: "a context that is a template", code: container("{{ toYaml .Values.securityContext }}") },
  { name: "a key that is a template", code: container('{"{{ .Values.key }}": true}') },
  { name: "merged in", code: container("{<<: {readOnlyRootFilesystem: true}, runAsUser: 1}") },
  { name: "merged from what is unknown", code: container("{<<: *nowhere}") },
  { name: "a string, which the API rejects", code: container('{readOnlyRootFilesystem: "false"}') },
  { name: "a pod of Windows", code: pod("os: {name: windows}", "containers: [{name: a, image: x}]") },
  { name: "a pod of whatever system", code: pod('os: {name: "${OS}"}', "containers: [{name: a, image: x}]") },
  { name: "a patch without image", code: pod("containers: [{name: a}]") },
  {
    name: "a patch without selector",
    code: "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: a, image: x}]}}}\n",
  },
  { name: "commands in comments", code: pod("containers:", "- name: a", "  image: x", "  # {{- include \"context\" . }}") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
];

runRuleCases("k8s-read-only-root-filesystem", rule, "yaml", { valid, invalid: invalid.map(mended) });
