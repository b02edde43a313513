import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { imagesOf, pinOf, placeOf } from "../../models/workloads/container-images.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-no-latest",
  document: "container-hardening",
  section: "Digest Pinning Everywhere",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow images without a digest whose tag is `latest` or missing",
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  messages: {
    missing:
      "`{{image}}` has no tag, so {{container}} runs whatever is newest when its pod starts. Name the digest that is meant, or at least a version.",
    latest:
      "`latest` moves with every release, so the pods of one workload can run different programs, and a rollback changes nothing. Name the digest of `{{image}}` that is meant, or at least a version.",
  },
  mentions: ["image"],
  check(context) {
    const { text } = context.sourceCode;
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const image of imagesOf(text, workload)) {
        const { name, nameRange, tagRange } = image.reference;
        if (pinOf(image.reference) !== "latest") continue;
        report({
          at: placeOf(image, tagRange ?? nameRange),
          messageId: tagRange ? "latest" : "missing",
          data: { image: name, container: image.container.label },
        });
      }
    }
  },
});
