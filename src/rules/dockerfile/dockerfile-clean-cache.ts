import { createRule } from "../../kit/create-rule.ts";
import { FAMILIES, type ManagerFamily } from "../../libraries/package-managers/families.ts";
import { leftCaches } from "../../models/dockerfile/left-caches.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";
import { ancestry, shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

/** The families with a message of their own, so that each answers to its Hadolint id. */
const OWN_MESSAGE = ["apt", "apk", "yum", "dnf", "zypper", "pip", "yarn"] as const;

type OwnMessage = (typeof OWN_MESSAGE)[number];
type MessageId = OwnMessage | "other" | "mount";

interface Options {
  readonly strict: boolean;
  readonly everyStage: boolean | readonly OwnMessage[];
}

const TEXT =
  "`{{command}}` leaves `{{directory}}` in the layer, and deleting it in a later one does not make the image " +
  "smaller. {{remedy}}";

function messageOf(family: ManagerFamily): OwnMessage | "other" {
  return OWN_MESSAGE.find((own) => own === family) ?? "other";
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-clean-cache",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow package caches in the layers of the image",
  references: [
    "https://docs.docker.com/build/building/best-practices/#apt-get",
    "https://docs.docker.com/build/cache/optimize/#use-cache-mounts",
  ],
  aliases: {
    DL3009: ["apt"],
    DL3019: ["apk"],
    DL3032: ["yum"],
    DL3036: ["zypper"],
    DL3040: ["dnf"],
    DL3042: ["pip"],
    DL3060: ["yarn"],
  },
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: { description: "Also judge `npm`, `uv`, `conda` and `composer`.", type: "boolean" },
        everyStage: {
          description: "Judge every stage and not only those that the image is made of: for all managers, or for these.",
          oneOf: [{ type: "boolean" }, { type: "array", items: { enum: [...OWN_MESSAGE] }, uniqueItems: true }],
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false, everyStage: false }],
  strictOptions: [{ strict: true }],
  messages: {
    apt: TEXT,
    apk: TEXT,
    yum: TEXT,
    dnf: TEXT,
    zypper: TEXT,
    pip: TEXT,
    yarn: TEXT,
    other: TEXT,
    mount: "Keep it in a cache mount at `{{target}}`.",
  },
  check({ sourceCode, settings, report }, [{ strict, everyStage }]) {
    const shipped = shippedStages(stageGraph(sourceCode), settings.docker.targetStages).flatMap(ancestry);
    const nodes = new Set(shipped.map(({ node }) => node));
    const isEverywhere = (id: MessageId): boolean =>
      typeof everyStage === "boolean" ? everyStage : everyStage.some((family) => family === id);
    for (const { operation, at, directory, remedy, edit, mount } of leftCaches(sourceCode)) {
      const messageId = messageOf(FAMILIES[operation.manager.id]);
      const isJudged = isEverywhere(messageId) || nodes.has(operation.command.run.stage);
      if (!isJudged || (messageId === "other" && !strict)) continue;
      const advice = remedy.kind === "flag" ? `Add \`${remedy.text}\`.` : `End the \`RUN\` with \`${remedy.text}\`.`;
      report({
        at,
        messageId,
        data: { command: operationName(operation), directory, remedy: advice },
        fix: edit && [edit],
        suggest: mount ? [{ messageId: "mount", data: { target: mount.target }, edits: [mount.edit] }] : [],
      });
    }
  },
});
