import { createRule } from "../../kit/create-rule.ts";
import { pipefailEdits } from "../../models/dockerfile/pipefail-edits.ts";
import { unguardedPipes } from "../../models/dockerfile/pipefail.ts";

export default createRule({
  name: "dockerfile-pipefail",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `pipefail` for commands that are joined by a pipe",
  references: [
    "https://docs.docker.com/build/building/best-practices/#using-pipes",
    "https://docs.docker.com/reference/dockerfile/#shell",
  ],
  aliases: { DL4006: true },
  mentions: ["|"],
  hasSuggestions: true,
  messages: {
    pipe:
      "A pipe ends like its last command, so the build goes on when {{command}} fails. " +
      "Turn on `pipefail` by a `SHELL` before this, or by `set -o pipefail`.",
    ownShell:
      "A pipe ends like its last command, so the build goes on when {{command}} fails. " +
      "Give the shell that this array starts `-o pipefail`.",
    addShell: "Insert `{{text}}`.",
    addOption: "Add {{text}}.",
  },
  check({ sourceCode, report }) {
    for (const pipe of unguardedPipes(sourceCode)) {
      const { command, ownShell } = pipe;
      const change = pipefailEdits(sourceCode, pipe);
      const messageId = change?.text.startsWith("SHELL") ? "addShell" : "addOption";
      report({
        at: command,
        messageId: ownShell ? "ownShell" : "pipe",
        data: { command: command.program === null ? "what stands before it" : `\`${command.program}\`` },
        suggest: change ? [{ messageId, data: { text: change.text }, edits: change.edits }] : [],
      });
    }
  },
});
