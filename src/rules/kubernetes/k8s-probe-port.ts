import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { booleanOf, fieldOf, stringOf } from "../../languages/yaml/field.ts";
import { lacksPort } from "../../models/workloads/probe-ports.ts";
import { connectionOf, handlersOf, portOf } from "../../models/workloads/probes.ts";
import { workloads } from "../../models/workloads/workloads.ts";

/** With the network of the node, its loopback address is the pod's own too. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

export default createRule({
  name: "k8s-probe-port",
  document: "container-hardening",
  section: "Health Checks",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow probes and hooks that ask a port which the container does not declare, or another host",
  references: [
    "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  ],
  messages: {
    name: "`{{port}}` is no port of {{container}}, so that `{{key}}` always fails. Use the name of one of its `ports`, or add it there.",
    number:
      "`{{key}}` asks port {{port}}, and the `ports` of {{container}} have another. Ask one of them, or declare {{port}} too.",
    host: "With `host` the kubelet asks another machine than the pod, which says nothing about {{container}} and lets a manifest reach into the node's network. Leave `host` out; a `Host` header belongs in `httpHeaders`.",
  },
  mentions: ["Probe", "lifecycle"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      const hostNetwork = booleanOf(fieldOf(workload.pod, "hostNetwork"));
      const isOfNode = hostNetwork.state === "unknown" || (hostNetwork.state === "known" && hostNetwork.value);
      for (const container of workload.containers) {
        for (const handler of handlersOf(container)) {
          const connection = connectionOf(handler);
          const port = portOf(connection);
          const host = stringOf(fieldOf(connection, "host"));
          const data = { container: container.label, key: handler.key };
          if (port.state === "known" && lacksPort(workload, container, port.value)) {
            const messageId = typeof port.value === "string" ? "name" : "number";
            report({ at: port.node, messageId, data: { ...data, port: port.value } });
          }
          if (host.state === "known" && host.value !== "" && !(isOfNode && LOOPBACK.has(host.value))) {
            report({ at: host.node, messageId: "host", data });
          }
        }
      }
    }
  },
});
