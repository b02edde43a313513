import { createRule } from "../../kit/create-rule.ts";
import { lacksHealthCheck } from "../../models/dockerfile/health-checks.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

export default createRule({
  name: "dockerfile-require-healthcheck",
  document: "container-hardening",
  section: "Health Checks",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require a `HEALTHCHECK` in images that no orchestrator probes",
  references: ["https://docs.docker.com/reference/dockerfile/#healthcheck"],
  aliases: { DL3057: true },
  messages: {
    missing:
      "The image has no `HEALTHCHECK`, so Docker takes a process that hangs for a healthy one. " +
      "Add `HEALTHCHECK CMD <command>`, or set `docker.orchestrated` if an orchestrator probes the container.",
  },
  check({ sourceCode, settings, report }) {
    const { orchestrated, targetStages } = settings.docker;
    if (orchestrated) return;
    for (const stage of shippedStages(stageGraph(sourceCode), targetStages)) {
      if (lacksHealthCheck(stage)) report({ at: stage.from.image ?? stage.from, messageId: "missing" });
    }
  },
});
