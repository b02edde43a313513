import rule from "../../../src/rules/kubernetes/k8s-image-digest.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const container = (image: string) => pod("containers:", "- name: web", `  image: ${image}`);
const options = [{ digests: { "nginx:1.27": DIGEST, "ghcr.io/acme/shop": DIGEST } }];
const malformed = (digest: string): MendedCase => ({
  name: `malformed: ${digest}`,
  code: container(`nginx@${digest}`),
  errors: [{ messageId: "malformed", at: digest, data: { image: `nginx@${digest}`, digest } }],
});

const invalid: MendedCase[] = [
  { code: container("nginx:1.27 # web"), errors: [{ messageId: "missing", at: "nginx:1.27" }] },
  { name: "no tag", code: container("ghcr.io/acme/shop"), errors: [{ messageId: "missing", at: "ghcr.io/acme/shop" }] },
  {
    name: "a port is no digest",
    code: container("registry.example:5000/acme/shop"),
    errors: [{ messageId: "missing", at: "registry.example:5000/acme/shop" }],
  },
  malformed("sha256:abc"),
  malformed(DIGEST.slice(0, -1)),
  malformed(`${DIGEST}0`),
  malformed(`sha256:${"0F".repeat(32)}`),
  malformed(`sha512:${"0f".repeat(32)}`),
  malformed(`blake3:${"0f".repeat(32)}`),
  malformed("0f".repeat(32)),
  {
    name: "the options know the digest, by the image's complete name",
    code: container("docker.io/library/nginx:1.27"),
    options,
    errors: [
      {
        messageId: "missing",
        at: "docker.io/library/nginx:1.27",
        mend: ["pin", ["docker.io/library/nginx:1.27", `docker.io/library/nginx:1.27@${DIGEST}`]],
      },
    ],
  },
  {
    name: "no tag is latest; quotes stay",
    code: container('"ghcr.io/acme/shop:latest"'),
    options,
    errors: [
      {
        messageId: "missing",
        at: "ghcr.io/acme/shop:latest",
        mend: ["pin", ["ghcr.io/acme/shop:latest", `ghcr.io/acme/shop:latest@${DIGEST}`]],
      },
    ],
  },
  {
    name: "a malformed digest is replaced",
    code: container("nginx:1.27@sha256:12"),
    options,
    errors: [{ messageId: "malformed", at: "sha256:12", mend: ["pin", ["sha256:12", DIGEST]] }],
  },
  {
    name: "nothing is edited through an alias or in what it shares",
    code: pod("initContainers: [{name: i, image: &image nginx:1.27}]", "containers: [{name: a, image: *image}]"),
    options,
    errors: [
      { messageId: "missing", at: "nginx:1.27" },
      { messageId: "missing", at: "*image" },
    ],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: nginx:1}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "missing", at: ["nginx:1", index + 1] as const })),
  },
  {
    name: "init, sidecar and ephemeral containers",
    code: pod(
      "initContainers: [{name: i, image: acme/i:1}, {name: s, image: acme/s:1, restartPolicy: Always}]",
      `containers: [{name: a, image: acme/a@${DIGEST}}]`,
      "ephemeralContainers: [{name: e, image: acme/e:1}]",
    ),
    errors: [
      { messageId: "missing", at: "acme/i:1" },
      { messageId: "missing", at: "acme/s:1" },
      { messageId: "missing", at: "acme/e:1" },
    ],
  },
];

const valid: ValidCase[] = [
  container(`nginx@${DIGEST}`),
  { name: "with a tag", code: container(`nginx:1.27@${DIGEST}`) },
  { name: "with a port", code: container(`localhost:5000/acme/shop:1@${DIGEST}`) },
  { name: "sha512", code: container(`nginx@sha512:${"0f".repeat(64)}`) },
  { name: "a name that kustomize or Skaffold replaces", code: container("shop") },
  { name: "a template", code: container('"nginx:{{ .Values.tag }}"') },
  { name: "a variable", code: container('"nginx@${DIGEST}"') },
  { name: "no reference", code: container("ko://github.com/acme/shop") },
  { name: "no image", code: pod("containers: [{name: a}]") },
  { name: "another kind", code: "apiVersion: v1\nkind: ConfigMap\ndata: {image: 'nginx:1'}\n" },
];

runRuleCases("k8s-image-digest", rule, "yaml", { valid, invalid: invalid.map(mended) });
