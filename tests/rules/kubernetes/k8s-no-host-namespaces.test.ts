import rule from "../../../src/rules/kubernetes/k8s-no-host-namespaces.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "containers: [{name: web, image: x}]";

const invalid: MendedCase[] = [
  {
    code: pod("hostNetwork: true # to be found by the load balancer", WEB),
    errors: [{ messageId: "hostNetwork", at: "true", mend: ["leave", ["true", "false"]] }],
  },
  { code: pod("hostPID: yes", WEB), errors: [{ messageId: "hostPID", at: "yes", mend: ["leave", ["yes", "false"]] }] },
  { code: pod("hostIPC: True", WEB), errors: [{ messageId: "hostIPC", at: "True", mend: ["leave", ["True", "false"]] }] },
  {
    name: "all three",
    code: pod("hostIPC: yes", "hostPID: Yes", "hostNetwork: YES", WEB),
    errors: [
      { messageId: "hostIPC", at: "yes", mend: ["leave", ["yes", "false"]] },
      { messageId: "hostPID", at: "Yes", mend: ["leave", ["Yes", "false"]] },
      { messageId: "hostNetwork", at: "YES", mend: ["leave", ["YES", "false"]] },
    ],
  },
  {
    name: "in every kind",
    code: everyKind("{hostPID: true, containers: [{name: a, image: x}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "hostPID",
      at: ["true", index + 1] as const,
      mend: ["leave", [["true", index + 1], "false"]] as const,
    })),
  },
  {
    name: "a port of the node, in every container",
    code: pod(
      "containers:",
      "- name: web",
      "  image: x",
      "  ports:",
      "  - containerPort: 8080",
      "    hostPort: 777",
      "  - {containerPort: 8443, hostPort: 443}",
      "initContainers: [{name: s, image: x, restartPolicy: Always, ports: [{containerPort: 1, hostPort: 9100}]}]",
    ),
    errors: [
      { messageId: "hostPort", at: "777", data: { port: "777", container: 'the container "web"' } },
      { messageId: "hostPort", at: ["443", 2], data: { port: "443", container: 'the container "web"' } },
      { messageId: "hostPort", at: "9100", data: { port: "9100", container: 'the sidecar container "s"' } },
    ],
  },
  {
    name: "in a patch",
    code: "apiVersion: apps/v1\nkind: DaemonSet\nspec: {template: {spec: {hostNetwork: true}}}\n",
    errors: [{ messageId: "hostNetwork", at: "true", mend: ["leave", ["true", "false"]] }],
  },
  {
    name: "a pod of Windows",
    code: pod("os: {name: windows}", "hostNetwork: true", WEB),
    errors: [{ messageId: "hostNetwork", at: "true", mend: ["leave", ["true", "false"]] }],
  },
  {
    name: "an alias: reported where it stands, and nothing is edited",
    code: pod(WEB, "hostPID: &host true", "hostIPC: *host"),
    errors: [
      { messageId: "hostPID", at: "true" },
      { messageId: "hostIPC", at: "*host" },
    ],
  },
];

const valid: ValidCase[] = [
  pod(WEB),
  pod("hostNetwork: false", "hostPID: no", "hostIPC: off", WEB),
  { name: "null", code: pod("hostPID:", WEB) },
  { name: "a template", code: pod('hostNetwork: "{{ .Values.hostNetwork }}"', WEB) },
  { name: "an unquoted template", code: pod("hostNetwork: {{ .Values.hostNetwork }}", WEB) },
  { name: "a string, which the API rejects", code: pod('hostPID: "true"', WEB) },
  { name: "no port of the node", code: pod("containers: [{name: a, image: x, ports: [{containerPort: 80, hostPort: 0}]}]") },
  { name: "a port that is a template", code: pod('containers: [{name: a, image: x, ports: [{hostPort: "${PORT}"}]}]') },
  { name: "ports that are a template", code: pod("containers: [{name: a, image: x, ports: {{ .Values.ports }}}]") },
  { name: "a user namespace of its own", code: pod("hostUsers: false", WEB) },
  { name: "one process namespace for the pod's containers", code: pod("shareProcessNamespace: true", WEB) },
  { name: "names only", code: pod("hostname: web", "hostAliases: []", WEB) },
  { name: "the key in another place", code: pod("containers: [{name: a, image: x, hostNetwork: true}]") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Deployment\nspec: {template: {spec: {hostPID: true}}}\n" },
];

runRuleCases("k8s-no-host-namespaces", rule, "yaml", { valid, invalid: invalid.map(mended) });
