import { createRule } from "../../kit/create-rule.ts";
import { recommendingInstalls } from "../../models/dockerfile/recommended-packages.ts";

export default createRule({
  name: "dockerfile-no-recommends",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require apt installs without recommended packages",
  references: ["apt-get(8)", "https://docs.docker.com/build/building/best-practices/#apt-get"],
  aliases: { DL3015: true },
  mentions: ["apt"],
  fixable: true,
  messages: {
    missing:
      "`{{command}}` also installs what the packages only recommend, which makes the image bigger and gives " +
      "an attacker more to use. Add `{{flag}}`.",
  },
  check(context) {
    for (const { at, command, flag, edit } of recommendingInstalls(context.sourceCode)) {
      context.report({ at, messageId: "missing", data: { command, flag }, fix: edit && [edit] });
    }
  },
});
