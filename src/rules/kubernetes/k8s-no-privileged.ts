import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar } from "../../languages/yaml/edits.ts";
import { booleanOf, fieldAt, fieldOf } from "../../languages/yaml/field.ts";
import { securityContextsOf } from "../../models/workloads/security-context.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-no-privileged",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow privileged containers, and HostProcess pods on Windows",
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  hasSuggestions: true,
  messages: {
    privileged:
      "A privileged container has every capability and every device of the node: whoever gets into {{subject}} has the node. Set `privileged: false`, and add the one capability or mount that it needs.",
    hostProcess:
      "A HostProcess container is a process of the Windows node itself: whoever gets into {{subject}} has the node. Set `hostProcess: false`.",
    confine: "Set `privileged: false`.",
  },
  mentions: ["privileged", "hostProcess"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const { container, fields, label } of securityContextsOf(workload)) {
        const privileged = booleanOf(fieldOf(fields, "privileged"));
        // The pod's context has no such field.
        if (container && privileged.state === "known" && privileged.value) {
          report({
            at: privileged.node,
            messageId: "privileged",
            data: { subject: label },
            suggest: [{ messageId: "confine", edits: replaceScalar(privileged.node, "false") ?? [] }],
          });
        }
        const hostProcess = booleanOf(fieldAt(fields, ["windowsOptions", "hostProcess"]));
        if (hostProcess.state === "known" && hostProcess.value) {
          report({ at: hostProcess.node, messageId: "hostProcess", data: { subject: label } });
        }
      }
    }
  },
});
