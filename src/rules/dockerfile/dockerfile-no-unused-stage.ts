import { createRule } from "../../kit/create-rule.ts";
import { unusedStages } from "../../models/dockerfile/unused-stages.ts";

export default createRule({
  name: "dockerfile-no-unused-stage",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "disallow stages that no other stage is built on or copies from",
  references: ["https://docs.docker.com/build/building/multi-stage/#stop-at-a-specific-build-stage"],
  messages: {
    unused:
      "No other stage is built on {{stage}} or takes files from it, so it is skipped, or built for nothing. " +
      "Remove it, or name it under `settings.batten.docker.targetStages` if it is built by `--target`.",
  },
  check({ sourceCode, settings, report }) {
    for (const { node, from } of unusedStages(sourceCode, settings.docker.targetStages)) {
      const stage = node.name === null ? `stage ${node.index}` : `\`${node.name}\``;
      report({ at: from.alias ?? from.keywordRange, messageId: "unused", data: { stage } });
    }
  },
});
