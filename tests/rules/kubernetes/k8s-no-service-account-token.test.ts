import rule from "../../../src/rules/kubernetes/k8s-no-service-account-token.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "containers: [{name: web, image: x}]";
const KEY = "automountServiceAccountToken";

const invalid: MendedCase[] = [
  {
    code: pod("containers:", "- name: web", "  image: x:1 # pinned"),
    errors: [{ messageId: "mounted", at: "spec", mend: ["leaveOut", ["# pinned", `# pinned\n  ${KEY}: false`]] }],
  },
  {
    code: pod(`${KEY}: true # as before`, WEB),
    errors: [{ messageId: "asked", at: "true", mend: ["leaveOut", ["true", "false"]] }],
  },
  {
    name: "null is absent",
    code: pod(`${KEY}: ~`, WEB),
    errors: [{ messageId: "mounted", at: "spec", mend: ["leaveOut", ["~", "false"]] }],
  },
  {
    name: "the default account by its name",
    code: pod("serviceAccountName: default", WEB),
    errors: [{ messageId: "mounted", at: "spec", mend: ["leaveOut", [WEB, `${WEB}\n  ${KEY}: false`]] }],
  },
  {
    name: "an account without a name, by the older key",
    code: pod("serviceAccount:", WEB),
    errors: [{ messageId: "mounted", at: "spec", mend: ["leaveOut", [WEB, `${WEB}\n  ${KEY}: false`]] }],
  },
  {
    name: "another account's setting in the file",
    code: `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n${KEY}: false\n---\n${pod(WEB)}`,
    errors: [{ messageId: "mounted", at: "spec", mend: ["leaveOut", [WEB, `${WEB}\n  ${KEY}: false`]] }],
  },
  {
    name: "in flow style",
    code: "apiVersion: batch/v1\nkind: Job\nspec: {template: {spec: {containers: [{name: a, image: x}]}}}\n",
    errors: [{ messageId: "mounted", at: ["spec", 2], mend: ["leaveOut", ["x}]", `x}], ${KEY}: false`]] }],
  },
  {
    name: "in every kind",
    code: everyKind(`{${KEY}: true, containers: [{name: a, image: x}]}`),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "asked",
      at: ["true", index + 1] as const,
      mend: ["leaveOut", [["true", index + 1], "false"]] as const,
    })),
  },
];

const valid: ValidCase[] = [
  pod(`${KEY}: false`, WEB),
  { name: "YAML 1.1", code: pod(`${KEY}: no`, WEB) },
  { name: "an account of its own", code: pod("serviceAccountName: deployer", WEB) },
  { name: "by the older key, and asked for", code: pod("serviceAccount: deployer", `${KEY}: true`, WEB) },
  { name: "an account that is a template", code: pod('serviceAccountName: "{{ .Values.account }}"', WEB) },
  { name: "a template", code: pod(`${KEY}: "{{ .Values.mount }}"`, WEB) },
  { name: "kubectl", code: pod("containers: [{name: a, image: bitnami/kubectl:1.30, args: [get, pods]}]") },
  {
    name: "the token's path",
    code: pod("containers: [{name: a, image: x, args: [--token=/var/run/secrets/kubernetes.io/serviceaccount/token]}]"),
  },
  { name: "the API's address", code: pod("containers: [{name: a, image: x, args: [https://kubernetes.default.svc]}]") },
  {
    name: "a token for another audience",
    code: pod(WEB, "volumes: [{name: t, projected: {sources: [{serviceAccountToken: {audience: vault, path: t}}]}}]"),
  },
  {
    name: "the default account gives none",
    code: `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n${KEY}: false\n---\n${pod(WEB)}`,
  },
  {
    name: "asked for in a patch: the account may be in the other part",
    code: `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {${KEY}: yes, containers: []}}}\n`,
  },
  { name: "a patch", code: pod("containers: [{name: a}]") },
  { name: "containers that are a template", code: pod("containers: {{ .Values.containers }}") },
  { name: "a container that is a template", code: pod("containers: [{name: a, image: x}, '${SIDECAR}']") },
  { name: "no containers", code: pod("containers: []") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
];

runRuleCases("k8s-no-service-account-token", rule, "yaml", { valid, invalid: invalid.map(mended) });
