import { createRule } from "../../kit/create-rule.ts";
import { secondDownloaders } from "../../models/dockerfile/downloaders.ts";

export default createRule({
  name: "dockerfile-one-downloader",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow both `curl` and `wget` in one stage",
  references: ["https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages"],
  aliases: { DL4001: true },
  mentions: ["curl", "wget"],
  messages: {
    second:
      "This stage downloads by `{{first}}` already. A second program for the same makes the image larger and has " +
      "vulnerabilities of its own: use `{{first}}` here too.",
  },
  check({ sourceCode, report }) {
    for (const { command, first } of secondDownloaders(sourceCode)) {
      const [word] = command.words;
      if (word) report({ at: word, messageId: "second", data: { first } });
    }
  },
});
