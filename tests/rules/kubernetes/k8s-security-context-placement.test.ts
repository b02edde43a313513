import rule from "../../../src/rules/kubernetes/k8s-security-context-placement.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "containers: [{name: web, image: x}]";

const invalid: MendedCase[] = [
  {
    name: "a container's key in the pod's context",
    code: pod("securityContext:", "  runAsNonRoot: true", "  readOnlyRootFilesystem: true", "containers:", "- name: web", "  image: x:1 # pinned"),
    errors: [{ messageId: "containers", at: "readOnlyRootFilesystem", data: { key: "readOnlyRootFilesystem", subject: "this pod" } }],
    fixed: [
      ["\n    readOnlyRootFilesystem: true", ""],
      ["# pinned", "# pinned\n    securityContext:\n      readOnlyRootFilesystem: true"],
    ],
  },
  {
    name: "the only key: the empty context goes with it",
    code: pod("securityContext:", "  capabilities:", "    drop:", "    - ALL", "containers:", "- name: web", "  image: x", "  securityContext:", "    runAsUser: 1"),
    errors: [{ messageId: "containers", at: "capabilities" }],
    fixed: [
      ["\n  securityContext:\n    capabilities:\n      drop:\n      - ALL", ""],
      ["runAsUser: 1", "runAsUser: 1\n      capabilities: {drop: [ALL]}"],
    ],
  },
  {
    name: "several containers: a suggestion",
    code: pod("securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false}", "containers:", "- {name: a, image: x}", "- {name: b, image: y}"),
    errors: [
      {
        messageId: "containers",
        at: "allowPrivilegeEscalation",
        mend: [
          "move",
          [", allowPrivilegeEscalation: false", ""],
          ["x}", "x, securityContext: {allowPrivilegeEscalation: false}}"],
          ["y}", "y, securityContext: {allowPrivilegeEscalation: false}}"],
        ],
      },
    ],
  },
  {
    name: "the pod's key in a container's context",
    code: pod("containers:", "- name: web", "  image: x", "  securityContext:", "    runAsUser: 1", "    fsGroup: 65532"),
    errors: [{ messageId: "pod", at: "fsGroup", data: { key: "fsGroup", subject: 'the container "web"' } }],
    fixed: [["\n      fsGroup: 65532", "\n  securityContext:\n    fsGroup: 65532"]],
  },
  {
    name: "a container has it already: nothing to edit",
    code: pod("securityContext: {runAsUser: 1, privileged: false}", "containers: [{name: a, image: x, securityContext: {privileged: false}}]"),
    errors: [{ messageId: "containers", at: ["privileged", 1] }],
  },
  {
    name: "a comment would be lost",
    code: pod("securityContext:", "  runAsUser: 1", "  privileged: false # never", WEB),
    errors: [{ messageId: "containers", at: "privileged" }],
  },
  {
    name: "beside the context of a container",
    code: pod("containers:", "- name: a", "  image: x", "  readOnlyRootFilesystem: true", "  securityContext: {privileged: false}", "- {name: b, image: x}"),
    errors: [{ messageId: "here", at: "readOnlyRootFilesystem", data: { key: "readOnlyRootFilesystem", subject: 'the container "a"' } }],
    fixed: [
      ["\n    readOnlyRootFilesystem: true", ""],
      ["privileged: false", "privileged: false, readOnlyRootFilesystem: true"],
    ],
  },
  {
    name: "beside the context of the pod",
    code: pod("runAsNonRoot: true", WEB),
    errors: [{ messageId: "here", at: "runAsNonRoot", data: { key: "runAsNonRoot", subject: "this pod" } }],
    fixed: [["\n  runAsNonRoot: true", ""], [WEB, `${WEB}\n  securityContext:\n    runAsNonRoot: true`]],
  },
  {
    name: "slips of the hand",
    code: pod("securityContext: {runAsNonroot: true}", "containers:", "- {name: a, image: x, securityContext: {readOnlyRootFileSystem: true, runAsUserr: 1}}"),
    errors: [
      { messageId: "misspelt", at: "runAsNonroot", data: { key: "runAsNonroot", guess: "runAsNonRoot" }, mend: ["rename", ["runAsNonroot", "runAsNonRoot"]] },
      { messageId: "misspelt", at: "readOnlyRootFileSystem", mend: ["rename", ["readOnlyRootFileSystem", "readOnlyRootFilesystem"]] },
      { messageId: "misspelt", at: "runAsUserr", mend: ["rename", ["runAsUserr", "runAsUser"]] },
    ],
  },
  {
    name: "the context itself, in JSON",
    code: '{"apiVersion": "v1", "kind": "Pod", "spec": {"securityContex": {}, "containers": [{"name": "a", "image": "x"}]}}\n',
    errors: [{ messageId: "misspelt", at: '"securityContex"', mend: ["rename", ['"securityContex"', '"securityContext"']] }],
  },
  {
    name: "the right key stands there too",
    code: pod("securityContext: {runAsUserr: 1, runAsUser: 2}", WEB),
    errors: [{ messageId: "misspelt", at: "runAsUserr" }],
  },
  {
    name: "in every kind",
    code: everyKind("{fsGroup: &id 1, containers: [{name: a, image: x}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "here", at: ["fsGroup", index + 1] as const })),
  },
  {
    name: "a patch may have more containers",
    code: pod("securityContext: {runAsUser: 1, privileged: false}", "containers: [{name: a, env: []}]"),
    errors: [
      { messageId: "containers", at: "privileged", mend: ["move", [", privileged: false", ""], ["[]", "[], securityContext: {privileged: false}"]] },
    ],
  },
];

const valid: ValidCase[] = [
  pod("securityContext: {runAsNonRoot: true, runAsUser: 1, runAsGroup: 1, fsGroup: 1, seccompProfile: {type: RuntimeDefault}}", WEB),
  pod("securityContext: {supplementalGroups: [1], supplementalGroupsPolicy: Strict, sysctls: [], fsGroupChangePolicy: OnRootMismatch}", WEB),
  pod("containers: [{name: a, image: x, securityContext: {privileged: false, capabilities: {drop: [ALL]}, procMount: Default}}]"),
  { name: "fields of both", code: pod("containers: [{name: a, image: x, securityContext: {appArmorProfile: {}, seLinuxOptions: {}, windowsOptions: {}}}]") },
  { name: "keys that are like nothing known", code: pod("securityContext: {example.com/extra: 1}", WEB) },
  { name: "a key that is a template", code: pod('securityContext: {"{{ .Values.key }}": true}', WEB) },
  { name: "a context that is a template", code: pod("securityContext: {{ toYaml .Values.context }}", WEB) },
  { name: "an alias", code: pod("securityContext: *nowhere", WEB) },
  { name: "keys of a patch", code: pod("securityContext: {$patch: delete}", WEB) },
  { name: "names inside of other fields", code: pod("containers: [{name: a, image: x, env: [{name: privileged, value: fsGroup}]}]") },
  { name: "a config map of such words", code: "apiVersion: v1\nkind: ConfigMap\ndata: {containers: x, privileged: 'true'}\n" },
  {
    name: "an older policy, which has them as it likes",
    code: "apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nspec: {privileged: false, fsGroup: {}, containers: []}\n",
  },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {fsGroup: 1, containers: []}\n" },
];

runRuleCases("k8s-security-context-placement", rule, "yaml", { valid, invalid: invalid.map(mended) });
