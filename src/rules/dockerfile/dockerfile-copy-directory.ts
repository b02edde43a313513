import { createRule } from "../../kit/create-rule.ts";
import { severalSourceTransfers } from "../../models/dockerfile/several-sources.ts";
import { appendToWord } from "../../models/dockerfile/word-edits.ts";

export default createRule<"copy" | "add">({
  name: "dockerfile-copy-directory",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require a `/` at the end of the destination of a `COPY` or `ADD` with several sources",
  references: ["https://docs.docker.com/reference/dockerfile/#destination"],
  aliases: { DL3021: ["copy"] },
  fixable: true,
  messages: {
    copy:
      "With several sources the destination has to be a directory, which Docker tells by a `/` at its end. " +
      "Write `{{destination}}/`.",
    add:
      "With several sources the destination of `ADD` has to be a directory, which Docker tells by a `/` at its end. " +
      "Write `{{destination}}/`.",
  },
  check({ sourceCode, report }) {
    for (const { keyword, destination } of severalSourceTransfers(sourceCode)) {
      report({
        at: destination,
        messageId: keyword === "COPY" ? "copy" : "add",
        data: { destination: destination.value },
        fix: [appendToWord(destination, "/")],
      });
    }
  },
});
