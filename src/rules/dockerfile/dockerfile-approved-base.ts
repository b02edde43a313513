import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { APPROVED_BASES } from "../../libraries/approved-bases.ts";
import { mayBeApproved } from "../../models/dockerfile/approved-images.ts";
import { shippedBases } from "../../models/dockerfile/shipped-bases.ts";

export default createRule({
  name: "dockerfile-approved-base",
  document: "container-hardening",
  section: "Base Image: Wolfi / Chainguard Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require shipped images to stand on an approved base",
  references: [
    "https://edu.chainguard.dev/chainguard/chainguard-images/overview/",
    "https://github.com/GoogleContainerTools/distroless#readme",
  ],
  messages: {
    notApproved:
      "`{{image}}` is no approved base for an image that ships: all that it holds beside the program is there for an attacker too. " +
      "Build the stage on one of: {{approved}}.",
  },
  check(context) {
    const { targetStages, approvedBases } = context.settings.docker;
    const approved = approvedBases.length > 0 ? approvedBases : APPROVED_BASES;
    const report = reportOnce(context);
    for (const { image } of shippedBases(context.sourceCode, targetStages)) {
      if (mayBeApproved(image, approved)) continue;
      const data = { image: image.text, approved: [...approved, "scratch"].join(", ") };
      report({ at: image.use?.writtenAt ?? image.range, messageId: "notApproved", data });
    }
  },
});
