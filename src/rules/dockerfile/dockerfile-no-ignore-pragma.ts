import { createRule } from "../../kit/create-rule.ts";
import { silencingPragmas, type SilencingPragma } from "../../models/dockerfile/pragmas.ts";

type MessageId = "ignore" | "wide" | "check";

function messageOf({ linter, isWide }: SilencingPragma): MessageId {
  if (linter === "buildkit") return "check";
  return isWide ? "wide" : "ignore";
}

export default createRule<MessageId>({
  name: "dockerfile-no-ignore-pragma",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["devops"],
  language: "dockerfile",
  recommended: false,
  optIn: true,
  description: "disallow pragmas of Hadolint and BuildKit that silence findings",
  references: [
    "https://github.com/hadolint/hadolint#ignoring-rules",
    "https://docs.docker.com/reference/build-checks/#skip-checks",
  ],
  aliases: { DL1001: ["ignore"] },
  mentions: ["hadolint", "check", "CHECK", "Check"],
  messages: {
    ignore: "This pragma silences {{ids}} in the file itself. Mend the instruction, or turn the rule off in the config.",
    wide: "This pragma silences {{ids}} in more than one instruction. Mend those, or turn the rule off in the config.",
    check: "This silences {{ids}} in the file itself. Mend the instruction, or turn the rule off in the config.",
  },
  check({ sourceCode, report }) {
    for (const pragma of silencingPragmas(sourceCode)) {
      const { ids } = pragma.list;
      if (!ids) continue;
      report({ at: pragma.at, messageId: messageOf(pragma), data: { ids: ids.map(({ id }) => id).join(", ") } });
    }
  },
});
