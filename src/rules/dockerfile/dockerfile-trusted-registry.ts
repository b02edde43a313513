import { createRule } from "../../kit/create-rule.ts";
import { imageOrigins } from "../../models/dockerfile/image-origins.ts";
import { isTrusted } from "../../models/dockerfile/trusted-registries.ts";

export default createRule({
  name: "dockerfile-trusted-registry",
  document: "container-hardening",
  section: "Base Image: Wolfi / Chainguard Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require images to come from the registries that the project trusts",
  references: ["https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image"],
  aliases: { DL3026: ["untrusted"] },
  messages: {
    untrusted:
      "`{{image}}` comes from {{registry}}, which is not among the registries that this project trusts. Take it from: {{trusted}}.",
  },
  check({ sourceCode, settings, report }) {
    const trusted = settings.docker.trustedRegistries;
    if (trusted.length === 0) return;
    for (const origin of imageOrigins(sourceCode)) {
      if (isTrusted(origin, trusted)) continue;
      report({
        at: origin.registryAt,
        messageId: "untrusted",
        data: { image: origin.text, registry: origin.registry, trusted: trusted.join(", ") },
      });
    }
  },
});
