import rule from "../../../src/rules/kubernetes/k8s-no-privileged.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "- name: web";
const finding = (at: MendedCase["errors"][number]["at"], subject: string) => ({
  messageId: "privileged",
  at,
  data: { subject },
});

const invalid: MendedCase[] = [
  {
    code: pod("containers:", WEB, "  image: x", "  securityContext:", "    privileged: true # for now"),
    errors: [{ ...finding("true", 'the container "web"'), mend: ["confine", ["true", "false"]] }],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, securityContext: {privileged: true}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "privileged",
      at: ["true", index + 1] as const,
      mend: ["confine", [["true", index + 1], "false"]] as const,
    })),
  },
  {
    name: "init, sidecar and ephemeral containers",
    code: pod(
      "containers: [{name: a, image: x}]",
      "initContainers:",
      "- {name: i, image: x, securityContext: {privileged: yes}}",
      "- {name: s, image: x, restartPolicy: Always, securityContext: {privileged: On}}",
      "ephemeralContainers:",
      "- {name: e, image: x, securityContext: {privileged: True}}",
    ),
    errors: [
      { ...finding("yes", 'the init container "i"'), mend: ["confine", ["yes", "false"]] },
      { ...finding("On", 'the sidecar container "s"'), mend: ["confine", ["On", "false"]] },
      { ...finding("True", 'the ephemeral container "e"'), mend: ["confine", ["True", "false"]] },
    ],
  },
  {
    name: "also in a patch",
    code: pod("containers:", WEB, "  securityContext: {privileged: true}"),
    errors: [{ ...finding("true", 'the container "web"'), mend: ["confine", ["true", "false"]] }],
  },
  {
    name: "through a merge key",
    code: pod("containers:", "- {name: a, image: x, securityContext: {<<: {privileged: true}}}"),
    errors: [{ ...finding("true", 'the container "a"'), mend: ["confine", ["true", "false"]] }],
  },
  {
    name: "an aliased context: once, and nothing is edited",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: &all {privileged: true}}",
      "- {name: b, image: x, securityContext: *all}",
    ),
    errors: [{ ...finding("true", 'the container "a"') }],
  },
  {
    name: "HostProcess of a pod of Windows",
    code: pod(
      "os: {name: windows}",
      "hostNetwork: true",
      "securityContext:",
      "  windowsOptions:",
      "    hostProcess: yes",
      "containers: [{name: a, image: x}]",
    ),
    errors: [{ messageId: "hostProcess", at: "yes", data: { subject: "this pod" } }],
  },
  {
    name: "HostProcess of a container",
    code: pod("containers: [{name: a, image: x, securityContext: {windowsOptions: {hostProcess: true}}}]"),
    errors: [{ messageId: "hostProcess", at: "true", data: { subject: 'the container "a"' } }],
  },
  {
    name: "JSON",
    code: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "x", "securityContext": {"privileged": true}}]}}\n',
    errors: [{ ...finding("true", 'the container "a"'), mend: ["confine", ["true", "false"]] }],
  },
];

const container = (context: string) => pod(`containers: [{name: a, image: x, securityContext: ${context}}]`);

const valid: ValidCase[] = [
  pod("containers: [{name: a, image: x}]"),
  container("{privileged: false}"),
  { name: "YAML 1.1", code: container("{privileged: no}") },
  { name: "null", code: container("{privileged: null}") },
  { name: "a template", code: container('{privileged: "{{ .Values.privileged }}"}') },
  { name: "a variable", code: container("{privileged: $(PRIVILEGED)}") },
  { name: "a string, which the API rejects", code: container('{privileged: "true"}') },
  { name: "an alias without its anchor", code: container("*nowhere") },
  { name: "a mapping's own key beats what is merged in", code: container("{<<: {privileged: true}, privileged: false}") },
  { name: "the pod's context has no such field", code: pod("securityContext: {privileged: true}", "containers: []") },
  { name: "no HostProcess", code: container("{windowsOptions: {hostProcess: false, runAsUserName: ContainerUser}}") },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {privileged: 'true'}\n" },
  {
    name: "another group's kind",
    code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{securityContext: {privileged: true}}]}\n",
  },
  { name: "a policy about it", code: "apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nspec: {privileged: true}\n" },
];

runRuleCases("k8s-no-privileged", rule, "yaml", { valid, invalid: invalid.map(mended) });
