import { createRule } from "../../kit/create-rule.ts";
import { FAMILIES, type ManagerFamily } from "../../libraries/package-managers/families.ts";
import { unansweredOperations } from "../../models/dockerfile/assume-yes.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";

/** One message for each family that asks, so that each answers to the Hadolint id of its own. */
type MessageId = Extract<ManagerFamily, "apt" | "yum" | "dnf" | "zypper" | "pip" | "conda">;

const TEXT =
  "`{{command}}` asks for confirmation, and nobody can answer during a build, so the build stops there. Add `{{flag}}`.";

export default createRule<MessageId>({
  name: "dockerfile-assume-yes",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require package managers to be told to answer their own questions",
  references: ["apt-get(8)", "dnf(8)", "yum(8)", "zypper(8)", "pip uninstall", "conda install"],
  aliases: { DL3014: ["apt"], DL3030: ["yum"], DL3034: ["zypper"], DL3038: ["dnf"] },
  mentions: ["apt", "yum", "dnf", "zypper", "pip", "conda", "mamba"],
  fixable: true,
  messages: { apt: TEXT, yum: TEXT, dnf: TEXT, zypper: TEXT, pip: TEXT, conda: TEXT },
  check(context) {
    for (const { operation, at, flag, edit } of unansweredOperations(context.sourceCode)) {
      context.report({
        at,
        messageId: FAMILIES[operation.manager.id] as MessageId,
        data: { command: operationName(operation), flag },
        fix: edit && [edit],
      });
    }
  },
});
