import { createRule } from "../../kit/create-rule.ts";
import { loneRefreshes } from "../../models/dockerfile/lone-refreshes.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";

export default createRule<"alone" | "join">({
  name: "dockerfile-no-update-alone",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow package lists that are fetched in a layer of their own",
  references: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
  mentions: ["update"],
  hasSuggestions: true,
  messages: {
    alone:
      "`{{command}}` stands in a layer of its own, which Docker takes from its cache ever after, so later " +
      "layers install from old lists. Fetch the lists in the `RUN` that installs from them.",
    join: "Join the next `RUN` to it.",
  },
  check(context) {
    for (const { operation, at, join } of loneRefreshes(context.sourceCode)) {
      context.report({
        at,
        messageId: "alone",
        data: { command: operationName(operation) },
        suggest: join ? [{ messageId: "join", edits: [join] }] : [],
      });
    }
  },
});
