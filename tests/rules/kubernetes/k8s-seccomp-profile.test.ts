import rule from "../../../src/rules/kubernetes/k8s-seccomp-profile.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const CONFINED = "securityContext: {seccompProfile: {type: RuntimeDefault}}";

const invalid: MendedCase[] = [
  {
    name: "nothing said: one finding for the pod",
    code: pod("containers:", "- {name: a, image: x}", "- {name: b, image: x}"),
    errors: [
      {
        messageId: "missing",
        at: "spec",
        data: { subject: "the containers of this pod" },
        mend: [
          "confine",
          ["- {name: b, image: x}", "- {name: b, image: x}\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault"],
        ],
      },
    ],
  },
  {
    name: "a context without it",
    code: pod("securityContext: # of all", "  runAsUser: 65532", "containers: [{name: a, image: x}]"),
    errors: [
      {
        messageId: "missing",
        at: "securityContext",
        mend: ["confine", ["65532", "65532\n    seccompProfile:\n      type: RuntimeDefault"]],
      },
    ],
  },
  {
    name: "a profile without its type",
    code: pod("securityContext: {seccompProfile: ~}", "containers: [{name: a, image: x}]"),
    errors: [{ messageId: "missing", at: "securityContext", mend: ["confine", ["~", "{type: RuntimeDefault}"]] }],
  },
  {
    code: pod("securityContext: {seccompProfile: {type: Unconfined}}", "containers: [{name: a, image: x}]"),
    errors: [
      { messageId: "unconfined", at: "Unconfined", data: { subject: "this pod" }, mend: ["confine", ["Unconfined", "RuntimeDefault"]] },
    ],
  },
  {
    name: "a container beats its pod",
    code: pod(CONFINED, "containers: [{name: a, image: x, securityContext: {seccompProfile: {type: 'Unconfined'}}}]"),
    errors: [
      {
        messageId: "unconfined",
        at: "'Unconfined'",
        data: { subject: 'the container "a"' },
        mend: ["confine", ["'Unconfined'", "RuntimeDefault"]],
      },
    ],
  },
  {
    name: "some containers say it themselves",
    code: pod("containers:", `- {name: one, image: x, ${CONFINED}}`, "- {name: two, image: y}", "initContainers: [{name: three, image: z}]"),
    errors: [
      {
        messageId: "missing",
        at: "two",
        data: { subject: 'the container "two"' },
        mend: ["confine", ["y}", "y, securityContext: {seccompProfile: {type: RuntimeDefault}}}"]],
      },
      {
        messageId: "missing",
        at: "three",
        data: { subject: 'the init container "three"' },
        mend: ["confine", ["z", "z, securityContext: {seccompProfile: {type: RuntimeDefault}}"]],
      },
    ],
  },
  {
    name: "Knative takes none for the pod as a whole",
    code: "apiVersion: serving.knative.dev/v1\nkind: Service\nspec: {template: {spec: {containers: [{image: x}]}}}\n",
    errors: [
      {
        messageId: "missing",
        at: ["x", 1],
        mend: ["confine", ["{image: x}", "{image: x, securityContext: {seccompProfile: {type: RuntimeDefault}}}"]],
      },
    ],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, securityContext: {seccompProfile: {type: Unconfined}}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "unconfined",
      at: ["Unconfined", index + 1] as const,
      mend: ["confine", [["Unconfined", index + 1], "RuntimeDefault"]] as const,
    })),
  },
  {
    name: "a user namespace is no exemption",
    code: pod("hostUsers: false", "securityContext: {}", "containers: [{name: a, image: x}]"),
    errors: [{ messageId: "missing", at: "securityContext", mend: ["confine", ["{}", "{seccompProfile: {type: RuntimeDefault}}"]] }],
  },
];

const WEB = "containers: [{name: a, image: x}]";

const valid: ValidCase[] = [
  pod(CONFINED, WEB),
  { name: "of the containers", code: pod(`containers: [{name: a, image: x, ${CONFINED}}]`) },
  { name: "one of the node", code: pod("securityContext: {seccompProfile: {type: Localhost, localhostProfile: p.json}}", WEB) },
  { name: "a template", code: pod('securityContext: {seccompProfile: {type: "${PROFILE}"}}', WEB) },
  { name: "a profile that is a template", code: pod("securityContext: {seccompProfile: {{ .Values.profile }}}", WEB) },
  { name: "a context that is unknown", code: pod("securityContext: *nowhere", WEB) },
  { name: "merged in", code: pod("securityContext: {<<: {seccompProfile: {type: RuntimeDefault}}}", WEB) },
  { name: "a pod of Windows", code: pod("os: {name: windows}", WEB) },
  { name: "a pod of whatever system", code: pod('os: {name: "{{ .Values.os }}"}', WEB) },
  { name: "a patch", code: pod("containers: [{name: a}]") },
  { name: "no containers", code: pod("containers: []") },
  { name: "containers that are a template", code: pod("containers: {{ .Values.containers }}") },
  { name: "another profile", code: pod(CONFINED, "containers: [{name: a, image: x, securityContext: {appArmorProfile: {type: Unconfined}}}]") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
];

runRuleCases("k8s-seccomp-profile", rule, "yaml", { valid, invalid: invalid.map(mended) });
