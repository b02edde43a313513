import { createRule } from "../../kit/create-rule.ts";
import { imageUses } from "../../models/dockerfile/image-uses.ts";

export default createRule({
  name: "dockerfile-pin-tag",
  document: "container-hardening",
  section: "Base Image: Wolfi / Chainguard Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require a tag other than `latest` on every base image without a digest",
  references: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
  aliases: { DL3006: ["missing"], DL3007: ["latest"] },
  messages: {
    missing:
      "`{{image}}` has no tag, so every build takes whatever is newest at that moment. " +
      "Name a version, `{{image}}:<version>`, or a digest.",
    latest:
      "`latest` is moved with every release, so two builds of the same commit can differ. " +
      "Name a version of `{{image}}`, or add the digest that is meant.",
  },
  check(context) {
    for (const use of imageUses(context.sourceCode)) {
      const { name, nameRange, tag, tagRange, digest } = use.reference;
      if (use.kind !== "from" || digest !== null) continue;
      if (tag === null) context.report({ at: use.placeOf(nameRange), messageId: "missing", data: { image: name } });
      else if (tag === "latest" && tagRange) {
        context.report({ at: use.placeOf(tagRange), messageId: "latest", data: { image: name } });
      }
    }
  },
});
