import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { hostPathsOf } from "../../models/workloads/host-paths.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-no-host-path",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow volumes that are paths of the node: its files, devices and container runtime",
  references: [
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
    "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
  ],
  messages: {
    files:
      "A `hostPath` volume shows this pod files of the node, and whatever writes there changes the node. Use a `persistentVolumeClaim`, an `emptyDir` or a `configMap`.",
    runtime:
      "Whoever reaches the container runtime at {{path}} can start any container as root on the node, also through a read-only mount. Take the mount away, and use the Kubernetes API or a builder that needs no runtime.",
    device:
      "A device of the node goes round the container's isolation. Let a device plugin or a dynamic resource claim hand it to the pod.",
  },
  mentions: ["hostPath"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const { node, path, gives } of hostPathsOf(workload)) {
        report({ at: node, messageId: gives, data: { path: path ?? "" } });
      }
    }
  },
});
