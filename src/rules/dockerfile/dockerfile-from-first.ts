import { createRule } from "../../kit/create-rule.ts";
import { misplacedInstructions } from "../../models/dockerfile/misplaced-instructions.ts";

export default createRule<"misplaced" | "missing">({
  name: "dockerfile-from-first",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require that nothing but `ARG` stands before the first `FROM`",
  references: ["https://docs.docker.com/reference/dockerfile/#format", "https://docs.docker.com/reference/dockerfile/#from"],
  aliases: { DL3061: ["misplaced"] },
  messages: {
    misplaced:
      "No stage has begun, so there is no image that `{{keyword}}` could apply to, and the build fails. " +
      "Move it below the first `FROM`: only `ARG` may stand above.",
    missing: "The file has no `FROM`, so there is no stage to build. Begin one with `FROM <image>`.",
  },
  check({ sourceCode, report }) {
    const { misplaced, withoutStage } = misplacedInstructions(sourceCode);
    for (const { keyword, keywordRange } of misplaced) {
      report({ at: keywordRange, messageId: "misplaced", data: { keyword } });
    }
    if (withoutStage) report({ at: withoutStage.keywordRange, messageId: "missing" });
  },
});
