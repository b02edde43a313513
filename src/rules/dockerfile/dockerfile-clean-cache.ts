import { createRule } from "../../kit/create-rule.ts";
import type { ManagerId } from "../../libraries/package-managers/package-manager.ts";
import { leftCaches } from "../../models/dockerfile/left-caches.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";
import { ancestry, shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

/** One message for each family of managers, so that each answers to the Hadolint id of its own. */
const MESSAGE_OF = {
  "apt-get": "apt",
  apt: "apt",
  aptitude: "apt",
  apk: "apk",
  yum: "yum",
  dnf: "dnf",
  microdnf: "dnf",
  tdnf: "dnf",
  zypper: "zypper",
  pip: "pip",
  yarn: "yarn",
} as const satisfies Partial<Record<ManagerId, string>>;

type MessageId = (typeof MESSAGE_OF)[keyof typeof MESSAGE_OF] | "other" | "mount";

interface Options {
  readonly strict: boolean;
  readonly everyStage: boolean;
}

const TEXT =
  "`{{command}}` leaves `{{directory}}` in the layer, and deleting it in a later one does not make the image smaller. {{remedy}}";

function messageOf(id: ManagerId): MessageId {
  return Object.hasOwn(MESSAGE_OF, id) ? MESSAGE_OF[id as keyof typeof MESSAGE_OF] : "other";
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
        everyStage: { description: "Judge every stage and not only those that the image is made of.", type: "boolean" },
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
    const graph = stageGraph(sourceCode);
    const shipped = everyStage ? graph.stages : shippedStages(graph, settings.docker.targetStages).flatMap(ancestry);
    const nodes = new Set(shipped.map(({ node }) => node));
    for (const { operation, at, directory, remedy, edit, mount } of leftCaches(sourceCode)) {
      const messageId = messageOf(operation.manager.id);
      if (!nodes.has(operation.command.run.stage) || (messageId === "other" && !strict)) continue;
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
