import { createRule } from "../../kit/create-rule.ts";
import { AUTHORS_LABEL, maintainers } from "../../models/dockerfile/maintainers.ts";

export default createRule({
  name: "dockerfile-no-maintainer",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow the deprecated `MAINTAINER` instruction",
  references: [
    "https://docs.docker.com/reference/dockerfile/#maintainer-deprecated",
    "https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys",
  ],
  aliases: { DL4000: true, MaintainerDeprecated: true },
  fixable: true,
  messages: {
    deprecated:
      "`MAINTAINER` is deprecated, and registries and scanners read labels. " +
      `Write \`LABEL ${AUTHORS_LABEL}="…"\` instead.`,
  },
  check({ sourceCode, report }) {
    for (const { instruction, asLabel } of maintainers(sourceCode)) {
      report({ at: instruction.keywordRange, messageId: "deprecated", fix: asLabel });
    }
  },
});
