import rule from "../../../src/rules/kubernetes/k8s-no-debug-image.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const container = (image: string) => pod("containers:", "- name: web", `  image: ${image}`);
const variant = (name: string, tag: string): InvalidCase => ({
  code: container(`${name}:${tag}`),
  errors: [{ messageId: "debug", at: tag, data: { name, tag } }],
});

const invalid: InvalidCase[] = [
  variant("gcr.io/distroless/nodejs22-debian12", "debug"),
  variant("gcr.io/distroless/static", "debug-nonroot"),
  variant("cgr.dev/chainguard/node", "latest-dev"),
  variant("chainguard/node", "22-dev"),
  variant("dhi.io/node", "22-dev"),
  variant("envoyproxy/envoy", "v1.32-debug"),
  { name: "beside a digest", code: container(`acme/shop:1-debug@${DIGEST}`), errors: [{ messageId: "debug", at: "1-debug" }] },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: acme/shop:1-debug}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "debug", at: ["1-debug", index + 1] as const })),
  },
  {
    name: "init and sidecar containers",
    code: pod(
      "initContainers: [{name: i, image: acme/i:debug}, {name: s, image: acme/s:2-debug, restartPolicy: Always}]",
      "containers: [{name: a, image: acme/a:1}]",
    ),
    errors: [
      { messageId: "debug", at: ["debug", 1] },
      { messageId: "debug", at: "2-debug" },
    ],
  },
];

const valid: ValidCase[] = [
  container("gcr.io/distroless/static:nonroot"),
  container("cgr.dev/chainguard/node:latest"),
  { name: "dev means a pre-release elsewhere", code: container("acme/shop:1-dev") },
  { name: "in the name of the image", code: container("acme/debug-tools:1") },
  { name: "in the middle of the tag", code: container("acme/shop:1-debug-2") },
  { name: "another word", code: container("acme/shop:debugging") },
  { name: "no tag", code: container(`acme/shop@${DIGEST}`) },
  { name: "a template", code: container('"acme/shop:{{ .Values.tag }}-debug"') },
  {
    name: "an ephemeral container, which is for debugging",
    code: pod("containers: [{name: a, image: acme/a:1}]", "ephemeralContainers: [{name: e, image: busybox:debug}]"),
  },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {image: 'acme/shop:debug'}\n" },
];

runRuleCases("k8s-no-debug-image", rule, "yaml", { valid, invalid });
