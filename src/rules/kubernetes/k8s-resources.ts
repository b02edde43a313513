import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { ownPair } from "../../languages/yaml/field.ts";
import { resourceGapOf } from "../../models/workloads/resources.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-resources",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: false,
  description: "require a memory limit and requests for every container",
  references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
  messages: {
    everything:
      "Without requests the scheduler takes {{container}} for free, and without a memory limit it can take all of the node's. Set `resources.requests` and `resources.limits.memory`.",
    limit:
      "Without a limit {{container}} can take all memory of its node, and the kernel kills its neighbours for it. Set `resources.limits.memory`.",
  },
  mentions: ["containers", "Containers"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const container of workload.containers) {
        const gap = resourceGapOf(workload, container);
        if (gap === null) continue;
        report({
          at: ownPair(container.mapping, "resources")?.key ?? container.place,
          messageId: gap,
          data: { container: container.label },
        });
      }
    }
  },
});
