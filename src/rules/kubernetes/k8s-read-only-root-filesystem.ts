import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { setField } from "../../languages/yaml/edits.ts";
import { booleanOf, fieldOf } from "../../languages/yaml/field.ts";
import { workloads } from "../../models/workloads/workloads.ts";

const KEY = "readOnlyRootFilesystem";

export default createRule({
  name: "k8s-read-only-root-filesystem",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require `readOnlyRootFilesystem: true` for every container",
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],
  hasSuggestions: true,
  messages: {
    missing:
      "A process in {{container}} can change the image's own programs and configuration. Set `readOnlyRootFilesystem: true` in the container's `securityContext`, and mount an `emptyDir` where it has to write.",
    writable:
      "This lets a process in {{container}} change the image's own programs and configuration. Set `readOnlyRootFilesystem: true`, and mount an `emptyDir` where it has to write.",
    protect: "Set `readOnlyRootFilesystem: true`.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      // The API forbids the field on Windows.
      if (workload.os !== "linux") continue;
      for (const container of workload.containers) {
        const readOnly = booleanOf(fieldOf(container.securityContext, KEY));
        if (readOnly.state === "unknown" || (readOnly.state === "known" && readOnly.value)) continue;
        if (readOnly.state === "absent" && workload.isPartial) continue;
        const edits = setField(context.sourceCode.text, container.mapping, ["securityContext", KEY], "true");
        report({
          at: readOnly.state === "known" ? readOnly.node : container.place,
          messageId: readOnly.state === "known" ? "writable" : "missing",
          data: { container: container.label },
          suggest: [{ messageId: "protect", edits: edits ?? [] }],
        });
      }
    }
  },
});
