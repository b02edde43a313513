import { createRule } from "../../kit/create-rule.ts";
import { buildContext } from "../../models/dockerfile/build-context.ts";
import { contextCopies, secretCopies } from "../../models/dockerfile/secret-copies.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

type MessageId = "environment" | "key" | "credentials" | "repository" | "context";

interface Options {
  readonly dockerignore: boolean;
}

const STAYS = "stays in a layer of the image, also when a later `RUN` deletes it.";

export default createRule<MessageId, [Options]>({
  name: "dockerfile-no-secret-copy",
  document: "container-hardening",
  section: "Secrets Handling in Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow copying files that hold secrets",
  references: [
    "https://docs.docker.com/build/building/secrets/",
    "https://docs.docker.com/build/concepts/context/#dockerignore-files",
  ],
  schema: [
    {
      type: "object",
      properties: {
        dockerignore: {
          description: "Also report a copy of the whole build context that a `.dockerignore` does not keep secrets out of.",
          type: "boolean",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ dockerignore: false }],
  messages: {
    environment: `\`{{path}}\` holds the settings of one environment with their secrets, and ${STAYS} Give them to the container when it starts.`,
    key: `\`{{path}}\` is a private key, and ${STAYS} Mount it where it is needed: \`RUN --mount=type=secret\` or \`--mount=type=ssh\`.`,
    credentials: `\`{{path}}\` holds logins, and ${STAYS} Mount it where it is needed: \`RUN --mount=type=secret,target=…\`.`,
    repository:
      "`{{path}}` holds every version of every file, also secrets that were deleted long ago. " +
      "Leave it out, and give what the image needs of it (a commit's hash) as an `ARG`.",
    context:
      "`{{source}}` copies the whole build context, and no `.dockerignore` keeps {{files}} out of it. " +
      "Name it there, or copy only what the image needs.",
  },
  check({ sourceCode, filename, settings, report }, [{ dockerignore }]) {
    const shipped = shippedStages(stageGraph(sourceCode), settings.docker.targetStages);
    for (const { source, path, kind } of secretCopies(sourceCode, shipped)) {
      report({ at: source, messageId: kind, data: { path } });
    }
    const context = dockerignore ? buildContext(filename) : null;
    for (const { source, files } of context ? contextCopies(sourceCode, shipped, context) : []) {
      const names = files.map((file) => `\`${file}\``).join(", ");
      report({ at: source, messageId: "context", data: { source: source.value, files: names } });
    }
  },
});
