import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { imageUser } from "../../models/dockerfile/image-user.ts";
import { appendTo, insertBefore } from "../../models/dockerfile/insert-instruction.ts";
import { shippedStages, stageGraph, type BuildStage } from "../../models/dockerfile/stage-graph.ts";

type MessageId = "root" | "rootBase" | "unknownBase" | "addUser";

interface Options {
  readonly strict: boolean;
  readonly everyStage: boolean;
}

/** The `nonroot` user of distroless and Chainguard images. A number works on every base, named there or not. */
const USER = "65532:65532";

/** Before the `ENTRYPOINT` or `CMD` that no later `RUN` or `USER` follows, else at the end of the stage. */
function addUser(sourceCode: SourceCode, stage: BuildStage): Edit {
  const { instructions } = stage.node;
  const afterLast = instructions.findLastIndex(({ type }) => type === "Run" || type === "User") + 1;
  const start = instructions.slice(afterLast).find(({ type }) => type === "Entrypoint" || type === "Cmd");
  return start ? insertBefore(sourceCode, start, "USER", USER) : appendTo(sourceCode, stage, "USER", USER);
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-non-root-user",
  document: "container-hardening",
  section: "Non-Root User",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow images that run as root",
  references: [
    "https://docs.docker.com/reference/dockerfile/#user",
    "https://docs.docker.com/build/building/best-practices/#user",
  ],
  aliases: { DL3002: ["root"] },
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          description: "Also report a stage without `USER`, unless its base is known to run as another user than root.",
          type: "boolean",
        },
        everyStage: { description: "Judge every stage and not only the shipped ones.", type: "boolean" },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false, everyStage: false }],
  strictOptions: [{ strict: true }],
  messages: {
    root:
      "The image runs as `{{user}}`, so a process that escapes the container is root on the host. " +
      "End the stage with another user, such as `USER 65532:65532`.",
    rootBase:
      "No `USER` is set and `{{base}}` runs as root. Set one before the image starts, such as `USER 65532:65532`.",
    unknownBase:
      "No `USER` is set, and whether `{{base}}` runs as root is not known. Set one, such as `USER 65532:65532`.",
    addUser: "Run as `USER 65532:65532`.",
  },
  check({ sourceCode, settings, report }, [{ strict, everyStage }]) {
    const graph = stageGraph(sourceCode);
    const stages = everyStage ? graph.stages : shippedStages(graph, settings.docker.targetStages);
    const reported = new Set<unknown>();
    for (const stage of stages) {
      const user = imageUser(sourceCode, stage);
      const suggest: Suggestion<MessageId>[] = [{ messageId: "addUser", edits: [addUser(sourceCode, stage)] }];
      if (user.kind === "root" && !reported.has(user.node)) {
        reported.add(user.node);
        report({ at: user.node, messageId: "root", data: { user: user.user }, suggest });
      } else if (strict && user.kind === "base-root") {
        report({ at: stage.from.image ?? stage.from, messageId: "rootBase", data: { base: user.base }, suggest });
      } else if (strict && user.kind === "base-unknown") {
        report({ at: stage.from.image ?? stage.from, messageId: "unknownBase", data: { base: user.base }, suggest });
      }
    }
  },
});
