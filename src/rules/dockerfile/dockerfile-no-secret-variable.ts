import { createRule } from "../../kit/create-rule.ts";
import { secretVariables, useSecretMount } from "../../models/dockerfile/secret-variables.ts";

type MessageId = "argument" | "environment" | "mount";

export default createRule<MessageId>({
  name: "dockerfile-no-secret-variable",
  document: "container-hardening",
  section: "Secrets Handling in Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow `ARG` and `ENV` for secrets",
  references: [
    "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
    "https://docs.docker.com/build/building/secrets/",
  ],
  aliases: { DL3064: true, SecretsUsedInArgOrEnv: true },
  hasSuggestions: true,
  messages: {
    argument:
      "The value of `{{name}}` stays in the history of the image, where `docker history` shows it. " +
      "Give it to the `RUN` that needs it: `RUN --mount=type=secret,id={{name}},env={{name}}`.",
    environment:
      "`{{name}}` is stored in the image and handed to every process in it. " +
      "Give a secret to a build by `RUN --mount=type=secret`, and to a container when it starts.",
    mount: "Mount `{{name}}` as a secret into the `RUN`s that name it, in place of the `ARG`.",
  },
  check({ sourceCode, report }) {
    for (const variable of secretVariables(sourceCode)) {
      const { instruction, pair } = variable;
      const data = { name: pair.key.value };
      report({
        at: pair.key,
        messageId: instruction.type === "Arg" ? "argument" : "environment",
        data,
        suggest: [{ messageId: "mount", data, edits: useSecretMount(sourceCode, variable) }],
      });
    }
  },
});
