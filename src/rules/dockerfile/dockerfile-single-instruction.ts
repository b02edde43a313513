import { createRule } from "../../kit/create-rule.ts";
import { overriddenInstructions, type KeptOnce } from "../../models/dockerfile/overridden-instructions.ts";
import { removeInstruction } from "../../models/dockerfile/remove-instruction.ts";

type MessageId = "cmd" | "entrypoint" | "healthcheck" | "remove";

const MESSAGE_OF = {
  Cmd: "cmd",
  Entrypoint: "entrypoint",
  Healthcheck: "healthcheck",
} as const satisfies Record<KeptOnce, MessageId>;

const TEXT =
  "An image keeps only its last `{{keyword}}`, the one in line {{line}}, so this one has no effect. " +
  "Keep the one that is meant.";

export default createRule<MessageId>({
  name: "dockerfile-single-instruction",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow more than one `CMD`, `ENTRYPOINT` or `HEALTHCHECK` in a stage",
  references: [
    "https://docs.docker.com/reference/dockerfile/#cmd",
    "https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/",
  ],
  aliases: {
    DL4003: ["cmd"],
    DL4004: ["entrypoint"],
    DL3012: ["healthcheck"],
    MultipleInstructionsDisallowed: ["cmd", "entrypoint", "healthcheck"],
  },
  hasSuggestions: true,
  messages: { cmd: TEXT, entrypoint: TEXT, healthcheck: TEXT, remove: "Remove this `{{keyword}}`." },
  check({ sourceCode, report }) {
    for (const { type, placed, next, last } of overriddenInstructions(sourceCode)) {
      const { keyword, keywordRange } = placed.instruction;
      const edit = removeInstruction(sourceCode, placed.onbuild ?? placed.instruction);
      report({
        at: keywordRange,
        // Hadolint reports the later of the two.
        silencedAt: [next.instruction.keywordRange],
        messageId: MESSAGE_OF[type],
        data: { keyword, line: last.instruction.loc.start.line },
        suggest: edit ? [{ messageId: "remove", data: { keyword }, edits: [edit] }] : [],
      });
    }
  },
});
