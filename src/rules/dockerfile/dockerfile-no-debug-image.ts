import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { debugVariant } from "../../models/images/debug-variant.ts";
import { isForDevelopment } from "../../models/dockerfile/development.ts";
import { retag } from "../../models/dockerfile/retag.ts";
import { shippedBases } from "../../models/dockerfile/shipped-bases.ts";

export default createRule({
  name: "dockerfile-no-debug-image",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow shipped images that stand on a debug or development variant",
  references: [
    "https://github.com/GoogleContainerTools/distroless#debug-images",
    "https://edu.chainguard.dev/chainguard/chainguard-images/about/differences-development-production/",
  ],
  mentions: ["debug", "dev"],
  hasSuggestions: true,
  messages: {
    debug:
      "`{{tag}}` is the variant of `{{name}}` for debugging: it holds a shell and tools that an attacker can use as well. " +
      "Ship the variant without them, and debug from a container beside it.",
    useTag: "Use the tag `{{tag}}`.",
  },
  check(context) {
    const { sourceCode, settings, filename } = context;
    const report = reportOnce(context);
    for (const { stage, image } of shippedBases(sourceCode, settings.docker.targetStages)) {
      const variant = image.use && debugVariant(image.use.reference);
      if (!variant || isForDevelopment(stage, filename)) continue;
      const { name, tagRange } = image.use.reference;
      const { tag, plainTag } = variant;
      report({
        at: tagRange ? image.use.placeOf(tagRange) : image.range,
        messageId: "debug",
        data: { tag, name },
        suggest: plainTag === null ? [] : [{ messageId: "useTag", data: { tag: plainTag }, edits: retag(sourceCode, image.use, plainTag) }],
      });
    }
  },
});
