import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { appendItem, setField } from "../../languages/yaml/edits.ts";
import { capabilitiesOf, isMadeRoot } from "../../models/workloads/capabilities.ts";
import { workloads } from "../../models/workloads/workloads.ts";

/** The one capability that the restricted profile lets a container have. */
const ALLOWED = "NET_BIND_SERVICE";

export default createRule({
  name: "k8s-drop-capabilities",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require every container to drop all capabilities, and to add none but NET_BIND_SERVICE",
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    "https://man7.org/linux/man-pages/man7/capabilities.7.html",
  ],
  fixable: true,
  hasSuggestions: true,
  messages: {
    missing:
      "A runtime gives {{container}} some fourteen capabilities, of which a service needs none. Set `capabilities: {drop: [ALL]}` in the container's `securityContext`.",
    incomplete:
      "Of the capabilities that a runtime gives {{container}}, this list leaves some. Drop `ALL`, in exactly this spelling.",
    added:
      "The capability {{name}} gives {{container}} a part of root's power over the node. Take it away: the restricted profile allows NET_BIND_SERVICE alone.",
    dropAll: "Drop all capabilities.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    const { text } = context.sourceCode;
    for (const workload of workloads(context.sourceCode, context.settings)) {
      // The API forbids the field on Windows, and the Pod Security Standards exempt it.
      if (workload.os !== "linux") continue;
      for (const container of workload.containers) {
        const { dropsAll, drop, added } = capabilitiesOf(container);
        const data = { container: container.label };
        if (dropsAll === "absent" && !workload.isPartial) {
          const edits = setField(text, container.mapping, ["securityContext", "capabilities", "drop"], "[ALL]");
          // Where the manifest asks for root, the work may rest on what root may do.
          const isSafe = !isMadeRoot(workload, container);
          report({
            at: container.place,
            messageId: "missing",
            data,
            ...(isSafe ? { fix: edits } : { suggest: [{ messageId: "dropAll", edits: edits ?? [] }] }),
          });
        } else if (dropsAll === "no" && drop) {
          const edits = drop.node === drop.list ? (appendItem(text, drop.list, "ALL") ?? []) : [];
          report({ at: drop.node, messageId: "incomplete", data, suggest: [{ messageId: "dropAll", edits }] });
        }
        for (const { name, node } of added) {
          if (name !== ALLOWED) report({ at: node, messageId: "added", data: { ...data, name } });
        }
      }
    }
  },
});
