import { createRule, type RuleContext } from "../../kit/create-rule.ts";
import type { Edit } from "../../kit/edit.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar, setField } from "../../languages/yaml/edits.ts";
import { booleanOf, fieldOf, integerOf } from "../../languages/yaml/field.ts";
import { gapsOf } from "../../models/workloads/gaps.ts";
import { NON_ROOT_ID } from "../../models/workloads/ids.ts";
import {
  effective,
  hasNonRootUser,
  mayHaveUserNamespace,
  podHasNonRootUsers,
  securityContextsOf,
} from "../../models/workloads/security-context.ts";
import type { Container, Workload } from "../../models/workloads/workload.ts";
import { workloads } from "../../models/workloads/workloads.ts";

type MessageId = "missingInPod" | "missing" | "disabled" | "root" | "require" | "requireInPod" | "useNonRootUser";
type Report = RuleContext<MessageId>["report"];

const KEY = "runAsNonRoot";

function checkStated(report: Report, workload: Workload): void {
  for (const { container, fields, label } of securityContextsOf(workload)) {
    const user = integerOf(fieldOf(fields, "runAsUser"));
    // The API rejects the field for a pod of Windows.
    if (workload.os === "linux" && user.state === "known" && user.value === 0) {
      report({
        at: user.node,
        messageId: "root",
        data: { subject: label },
        suggest: [{ messageId: "useNonRootUser", edits: replaceScalar(user.node, `${NON_ROOT_ID}`) ?? [] }],
      });
    }
    const nonRoot = booleanOf(fieldOf(fields, KEY));
    if (nonRoot.state === "known" && !nonRoot.value) {
      const edits = replaceScalar(nonRoot.node, "true");
      const isSafe = container ? hasNonRootUser(workload, container) : podHasNonRootUsers(workload);
      report({
        at: nonRoot.node,
        messageId: "disabled",
        data: { subject: label },
        ...remedy("require", isSafe, edits),
      });
    }
  }
}

/** Nothing changes where the manifest names another user than root; elsewhere an image may need root to start. */
function remedy(messageId: MessageId, isSafe: boolean, edits: readonly Edit[] | null) {
  return isSafe ? { fix: edits } : { suggest: [{ messageId, edits: edits ?? [] }] };
}

function checkMissing(report: Report, workload: Workload, text: string): void {
  // A container that is given root is told so already.
  const isRoot = (container: Container): boolean => {
    const user = effective(workload, container, "runAsUser", integerOf).value;
    return workload.os === "linux" && user.state === "known" && user.value === 0;
  };
  for (const { container, subject, at, owner } of gapsOf(workload, KEY, isRoot)) {
    const isSafe = container ? hasNonRootUser(workload, container) : podHasNonRootUsers(workload);
    report({
      at,
      messageId: container ? "missing" : "missingInPod",
      data: { subject },
      ...remedy(container ? "require" : "requireInPod", isSafe, setField(text, owner, ["securityContext", KEY], "true")),
    });
  }
}

export default createRule({
  name: "k8s-run-as-non-root",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require pods and containers to run as a user other than root",
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
  ],
  fixable: true,
  hasSuggestions: true,
  messages: {
    missingInPod:
      "Nothing keeps the containers of this pod from running as root, the user of most images. Set `runAsNonRoot: true` in the pod's `securityContext`.",
    missing:
      "Nothing keeps {{subject}} from running as root, the user of most images. Set `runAsNonRoot: true` in its `securityContext` or the pod's.",
    disabled: "This lets {{subject}} run as root, which is one escape away from root on the node. Set `runAsNonRoot: true`.",
    root: "User 0 is root: a process that escapes from {{subject}} is root on the node. Give the UID of another user, such as 65532.",
    require: "Set `runAsNonRoot: true`.",
    requireInPod: "Set `runAsNonRoot: true` for the whole pod.",
    useNonRootUser: "Run as user 65532.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      if (mayHaveUserNamespace(workload)) continue;
      checkStated(report, workload);
      if (!workload.isPartial) checkMissing(report, workload, context.sourceCode.text);
    }
  },
});
