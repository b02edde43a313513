import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { copiedArchives } from "../../models/dockerfile/copied-archives.ts";

export default createRule<"unpacked" | "useAdd">({
  name: "dockerfile-prefer-add-archive",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `ADD` for local archives that are only copied to be unpacked",
  references: [
    "https://docs.docker.com/reference/dockerfile/#adding-local-tar-archives",
    "https://docs.docker.com/build/building/best-practices/#add-or-copy",
  ],
  aliases: { DL3010: ["unpacked"] },
  mentions: ["COPY", "copy", "Copy"],
  hasSuggestions: true,
  messages: {
    unpacked:
      "`{{name}}` stays in the image beside the content that `{{program}}` takes out of it. " +
      "`ADD` unpacks a local archive without keeping it.",
    useAdd: "Write `ADD` to the folder, and leave the unpacking to it.",
  },
  check({ sourceCode, report }) {
    for (const { source, name, program, edits } of copiedArchives(sourceCode)) {
      const suggest: Suggestion<"useAdd">[] = edits ? [{ messageId: "useAdd", edits }] : [];
      report({ at: source, messageId: "unpacked", data: { name, program }, suggest });
    }
  },
});
