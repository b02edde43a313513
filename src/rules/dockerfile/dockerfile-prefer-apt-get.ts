import { createRule } from "../../kit/create-rule.ts";
import { aptCommands } from "../../models/dockerfile/apt-commands.ts";

export default createRule({
  name: "dockerfile-prefer-apt-get",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require apt-get and apt-cache in place of apt",
  references: ["apt(8)"],
  aliases: { DL3027: true },
  mentions: ["apt"],
  fixable: true,
  messages: {
    apt:
      "`apt` is made for people at a terminal, and its commands and output may change between releases. " +
      "Use `{{instead}}`, which is kept stable for scripts.",
  },
  check(context) {
    for (const { at, instead, edits } of aptCommands(context.sourceCode)) {
      context.report({ at, messageId: "apt", data: { instead }, fix: edits });
    }
  },
});
