import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { misplacedKeys, misspeltKeys } from "../../models/workloads/misplaced.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-security-context-placement",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require the fields of security contexts to stand where the API reads them",
  references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/"],
  fixable: true,
  hasSuggestions: true,
  messages: {
    containers:
      "`{{key}}` has no effect for a pod as a whole: only containers have it. Put it into the `securityContext` of each container.",
    pod: "`{{key}}` has no effect in {{subject}}: only the pod as a whole has it. Put it into the pod's `securityContext`.",
    here: "`{{key}}` has no effect here: it is a field of the security context. Put it into the `securityContext` of {{subject}}.",
    misspelt: "The API knows no `{{key}}`, so it has no effect. Write `{{guess}}`.",
    move: "Move `{{key}}` to where the API reads it.",
    rename: "Write `{{guess}}`.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const found of misplacedKeys(context.sourceCode.text, workload)) {
        const { at, key, subject, belongsTo, edits, isCertain } = found;
        report({
          at,
          messageId: belongsTo,
          data: { key, subject },
          ...(isCertain ? { fix: edits } : { suggest: [{ messageId: "move", data: { key }, edits: edits ?? [] }] }),
        });
      }
      for (const { at, key, guess, edits } of misspeltKeys(workload)) {
        const suggest = [{ messageId: "rename" as const, data: { guess }, edits: edits ?? [] }];
        report({ at, messageId: "misspelt", data: { key, guess }, suggest });
      }
    }
  },
});
