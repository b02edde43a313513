import rule from "../../../src/rules/kubernetes/k8s-image-pull-policy.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const container = (image: string, policy?: string) =>
  pod("containers:", "- name: web", `  image: ${image}`, ...(policy === undefined ? [] : [`  imagePullPolicy: ${policy}`]));
const stale = (image: string, policy: string): MendedCase => ({
  code: container(image, policy),
  errors: [{ messageId: "stale", at: policy, data: { policy }, mend: ["useAlways", [policy, "Always"]] }],
});

const invalid: MendedCase[] = [
  {
    code: container(`nginx@${DIGEST}`, "Always # to be sure"),
    errors: [{ messageId: "always", at: "Always" }],
    fixed: [["Always", "IfNotPresent"]],
  },
  {
    name: "a tag beside the digest",
    code: container(`nginx:1.27@${DIGEST}`, "Always"),
    errors: [{ messageId: "always", at: "Always" }],
    fixed: [["Always", "IfNotPresent"]],
  },
  {
    name: "a patch",
    code: `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{image: nginx@${DIGEST}, imagePullPolicy: Always}]}}}\n`,
    errors: [{ messageId: "always", at: "Always" }],
    fixed: [["Always", "IfNotPresent"]],
  },
  {
    name: "an alias is left alone",
    code: pod(
      `containers: [{name: a, image: nginx@${DIGEST}, imagePullPolicy: &policy Always}, {name: b, image: acme/b:1, imagePullPolicy: *policy}]`,
    ),
    errors: [{ messageId: "always", at: "Always" }],
  },
  {
    name: "latest and a digest without a policy",
    code: container(`nginx:latest@${DIGEST}`),
    errors: [{ messageId: "defaultAlways", at: "latest" }],
    fixed: [[DIGEST, `${DIGEST}\n    imagePullPolicy: IfNotPresent`]],
  },
  {
    name: "the same in flow style",
    code: pod(`containers: [{name: a, image: "nginx:latest@${DIGEST}"}]`),
    errors: [{ messageId: "defaultAlways", at: "latest" }],
    fixed: [[`${DIGEST}"`, `${DIGEST}", imagePullPolicy: IfNotPresent`]],
  },
  {
    name: "latest, a digest and Always",
    code: container(`nginx:latest@${DIGEST}`, "Always"),
    errors: [{ messageId: "always", at: "Always" }],
    fixed: [["Always", "IfNotPresent"]],
  },
  stale("nginx:latest", "IfNotPresent"),
  stale("nginx:latest", "Never"),
  stale("ghcr.io/acme/shop", "IfNotPresent"),
  stale("localhost:5000/shop", "Never"),
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: acme/a, imagePullPolicy: Never}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "stale",
      at: ["Never", index + 1] as const,
      mend: ["useAlways", [["Never", index + 1], "Always"]] as const,
    })),
  },
  {
    name: "init, sidecar and ephemeral containers",
    code: pod(
      "initContainers:",
      `- {name: i, image: acme/i@${DIGEST}, imagePullPolicy: Always}`,
      "- {name: s, image: acme/s, restartPolicy: Always, imagePullPolicy: Never}",
      "containers: [{name: a, image: acme/a:1}]",
      "ephemeralContainers: [{name: e, image: acme/e, imagePullPolicy: IfNotPresent}]",
    ),
    errors: [
      { messageId: "always", at: ["Always", 1] },
      { messageId: "stale", at: "Never", mend: ["useAlways", ["Never", "Always"]] },
      { messageId: "stale", at: "IfNotPresent", mend: ["useAlways", ["IfNotPresent", "Always"]] },
    ],
    fixed: [[["Always", 1], "IfNotPresent"]],
  },
];

const valid: ValidCase[] = [
  { name: "a digest without a policy", code: container(`nginx@${DIGEST}`) },
  { name: "a digest and a tag without a policy", code: container(`nginx:1.27@${DIGEST}`) },
  container(`nginx@${DIGEST}`, "IfNotPresent"),
  container(`nginx:latest@${DIGEST}`, "IfNotPresent"),
  { name: "Never with a digest", code: container(`nginx@${DIGEST}`, "Never") },
  { name: "version tags are not judged", code: container("nginx:1.27", "Always") },
  container("nginx:1.27", "IfNotPresent"),
  container("nginx:1.27"),
  container("nginx:latest", "Always"),
  { name: "latest without a policy is pulled always", code: container("nginx:latest") },
  { name: "a malformed digest", code: container("nginx@sha256:12", "Always") },
  { name: "a policy that nobody knows", code: container("nginx:latest", '"{{ .Values.policy }}"') },
  { name: "an image that nobody knows", code: container('"{{ .Values.image }}"', "Never") },
  { name: "an image of the node's own", code: container("controller:latest", "IfNotPresent") },
  {
    name: "a patch may leave the policy to the whole",
    code: `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: a, image: "nginx:latest@${DIGEST}"}]}}}\n`,
  },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {image: 'nginx:latest', imagePullPolicy: Never}\n" },
];

runRuleCases("k8s-image-pull-policy", rule, "yaml", { valid, invalid: invalid.map(mended) });
