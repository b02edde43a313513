import { createRule } from "../../kit/create-rule.ts";
import { closedToOthers, opensToAll } from "../../models/dockerfile/file-mode.ts";
import { fileModes } from "../../models/dockerfile/file-modes.ts";

export default createRule({
  name: "dockerfile-no-chmod-777",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow file modes that let everybody write",
  references: ["https://cwe.mitre.org/data/definitions/732.html", "chmod(1)"],
  hasSuggestions: true,
  messages: {
    open:
      "`{{mode}}` lets every user of the container change these files, so that a process without rights can plant code " +
      "for one with more. Let the owner alone write, such as by `755`, and give the files to the user that needs them.",
    close: "Write `{{mode}}`: only the owner may write.",
    closeToOthers: "Write `{{mode}}`: only the owner and the group may write.",
  },
  check(context) {
    for (const { mode, at, replace } of fileModes(context.sourceCode)) {
      if (!opensToAll(mode)) continue;
      const forOwner = closedToOthers(mode, "owner");
      const forGroup = closedToOthers(mode, "group");
      context.report({
        at,
        messageId: "open",
        data: { mode },
        suggest: [
          { messageId: "close", data: { mode: forOwner ?? "" }, edits: forOwner === null ? [] : replace(forOwner) },
          {
            messageId: "closeToOthers",
            data: { mode: forGroup ?? "" },
            edits: forGroup === null || forGroup === forOwner ? [] : replace(forGroup),
          },
        ],
      });
    }
  },
});
