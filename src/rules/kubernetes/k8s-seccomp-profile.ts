import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { fieldAt, stringOf } from "../../languages/yaml/field.ts";
import { gapsOf } from "../../models/workloads/gaps.ts";
import { securityContextsOf } from "../../models/workloads/security-context.ts";
import { workloads } from "../../models/workloads/workloads.ts";

const KEY = "seccompProfile";

export default createRule({
  name: "k8s-seccomp-profile",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require a seccomp profile, `RuntimeDefault` or one of the node, for every container",
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    "https://kubernetes.io/docs/tutorials/security/seccomp/",
  ],
  hasSuggestions: true,
  messages: {
    missing:
      "Without a seccomp profile {{subject}} may make every system call of the kernel: Kubernetes sets none by default. Set `seccompProfile: {type: RuntimeDefault}` in the `securityContext`.",
    unconfined:
      "`Unconfined` lets {{subject}} make every system call of the kernel, those of most container escapes too. Use `RuntimeDefault`, or `Localhost` with a profile of your own.",
    confine: "Use the container runtime's default profile.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      // The API forbids the field on Windows, and the Pod Security Standards exempt it.
      if (workload.os !== "linux") continue;
      for (const { fields, label } of securityContextsOf(workload)) {
        const type = stringOf(fieldAt(fields, [KEY, "type"]));
        if (type.state !== "known" || type.value !== "Unconfined") continue;
        report({
          at: type.node,
          messageId: "unconfined",
          data: { subject: label },
          suggest: [{ messageId: "confine", edits: replaceScalar(type.node, "RuntimeDefault") ?? [] }],
        });
      }
      for (const { at, subject, owner } of gapsOf(workload, KEY)) {
        const edits = setField(context.sourceCode.text, owner, ["securityContext", KEY, "type"], "RuntimeDefault");
        report({ at, messageId: "missing", data: { subject }, suggest: [{ messageId: "confine", edits: edits ?? [] }] });
      }
    }
  },
});
