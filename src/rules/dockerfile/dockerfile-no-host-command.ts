import { createRule } from "../../kit/create-rule.ts";
import { HOST_COMMANDS } from "../../libraries/host-commands.ts";
import { hostCommands } from "../../models/dockerfile/host-commands.ts";

export default createRule({
  name: "dockerfile-no-host-command",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow commands that make no sense in a build, such as `service`, `shutdown` and `top`",
  references: ["https://docs.docker.com/reference/dockerfile/#run"],
  aliases: { DL3001: true },
  mentions: Object.keys(HOST_COMMANDS),
  messages: {
    host: "`{{program}}` is about the machine that builds and leaves nothing in the image. Remove it.",
    service:
      "A program that `{{program}}` starts ends with this layer and does not run in the container. " +
      "Start it by `CMD` or `ENTRYPOINT`, one to a container.",
    interactive: "`{{program}}` waits for somebody to use it, and nobody can during a build. Remove it.",
  },
  check({ sourceCode, report }) {
    for (const { command, kind } of hostCommands(sourceCode)) {
      const [word] = command.words;
      if (word) report({ at: word, messageId: kind, data: { program: command.program } });
    }
  },
});
