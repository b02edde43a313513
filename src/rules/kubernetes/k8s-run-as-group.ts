import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { idFindings } from "../../models/workloads/ids.ts";
import { workloads } from "../../models/workloads/workloads.ts";

interface Options {
  readonly minimum: number;
}

type MessageId = "missing" | "low" | "use";

export default createRule<MessageId, [Options]>({
  name: "k8s-run-as-group",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: false,
  description: "require a high `runAsGroup`, such as 65532, for every container",
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    "https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl",
  ],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        minimum: { type: "integer", minimum: 1, description: "The lowest GID that is taken." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ minimum: 10_000 }],
  messages: {
    missing: 
      "The group of {{subject}} is the image's, most often root, whose files many images let their group write to. Set `runAsGroup: {{wanted}}` in the `securityContext`.",
    low: 
      "Group {{id}} of {{subject}} may be a real group on the node, root's or a device's, whose files a process that escapes can reach. Use {{minimum}} or higher, such as {{wanted}}.",
    use: "Set `runAsGroup: {{wanted}}`.",
  },
  mentions: ["containers", "Containers"],
  check(context, [{ minimum }]) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const finding of idFindings(context.sourceCode.text, workload, "runAsGroup", minimum)) {
        const { at, subject, id, wanted, edits } = finding;
        report({
          at,
          messageId: id === null ? "missing" : "low",
          data: { subject, wanted, minimum, ...(id !== null && { id }) },
          suggest: [{ messageId: "use", data: { wanted }, edits }],
        });
      }
    }
  },
});
