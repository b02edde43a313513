import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { imagesOf, pinOf, placeOf, pullPolicyOf } from "../../models/workloads/container-images.ts";
import { workloads } from "../../models/workloads/workloads.ts";

const KEY = "imagePullPolicy";

export default createRule({
  name: "k8s-image-pull-policy",
  document: "container-hardening",
  section: "Digest Pinning Everywhere",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require an `imagePullPolicy` that fits the reference: `IfNotPresent` for a digest, `Always` for `latest`",
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    always:
      "A digest names one image for ever, so `Always` asks the registry for nothing new, and no pod starts while it is down. Set `imagePullPolicy: IfNotPresent`.",
    defaultAlways:
      "The tag `latest` makes `Always` the default, also beside a digest that names one image for ever. Set `imagePullPolicy: IfNotPresent`, or leave the tag out.",
    stale:
      "With `{{policy}}` a node keeps the `latest` that it pulled first, so that pods of one workload run different programs. Name a digest, or set `imagePullPolicy: Always`.",
    useAlways: "Set `imagePullPolicy: Always`.",
  },
  mentions: ["image"],
  check(context) {
    const { text } = context.sourceCode;
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const image of imagesOf(text, workload)) {
        const { container, reference } = image;
        const policy = pullPolicyOf(container);
        const pin = pinOf(reference);
        if (pin === "digest" && policy.state === "known" && policy.value === "Always") {
          report({ at: policy.node, messageId: "always", fix: replaceScalar(policy.node, "IfNotPresent") });
        } else if (pin === "digest" && policy.state === "absent" && reference.tag === "latest" && !workload.isPartial) {
          report({
            at: placeOf(image, reference.tagRange ?? reference.nameRange),
            messageId: "defaultAlways",
            fix: setField(text, container.mapping, [KEY], "IfNotPresent"),
          });
        } else if (pin === "latest" && policy.state === "known" && ["IfNotPresent", "Never"].includes(policy.value)) {
          const edits = replaceScalar(policy.node, "Always") ?? [];
          report({ at: policy.node, messageId: "stale", data: { policy: policy.value }, suggest: [{ messageId: "useAlways", edits }] });
        }
      }
    }
  },
});
