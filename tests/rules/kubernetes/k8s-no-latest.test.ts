import rule from "../../../src/rules/kubernetes/k8s-no-latest.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const container = (image: string) => pod("containers:", "- name: web", `  image: ${image}`);

const invalid: InvalidCase[] = [
  {
    code: container("nginx:latest # for now"),
    errors: [{ messageId: "latest", at: "latest", data: { image: "nginx", container: 'the container "web"' } }],
  },
  {
    name: "no tag",
    code: container("ghcr.io/acme/shop"),
    errors: [{ messageId: "missing", at: "ghcr.io/acme/shop", data: { image: "ghcr.io/acme/shop", container: 'the container "web"' } }],
  },
  {
    name: "the colon of a port is none of a tag",
    code: container("localhost:5000/acme/shop"),
    errors: [{ messageId: "missing", at: "localhost:5000/acme/shop" }],
  },
  { name: "an official image", code: container("nginx"), errors: [{ messageId: "missing", at: "nginx" }] },
  { name: "a port and latest", code: container("localhost:5000/shop:latest"), errors: [{ messageId: "latest", at: "latest" }] },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: nginx:latest}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "latest", at: ["latest", index + 1] as const })),
  },
  {
    name: "init, sidecar and ephemeral containers",
    code: pod(
      "initContainers:",
      '- {name: i, image: "acme/i:latest"}',
      "- {name: s, image: 'acme/s', restartPolicy: Always}",
      "containers: [{name: a, image: acme/a:1}]",
      "ephemeralContainers: [{name: e, image: acme/e}]",
    ),
    errors: [
      { messageId: "latest", at: "latest" },
      { messageId: "missing", at: "acme/s" },
      { messageId: "missing", at: "acme/e" },
    ],
  },
  {
    name: "an alias is reported where it stands",
    code: pod("initContainers: [{name: i, image: &image acme/a}]", "containers: [{name: a, image: *image}]"),
    errors: [
      { messageId: "missing", at: "acme/a" },
      { messageId: "missing", at: "*image" },
    ],
  },
  {
    name: "a value that is written in another way than it reads",
    code: container('"acme/shop:\\x6catest"'),
    errors: [{ messageId: "latest", at: '"acme/shop:\\x6catest"' }],
  },
  {
    name: "a patch",
    code: "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: a, image: nginx:latest}]}}}\n",
    errors: [{ messageId: "latest", at: "latest" }],
  },
];

const valid: ValidCase[] = [
  container("nginx:1.27.3"),
  container(`nginx@${DIGEST}`),
  { name: "latest beside a digest", code: container(`nginx:latest@${DIGEST}`) },
  { name: "a malformed digest is another rule's", code: container("nginx:latest@sha256:12") },
  { name: "a port and a tag", code: container("localhost:5000/shop:1.2") },
  { name: "a tag that begins so", code: container("nginx:latest-alpine") },
  { name: "a name that kustomize or Skaffold replaces", code: container("shop") },
  { name: "the same with a tag", code: container("controller:latest") },
  { name: "a template", code: container('"{{ .Values.image }}:latest"') },
  { name: "variables", code: container('"${REGISTRY}/shop:latest"') },
  { name: "no reference", code: container("ko://github.com/acme/shop") },
  { name: "an alias without its anchor", code: container("*image") },
  { name: "no image", code: pod("containers: [{name: a}]") },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {image: 'nginx:latest'}\n" },
  { name: "no manifest", code: "services: {web: {image: nginx:latest}}\n" },
];

runRuleCases("k8s-no-latest", rule, "yaml", { valid, invalid });
