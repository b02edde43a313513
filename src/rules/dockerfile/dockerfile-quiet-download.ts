import { createRule } from "../../kit/create-rule.ts";
import { loudDownloads } from "../../models/dockerfile/loud-downloads.ts";

export default createRule({
  name: "dockerfile-quiet-download",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  type: "suggestion",
  description: "disallow wget's progress bar in the log of a build",
  references: ["https://www.gnu.org/software/wget/manual/html_node/Download-Options.html"],
  aliases: { DL3047: true },
  mentions: ["wget"],
  fixable: true,
  messages: {
    loud:
      "`wget` draws a progress bar, which fills the log of a build with a line for every few kilobytes. " +
      "Add `{{flag}}`, or `--progress=dot:giga` for a short one.",
  },
  check(context) {
    for (const { at, flag, edit } of loudDownloads(context.sourceCode)) {
      context.report({ at, messageId: "loud", data: { flag }, fix: edit && [edit] });
    }
  },
});
