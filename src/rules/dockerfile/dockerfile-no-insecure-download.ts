import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { insecureCommands } from "../../models/dockerfile/insecure-commands.ts";
import { insecureLines } from "../../models/dockerfile/insecure-lines.ts";
import { insecureVariables } from "../../models/dockerfile/insecure-variables.ts";

type MessageId = "certificate" | "signature" | "remove" | "enable";

export default createRule<MessageId>({
  name: "dockerfile-no-insecure-download",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow downloads whose server or signature is not checked",
  references: ["CWE-295", "CWE-347"],
  hasSuggestions: true,
  messages: {
    certificate:
      "With `{{setting}}` nobody checks which server answers, so whoever is on the way can put anything into the image. " +
      "Take it away; for a server of your own add its CA certificate to the image's trust store.",
    signature:
      "With `{{setting}}` packages are installed whoever made them. " +
      "Take it away, and import the key that the packages are signed with.",
    remove: "Take `{{setting}}` away.",
    enable: "Switch the check on in `{{setting}}`.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const settings of [insecureCommands, insecureVariables, insecureLines]) {
      for (const { unchecked, name, at, edit, removes } of settings(sourceCode)) {
        const data = { setting: name };
        const messageId = removes ? "remove" : "enable";
        report({ at, messageId: unchecked, data, suggest: edit ? [{ messageId, data, edits: [edit] }] : [] });
      }
    }
  },
});
