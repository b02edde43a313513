import { createRule } from "../../kit/create-rule.ts";
import { removeRange } from "../../kit/edit.ts";
import { instructionsOfFile } from "../../models/dockerfile/document.ts";

export default createRule({
  name: "dockerfile-no-empty-continuation",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow blank lines inside an instruction that is continued over several lines",
  references: ["https://docs.docker.com/reference/build-checks/no-empty-continuation/"],
  aliases: { NoEmptyContinuation: true },
  fixable: true,
  messages: {
    blank:
      "This blank line does not end the `{{keyword}}` above it: Docker drops it, reads on, and is to make it an error. " +
      "Remove the line.",
  },
  check({ sourceCode, report }) {
    for (const { keyword, blankLines } of instructionsOfFile(sourceCode)) {
      for (const at of blankLines) {
        report({ at, messageId: "blank", data: { keyword }, fix: [removeRange(at)] });
      }
    }
  },
});
