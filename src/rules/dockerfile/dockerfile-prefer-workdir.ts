import { createRule } from "../../kit/create-rule.ts";
import { directoryChanges } from "../../models/dockerfile/directory-changes.ts";

export default createRule<"change" | "lost" | "useWorkdir">({
  name: "dockerfile-prefer-workdir",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `WORKDIR` instead of `cd` in `RUN`",
  references: ["https://docs.docker.com/build/building/best-practices/#workdir"],
  aliases: { DL3003: ["change", "lost"] },
  mentions: ["cd"],
  hasSuggestions: true,
  messages: {
    change:
      "A `cd` holds until the end of its `RUN` only, and where a command runs is hard to follow. " +
      "Set the directory by `WORKDIR`.",
    lost: "The next instruction starts in the old directory again, so this `cd` does nothing. Write `WORKDIR` instead.",
    useWorkdir: "Write `WORKDIR {{path}}`, which holds for the instructions below as well.",
  },
  check({ sourceCode, report }) {
    for (const { range, isAlone, workdir } of directoryChanges(sourceCode)) {
      report({
        at: range,
        messageId: isAlone ? "lost" : "change",
        suggest: workdir ? [{ messageId: "useWorkdir", data: { path: workdir.path }, edits: workdir.edits }] : [],
      });
    }
  },
});
