import { createRule } from "../../kit/create-rule.ts";
import { ignoreEntries } from "../../models/trivyignore/ignore-entries.ts";
import { giveReason } from "../../models/trivyignore/notes.ts";

export default createRule({
  name: "trivyignore-require-justification",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: ["trivyignore", "yaml"],
  recommended: true,
  description: "require entries of .trivyignore to say why the finding is accepted",
  references: ["https://trivy.dev/latest/docs/configuration/filtering/#trivyignore"],
  messages: {
    text: "Nobody can tell later why {{id}} was accepted. Say in a comment above it why it does no harm here, in a few words.",
    yaml: "Nobody can tell later why {{id}} was accepted. Say in its `statement` why it does no harm here, in a few words.",
  },
  check({ sourceCode, filename, report }) {
    for (const { id, place, notes, form } of ignoreEntries(sourceCode, filename)) {
      if (notes && !giveReason(notes)) report({ at: place, messageId: form, data: { id } });
    }
  },
});
