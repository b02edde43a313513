import { createRule } from "../../kit/create-rule.ts";
import { shellReplacements } from "../../models/dockerfile/shell-replacements.ts";

const DEFAULT_SUGGESTION = "/bin/bash";

export default createRule({
  name: "dockerfile-prefer-shell-instruction",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `SHELL` for another shell, and leave `/bin/sh` as it is",
  references: ["https://docs.docker.com/reference/dockerfile/#shell"],
  aliases: { DL4005: true },
  mentions: ["bin/sh"],
  hasSuggestions: true,
  messages: {
    replaced:
      "`{{program}}` changes `{{place}}` for every program of the image, and an update of its package undoes that. " +
      'Choose the shell of the instructions by `SHELL ["{{shell}}", "-c"]`.',
    useShell: 'Write `SHELL ["{{shell}}", "-c"]` instead.',
  },
  check({ sourceCode, report }) {
    for (const { command, place, shell, asShell } of shellReplacements(sourceCode)) {
      const data = { program: command.program, place: place.value ?? "", shell: shell ?? DEFAULT_SUGGESTION };
      report({
        at: place,
        messageId: "replaced",
        data,
        suggest: asShell ? [{ messageId: "useShell", data: { shell: data.shell }, edits: asShell }] : [],
      });
    }
  },
});
