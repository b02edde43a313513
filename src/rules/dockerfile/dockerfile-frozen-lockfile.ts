import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { developmentInstalls } from "../../models/dockerfile/development-installs.ts";
import { looseInstalls } from "../../models/dockerfile/loose-installs.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

type MessageId = "loose" | "development" | "useFrozen" | "omitDevelopment";

interface Options {
  readonly strict: boolean;
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-frozen-lockfile",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require installs that keep to the lockfile and leave development dependencies out of the image",
  references: [
    "https://docs.npmjs.com/cli/commands/npm-ci",
    "https://classic.yarnpkg.com/en/docs/cli/install",
    "https://yarnpkg.com/cli/install",
    "https://pnpm.io/cli/install",
    "https://docs.astral.sh/uv/concepts/projects/sync/",
  ],
  mentions: ["npm", "yarn", "uv"],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          description:
            "Also report where a copied configuration may say it, and development dependencies of single-stage files.",
          type: "boolean",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    loose:
      "`{{command}}` may install other versions than `{{lockfile}}` lists, so the image need not hold what was " +
      "tested. Use `{{instead}}`, which fails where the two do not agree.",
    development:
      "`{{command}}` also installs development dependencies, which make the image bigger and give an attacker " +
      "more to use. Add `{{flag}}`.",
    useFrozen: "Use `{{instead}}`.",
    omitDevelopment: "Add `{{flag}}`.",
  },
  check({ sourceCode, settings, report }, [{ strict }]) {
    for (const { operation, at, lockfile, instead, isNamed, mayBeTold, edit } of looseInstalls(sourceCode)) {
      if (mayBeTold && !strict) continue;
      const suggest: Suggestion<MessageId>[] =
        edit && !isNamed ? [{ messageId: "useFrozen", data: { instead }, edits: [edit] }] : [];
      const data = { command: operationName(operation), lockfile, instead };
      report({ at, messageId: "loose", data, fix: edit && isNamed ? [edit] : null, suggest });
    }
    const shipped = shippedStages(stageGraph(sourceCode), settings.docker.targetStages);
    for (const { operation, at, flag, isCertain, edit } of developmentInstalls(sourceCode, shipped)) {
      if (!isCertain && !strict) continue;
      const suggest: Suggestion<MessageId>[] = edit
        ? [{ messageId: "omitDevelopment", data: { flag }, edits: [edit] }]
        : [];
      report({ at, messageId: "development", data: { command: operationName(operation), flag }, suggest });
    }
  },
});
