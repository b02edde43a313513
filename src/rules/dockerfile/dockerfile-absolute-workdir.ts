import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { relativeWorkdirs, type RelativeWorkdir } from "../../models/dockerfile/relative-workdirs.ts";

type MessageId = "unanchored" | "anchored" | "variable" | "makeAbsolute";

function messageOf({ kind, isAnchored }: RelativeWorkdir): MessageId | null {
  if (kind === "variable") return isAnchored ? null : "variable";
  return isAnchored ? "anchored" : "unanchored";
}

export default createRule<MessageId>({
  name: "dockerfile-absolute-workdir",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require absolute paths in `WORKDIR`",
  references: [
    "https://docs.docker.com/build/building/best-practices/#workdir",
    "https://docs.docker.com/reference/build-checks/workdir-relative-path/",
  ],
  aliases: { DL3000: ["unanchored", "anchored"], WorkdirRelativePath: ["unanchored", "variable"] },
  hasSuggestions: true,
  messages: {
    unanchored:
      "`{{path}}` counts from the working directory of the base image, which may be another in its next version. " +
      "Write an absolute path.",
    anchored:
      "`{{path}}` counts from the `WORKDIR` before it, so a change there moves this one as well. Write an absolute path.",
    variable:
      "The variable makes this `{{path}}`, which counts from the working directory of the base image. " +
      "Give it an absolute path.",
    makeAbsolute: "Write `{{path}}`.",
  },
  check({ sourceCode, report }) {
    for (const workdir of relativeWorkdirs(sourceCode)) {
      const { path, value, absolute } = workdir;
      const messageId = messageOf(workdir);
      if (!messageId) continue;
      const suggest: Suggestion<MessageId>[] = absolute
        ? [{ messageId: "makeAbsolute", data: { path: absolute.path }, edits: [absolute.edit] }]
        : [];
      report({ at: path, messageId, data: { path: value }, suggest });
    }
  },
});
