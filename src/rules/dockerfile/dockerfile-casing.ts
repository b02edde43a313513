import { createRule } from "../../kit/create-rule.ts";
import { miscasedWords } from "../../models/dockerfile/keyword-casing.ts";

export default createRule({
  name: "dockerfile-casing",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  type: "layout",
  description: "require one casing for the instructions of a file, and that of `FROM` for its `AS`",
  references: [
    "https://docs.docker.com/reference/build-checks/consistent-instruction-casing/",
    "https://docs.docker.com/reference/build-checks/from-as-casing/",
  ],
  aliases: { ConsistentInstructionCasing: ["instruction"], FromAsCasing: ["as"] },
  fixable: true,
  messages: {
    instruction:
      "Most instructions of this file are in {{casing}} case, and `{{written}}` is not, which makes it easy to overlook. " +
      "Write `{{wanted}}`.",
    as: "`{{written}}` is not in the case of its `FROM`, so the stage's name is easy to overlook. Write `{{wanted}}`.",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, written, wanted, casing, edits } of miscasedWords(sourceCode)) {
      report({ at, messageId: kind, data: { written, wanted, casing }, fix: edits });
    }
  },
});
