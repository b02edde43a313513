import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { booleanOf, fieldOf } from "../../languages/yaml/field.ts";
import { setField } from "../../languages/yaml/edits.ts";
import { hasEveryPrivilege } from "../../models/workloads/security-context.ts";
import { workloads } from "../../models/workloads/workloads.ts";

const KEY = "allowPrivilegeEscalation";

export default createRule({
  name: "k8s-no-privilege-escalation",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require `allowPrivilegeEscalation: false` for every container",
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
  ],
  fixable: true,
  hasSuggestions: true,
  messages: {
    missing:
      "A setuid program in {{container}} can gain more privileges than its parent: Kubernetes allows it by default. Set `allowPrivilegeEscalation: false` in the container's `securityContext`.",
    enabled:
      "This lets a setuid program in {{container}} gain more privileges than its parent. Set `allowPrivilegeEscalation: false`.",
    privileged:
      "Nothing can forbid escalation to {{container}} while it is privileged or has CAP_SYS_ADMIN. Take these away, then set `allowPrivilegeEscalation: false`.",
    forbid: "Set `allowPrivilegeEscalation: false`.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      // The API forbids the field on Windows, and the Pod Security Standards exempt it.
      if (workload.os !== "linux") continue;
      for (const container of workload.containers) {
        const allowed = booleanOf(fieldOf(container.securityContext, KEY));
        if (allowed.state === "unknown" || (allowed.state === "known" && !allowed.value)) continue;
        if (allowed.state === "absent" && workload.isPartial) continue;
        const finding = {
          at: allowed.state === "known" ? allowed.node : container.place,
          data: { container: container.label },
        };
        const privilege = hasEveryPrivilege(container);
        if (privilege === true) {
          report({ ...finding, messageId: "privileged" });
          continue;
        }
        const edits = setField(context.sourceCode.text, container.mapping, ["securityContext", KEY], "false");
        // What a patch is merged into, and what is unknown here, may make the container privileged.
        const isCertain = privilege === false && !workload.isPartial;
        report({
          ...finding,
          messageId: allowed.state === "known" ? "enabled" : "missing",
          ...(isCertain ? { fix: edits } : { suggest: [{ messageId: "forbid", edits: edits ?? [] }] }),
        });
      }
    }
  },
});
