import { createRule } from "../../kit/create-rule.ts";
import { consecutiveRuns } from "../../models/dockerfile/consecutive-runs.ts";
import { stagesOfShippedLayers } from "../../models/dockerfile/shipped-layers.ts";

export default createRule<"consecutive" | "merge">({
  name: "dockerfile-merge-run",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["devops"],
  language: "dockerfile",
  recommended: false,
  description: "require short `RUN` instructions that follow each other to share a layer of the shipped image",
  references: ["https://docs.docker.com/build/building/best-practices/#run"],
  aliases: { DL3059: ["consecutive"] },
  hasSuggestions: true,
  messages: {
    consecutive:
      "This `RUN` and the one before each add a layer, and what the second deletes stays in the first. " +
      "Join them with `&&`.",
    merge: "Join it to the `RUN` before.",
  },
  check({ sourceCode, settings, report }) {
    const stages = stagesOfShippedLayers(sourceCode, settings.docker.targetStages);
    for (const { second, merge } of consecutiveRuns(sourceCode, stages)) {
      report({
        at: second.instruction.keywordRange,
        messageId: "consecutive",
        suggest: merge ? [{ messageId: "merge", edits: [merge] }] : [],
      });
    }
  },
});
