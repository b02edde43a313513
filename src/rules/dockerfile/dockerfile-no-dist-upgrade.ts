import { createRule } from "../../kit/create-rule.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";
import { packageOperations } from "../../models/dockerfile/package-operations.ts";

export default createRule({
  name: "dockerfile-no-dist-upgrade",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow moving the whole distribution on with zypper",
  references: ["zypper(8)"],
  aliases: { DL3035: true },
  mentions: ["zypper"],
  messages: {
    distUpgrade:
      "`{{command}}` moves the whole distribution to whatever the repositories hold, so the tag in `FROM` no longer " +
      "says what is in the image. Build on a newer image, or bring single packages up to date with `zypper update`.",
  },
  check(context) {
    for (const operation of packageOperations(context.sourceCode)) {
      const { manager, subcommand, subcommandWord, options } = operation;
      if (manager.id !== "zypper" || subcommand?.action !== "dist-upgrade" || !subcommandWord) continue;
      if (options.some(({ name }) => manager.simulateFlags?.includes(name))) continue;
      context.report({ at: subcommandWord, messageId: "distUpgrade", data: { command: operationName(operation) } });
    }
  },
});
