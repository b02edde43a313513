import { createRule } from "../../kit/create-rule.ts";
import { singleStageBuilds } from "../../models/dockerfile/single-stage-builds.ts";

export default createRule({
  name: "dockerfile-require-multi-stage",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require a build stage of its own for what is built in a Dockerfile",
  references: ["https://docs.docker.com/build/building/multi-stage/"],
  messages: {
    runs:
      "`{{command}}` builds in the image that ships, which then holds the sources and all the tools. " +
      "Build in a stage of its own, and copy the result into the last one (`COPY --from`).",
    installs:
      "`{{name}}` is installed to build with, and the image that ships keeps it, for there is no other stage. " +
      "Build in a stage of its own, and copy the result into the last one (`COPY --from`).",
  },
  check({ sourceCode, settings, report }) {
    for (const { command, tool } of singleStageBuilds(sourceCode, settings.docker.targetStages)) {
      if (command) report({ at: command.at, messageId: "runs", data: { command: command.name } });
      else if (tool) report({ at: tool.word, messageId: "installs", data: { name: tool.name } });
    }
  },
});
