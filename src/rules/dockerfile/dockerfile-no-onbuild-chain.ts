import { createRule } from "../../kit/create-rule.ts";
import { placedInstructions } from "../../models/dockerfile/document.ts";

/** What no trigger may be. Source: https://docs.docker.com/reference/dockerfile/#onbuild-limitations */
const FORBIDDEN_TRIGGERS: ReadonlySet<string> = new Set(["From", "Maintainer"]);

export default createRule({
  name: "dockerfile-no-onbuild-chain",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow `ONBUILD`, `FROM` and `MAINTAINER` as a trigger of `ONBUILD`",
  references: ["https://docs.docker.com/reference/dockerfile/#onbuild-limitations"],
  aliases: { DL3043: true },
  messages: {
    chained:
      "An `ONBUILD` cannot trigger another `ONBUILD`, and the build fails. " +
      "Write the instruction that is meant after a single `ONBUILD`.",
    forbidden:
      "`{{keyword}}` is no instruction that `ONBUILD` can trigger, and the build fails. " +
      "Move it to the Dockerfile that builds on this image.",
  },
  check({ sourceCode, report }) {
    for (const { instruction, onbuild } of placedInstructions(sourceCode)) {
      const { type, keyword, keywordRange } = instruction;
      if (onbuild && type === "Onbuild") report({ at: keywordRange, messageId: "chained" });
      else if (onbuild && FORBIDDEN_TRIGGERS.has(type)) {
        report({ at: keywordRange, messageId: "forbidden", data: { keyword } });
      }
    }
  },
});
