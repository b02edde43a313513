import { createRule } from "../../kit/create-rule.ts";
import { excessiveCopies } from "../../models/dockerfile/copied-builds.ts";

export default createRule({
  name: "dockerfile-copy-artifacts",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "disallow copying more than the result of a build into the image that ships",
  references: ["https://docs.docker.com/build/building/multi-stage/", "https://docs.npmjs.com/cli/commands/npm-ci#omit"],
  messages: {
    folder:
      "`{{path}}` is the folder that the whole project was built in, so its sources and tools ship with it. " +
      "Copy the files that the build makes, and no more.",
    sources: "`{{path}}` holds sources, and the program was built from them already. Copy the files that the build makes.",
    nodeModules:
      "`{{path}}` has the packages for development as well. " +
      "Install in a stage with `--omit=dev`, or prune them (`npm prune --omit=dev`) before they are copied.",
  },
  check({ sourceCode, settings, report }) {
    for (const { problem, at, path } of excessiveCopies(sourceCode, settings.docker.targetStages)) {
      report({ at, messageId: problem, data: { path } });
    }
  },
});
