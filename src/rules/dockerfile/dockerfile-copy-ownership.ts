import { createRule } from "../../kit/create-rule.ts";
import { ownershipChanges } from "../../models/dockerfile/ownership-changes.ts";
import { stagesOfShippedLayers } from "../../models/dockerfile/shipped-layers.ts";

export default createRule<"layer" | "useFlag">({
  name: "dockerfile-copy-ownership",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["devops"],
  language: "dockerfile",
  recommended: false,
  description: "require owner and mode of copied files to be set by `COPY` and `ADD` themselves",
  references: ["https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"],
  mentions: ["chown", "chmod"],
  hasSuggestions: true,
  messages: {
    layer:
      "`{{program}}` writes the files that `{{keyword}}` has just added once more, into a layer of its own. " +
      "Use `{{keyword}} --{{flag}}=…`.",
    useFlag: "Use `--{{flag}}={{value}}`.",
  },
  check({ sourceCode, settings, report }) {
    const stages = stagesOfShippedLayers(sourceCode, settings.docker.targetStages);
    for (const { at, program, flag, keyword, replacement } of ownershipChanges(sourceCode, stages)) {
      report({
        at,
        messageId: "layer",
        data: { program, keyword, flag },
        suggest: replacement
          ? [{ messageId: "useFlag", data: { flag, value: replacement.value }, edits: replacement.edits }]
          : [],
      });
    }
  },
});
