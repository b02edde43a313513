import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { areEqual } from "../../models/workloads/probe-equality.ts";
import { probeOf } from "../../models/workloads/probes.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-distinct-probes",
  document: "container-hardening",
  section: "Health Checks",
  tags: ["devops"],
  language: "yaml",
  recommended: true,
  description: "disallow a liveness probe that is the same as the readiness probe",
  references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"],
  messages: {
    same: "This asks what the readiness probe asks, and gives up at the same time, so {{container}} is killed where it only should get no requests for a while. Ask for the process alone, or wait longer: raise `failureThreshold`.",
  },
  mentions: ["livenessProbe"],
  check(context) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const container of workload.containers) {
        const liveness = probeOf(container, "liveness");
        if (!areEqual(liveness, probeOf(container, "readiness"))) continue;
        report({ at: liveness.place, messageId: "same", data: { container: container.label } });
      }
    }
  },
});
