import { createRule } from "../../kit/create-rule.ts";
import { plainAdditions } from "../../models/dockerfile/plain-additions.ts";

export default createRule<"plain" | "mixed" | "useCopy">({
  name: "dockerfile-prefer-copy",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `COPY` instead of `ADD` for plain files and folders",
  references: [
    "https://docs.docker.com/build/building/best-practices/#add-or-copy",
    "https://docs.docker.com/reference/dockerfile/#adding-files-from-the-build-context",
  ],
  aliases: { DL3020: ["plain", "mixed"] },
  fixable: true,
  hasSuggestions: true,
  messages: {
    plain:
      "`ADD` unpacks archives and fetches URLs, and `{{source}}` is neither. " +
      "`COPY` says what happens and does nothing else.",
    mixed:
      "`{{source}}` is neither unpacked nor fetched by this `ADD`. " +
      "Give it a `COPY` of its own, so that `ADD` is left for what needs it.",
    useCopy: "Write `COPY`; the source has to be neither an archive nor a URL.",
  },
  check({ sourceCode, report }) {
    for (const { at, source, edit, isLiteral } of plainAdditions(sourceCode)) {
      const data = { source };
      if (!edit) report({ at, messageId: "mixed", data });
      else if (isLiteral) report({ at, messageId: "plain", data, fix: [edit] });
      else report({ at, messageId: "plain", data, suggest: [{ messageId: "useCopy", edits: [edit] }] });
    }
  },
});
