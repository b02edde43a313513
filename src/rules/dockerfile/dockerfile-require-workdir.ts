import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { OFFERED_WORKDIR, relativeDestinations } from "../../models/dockerfile/relative-destinations.ts";

type MessageId = "copy" | "add" | "makeAbsolute" | "setWorkdir";

export default createRule<MessageId>({
  name: "dockerfile-require-workdir",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require a `WORKDIR` before a `COPY` or `ADD` to a relative path",
  references: ["https://docs.docker.com/reference/dockerfile/#workdir", "https://docs.docker.com/reference/dockerfile/#destination"],
  aliases: { DL3045: ["copy"] },
  hasSuggestions: true,
  messages: {
    copy:
      "No `WORKDIR` is set, so the base image decides where `{{destination}}` is. " +
      "Set one above, or copy to an absolute path.",
    add:
      "No `WORKDIR` is set, so the base image decides where `{{destination}}` is. " +
      "Set one above, or add to an absolute path.",
    makeAbsolute: "Write `{{path}}`, the place in an image without a working directory.",
    setWorkdir: "Set `WORKDIR {{workdir}}` before it.",
  },
  check({ sourceCode, report }) {
    for (const { keyword, destination, absolute, setWorkdir } of relativeDestinations(sourceCode)) {
      const suggest: Suggestion<MessageId>[] = [
        ...(absolute ? [{ messageId: "makeAbsolute" as const, data: { path: absolute.path }, edits: [absolute.edit] }] : []),
        { messageId: "setWorkdir", data: { workdir: OFFERED_WORKDIR }, edits: [setWorkdir] },
      ];
      const messageId = keyword === "COPY" ? "copy" : "add";
      report({ at: destination, messageId, data: { destination: destination.value }, suggest });
    }
  },
});
