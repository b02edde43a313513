import { createRule } from "../../kit/create-rule.ts";
import { ignoreEntries } from "../../models/trivyignore/ignore-entries.ts";
import { nameOwner } from "../../models/trivyignore/notes.ts";

export default createRule({
  name: "trivyignore-require-owner",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: ["trivyignore", "yaml"],
  recommended: true,
  description: "require entries of .trivyignore to name who answers for them",
  references: ["https://trivy.dev/latest/docs/configuration/filtering/#trivyignore"],
  messages: {
    text: "Nobody answers for the decision to ignore {{id}}. Name an owner in the comment above it: `owner: payments`, `@handle` or an address.",
    yaml: "Nobody answers for the decision to ignore {{id}}. Name an owner in its `statement` or in a comment above it: `owner: payments`, `@handle` or an address.",
  },
  check({ sourceCode, filename, report }) {
    for (const { id, place, notes, form } of ignoreEntries(sourceCode, filename)) {
      if (notes && !nameOwner(notes)) report({ at: place, messageId: form, data: { id } });
    }
  },
});
