import { createRule } from "../../kit/create-rule.ts";
import { sudoUses } from "../../models/dockerfile/sudo-uses.ts";

export default createRule({
  name: "dockerfile-no-sudo",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow `sudo` in builds",
  references: ["https://docs.docker.com/build/building/best-practices/#user", "sudo(8)"],
  aliases: { DL3004: true },
  mentions: ["sudo"],
  hasSuggestions: true,
  messages: {
    sudo:
      "`sudo` does nothing for a build that is root, and an image that has it gives every process a way to root. " +
      "Run the command itself, after `USER root` where the stage has another user.",
    remove: "Remove `sudo`.",
  },
  check(context) {
    for (const { at, removal } of sudoUses(context.sourceCode)) {
      context.report({
        at,
        messageId: "sudo",
        suggest: [{ messageId: "remove", edits: removal ? [removal] : [] }],
      });
    }
  },
});
