import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar } from "../../languages/yaml/edits.ts";
import { booleanOf, fieldOf, integerOf, itemsOf } from "../../languages/yaml/field.ts";
import { workloads } from "../../models/workloads/workloads.ts";

const NAMESPACES = ["hostNetwork", "hostPID", "hostIPC"] as const;

export default createRule({
  name: "k8s-no-host-namespaces",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow pods in the node's network, process and IPC namespaces, and on its ports",
  references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline"],
  hasSuggestions: true,
  messages: {
    hostNetwork:
      "In the node's network this pod reaches what listens on the node's loopback and can watch other pods' traffic, and network policies do not hold it. Set `hostNetwork: false`.",
    hostPID:
      "In the node's process namespace this pod sees, and as root can change, every process of the node. Set `hostPID: false`.",
    hostIPC:
      "In the node's IPC namespace this pod can read the shared memory of the node's processes. Set `hostIPC: false`.",
    hostPort:
      "Port {{port}} of the node leads into {{container}}, past services and most network policies, and only one pod a node can have it. Leave `hostPort` out and use a Service.",
    leave: "Set `{{key}}: false`.",
  },
  mentions: ["hostNetwork", "hostPID", "hostIPC", "hostPort"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const key of NAMESPACES) {
        const shared = booleanOf(fieldOf(workload.pod, key));
        if (shared.state !== "known" || !shared.value) continue;
        const edits = replaceScalar(shared.node, "false") ?? [];
        report({ at: shared.node, messageId: key, suggest: [{ messageId: "leave", data: { key }, edits }] });
      }
      for (const { fields, label } of workload.containers) {
        for (const port of itemsOf(fieldOf(fields, "ports"))) {
          const hostPort = integerOf(fieldOf(port, "hostPort"));
          // The API takes 0 for none.
          if (hostPort.state !== "known" || hostPort.value === 0) continue;
          report({ at: hostPort.node, messageId: "hostPort", data: { port: hostPort.value, container: label } });
        }
      }
    }
  },
});
