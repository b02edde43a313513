import { createRule } from "../../kit/create-rule.ts";
import { earlySources } from "../../models/dockerfile/early-sources.ts";

export default createRule({
  name: "dockerfile-copy-order",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow copying the sources before the dependencies are installed",
  references: [
    "https://docs.docker.com/build/cache/optimize/#order-your-layers",
    "https://docs.docker.com/build/building/best-practices/#leverage-build-cache",
  ],
  hasSuggestions: true,
  messages: {
    early:
      "The whole context is copied before `{{install}}`, so that any change of any file installs all dependencies anew. " +
      "Copy `{{manifests}}` first, install, and copy the rest after that.",
    reorder: "Copy `{{manifests}}` first and the rest after `{{install}}`.",
  },
  check(context) {
    for (const { at, install, reorder } of earlySources(context.sourceCode)) {
      const data = { install: install.name, manifests: install.manifests.join(" ") };
      context.report({ at, messageId: "early", data, suggest: [{ messageId: "reorder", data, edits: reorder }] });
    }
  },
});
