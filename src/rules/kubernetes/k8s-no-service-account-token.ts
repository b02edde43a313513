import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { setField } from "../../languages/yaml/edits.ts";
import { unusedToken } from "../../models/workloads/service-account.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-no-service-account-token",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: false,
  description: "disallow the default service account's token in pods where nothing shows its use",
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],
  hasSuggestions: true,
  messages: {
    mounted:
      "Kubernetes mounts a token for its API into every container of this pod, and nothing shows that one is used: whoever gets in can use it. Set `automountServiceAccountToken: false`, or name the account that the pod needs.",
    asked:
      "This mounts a token of the default account, and nothing shows that one is used: whoever gets in can use it. Set `automountServiceAccountToken: false`, or name the account that the pod needs.",
    leaveOut: "Set `automountServiceAccountToken: false`.",
  },
  mentions: ["containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      const token = unusedToken(context.sourceCode, workload);
      if (token === null) continue;
      const edits = setField(context.sourceCode.text, workload.podSpec, ["automountServiceAccountToken"], "false");
      report({
        at: token === "absent" ? workload.place : token,
        messageId: token === "absent" ? "mounted" : "asked",
        suggest: [{ messageId: "leaveOut", edits: edits ?? [] }],
      });
    }
  },
});
