import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { completeTag } from "../../models/images/image-names.ts";
import { byCompleteName, KNOWN_DIGESTS_SCHEMA, type KnownDigests } from "../../models/images/known-digests.ts";
import { imagesOf, pinOf, pinTo, placeOf } from "../../models/workloads/container-images.ts";
import { workloads } from "../../models/workloads/workloads.ts";

interface Options {
  readonly digests: KnownDigests;
}

type MessageId = "missing" | "malformed" | "pin";

export default createRule<MessageId, [Options]>({
  name: "k8s-image-digest",
  document: "container-hardening",
  section: "Digest Pinning Everywhere",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: false,
  description: "require a digest on the image of every container",
  references: [
    "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    "https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests",
  ],
  hasSuggestions: true,
  schema: [{ type: "object", properties: { digests: KNOWN_DIGESTS_SCHEMA }, additionalProperties: false }],
  defaultOptions: [{ digests: {} }],
  messages: {
    missing:
      "`{{image}}` has no digest, and a registry can serve another image under the same tag at any time. Add the digest that is meant: `@sha256:<64 hex digits>`.",
    malformed:
      "`{{digest}}` is no digest, so that the image cannot be pulled. A digest is `sha256:` and 64 lower-case hex digits.",
    pin: "Pin to `{{digest}}`, the digest that the options name.",
  },
  mentions: ["image"],
  check(context, [{ digests }]) {
    const { text } = context.sourceCode;
    const wanted = byCompleteName(digests);
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const image of imagesOf(text, workload)) {
        if (pinOf(image.reference) === "digest") continue;
        const { digest, digestRange } = image.reference;
        const pin = wanted.get(completeTag(image.reference));
        report({
          at: placeOf(image, digestRange ?? [0, image.text.length]),
          messageId: digestRange ? "malformed" : "missing",
          data: { image: image.text, digest: digest ?? "" },
          suggest: pin === undefined ? [] : [{ messageId: "pin", data: { digest: pin }, edits: pinTo(image, pin) }],
        });
      }
    }
  },
});
