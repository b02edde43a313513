import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { isProbed, probeKey, probeOf, runsForLong, type ProbeKind } from "../../models/workloads/probes.ts";
import { workloads } from "../../models/workloads/workloads.ts";

interface Options {
  readonly probes: readonly ProbeKind[];
}

const KINDS: readonly ProbeKind[] = ["readiness", "liveness", "startup"];
/** `a, b and c`. */
const LIST = new Intl.ListFormat("en-GB");

export default createRule<"missing", [Options]>({
  name: "k8s-require-probes",
  document: "container-hardening",
  section: "Health Checks",
  tags: ["devops"],
  language: "yaml",
  recommended: true,
  description: "require readiness and liveness probes for containers that run for long",
  references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"],
  schema: [
    {
      type: "object",
      properties: {
        probes: {
          description: "The probes that a container must have.",
          type: "array",
          items: { enum: [...KINDS] },
          minItems: 1,
          uniqueItems: true,
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ probes: ["readiness", "liveness"] }],
  strictOptions: [{ probes: [...KINDS] }],
  messages: {
    missing:
      "Without {{probes}} the cluster does not know how {{container}} is: it sends requests to a process that is not ready, or leaves one that hangs. Add {{probes}}.",
  },
  mentions: ["containers", "Containers"],
  check(context, [{ probes }]) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      if (workload.isPartial || !runsForLong(workload)) continue;
      for (const container of workload.containers.filter(isProbed)) {
        const missing = KINDS.filter((kind) => probes.includes(kind) && probeOf(container, kind).fields.state === "absent");
        if (missing.length === 0) continue;
        const names = LIST.format(missing.map((kind) => `\`${probeKey(kind)}\``));
        report({ at: container.place, messageId: "missing", data: { probes: names, container: container.label } });
      }
    }
  },
});
