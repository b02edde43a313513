import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { namedUser } from "../../models/dockerfile/numeric-user.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

type MessageId = "name" | "group" | "noGroup" | "useNumbers";

export default createRule<MessageId>({
  name: "dockerfile-numeric-user",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require the last `USER` to be a number with a numeric group",
  references: [
    "https://docs.docker.com/reference/dockerfile/#user",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
  ],
  aliases: { DL3066: ["name"] },
  hasSuggestions: true,
  messages: {
    name:
      "`{{text}}` is a name, and outside the image nobody knows its number: Kubernetes cannot tell that it is not root. " +
      "Write numbers, such as `USER 65532:65532`.",
    group: "The group `{{text}}` is a name, and outside the image nobody knows its number. Write the number.",
    noGroup:
      "User {{text}} has no group here, so the process runs in the one that `/etc/passwd` of the image names, or else in that of root. Add a group.",
    useNumbers: "Write `{{numbers}}`.",
  },
  check(context) {
    const { sourceCode, settings } = context;
    const report = reportOnce(context);
    for (const stage of shippedStages(stageGraph(sourceCode), settings.docker.targetStages)) {
      const user = namedUser(sourceCode, stage);
      if (!user) continue;
      const { numbers, node, problem, at, text } = user;
      report({
        at,
        messageId: problem,
        data: { text },
        suggest:
          numbers === null
            ? []
            : [{ messageId: "useNumbers", data: { numbers }, edits: [replaceRange(node.range, numbers)] }],
      });
    }
  },
});
