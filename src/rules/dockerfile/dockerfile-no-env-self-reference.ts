import { createRule } from "../../kit/create-rule.ts";
import { unsetEnvReferences } from "../../models/dockerfile/env-references.ts";

export default createRule({
  name: "dockerfile-no-env-self-reference",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow reading a variable in the `ENV` instruction that sets it",
  references: ["https://docs.docker.com/reference/dockerfile/#environment-replacement"],
  aliases: { DL3044: true },
  messages: {
    sameInstruction:
      "`{{name}}` is set by this same `ENV`, whose values are all read before any of them is set, so it is still empty " +
      "here. Set `{{name}}` in an `ENV` of its own above.",
  },
  check({ sourceCode, report }) {
    for (const { name, range } of unsetEnvReferences(sourceCode)) {
      report({ at: range, messageId: "sameInstruction", data: { name } });
    }
  },
});
